//! Views into the document: built anew, or taken over where they were pressed.
//!
//! Both are one walk. It only differs in where a node comes from: made, or found as the next one in the document.
//! Of what was drawn, only the outermost nodes and what changes is kept; everything else is the document's.

use super::document;
use super::view::Erased;
use leptos::prelude::RenderEffect;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::str::Split;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// What a view left in the document.
#[derive(Default)]
pub(super) struct Drawn {
    outermost: Vec<Outermost>,
    /// What changes further inside; it stops changing when this is dropped.
    inside: Vec<RenderEffect<Drawn>>,
}

enum Outermost {
    Node(Node),
    Live(RenderEffect<Drawn>),
}

/// Where nodes come from.
struct Source {
    /// Nodes are put into this one.
    parent: Option<Node>,
    /// Nodes are found, not made.
    found: bool,
    /// The next one to find.
    next: RefCell<Option<Node>>,
    /// The last one was a text: the press parts it from another by a comment.
    after_text: Cell<bool>,
}

/// Kinds of nodes, as the DOM counts them.
const ELEMENT: u16 = 1;
const TEXT: u16 = 3;
const COMMENT: u16 = 8;

/// Takes over what was pressed inside an element. Panics where it has another shape than the view.
pub(super) fn hydrate(view: Erased, inside: &Element) -> Drawn {
    all(view, &Rc::new(Source::inside(inside, true)))
}

/// Builds a view inside an element.
pub(super) fn build(view: Erased, inside: &Element) -> Drawn {
    all(view, &Rc::new(Source::inside(inside, false)))
}

fn all(view: Erased, source: &Rc<Source>) -> Drawn {
    let mut drawn = Drawn::default();
    draw(view, source, &mut drawn, true);
    drawn
}

impl Source {
    fn inside(element: &Node, found: bool) -> Source {
        let next = RefCell::new(if found { element.first_child() } else { None });
        Source { parent: Some(element.clone()), found, next, after_text: Cell::new(false) }
    }

    /// The next node: the one that stands there, or the one that `make` makes.
    fn node(&self, kind: u16, make: impl FnOnce() -> Node) -> Node {
        let after_text = self.after_text.replace(kind == TEXT);
        if !self.found {
            let node = make();
            if let Some(parent) = &self.parent {
                let _ = parent.append_child(&node);
            }
            return node;
        }
        let mut next = self.next.borrow_mut();
        if after_text && kind == TEXT {
            *next = next.take().and_then(|comment| comment.next_sibling());
        }
        let node = next.take().filter(|node| node.node_type() == kind).expect("the document has the view's shape");
        *next = node.next_sibling();
        node
    }
}

fn draw(view: Erased, source: &Rc<Source>, drawn: &mut Drawn, outermost: bool) {
    let mut keep = |node: Node| {
        if outermost {
            drawn.outermost.push(Outermost::Node(node));
        }
    };
    match view {
        Erased::Nothing => keep(comment(source)),
        Erased::Text(text) => keep(source.node(TEXT, || document().create_text_node(&text).into())),
        Erased::Many(views) => {
            views.into_iter().for_each(|view| draw(view, source, drawn, outermost));
            // The press marks the end of several, so that one can tell them from what follows.
            draw(Erased::Nothing, source, drawn, outermost);
        }
        Erased::Markup(program, holes) => {
            let mut markup = Markup { program: program.split('\0'), holes: holes.into_iter() };
            markup.draw(source, false, drawn, outermost);
        }
        Erased::Live(view) => {
            let source = source.clone();
            let effect = RenderEffect::new(move |old: Option<Drawn>| match old {
                None => all(view(), &source),
                Some(old) => old.replaced(view()),
            });
            match outermost {
                true => drawn.outermost.push(Outermost::Live(effect)),
                false => drawn.inside.push(effect),
            }
        }
    }
}

fn comment(source: &Source) -> Node {
    source.node(COMMENT, || document().create_comment("").into())
}

/// Markup on its way into the document. What it is written in stands at `markup!`.
struct Markup {
    program: Split<'static, char>,
    holes: std::vec::IntoIter<Erased>,
}

