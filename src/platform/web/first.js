// Before the first paint: what a file cannot know. The reader's scheme, and the filter in the address as one style rule.
{
  let theme;
  try { theme = localStorage.getItem("casebook.theme"); } catch {}
  if (theme) document.documentElement.dataset.theme = theme;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const terms = (query) => [...new URLSearchParams(query)].filter(([key, value]) => value && /^(tag|category|status|case|kind|grade)$/.test(key)).map(([key, value]) => [key, CSS.escape(value)]);
  const rows = (query) => "[data-entries]>" + (terms(query).map(([key, value]) => `[data-${key}${/^(tag|case)$/.test(key) ? "s" : ""}~="${value}"]`).join("") || "*");
  const filter = (query, taken) => {
    const row = rows(query);
    sheet.replaceSync(row.endsWith("*") ? "" : `[data-entries]>:not(${row.slice(15)}),.year:not(:has(${row})){display:none}main:not(:has(${row})) .nothing{display:block}` + (taken ? "" : ".tag-filter output{visibility:hidden}" + terms(query).map(([key, value]) => `[data-${key}="${value}"]{--picked:100%}`).join("")));
  };
  window.casebook = { rows, filter };
  filter(location.search);
}
