//! Drawings: rewritten element by element, with nothing in them that a browser would run or fetch.
//!
//! As a picture in a page a drawing runs nothing; opened by itself it does, with the rights of the site. So what goes
//! out is written anew from what is known to be a drawing. Notes that programs leave behind go without a word.

mod policy;

use crate::model::Html;
use policy::{Fate, Verdict};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// A drawing that was rewritten.
pub(super) struct Clean {
    /// What goes out.
    pub(super) text: String,
    /// Pixels across and down; zero where it does not say.
    pub(super) size: (u32, u32),
    /// What a browser would have run or fetched, each kind once.
    pub(super) removed: Vec<String>,
}

/// Elements inside each other; deeper ones are no drawing.
const DEEPEST: usize = 500;

/// Whether a file begins like a drawing.
pub(super) fn begins(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    head.starts_with('<') && (head.contains("<svg") || head.contains(":svg"))
}

/// Rewrites a drawing; nothing where it is not well formed.
pub(super) fn clean(bytes: &[u8]) -> Option<Clean> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut writer = Writer::default();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => writer.open(&tag, false)?,
            Event::Empty(tag) => writer.open(&tag, true)?,
            Event::End(_) => writer.close()?,
            Event::Text(text) => writer.text(&text),
            Event::CData(text) => writer.text(&text),
            Event::GeneralRef(name) => {
                let whole = ["&", &name, ";"].concat();
                writer.text(&unescape(&whole).ok()?);
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => break,
        }
    }
    let whole = writer.open.is_empty() && writer.drawn;
    whole.then_some(Clean { text: writer.out, size: writer.size, removed: writer.removed })
}

#[derive(Default)]
struct Writer {
    out: String,
    /// What closes each open element.
    open: Vec<Option<String>>,
    /// How many elements were open where the one began that goes with all it holds.
    gone: Option<usize>,
    /// The text of an open style sheet.
    sheet: Option<String>,
    size: (u32, u32),
    drawn: bool,
    removed: Vec<String>,
}

impl Writer {
    fn open(&mut self, tag: &BytesStart<'_>, empty: bool) -> Option<()> {
        let name = tag.name();
        let name = name.as_ref().strip_prefix("svg:").unwrap_or(name.as_ref()).to_owned();
        if self.open.is_empty() && (self.drawn || name != "svg") || self.open.len() >= DEEPEST {
            return None;
        }
        let attributes: Vec<(String, String)> = tag
            .attributes()
            .map(|one| {
                let one = one.ok()?;
                Some((one.key.as_ref().to_owned(), unescape(&one.value).ok()?.into_owned()))
            })
            .collect::<Option<_>>()?;
        let fate = match self.gone {
            Some(_) => Fate::Silent,
            None => policy::element(&name, &attributes),
        };
        let mut end = None;
        match fate {
            Fate::Keep => {
                end = Some(["</", &name, ">"].concat());
                self.keep(&name, attributes);
            }
            Fate::Unwrap => {}
            Fate::Remove => self.remove(format!("`<{name}>`")),
            Fate::Silent => {}
        }
        if matches!(fate, Fate::Remove | Fate::Silent) && self.gone.is_none() {
            self.gone = Some(self.open.len());
        }
        if name == "style" && end.is_some() {
            self.sheet = Some(String::new());
        }
        self.open.push(end);
        if empty { self.close() } else { Some(()) }
    }

    fn keep(&mut self, name: &str, attributes: Vec<(String, String)>) {
        self.out.push('<');
        self.out.push_str(name);
        if !self.drawn {
            self.drawn = true;
            self.size = size(&attributes);
            self.out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
            if attributes.iter().any(|(name, _)| name == "xmlns:xlink") {
                self.out.push_str(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
            }
        }
        for (name, value) in attributes {
            match policy::attribute(&name, &value) {
                Verdict::Keep => {
                    self.out.extend([" ", &name, "=\""]);
                    Html::escape_into(&mut self.out, &value);
                    self.out.push('"');
                }
                Verdict::Remove => self.remove(format!("`{name}`")),
                Verdict::Silent => {}
            }
        }
        self.out.push('>');
    }

    fn close(&mut self) -> Option<()> {
        let end = self.open.pop()?;
        if self.gone == Some(self.open.len()) {
            self.gone = None;
        }
        if let Some(end) = end {
            if let Some(sheet) = self.sheet.take() {
                if policy::fetches(&sheet) {
                    self.remove("a style sheet that fetches".to_owned());
                } else {
                    Html::escape_into(&mut self.out, &sheet);
                }
            }
            self.out.push_str(&end);
        }
        Some(())
    }

    fn text(&mut self, text: &str) {
        match &mut self.sheet {
            _ if self.gone.is_some() || self.open.is_empty() => {}
            Some(sheet) => sheet.push_str(text),
            None => Html::escape_into(&mut self.out, text),
        }
    }

    fn remove(&mut self, what: String) {
        if !self.removed.contains(&what) {
            self.removed.push(what);
        }
    }
}

/// Width and height in pixels, else those of the view box.
fn size(attributes: &[(String, String)]) -> (u32, u32) {
    let get = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.trim());
    let whole = |number: f64| if number.is_finite() && number >= 1.0 { number.round().min(1e6) as u32 } else { 0 };
    let pixels = |name: &str| get(name)?.trim_end_matches("px").parse().ok().map(whole);
    let view =
        get("viewBox").map(|view| view.split([' ', ',']).filter_map(|word| word.parse().ok()).collect::<Vec<f64>>());
    let view = match view.as_deref() {
        Some([_, _, width, height]) => (whole(*width), whole(*height)),
        _ => (0, 0),
    };
    match (pixels("width"), pixels("height")) {
        (Some(width), Some(height)) if width > 0 && height > 0 => (width, height),
        _ => view,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(inner: &str) -> (String, Vec<String>) {
        let whole = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"6\">{inner}</svg>");
        let clean = clean(whole.as_bytes()).expect("well formed");
        assert_eq!(clean.size, (8, 6));
        let start = clean.text.find('>').expect("a tag") + 1;
        (clean.text[start..clean.text.len() - "</svg>".len()].to_owned(), clean.removed)
    }

