// Before the first paint: what a file cannot know. The reader's scheme, how much of a dossier to show, and the
// filter in the address as one style rule. Short names and no more blanks than a line needs: it is in every page.
{
  const { dataset } = document.documentElement, sheet = new CSSStyleSheet(), list = ":has(>.tag-filter,>.depth)";
  try { const theme = localStorage["casebook.theme"]; if (theme) dataset.theme = theme; } catch {}
  document.adoptedStyleSheets = [sheet];
  // Terms stay as the address spells them; so do the rows' attributes, of which some have several.
  const terms = (q, s) => [...q.matchAll(/(?:^|[?&])(tag|category|status|case|kind|grade)=([^&]+)/g)].map(([, k, value]) => `[data-${k}${/tag|case/.test(k) ? s : ""}~="${CSS.escape(value)}"]`);
  const has = (q) => terms(q, "s").join("");
  const filter = (q, taken) => {
    const is = has(q), none = `:not(:has([data-entries]>${is}))`, [, depth = taken && "all"] = q.match(/\bdepth=(minute|five)/) || [];
    // Until the client is here, a depth may also be chosen by a fragment, which the style follows.
    if (depth) dataset.depth = depth;
    dataset.primary = /grade=primary/.test(q);
    sheet.replaceSync(is && `${list} [data-entries]>:not(${is}),${list} .year${none}{display:none}${list}${none} .nothing{display:block}` + (taken ? "" : `.tag-filter output{visibility:hidden}${terms(q, "")}{--picked:100%}`));
  };
  window.casebook = { rows: (q) => `${list} [data-entries]>*${has(q)}`, filter };
  filter(location.search + location.hash.replace("#", "&depth="));
}
