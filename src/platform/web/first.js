// Before the first paint: what a file cannot know. The reader's scheme, and the filter in the address as one style rule.
{
  let theme;
  try { theme = localStorage["casebook.theme"]; } catch {}
  if (theme) document.documentElement.dataset.theme = theme;
  const sheet = new CSSStyleSheet(), list = ":has(>.tag-filter)";
  document.adoptedStyleSheets = [sheet];
  // Terms stay as the address spells them; so do the rows' attributes.
  const terms = (query) => [...query.matchAll(/(?:^|[?&])(tag|category|status|case|kind|grade)=([^&]+)/g)].map(([, key, value]) => [key, CSS.escape(value)]);
  const has = (query) => terms(query).map(([key, value]) => `[data-${key}${/^(tag|case)$/.test(key) ? "s" : ""}~="${value}"]`).join("");
  const filter = (query, taken) => {
    const is = has(query), none = `:not(:has([data-entries]>${is}))`;
    sheet.replaceSync(is && `${list} [data-entries]>:not(${is}),${list} .year${none}{display:none}${list}${none} .nothing{display:block}` + (taken ? "" : ".tag-filter output{visibility:hidden}" + terms(query).map(([key, value]) => `[data-${key}="${value}"]{--picked:100%}`).join("")));
  };
  window.casebook = { rows: (query) => `${list} [data-entries]>*${has(query)}`, filter };
  filter(location.search);
}
