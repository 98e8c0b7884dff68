//! Whatever an author writes, what comes out is balanced, inert markup.

use casebook::compile::markdown::{
    Context, FindingKind, Image, Link, Mode, Resolve, Shown, TakenAway, alone, inline, plain, render,
};
use casebook::model::{Kind, Reference};
use proptest::prelude::*;

/// A world in which every other destination is at fault.
struct Moody;

impl Resolve for Moody {
    fn link(&self, destination: &str) -> Link {
        match destination.len() % 3 {
            0 => Link::Broken { why: "no".to_owned(), help: None, href: None },
            1 => Link::Broken { why: "no".to_owned(), help: None, href: Some(destination.to_owned()) },
            _ => Link::To {
                href: destination.to_owned(),
                mention: Some(Reference { kind: Kind::Post, id: "a".to_owned() }),
                external: destination.len().is_multiple_of(2),
            },
        }
    }

    fn wikilink(&self, id: &str) -> Link {
        self.link(id)
    }

    fn image(&self, destination: &str) -> Image {
        match destination.len() % 3 {
            0 => Image::Missing { fatal: false, help: None },
            1 => Image::Remote { allowed: false, host: destination.to_owned() },
            _ => Image::File(Box::new(Shown { src: destination.to_owned(), width: 3, ..Shown::default() })),
        }
    }
}

/// Elements without an end.
const VOID: [&str; 8] = ["br", "col", "hr", "img", "input", "source", "track", "wbr"];

/// Walks the markup as strictly as XML and says what is wrong with it.
fn fault(html: &str) -> Option<String> {
    let mut open: Vec<String> = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if rest[..at].contains('>') {
            // A parser's serialiser writes none either.
            return Some(format!("a bare `>` in {rest:?}"));
        }
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('/') {
            let end = after.find('>')?;
            if open.pop().as_deref() != Some(&after[..end]) {
                return Some(format!("</{}> closes nothing", &after[..end]));
            }
            rest = &after[end + 1..];
            continue;
        }
        let name_end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let name = rest[..name_end].to_owned();
        if name.is_empty() {
            return Some(format!("a bare `<` before {rest:?}"));
        }
        if ["script", "style", "iframe", "object", "form", "svg", "base", "meta", "link"].contains(&name.as_str()) {
            return Some(format!("<{name}>"));
        }
        rest = &rest[name_end..];
        while let Some(after) = rest.strip_prefix(' ') {
            let end = after.find(['=', ' ', '>'])?;
            let attribute = &after[..end];
            rest = &after[end..];
            let mut value = "";
            if let Some(quoted) = rest.strip_prefix("=\"") {
                let end = quoted.find('"')?;
                value = &quoted[..end];
                rest = &quoted[end + 1..];
            }
            if attribute == "style" || attribute.starts_with("on") {
                return Some(format!("attribute {attribute}"));
            }
            if attribute == "id" && !ids.insert(value.to_owned()) {
                return Some(format!("id {value:?} twice"));
            }
            if ["href", "src", "srcset", "poster"].contains(&attribute) {
                let scheme = value.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
                let scheme = scheme.filter(|scheme| !scheme.contains(['/', '?', '#', '%', '&', '(', '*', ' ']));
                if scheme
                    .is_some_and(|s| ["javascript", "data", "vbscript", "file", "about", "blob"].contains(&s.as_str()))
                {
                    return Some(format!("address {value:?}"));
                }
            }
        }
        let Some(after) = rest.strip_prefix('>') else { return Some(format!("<{name}{rest}")) };
        rest = after;
        if !VOID.contains(&name.as_str()) {
            open.push(name);
        }
    }
    (!open.is_empty()).then(|| format!("{open:?} left open"))
}

#[track_caller]
fn check(text: &str) {
    let moody = render(
        text,
        Mode::WithoutTitle,
        &Context { resolve: &Moody, lang: "ja", image_hosts: &[], opens: false, reserved: &[] },
    );
    for rendered in [plain(text), moody.clone()] {
        assert_eq!(fault(rendered.body.html.as_str()), None, "{text:?} gives {}", rendered.body.html.as_str());
        for section in &rendered.sections {
            for html in [&section.html, &section.lead] {
                assert_eq!(fault(html.as_str()), None, "{text:?} gives {}", html.as_str());
            }
            assert!(text.get(section.span.clone()).is_some());
        }
        assert_eq!(fault(rendered.preamble.as_str()), None);
        for finding in &rendered.findings {
            assert!(text.get(finding.span.clone()).is_some(), "{text:?}: {finding:?}");
        }
        for (_, _, span) in &rendered.fragment_links {
            assert!(text.get(span.clone()).is_some());
        }
        assert!(rendered.body.excerpt.chars().count() <= 280);
        assert!(rendered.body.minutes >= 1);
        for fragment in &rendered.fragments {
            let id = format!(" id=\"{fragment}\"");
            assert!(rendered.body.html.as_str().contains(&id), "{text:?} says it has {fragment:?}");
        }
    }
    let taken = moody.body.markdown.as_str();
    let shown = alone(taken, "en").body.html;
    assert_eq!(fault(shown.as_str()), None, "{text:?} leaves as {taken:?}, which gives {}", shown.as_str());
    // Where raw HTML stands, the sanitiser sees more of the one than of the other: those are told one by one below.
    if !text.contains('<') {
        goes_round(text);
    }
    let line =
        inline(text, &Context { resolve: &Moody, lang: "en", image_hosts: &[], opens: false, reserved: &[] }).html;
    assert_eq!(fault(line.as_str()), None, "{text:?} gives the line {}", line.as_str());
}

