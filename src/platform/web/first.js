// Before the first paint: what a file cannot know. The reader's settings, how much of a dossier to show, and the
// filter in the address as one style rule. Short names and no more blanks than a line needs: it is in every page.
{
  const d = document.documentElement.dataset, c = new CSSStyleSheet(), o = location, l = ":has(>.tag-filter,>.depth)",
    // Terms stay as the address spells them; so do the rows' attributes, of which some have several.
    by = (q, s) => [...q.matchAll(/(?:^|[?&])(tag|category|status|case|kind|grade)=([^&]+)/g)].map(([, k, v]) => `[data-${k}${/tag|case/.test(k) ? s : ""}~="${CSS.escape(v)}"]`),
    h = q => by(q, "s").join(""),
    filter = (q, t) => {
      const i = h(q), n = `:not(:has([data-entries]>${i}))`, [, a = t && "all"] = q.match(/\bdepth=(minute|five)(?![^&])/) || [];
      // Until the client is here, a depth may also be chosen by a fragment, which the style follows. Only a case has
      // depths: on another page a heading may have such a name.
      if (a) d.depth = /cases\//.test(o.pathname) ? a : "all";
      d.primary = /grade~="primary"/.test(i);
      c.replaceSync(i && `${l} [data-entries]>:not(${i}),${l} .year${n}{display:none}${l}${n} .nothing{display:block}` + (t ? "" : `.tag-filter output{visibility:hidden}${by(q, "")}{--picked:100%}`))
    };
  // What was never stored or may not be read is left out alike.
  try { localStorage["casebook.reader"].replace(/(theme|size|measure|face|motion|keys|cards)=(\w+)/g, (_, k, v) => d[k] = v) } catch {}
  document.adoptedStyleSheets = [c];
  window.casebook = { rows: q => `${l} [data-entries]>*${h(q)}`, filter };
  filter(o.search + o.hash.replace("#", "&depth="));
  // What lies below the first screen may wait (layout.css), but not above a place that was gone to or come back to.
  o.hash || performance.navigation.type || (d.later = "")
}
