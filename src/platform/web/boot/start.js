// Starts the client. Glue and wasm are found through this script's own element, so that one client serves any base.
const { glue, wasm, rest, mono, manifest } = document.querySelector("script[data-wasm]").dataset;
// What the reader came for goes first: nothing of the client is asked for until the page has loaded and is painted, or
// the reader moves. A picture that never arrives is not waited for.
const first = (...kinds) =>
  new Promise((done) => kinds.forEach((kind) => addEventListener(kind, done, { once: true, passive: true })));
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
await Promise.race([
  // The mark is for the client, which otherwise puts a reader who came back on their very line (`app/client/router.rs`).
  first("pointerdown", "wheel", "keydown").then(() => (page.moved = "")),
  first("pointerover"),
  pause(3000),
  Promise.all([
    document.readyState === "complete" || first("load"),
    new Promise((done) => new PerformanceObserver(done).observe({ type: "paint", buffered: true })),
  ]),
]);
if (document.readyState === "loading") await first("DOMContentLoaded");
const link = (rel, href, heard) => document.head.append(Object.assign(document.createElement("link"), { rel, href }, heard));
link("manifest", manifest);
// Announced once it is there: each change to a face of the document lays out the whole page anew.
if (mono) new FontFace("Casebook Mono", `url(${mono})`).load().then((face) => document.fonts.add(face), () => {});
try {
  // All are on their way before any is waited for.
  const program = fetch(wasm);
  // Heard below; a break while the glue is still on its way would be reported as nobody's.
  program.catch(() => {});
  const dressed = rest && new Promise((done) => link("stylesheet", rest, { onload: done, onerror: done }));
  const { default: open, takeOver } = await import(glue);
  // No page is drawn that the style has no rules for.
  await dressed;
  await open({ module_or_path: program });
  // A task of its own, so that whoever taps or scrolls meanwhile is answered in between.
  await pause();
  takeOver();
} catch (reason) {
  // The page stays as it was pressed: whole, readable, and every link a link.
  console.warn("The client did not start; the page stays as it is.", reason);
}
