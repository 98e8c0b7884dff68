// Only in the preview: load the page again when the author saved, and say when the content has errors.
const source = new EventSource(new URL("live", import.meta.url));
const mark = document.title;
source.addEventListener("changed", () => location.reload());
source.addEventListener("faulty", () => { document.title = "✗ errors in the content · " + mark; });
