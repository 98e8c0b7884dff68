//! A view without its type.
//!
//! Leptos has one of its own (`AnyView`), which for every type also carries asynchronous hydration, resolving and
//! patching in place. Nothing here ever waits inside a view, and a page is replaced whole, so this one carries
//! only building and hydrating: a third of the client's size.

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Mountable, Position, PositionState};
use leptos::{tachys, web_sys};
use std::mem::ManuallyDrop;

/// A view of any type.
pub struct Erased(Box<dyn Drawable>);

/// Forgets the type of a view.
pub fn erase<V: IntoView + 'static>(view: V) -> Erased {
    Erased(Box::new(Typed(ManuallyDrop::new(view))))
}

/// What can be done with a view once.
trait Drawable: Send {
    fn build(self: Box<Self>) -> Drawn;
    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> Drawn;
}

/// A view is drawn or hydrated once and never thrown away undrawn: no code for throwing it away is needed.
struct Typed<V>(ManuallyDrop<V>);

impl<V: RenderHtml + 'static> Drawable for Typed<V> {
    fn build(self: Box<Self>) -> Drawn {
        Drawn(Box::new(ManuallyDrop::into_inner(self.0).build()))
    }

    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> Drawn {
        Drawn(Box::new(ManuallyDrop::into_inner(self.0).hydrate::<true>(cursor, position)))
    }
}

/// The view's nodes in the document.
pub struct Drawn(Box<dyn Mountable>);

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.0.elements()
    }
}

impl Render for Erased {
    type State = Drawn;

    fn build(self) -> Drawn {
        self.0.build()
    }

    /// Replaces the old nodes: a page that comes shares nothing worth patching with the one that goes.
    fn rebuild(self, state: &mut Drawn) {
        let mut new = self.0.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

tachys::no_attrs!(Erased);

impl RenderHtml for Erased {
    type AsyncOutput = Erased;
    type Owned = Erased;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Erased {
        self
    }

    /// The browser never prints; the press has its own twin of this type.
    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Drawn {
        self.0.hydrate(cursor, position)
    }

    async fn hydrate_async(self, cursor: &Cursor, position: &PositionState) -> Drawn {
        self.0.hydrate(cursor, position)
    }

    fn into_owned(self) -> Erased {
        self
    }
}
