const root = document.documentElement, page = root.dataset;
// A picture's link opens it in place. Escape, the button, and a click anywhere close it; the link has the focus again.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a.zoom");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const box = document.createElement("dialog"), image = new Image(), button = document.createElement("button");
  box.className = "zoomed";
  box.ariaLabel = image.alt = link.querySelector("img").alt;
  image.src = link.href;
  button.textContent = "Close";
  box.append(image, button);
  box.onclick = () => box.close();
  const still = (on) => root.toggleAttribute("data-zoomed", on);
  box.onclose = () => { still(false); box.remove(); link.focus(); };
  still(true);
  link.after(box);
  box.showModal();
}, true);
// The colour of the browser's own frame follows the scheme that was chosen, not the system's.
const frame = () => document.querySelectorAll("meta[media]").forEach((one) => {
  const { theme } = page, { scheme } = one.dataset;
  one.media = theme ? (theme === scheme ? "all" : "not all") : `(prefers-color-scheme: ${scheme})`;
});
new MutationObserver(frame).observe(root, { attributeFilter: ["data-theme"] });
frame();
// What lies below the first screen is laid out when it comes near (layout.css), or here, piece by piece while there is
// nothing else to do: from then on every place on the page is where it stays. A new page begins anew.
const LATER = "main section ~ section, .note-after, .prose > :is(figure, .formula, .table-frame)";
let turn = 0;
const finish = async () => {
  const mine = ++turn, pieces = document.querySelectorAll(LATER);
  if ("busy" in page || "whole" in page) return;
  for (const piece of pieces) {
    await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));
    if (turn !== mine) return;
    piece.dataset.drawn = "";
    piece.offsetTop;
  }
  page.whole = "";
  for (const piece of pieces) delete piece.dataset.drawn;
};
// Starts the client. Glue and wasm are found through this script's own element, so that one client serves any base.
const { glue, wasm, rest, mono, manifest } = document.querySelector("script[data-wasm]").dataset;
// What the reader came for goes first: nothing of the client is asked for until the page has loaded and is painted, or
// the reader moves. A picture that never arrives is not waited for.
const once = { once: true, passive: true };
await Promise.race([
  ...["pointerover", "touchstart", "keydown"].map((kind) => new Promise((done) => addEventListener(kind, done, once))),
  new Promise((done) => setTimeout(done, 3000)),
  Promise.all([
    new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", done, once))),
    new Promise((done) => new PerformanceObserver(done).observe({ type: "paint", buffered: true })),
  ]),
]);
if (document.readyState === "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done, once));
const link = (rel, href, heard) => document.head.append(Object.assign(document.createElement("link"), { rel, href }, heard));
link("manifest", manifest);
if (mono) document.fonts.add(new FontFace("Casebook Mono", `url(${mono})`, { display: "swap" }));
try {
  // All are on their way before any is waited for.
  const program = fetch(wasm);
  // Heard below; a break while the glue is still on its way would be reported as nobody's.
  program.catch(() => {});
  const dressed = rest && new Promise((done) => link("stylesheet", rest, { onload: done, onerror: done }));
  const { default: start } = await import(glue);
  // No page is drawn that the style has no rules for.
  await dressed;
  await start({ module_or_path: program });
} catch (reason) {
  // The page stays as it was pressed: whole, readable, and every link a link.
  console.warn("The client did not start; the page stays as it is.", reason);
}
new MutationObserver(finish).observe(root, { attributeFilter: ["data-busy"] });
finish();
// Copies a block of code, the text beside the button where it is not the text as shown; or passes the page on, by the
// platform's own sheet or by its address where there is none.
addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-copy], [data-share]");
  if (!button) return;
  const said = button.nextElementSibling, { copy, share } = button.dataset, url = location.href.split("#")[0];
  try {
    // A reader who closes the sheet has changed their mind: nothing to say.
    if (share != null && navigator.share) return navigator.share({ title: document.title, url }).catch(() => {});
    await navigator.clipboard.writeText(share == null ? copy || button.parentNode.querySelector("code").textContent.trimEnd() : url);
    said.textContent = share == null ? "Copied" : "Address copied";
  } catch {
    said.textContent = "Not allowed";
  }
  setTimeout(() => (said.textContent = ""), 2000);
});
