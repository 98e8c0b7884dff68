// Only in the preview: loads the page again when there is a new site, and says what is wrong while the content has
// errors. The bar stands beside the body, so that hydration never meets it, and in a shadow of its own, so that the
// page's style does not; its style is adopted, which the page's policy allows.
const edition = new URL(import.meta.url).searchParams.get("edition");
const title = () => document.title.replace(/^✗ /, "");

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-block-size: 40vh; overflow: auto;
    box-sizing: border-box; padding: 0.75rem 1.25rem; border-block-start: 3px solid #b3401f;
    background: #fff; color: #221f1c; font: 0.875rem/1.45 ui-monospace, monospace; }
  p, ul { margin: 0; padding: 0; }
  p { font-weight: 700; }
  li { list-style: none; margin-block-start: 0.35rem; overflow-wrap: anywhere; }
  b { color: #a2330f; font-weight: 400; }
  @media (prefers-color-scheme: dark) {
    :host { background: #1d1a18; color: #eee8e0; border-color: #e58a66; }
    b { color: #eb9a79; }
  }
  @media print { :host { display: none; } }
`);

/** An element with a text. */
const made = (name, text = "") => Object.assign(document.createElement(name), { textContent: text });

let bar = null;

const show = ({ errors, first }) => {
  hide();
  bar = made("div");
  bar.id = "casebook-faults";
  bar.setAttribute("role", "alert");
  const root = bar.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  const list = made("ul");
  for (const { place, headline } of first) {
    const item = made("li");
    if (place) item.append(made("b", place), " ");
    item.append(headline);
    list.append(item);
  }
  if (errors > first.length) list.append(made("li", `… and ${errors - first.length} more: see the terminal`));
  root.append(made("p", `${errors} error${errors === 1 ? "" : "s"} in the content: this is the last good site`), list);
  document.documentElement.append(bar);
  document.title = `✗ ${title()}`;
};

const hide = () => {
  bar?.remove();
  bar = null;
  document.title = title();
};

const source = new EventSource(new URL("live", import.meta.url));
source.addEventListener("state", (event) => {
  const state = JSON.parse(event.data);
  if (state.edition !== edition) location.reload();
  else if (state.errors > 0) show(state);
  else if (bar) hide();
});