/// A text that leaves says what its page says.
#[track_caller]
fn goes_round(text: &str) {
    let context = Context { resolve: &TakenAway, lang: "en", image_hosts: &[], opens: false, reserved: &[] };
    let there = render(text, Mode::WithoutTitle, &context).body;
    let back = render(there.markdown.as_str(), Mode::Whole, &context).body.html;
    // Blanks beside raw HTML may differ in number.
    let plain = |html: &str| {
        let html = ["<span>", "</span>", "<p></p>"].iter().fold(html.to_owned(), |html, gone| html.replace(gone, ""));
        html.replace('>', "> ").replace('<', " <").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(plain(there.html.as_str()), plain(back.as_str()), "{text:?} leaves as {:?}", there.markdown.as_str());
}

/// What is taken out must not let its neighbours join, end what was open, or begin or end a block.
#[test]
fn what_is_taken_out_changes_nothing_beside_it() {
    for text in [
        "<svg>a",
        "a<!-- <script>",
        "[a]<form>(javascript:x)",
        "<<form>script>",
        "<div>\n<script>\n\n\n\na",
        "<form>\n*a*\n\nb",
        "<script>x\n\ny</script> *z*\n\na",
        "<!-- secret\n\nnote --> *a*\n\nb",
        "<pre><!--</pre>\n- [x] a",
        "<pre></script>a",
        "<div><![CDATA[a\n\n    m\n",
        "<p style=\"x\" onclick=y align=center>a</p>",
        "<T>\n\na <T> b",
        "> <div\n> style=x>\n> a\n> </div>\n",
        "<a href=\"javascript:x\">a</a> <a href=\"/b\" target=_blank>c</a>",
        "<img src=a.png onerror=x> <video src=\"b.mp4\" autoplay></video>",
        "| a |\n|---|\n| <b style=x>c</b> <script>d</script> e |",
        "# <span style=x>a</span>\n\nb",
    ] {
        check(text);
        goes_round(text);
    }
}

/// Pieces from which faults are made.
const PIECES: [&str; 100] = [
    "\n",
    "\n\n",
    " ",
    "    ",
    "\t",
    "a",
    "Wörd. ",
    "日本。",
    "\\",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "``",
    "```",
    "```js\n",
    "# ",
    "## ",
    "### x {#i}\n",
    "> ",
    "> [!NOTE]\n",
    "- ",
    "1. ",
    "- [x] ",
    "|",
    "|a|b|\n|-|:-:|\n",
    ": ",
    "[",
    "]",
    "[[",
    "]]",
    "(",
    ")",
    "!",
    "![a](b \"t\")",
    "[a](b)",
    "[a](<javascript:x>)",
    "[^1]",
    "[^1]: n\n",
    "[^1]: n[^2]\n\n    m\n",
    "[^2]: ",
    "[r]: javascript:x\n",
    "[r]",
    "<",
    ">",
    "</",
    "/>",
    "\"",
    "'",
    "&",
    "&lt;",
    "&colon;",
    "&#x3c;",
    "--",
    "...",
    "https://a.b/c",
    "www.a.b",
    "a@b.c",
    "<b>",
    "</b>",
    "<a href=x>",
    "<a href=\"java\nscript:x\">",
    "</a>",
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<table>",
    "<td>",
    "</table>",
    "<details>",
    "<summary>",
    "</details>",
    "<img src=x onerror=y>",
    "<img src=data:x>",
    "<script>",
    "</script>",
    "<style>",
    "<svg>",
    "</svg>",
    "<math><mtext>",
    "<iframe src=//x>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?",
    "<pre>",
    "</pre>",
    "<h1>",
    "<i id=a>",
    "<a name=fn1>",
    "<select>",
    "<plaintext>",
    "<video src=x>",
    "\u{0}",
    "\n> é",
    "<a\n> é href=\"y#é\">",
    "<T>",
    "<i style=é onx>",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "\\PC{0,80}") {
        check(&text);
    }

    #[test]
    fn any_mixture_of_what_bites(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40)) {
        check(&pieces.concat());
    }
}

#[test]
fn the_checker_sees_what_it_is_for() {
    for bad in [
        "<p>",
        "<p></b></p>",
        "</p>",
        "<script></script>",
        "<p style=\"a\"></p>",
        "<p onclick=\"a\"></p>",
        "<a href=\"javascript:x\"></a>",
        "<img src=\"data:x\">",
        "<p id=\"a\"></p><p id=\"a\"></p>",
        "<p",
        "a < b",
    ] {
        assert!(fault(bad).is_some(), "{bad}");
    }
    assert_eq!(fault("<p id=\"a\">a &lt; b<br><img src=\"x\" alt=\"a: b\"></p>"), None);
}

#[test]
fn nothing_is_silently_lost() {
    let rendered = plain("<script>x</script>\n\n<b style=\"x\">b</b>\n");
    let kinds: Vec<_> = rendered.findings.into_iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [FindingKind::Element { name: "script".to_owned() }, FindingKind::Style]);
}
