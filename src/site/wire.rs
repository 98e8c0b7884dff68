//! How a page's data travels: written as JSON at build time, read in the browser from what `JSON.parse` made.
//!
//! One definition serves both ends. Reading is a walk over [`Node`], so that the client links no JSON parser
//! and no serde visitor: the browser has a parser, and a walk costs a few bytes for each field.

use crate::model::Html;

/// The version of every record in this floor. Anything else in a file means one full load of the page.
pub const SCHEMA: u32 = 1;

/// One place in a parsed JSON value. A missing place is a node too: it reads as nothing.
pub trait Node: Sized {
    /// The member `key` of an object.
    fn get(&self, key: &str) -> Self;
    /// A string, else empty.
    fn text(&self) -> String;
    /// A whole number, else 0.
    fn number(&self) -> u32;
    /// `true`, else false.
    fn flag(&self) -> bool;
    /// The elements of an array, else none.
    fn items(&self) -> Vec<Self>;
    /// Whether there is a value at all.
    fn exists(&self) -> bool;
}

/// What a record can be made of.
pub trait Field: Sized {
    /// Reads itself; total.
    fn read<N: Node>(node: &N) -> Self;
    /// Whether it can be left out of the file.
    fn vacant(&self) -> bool;
    /// Forgets markup that the page's DOM already holds, so that the island does not repeat it.
    fn strip(&mut self) {}
}

impl Field for String {
    fn read<N: Node>(node: &N) -> String {
        node.text()
    }
    fn vacant(&self) -> bool {
        self.is_empty()
    }
}

impl Field for u32 {
    fn read<N: Node>(node: &N) -> u32 {
        node.number()
    }
    fn vacant(&self) -> bool {
        *self == 0
    }
}

impl Field for bool {
    fn read<N: Node>(node: &N) -> bool {
        node.flag()
    }
    fn vacant(&self) -> bool {
        !self
    }
}

impl Field for Html {
    fn read<N: Node>(node: &N) -> Html {
        Html::trusted(node.text())
    }
    fn vacant(&self) -> bool {
        self.is_empty()
    }
    fn strip(&mut self) {
        // A single blank still says "there is something here", which decides the shape of the view.
        if !self.is_empty() {
            *self = Html::trusted(" ".to_owned());
        }
    }
}

impl<T: Field> Field for Vec<T> {
    fn read<N: Node>(node: &N) -> Vec<T> {
        node.items().iter().map(T::read).collect()
    }
    fn vacant(&self) -> bool {
        self.is_empty()
    }
    fn strip(&mut self) {
        self.iter_mut().for_each(T::strip);
    }
}

impl<T: Field> Field for Option<T> {
    fn read<N: Node>(node: &N) -> Option<T> {
        node.exists().then(|| T::read(node))
    }
    fn vacant(&self) -> bool {
        self.is_none()
    }
    fn strip(&mut self) {
        self.iter_mut().for_each(T::strip);
    }
}

/// Reads a member of an object. Never inlined: a record is then one call for each field.
#[inline(never)]
pub fn member<N: Node, T: Field>(node: &N, key: &str) -> T {
    T::read(&node.get(key))
}

/// Defines records: structs that serialise with serde and read themselves from any [`Node`].
/// Vacant fields are left out of the file. Doc lines are required as anywhere else.
macro_rules! record {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        pub struct $name {
            $($(#[$field_meta])* #[serde(skip_serializing_if = "crate::site::wire::Field::vacant")] pub $field: $kind,)*
        }
        impl crate::site::wire::Field for $name {
            fn read<N: crate::site::wire::Node>(node: &N) -> Self {
                // An empty record asks nothing of it.
                let _ = node;
                Self { $($field: crate::site::wire::member(node, stringify!($field)),)* }
            }
            fn vacant(&self) -> bool {
                false
            }
            fn strip(&mut self) {
                $(crate::site::wire::Field::strip(&mut self.$field);)*
            }
        }
    )*};
}
pub(crate) use record;