    #[test]
    fn a_drawing_stays_as_it_is() {
        for inner in [
            "<g fill=\"none\"><path d=\"M0 0h8\"></path></g>",
            "<defs><linearGradient id=\"a\"></linearGradient></defs><rect fill=\"url(#a)\"></rect>",
            "<use href=\"#a\"></use><text>a &lt; b</text>",
            "<style>.a{fill:url(#b)}</style>",
            "<image href=\"data:image/png;base64,AAAA\"></image>",
        ] {
            assert_eq!(cleaned(inner), (inner.to_owned(), Vec::new()), "{inner}");
        }
    }

    #[test]
    fn what_runs_or_fetches_goes() {
        for (inner, left, removed) in [
            ("<script>alert(1)</script><g/>", "<g></g>", "`<script>`"),
            ("<foreignObject><body xmlns=\"x\"><g/></body></foreignObject>", "", "`<foreignObject>`"),
            ("<g onload=\"alert(1)\"/>", "<g></g>", "`onload`"),
            ("<rect style=\"fill:url(//x.example/a)\"/>", "<rect></rect>", "`style`"),
            ("<rect fill=\"url( 'https://x.example/a#b')\"/>", "<rect></rect>", "`fill`"),
            ("<use href=\"other.svg#a\"/>", "<use></use>", "`href`"),
            ("<image href=\"https://x.example/a.png\"/>", "<image></image>", "`href`"),
            ("<image href=\"data:image/svg+xml,x\"/>", "<image></image>", "`href`"),
            ("<style>@import 'x';</style>", "<style></style>", "a style sheet that fetches"),
            ("<style><![CDATA[a{fill:u\\72l(x)}]]></style>", "<style></style>", "a style sheet that fetches"),
            ("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>", "", "`<set>`"),
            ("<iframe/>", "", "`<iframe>`"),
            ("<html:script xmlns:html=\"http://www.w3.org/1999/xhtml\">1</html:script>", "", "`<html:script>`"),
        ] {
            assert_eq!(cleaned(inner), (left.to_owned(), vec![removed.to_owned()]), "{inner}");
        }
    }

    #[test]
    fn what_programs_leave_behind_goes_without_a_word() {
        let inner = "<!-- by me --><?a b?><metadata><x>y</x></metadata><sodipodi:namedview a=\"b\"><g/></sodipodi:namedview><a href=\"x\"><g inkscape:label=\"c\"/></a>";
        assert_eq!(cleaned(inner), ("<g></g>".to_owned(), Vec::new()));
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        let deep = format!("<svg>{}{}</svg>", "<g>".repeat(600), "</g>".repeat(600));
        for text in [
            "<svg>",
            "<svg></g>",
            "<html><svg/></html>",
            "<svg/><svg/>",
            "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>",
            "<svg a='1' a='2'/>",
            &deep,
        ] {
            assert!(clean(text.as_bytes()).is_none(), "{text}");
        }
    }

    #[test]
    fn the_size_is_in_pixels() {
        let of = |attributes: &str| clean(format!("<svg {attributes}/>").as_bytes()).expect("a drawing").size;
        assert_eq!(of("width='30px' height='20'"), (30, 20));
        assert_eq!(of("width='100%' viewBox='0 0 24 12.4'"), (24, 12));
        assert_eq!(of("viewBox='0,0,nan,2'"), (0, 2));
        assert_eq!(of(""), (0, 0));
    }
}