impl Markup {
    /// Draws until the end of an element or of the program.
    fn draw(&mut self, source: &Rc<Source>, svg: bool, drawn: &mut Drawn, outermost: bool) {
        while let Some(word) = self.program.next() {
            let text = word.get(1..).unwrap_or_default();
            match word.as_bytes().first() {
                Some(b'<') => {
                    let svg = svg || text == "svg";
                    let node = source.node(ELEMENT, || element(text, svg));
                    if !(source.found && self.skipped()) {
                        self.inside(&node, source.found, svg, drawn);
                    }
                    if outermost {
                        drawn.outermost.push(Outermost::Node(node));
                    }
                }
                Some(b'"') => draw(Erased::Text(text.into()), source, drawn, outermost),
                Some(b'{') => draw(self.hole(), source, drawn, outermost),
                _ => return,
            }
        }
    }

    /// Attributes and children of an element.
    fn inside(&mut self, node: &Node, found: bool, svg: bool, drawn: &mut Drawn) {
        let element: &Element = node.unchecked_ref();
        loop {
            let after = self.program.clone();
            let Some(word) = self.program.next() else { return };
            let name = word.get(1..).unwrap_or_default();
            let value = match word.as_bytes().first() {
                Some(b'@') => self.program.next().map_or(Erased::Nothing, |value| Erased::Text(value.into())),
                Some(b'#') => self.hole(),
                _ => {
                    self.program = after;
                    break;
                }
            };
            match value {
                Erased::Live(value) => {
                    let element = element.clone();
                    drawn.inside.push(RenderEffect::new(move |old: Option<Drawn>| {
                        let value = value();
                        if old.is_some() || !found {
                            set(&element, name, &value);
                        }
                        Drawn::default()
                    }));
                }
                value if !found => set(element, name, &value),
                _ => {}
            }
        }
        self.draw(&Rc::new(Source::inside(node, found)), svg, drawn, false);
    }

    fn hole(&mut self) -> Erased {
        self.holes.next().unwrap_or(Erased::Nothing)
    }

    /// Skips the rest of an element that has no hole: the pressed one is taken as it stands.
    fn skipped(&mut self) -> bool {
        let mut ahead = self.program.clone();
        let mut open = 1;
        while open > 0 {
            match ahead.next().map(str::as_bytes) {
                Some([b'<', ..]) => open += 1,
                Some([b'/', ..]) => open -= 1,
                Some([b'@', ..]) => _ = ahead.next(),
                Some([b'"', ..]) => {}
                _ => return false,
            }
        }
        self.program = ahead;
        true
    }
}

fn element(name: &str, svg: bool) -> Node {
    let space = if svg { "http://www.w3.org/2000/svg" } else { "http://www.w3.org/1999/xhtml" };
    // Not `expect`: it would print what JavaScript threw, and bring the code that prints any value of it.
    let Ok(element) = document().create_element_ns(Some(space), name) else {
        unreachable!("the markup names its elements rightly")
    };
    element.into()
}

fn set(element: &Element, name: &'static str, value: &Erased) {
    let _ = match value {
        Erased::Text(html) if name == "inner_html" => {
            element.set_inner_html(html);
            Ok(())
        }
        Erased::Text(value) => element.set_attribute(name, value),
        _ => element.remove_attribute(name),
    };
}

impl Drawn {
    /// Another view in the place of this one.
    fn replaced(self, view: Erased) -> Drawn {
        if let (Erased::Text(text), [Outermost::Node(node)]) = (&view, &self.outermost[..])
            && node.node_type() == TEXT
        {
            node.set_node_value(Some(text));
            return self;
        }
        let source = Source { parent: None, found: false, next: RefCell::default(), after_text: Cell::default() };
        let new = all(view, &Rc::new(source));
        let mut last = None;
        self.each(&mut |node| last = Some(node.clone()));
        if let Some(last) = last
            && let Some(parent) = last.parent_node()
        {
            // The old goes first: where it holds the focus, the browser looks at the style of what stands.
            let after = last.next_sibling();
            self.each(&mut |node| _ = parent.remove_child(node));
            new.each(&mut |node| _ = parent.insert_before(node, after.as_ref()));
        }
        new
    }

    /// Visits the outermost nodes in order.
    fn each(&self, visit: &mut dyn FnMut(&Node)) {
        for outermost in &self.outermost {
            match outermost {
                Outermost::Node(node) => visit(node),
                Outermost::Live(effect) => _ = effect.with_value_mut(|drawn| drawn.each(visit)),
            }
        }
    }
}
