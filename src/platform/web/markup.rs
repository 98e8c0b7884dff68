//! `view!` as the client compiles it: the same notation as Leptos's, turned into a program and its holes.
//!
//! The program is one text of words that end in a zero byte, each begun by what it is: `<name` opens an element,
//! `@key` and the word after it are an attribute, `#key` an attribute whose value is the next hole, `"text` is text,
//! `{` is the next hole, `/` ends an element. An element without children ends with `></name>`; `<Name/>` is a
//! component. A value is one literal, one call or field after another, or stands in braces.

/// A view from markup.
macro_rules! view {
    ($($markup:tt)*) => { $crate::platform::view::word!(@children [] [] $($markup)*) };
}

/// Takes one word after another from the markup.
macro_rules! word {
    (@children [$($program:tt)*] [$($hole:expr,)*]) => {
{
        #[allow(unused_mut)]
        let mut holes = $crate::platform::view::Holes::default();
        $(holes.take($hole);)*
        holes.of(concat!($($program)*))
    }    };
    (@children [$($p:tt)*] $h:tt < / $name:ident > $($rest:tt)*) => {
        $crate::platform::view::word!(@children [$($p)* "/\0",] $h $($rest)*)
    };
    (@children $p:tt $h:tt < $floor:ident :: $name:ident $($rest:tt)*) => {
        $crate::platform::view::word!(@attributes $p $h [$floor::$name] [] [] [] $($rest)*)
    };
    (@children $p:tt $h:tt < $name:ident $($rest:tt)*) => {
        $crate::platform::view::word!(@attributes $p $h [$name] [] [] [] $($rest)*)
    };
    (@children [$($p:tt)*] $h:tt $text:literal $($rest:tt)*) => {
        $crate::platform::view::word!(@children [$($p)* "\"", $text, "\0",] $h $($rest)*)
    };
    (@children [$($p:tt)*] [$($h:tt)*] { $($hole:tt)* } $($rest:tt)*) => {
        $crate::platform::view::word!(
            @children [$($p)* "{\0",] [$($h)* { $($hole)* },] $($rest)*
        )
    };

    // The end of a tag: of an element, of an element that never has children, of a component.
    (@attributes [$($p:tt)*] [$($h:tt)*] [$name:ident] $props:tt [$($own:tt)*] [$($value:tt)*] > $($rest:tt)*) => {
        $crate::platform::view::word!(
            @children [$($p)* "<", stringify!($name), "\0", $($own)*] [$($h)* $($value)*] $($rest)*
        )
    };
    (@attributes [$($p:tt)*] [$($h:tt)*] [img] $props:tt [$($own:tt)*] [$($value:tt)*] / > $($rest:tt)*) => {
        $crate::platform::view::word!(
            @children [$($p)* "<img\0", $($own)* "/\0",] [$($h)* $($value)*] $($rest)*
        )
    };
    (@attributes [$($p:tt)*] [$($h:tt)*] [$($name:tt)*] [$([$key:ident $($value:tt)*])*] $o:tt $v:tt / > $($rest:tt)*) => {
        $crate::platform::view::word!(@children [$($p)* "{\0",] [$($h)* leptos::component::component_view(
            $($name)*,
            leptos::component::component_props_builder(&$($name)*)$(.$key(#[allow(unused_braces)] $($value)*))*.build(),
        ),] $($rest)*)
    };

    // An attribute that is the same everywhere.
    (@attributes $p:tt $h:tt $n:tt [$($props:tt)*] [$($own:tt)*] $v:tt $key:ident = $value:literal $($rest:tt)*) => {
        $crate::platform::view::word!(
            @attributes $p $h $n [$($props)* [$key $value]] [$($own)* "@", stringify!($key), "\0", $value, "\0",] $v
            $($rest)*
        )
    };
    (@attributes $p:tt $h:tt $n:tt $props:tt [$($own:tt)*] $v:tt $a:ident - $b:ident = $value:literal $($rest:tt)*) => {
        $crate::platform::view::word!(
            @attributes $p $h $n $props [$($own)* "@", stringify!($a), "-", stringify!($b), "\0", $value, "\0",] $v
            $($rest)*
        )
    };
    (
        @attributes $p:tt $h:tt $n:tt $props:tt [$($own:tt)*] $v:tt
        $a:ident - $b:ident - $c:ident = $value:literal $($rest:tt)*
    ) => {
        $crate::platform::view::word!(
            @attributes $p $h $n $props
            [$($own)* "@", stringify!($a), "-", stringify!($b), "-", stringify!($c), "\0", $value, "\0",] $v
            $($rest)*
        )
    };

    // An attribute that is not.
    (@attributes $p:tt $h:tt $n:tt $props:tt [$($own:tt)*] $v:tt $key:ident = $value:tt $($rest:tt)*) => {
        $crate::platform::view::word!(
            @value $p $h $n $props [$($own)* "#", stringify!($key), "\0",] $v [$key] [$value] $($rest)*
        )
    };
    (@attributes $p:tt $h:tt $n:tt $props:tt [$($own:tt)*] $v:tt $a:ident - $b:ident = $value:tt $($rest:tt)*) => {
        $crate::platform::view::word!(
            @value $p $h $n $props [$($own)* "#", stringify!($a), "-", stringify!($b), "\0",] $v [$a] [$value] $($rest)*
        )
    };
    (@attributes $p:tt $h:tt $n:tt [$($props:tt)*] $own:tt $v:tt $key:ident $($rest:tt)*) => {
        $crate::platform::view::word!(@attributes $p $h $n [$($props)* [$key $key]] $own $v $($rest)*)
    };

    // A value goes on with a field, a path or a call.
    (@value $p:tt $h:tt $n:tt $props:tt $own:tt $v:tt $key:tt [$($value:tt)*] . $field:ident $($rest:tt)*) => {
        $crate::platform::view::word!(@value $p $h $n $props $own $v $key [$($value)* . $field] $($rest)*)
    };
    (@value $p:tt $h:tt $n:tt $props:tt $own:tt $v:tt $key:tt [$($value:tt)*] :: $part:ident $($rest:tt)*) => {
        $crate::platform::view::word!(@value $p $h $n $props $own $v $key [$($value)* :: $part] $($rest)*)
    };
    (@value $p:tt $h:tt $n:tt $props:tt $own:tt $v:tt $key:tt [$($value:tt)*] ($($of:tt)*) $($rest:tt)*) => {
        $crate::platform::view::word!(@value $p $h $n $props $own $v $key [$($value)* ($($of)*)] $($rest)*)
    };
    (
        @value $p:tt $h:tt $n:tt [$($props:tt)*] $own:tt [$($v:tt)*] [$key:ident] [$($value:tt)*] $($rest:tt)*
    ) => {
        $crate::platform::view::word!(
            @attributes $p $h $n [$($props)* [$key $($value)*]] $own
            [$($v)* $($value)*,] $($rest)*
        )
    };
}

pub(crate) use {view, word};
