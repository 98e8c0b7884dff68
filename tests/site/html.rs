//! Asking a pressed page: a browser's tokenizer, a tree, and selectors as far as these tests need them.
//!
//! The tree is built strictly: a tag that closes nothing, or is never closed, is a failure, because no
//! pressed page relies on a parser's mending.

use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use std::cell::RefCell;

/// Elements without an end.
const VOID: [&str; 8] = ["br", "col", "hr", "img", "input", "link", "meta", "source"];

#[derive(Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    parent: Option<usize>,
    children: Vec<Child>,
}

enum Child {
    Text(String),
    Element(usize),
}

/// A page as a tree; the first element is the document.
pub(super) struct Page {
    elements: Vec<Element>,
}

struct Sink {
    elements: RefCell<Vec<Element>>,
    open: RefCell<Vec<usize>>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let at = *self.open.borrow().last().expect("the document is never closed");
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return self.start(&tag, at),
            Token::TagToken(tag) => {
                let name = self.elements.borrow()[at].name.clone();
                assert_eq!(name, *tag.name, "line {line}: </{}> closes nothing", tag.name);
                self.open.borrow_mut().pop();
            }
            Token::CharacterTokens(text) => {
                self.elements.borrow_mut()[at].children.push(Child::Text(text.to_string()));
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Sink {
    fn start(&self, tag: &Tag, parent: usize) -> TokenSinkResult<()> {
        let mut elements = self.elements.borrow_mut();
        let own = elements.len();
        let name = tag.name.to_string();
        let attributes = tag.attrs.iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
        elements[parent].children.push(Child::Element(own));
        let closed = VOID.contains(&name.as_str()) || tag.self_closing;
        let raw = match name.as_str() {
            "script" => Some(RawKind::ScriptData),
            "style" => Some(RawKind::Rawtext),
            "title" => Some(RawKind::Rcdata),
            _ => None,
        };
        elements.push(Element { name, attributes, parent: Some(parent), children: Vec::new() });
        if !closed {
            self.open.borrow_mut().push(own);
        }
        raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData)
    }
}

/// One compound of a selector: `li.entry[data-x=y]:nth-of-type(2)`.
#[derive(Default, Debug)]
struct Compound {
    name: String,
    attributes: Vec<(String, Option<String>)>,
    classes: Vec<String>,
    place: Option<usize>,
}

impl Compound {
    fn parse(text: &str) -> Compound {
        let mut compound = Compound::default();
        let ends = |c: char| ".#[:".contains(c);
        let cut = text.find(ends).unwrap_or(text.len());
        compound.name = text[..cut].to_owned();
        let mut rest = &text[cut..];
        while let Some(first) = rest.chars().next() {
            let end = if first == '[' { rest.find(']').expect("a closing bracket") + 1 } else { 1 };
            let end = if first == '[' { end } else { rest[1..].find(ends).map_or(rest.len(), |at| at + 1) };
            let part = &rest[1..end];
            match first {
                '.' => compound.classes.push(part.to_owned()),
                '#' => compound.attributes.push(("id".to_owned(), Some(part.to_owned()))),
                '[' => {
                    let part = part.trim_end_matches(']');
                    let (name, value) = part.split_once('=').map_or((part, None), |(n, v)| (n, Some(v.to_owned())));
                    compound.attributes.push((name.to_owned(), value));
                }
                _ => {
                    let place = part.strip_prefix("nth-of-type(").and_then(|place| place.strip_suffix(')'));
                    compound.place = Some(place.and_then(|place| place.parse().ok()).expect("a place"));
                }
            }
            rest = &rest[end..];
        }
        compound
    }
}

/// An element of a page.
#[derive(Clone, Copy)]
pub(super) struct Node<'p> {
    page: &'p Page,
    at: usize,
}

