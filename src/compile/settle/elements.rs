//! A walk over finished markup: what stands at its top. The markup is our own: balanced, attributes in double
//! quotes, no `>` in them.

use std::ops::Range;

/// Elements that nothing closes.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "source", "wbr"];

/// Elements that end a line of text.
const BLOCKS: [&str; 15] =
    ["p", "ul", "ol", "dl", "pre", "blockquote", "table", "div", "figure", "details", "aside", "h3", "h4", "h5", "h6"];

/// One element that stands in no other.
pub(super) struct Element<'h> {
    pub(super) name: &'h str,
    pub(super) attributes: &'h str,
    /// With its tags.
    pub(super) whole: Range<usize>,
    /// Between its tags.
    pub(super) inside: Range<usize>,
}

impl Element<'_> {
    /// Whether it is a list of items.
    pub(super) fn is_list(&self) -> bool {
        matches!(self.name, "ul" | "ol")
    }

    /// Whether it stands on lines of its own.
    pub(super) fn is_block(&self) -> bool {
        BLOCKS.contains(&self.name)
    }

    /// Its id, or nothing.
    pub(super) fn id(&self) -> &str {
        self.attributes.split("id=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("")
    }
}

/// The elements that stand in no other, in order.
pub(super) fn elements(html: &str) -> Vec<Element<'_>> {
    let mut found = Vec::new();
    let mut begun: Option<Element<'_>> = None;
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|found| at + found) {
        let Some(close) = html[open..].find('>').map(|found| open + found + 1) else { break };
        let tag = &html[open + 1..close - 1];
        at = close;
        if tag.starts_with('!') {
            continue;
        }
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
            if depth == 0
                && let Some(mut element) = begun.take()
            {
                element.inside.end = open;
                element.whole.end = close;
                found.push(element);
            }
            continue;
        }
        let (name, attributes) = tag.split_once([' ', '/', '\n']).unwrap_or((tag, ""));
        let void = VOID.contains(&name) || tag.ends_with('/');
        if depth == 0 {
            let element = Element { name, attributes, whole: open..close, inside: close..close };
            if void { found.push(element) } else { begun = Some(element) }
        }
        depth += usize::from(!void);
    }
    found
}

/// The text of some markup, without what is only an anchor or a note in the margin.
pub(super) fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for element in elements(html) {
        out.push_str(&html[at..element.whole.start]);
        let aside = ["anchor", "sidenote", "note-ref"].iter().any(|class| element.attributes.contains(class));
        if !aside {
            out.push_str(&plain(&html[element.inside.clone()]));
        }
        at = element.whole.end;
    }
    out.push_str(&html[at..]);
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
    let text = pairs.iter().fold(out, |text, (from, to)| text.replace(from, to));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Markup without some of its ranges, which are in order.
pub(super) fn without(html: &str, ranges: &[Range<usize>]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for range in ranges {
        out.push_str(html[at..range.start].trim_end());
        at = range.end;
    }
    out.push_str(&html[at..]);
    out.trim().to_owned()
}

/// An item's first line, and the blocks behind it.
pub(super) fn line_and_rest(item: &str) -> (&str, &str) {
    let all = elements(item);
    let Some(first) = all.iter().find(|element| element.is_block()) else { return (item.trim(), "") };
    if first.name == "p" && item[..first.whole.start].trim().is_empty() {
        return (item[first.inside.clone()].trim(), item[first.whole.end..].trim());
    }
    (item[..first.whole.start].trim(), item[first.whole.start..].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_at_the_top_is_found() {
        let html = "<p id=\"a\">x<br>y</p>t<img src=\"z\"><ul><li><p>i</p></li></ul>";
        let seen: Vec<(&str, &str)> = elements(html).iter().map(|e| (e.name, &html[e.inside.clone()])).collect();
        assert_eq!(seen, [("p", "x<br>y"), ("img", ""), ("ul", "<li><p>i</p></li>")]);
        assert_eq!(elements(html)[0].id(), "a");
        assert_eq!(without(html, &[elements(html)[0].whole.clone()]), "t<img src=\"z\"><ul><li><p>i</p></li></ul>");
    }

    #[test]
    fn the_text_is_what_a_reader_reads() {
        let html = "A &amp; <em>b</em>\n&lt;c&gt;<a class=\"anchor\" href=\"#x\">§</a>";
        assert_eq!(plain(html), "A & b <c>");
    }

    #[test]
    fn an_item_is_a_line_and_what_follows() {
        assert_eq!(line_and_rest("One <em>two</em>\n<ul><li>x</li></ul>"), ("One <em>two</em>", "<ul><li>x</li></ul>"));
        assert_eq!(line_and_rest("<p>One</p>\n<p>two</p>"), ("One", "<p>two</p>"));
        assert_eq!(line_and_rest("One"), ("One", ""));
    }
}
