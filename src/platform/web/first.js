// Before the first paint: what a file cannot know. The reader's scheme, and the filter in the address as one style rule.
{
  const root = document.documentElement;
  let theme;
  try { theme = localStorage.getItem("casebook.theme"); } catch {}
  if (theme) root.dataset.theme = theme;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const terms = (query) => [...new URLSearchParams(query)].filter(([key, value]) => value && /^(tag|category|status|case|kind|grade)$/.test(key)).map(([key, value]) => [key, CSS.escape(value)]);
  const rows = (query) => "[data-entries]>" + (terms(query).map(([key, value]) => `[data-${{ tag: "tags", case: "cases" }[key] || key}~="${value}"]`).join("") || "*");
  window.casebook = {
    rows,
    filter(query, taken) {
      const chosen = terms(query), row = rows(query), group = row.slice(15);
      sheet.replaceSync(chosen.length ? `[data-entries]>:not(${group}),:is(.year,.month):not(:has(${row})){display:none}main:not(:has(${row})) .nothing{display:block}` +
        (taken ? "" : ".tag-filter output{visibility:hidden}" + chosen.map(([key, value]) => `[data-${key}="${value}"]{--picked:100%}`).join("")) : "");
    },
  };
  casebook.filter(location.search);
}
