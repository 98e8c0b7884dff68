// Starts the client. Glue and wasm are found through this script's own element, so that one client serves any base.
const { glue, wasm, rest, mono, manifest } = document.querySelector("script[data-wasm]").dataset;
// What the reader came for goes first: nothing of the client is asked for until the page has loaded and is painted, or
// the reader moves. A picture that never arrives is not waited for.
const first = (...kinds) =>
  new Promise((done) => kinds.forEach((kind) => addEventListener(kind, done, { once: true, passive: true })));
const moved = first("touchstart", "pointerdown", "wheel", "keydown");
// Whom the browser brought back to a place before the letters were there, the client brings to the very line; nobody
// who has gone on since.
moved.then(() => (page.moved = ""));
await Promise.race([
  moved,
  first("pointerover"),
  new Promise((done) => setTimeout(done, 3000)),
  Promise.all([
    document.readyState === "complete" || first("load"),
    new Promise((done) => new PerformanceObserver(done).observe({ type: "paint", buffered: true })),
  ]),
]);
if (document.readyState === "loading") await first("DOMContentLoaded");
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
