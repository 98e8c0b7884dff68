//! What comes of a text.

use std::ops::Range;

use crate::model::{Body, Html};

/// How a leading level-1 heading is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It is part of the text.
    Whole,
    /// It is the page's title and leaves the text.
    WithoutTitle,
    /// It is the title of a text that stands alone: it stays, above all others, and nothing else changes for it.
    Alone,
}

/// A rendered text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rendered {
    /// The whole of it.
    pub body: Body,
    /// What is wrong with it, in the order it was met.
    pub findings: Vec<Finding>,
    /// A leading level-1 heading: its plain text, and where that stands.
    pub title: Option<(String, Range<usize>)>,
    /// What stands before the first section.
    pub preamble: Html,
    /// The same markup cut at its level-2 headings.
    pub sections: Vec<Section>,
    /// Every id in the markup, in order.
    pub fragments: Vec<String>,
    /// Links to a fragment inside the site: the address without it (empty for this page), the fragment, the link's span.
    pub fragment_links: Vec<(String, String, Range<usize>)>,
}

/// What stands under one level-2 heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// The heading's plain text, as written.
    pub label: String,
    /// The heading's fragment.
    pub id: String,
    /// The heading's level as rendered: 2.
    pub level: u8,
    /// Everything below the heading.
    pub html: Html,
    /// The inside of the first paragraph, without notes.
    pub lead: Html,
    /// From the heading to the next one, in the text.
    pub span: Range<usize>,
    /// Plain text of the items of its outermost lists, nested lists left out.
    pub items: Vec<String>,
}

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Bytes of the text, on character boundaries: the destination or the tag.
    pub span: Range<usize>,
    /// What it is.
    pub kind: FindingKind,
}

/// What can be wrong inside a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// A link that leads nowhere.
    BrokenLink {
        /// As written.
        destination: String,
        /// What is wrong, from the resolver.
        why: String,
        /// What would mend it.
        help: Option<String>,
    },
    /// A link that would publish a file not meant for readers; the text stayed, the address went.
    PrivateFile {
        /// As written.
        destination: String,
        /// What would mend it.
        help: String,
    },
    /// An address with a scheme that is not let through; the text stayed, the address went.
    UnsafeAddress {
        /// As written.
        destination: String,
        /// The scheme, in lower case, without the colon.
        scheme: String,
    },
    /// A picture on a host that is not allowed; it became a link.
    RemoteImage {
        /// As written.
        destination: String,
        /// The host.
        host: String,
    },
    /// No such picture.
    MissingImage {
        /// As written.
        destination: String,
        /// Whether the build must fail for it.
        fatal: bool,
        /// What would mend it.
        help: Option<String>,
    },
    /// A file that is no picture, or a broken one.
    BrokenImage {
        /// As written.
        destination: String,
        /// What is wrong with it.
        why: String,
        /// What would mend it.
        help: String,
    },
    /// A picture whose name says another format than its bytes; it is shown.
    MisnamedImage {
        /// As written.
        destination: String,
        /// The ending it has.
        says: String,
        /// The ending it should have.
        is: String,
    },
    /// A drawing that lost what a browser would have run or fetched; the rest is shown.
    CleanedDrawing {
        /// As written.
        destination: String,
        /// What it lost.
        what: String,
    },
    /// A picture nobody has put into words; it is shown.
    MissingAlt {
        /// As written.
        destination: String,
    },
    /// A reference to a note that is nowhere defined; it stayed as text.
    UndefinedNote {
        /// Its label.
        label: String,
        /// What may have been meant.
        help: Option<String>,
    },
    /// A mark of an exhibit that is not there; it stayed as text.
    LostExhibit {
        /// Its label, as written.
        label: String,
        /// What may have been meant.
        help: Option<String>,
    },
    /// A mark of an exhibit that is not published; it was left out.
    HiddenExhibit {
        /// Its label, as written.
        label: String,
    },
    /// A note that nothing refers to; it was left out.
    UnusedNote {
        /// Its label.
        label: String,
    },
    /// A raw element outside the policy; it was left out, what it held stayed where that is text.
    Element {
        /// In lower case.
        name: String,
    },
    /// A raw `style` attribute.
    Style,
    /// A raw `on…` attribute.
    Handler {
        /// In lower case.
        name: String,
    },
    /// A frame or a remote recording; it became a link.
    Embed {
        /// Its host, or its address where it has none.
        host: String,
    },
    /// A code block in a language without a grammar; it has no colours.
    UnknownLanguage {
        /// As written.
        name: String,
        /// The name most like it.
        nearest: Option<String>,
    },
    /// A word behind a fence that means nothing.
    UnknownOption {
        /// As written.
        name: String,
        /// The option most like it.
        nearest: Option<String>,
    },
    /// Something that should be lines and is not.
    BadLines {
        /// As written.
        written: String,
    },
    /// A line that a code block does not have.
    NoSuchLine {
        /// The line.
        line: u32,
        /// The last one there is.
        last: u32,
    },
    /// A formula that cannot be set; its source is shown.
    BadFormula {
        /// What is wrong, in a few words.
        why: String,
        /// The command most like one that is unknown.
        nearest: Option<String>,
    },
    /// A code block that is never closed: the rest of the text is in it.
    OpenFence {
        /// What opened it.
        fence: String,
    },
    /// A dollar that was meant to open a formula, and stayed one.
    OpenFormula {
        /// What opened it.
        mark: &'static str,
        /// The formula, where only blanks inside its dollars keep it from being one.
        inner: Option<String>,
    },
    /// A quotation that was meant as an alert, and stayed one.
    UnknownAlert {
        /// The word between `[!` and `]`.
        written: String,
        /// The line that would make it one.
        line: String,
    },
    /// A word behind a picture's `#` that means nothing.
    UnknownPictureWord {
        /// As written.
        written: String,
        /// The word most like it.
        nearest: Option<&'static str>,
    },
    /// A note that is defined again; the first one counts.
    DoubleNote {
        /// Its label.
        label: String,
    },
    /// A comment that is never closed.
    OpenComment,
    /// Rows of a table without the row that makes them one.
    BareTable {
        /// That row.
        rule: String,
    },
    /// `[text][label]` whose label is nowhere defined; it stayed as text.
    UndefinedLabel {
        /// The label.
        label: String,
        /// The label most like it.
        nearest: Option<String>,
    },
    /// A drawing that cannot be made; its source is shown.
    BadDiagram {
        /// What is wrong, in a few words.
        why: String,
    },
}
