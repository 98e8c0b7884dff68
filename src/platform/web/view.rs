//! A view as a value: a small program of markup, and what fills its holes.
//!
//! Leptos carries every view as a type of its own, and compiles building, hydrating and dropping anew for each. Here
//! a view is data, walked by one piece of code (`draw`): the same markup costs a fraction of the bytes. Signals,
//! effects, contexts and components are Leptos's own; the press prints the same markup with Leptos's own views.

pub(crate) use super::markup::{view, word};
use std::borrow::Cow;

/// A view of any kind; also the value of an attribute.
pub enum Erased {
    /// Nothing: an absent attribute, or the place of a view that is not there.
    Nothing,
    /// Text, or an attribute's value.
    Text(Cow<'static, str>),
    /// Several views.
    Many(Vec<Erased>),
    /// Markup and what fills its holes, in order. See `markup.rs` for how it is written.
    Markup(&'static str, Vec<Erased>),
    /// What changes while the reader is here.
    Live(Box<dyn Fn() -> Erased>),
}

/// What fills the holes of some markup.
#[derive(Default)]
pub struct Holes(Vec<Erased>);

impl Holes {
    /// Fills the next hole. Never inlined: a call is the smallest code there is, and views are made of little else.
    #[inline(never)]
    pub fn take(&mut self, value: impl Fills) {
        self.0.push(value.fill());
    }

    /// The markup with its holes filled.
    pub fn of(self, program: &'static str) -> Erased {
        Erased::Markup(program, self.0)
    }
}

/// Whatever may stand in a hole.
pub trait Fills {
    /// As a view.
    fn fill(self) -> Erased;
}

impl Fills for Erased {
    fn fill(self) -> Erased {
        self
    }
}

impl Fills for String {
    fn fill(self) -> Erased {
        Erased::Text(Cow::Owned(self))
    }
}

impl Fills for &'static str {
    fn fill(self) -> Erased {
        Erased::Text(Cow::Borrowed(self))
    }
}

impl Fills for u32 {
    fn fill(self) -> Erased {
        self.to_string().fill()
    }
}

impl<T: Fills> Fills for Option<T> {
    fn fill(self) -> Erased {
        self.map_or(Erased::Nothing, T::fill)
    }
}

impl Fills for Vec<Erased> {
    fn fill(self) -> Erased {
        Erased::Many(self)
    }
}

impl<T: Fills, F: Fn() -> T + 'static> Fills for F {
    fn fill(self) -> Erased {
        Erased::Live(Box::new(move || self().fill()))
    }
}
