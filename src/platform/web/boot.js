// Starts the client. Glue and wasm are found through the page's own links, so that one client serves any base.
const address = (rel) => document.querySelector(`link[rel=${rel}][data-client]`).href;
try {
  const { default: start } = await import(address("modulepreload"));
  await start({ module_or_path: address("preload") });
} catch (reason) {
  // The page stays as it was pressed: whole, readable, and every link a link.
  console.warn("The client did not start; the page stays as it is.", reason);
}