impl Page {
    pub(super) fn parse(html: &str) -> Page {
        let sink = Sink { elements: RefCell::new(vec![Element::default()]), open: RefCell::new(vec![0]) };
        let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(html));
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.end();
        let open = tokenizer.sink.open.into_inner();
        let elements = tokenizer.sink.elements.into_inner();
        let left = open[1..].iter().map(|at| elements[*at].name.as_str()).collect::<Vec<_>>();
        assert!(left.is_empty(), "{left:?} left open");
        Page { elements }
    }

    /// Every element a selector finds, in the order of the page. Compounds are parted by spaces: descendants.
    pub(super) fn all(&self, selector: &str) -> Vec<Node<'_>> {
        let compounds: Vec<Compound> = selector.split(' ').map(Compound::parse).collect();
        let fits = |at: &usize| self.fits(*at, &compounds);
        (1..self.elements.len()).filter(fits).map(|at| Node { page: self, at }).collect()
    }

    /// The one element a selector finds.
    #[track_caller]
    pub(super) fn one(&self, selector: &str) -> Node<'_> {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "`{selector}` finds {}", found.len());
        found[0]
    }

    fn fits(&self, at: usize, compounds: &[Compound]) -> bool {
        let Some((last, before)) = compounds.split_last() else { return true };
        if !self.is(at, last) {
            return false;
        }
        let mut up = self.elements[at].parent;
        while let Some(parent) = up.filter(|_| !before.is_empty()) {
            if self.fits(parent, before) {
                return true;
            }
            up = self.elements[parent].parent;
        }
        before.is_empty()
    }

    fn is(&self, at: usize, wanted: &Compound) -> bool {
        let element = &self.elements[at];
        let value = |name: &str| element.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value);
        let classes: Vec<&str> = value("class").map(|c| c.split(' ').collect()).unwrap_or_default();
        (wanted.name.is_empty() || wanted.name == element.name)
            && wanted.classes.iter().all(|class| classes.contains(&class.as_str()))
            && wanted.attributes.iter().all(|(name, wanted)| {
                value(name).is_some_and(|value| wanted.as_ref().is_none_or(|wanted| wanted == value))
            })
            && wanted.place.is_none_or(|place| self.place(at) == place)
    }

    /// Which of its kind an element is among its siblings.
    fn place(&self, at: usize) -> usize {
        let element = &self.elements[at];
        let Some(parent) = element.parent else { return 0 };
        let same = |child: &&Child| matches!(child, Child::Element(other) if self.elements[*other].name == element.name && *other <= at);
        self.elements[parent].children.iter().filter(same).count()
    }

    fn text_into(&self, at: usize, out: &mut String) {
        for child in &self.elements[at].children {
            match child {
                Child::Text(text) => out.push_str(text),
                Child::Element(at) => self.text_into(*at, out),
            }
        }
    }
}

impl<'p> Node<'p> {
    /// Its text as a reader sees it: runs of space are one space, joiners nothing.
    pub(super) fn text(self) -> String {
        let mut text = String::new();
        self.page.text_into(self.at, &mut text);
        text.replace('\u{2060}', "").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// An attribute.
    pub(super) fn attribute(self, name: &str) -> Option<&'p str> {
        let attributes = &self.page.elements[self.at].attributes;
        attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

#[test]
fn selectors_find_what_they_say() {
    let page = Page::parse(
        "<ul id=\"a\"><li class=\"x y\">1<li-x></li-x></li><li class=\"y\" data-k=\"v\">2 &amp;\n 3</li></ul><p>4</p>",
    );
    let texts = |selector: &str| page.all(selector).into_iter().map(Node::text).collect::<Vec<_>>();
    assert_eq!(texts("li"), ["1", "2 & 3"]);
    assert_eq!(texts("#a .y:nth-of-type(2)"), ["2 & 3"]);
    assert_eq!(texts("ul li.x.y"), ["1"]);
    assert_eq!(texts("li[data-k=v]"), ["2 & 3"]);
    assert_eq!(texts("li[data-k]"), ["2 & 3"]);
    assert!(texts("#a p").is_empty() && texts("p li").is_empty() && texts("li[data-k=w]").is_empty());
    assert!(std::panic::catch_unwind(|| Page::parse("<p><b></p>")).is_err());
    assert!(std::panic::catch_unwind(|| Page::parse("<p>")).is_err());
}
