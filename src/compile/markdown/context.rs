//! What a text is rendered for: the questions its writer asks about the world around it.

use crate::model::Reference;

use super::address;

/// What surrounds a text.
pub struct Context<'a> {
    /// Answers where destinations lead.
    pub resolve: &'a dyn Resolve,
    /// BCP 47 tag of the text; empty counts as English.
    pub lang: &'a str,
    /// Hosts whose pictures may be shown in place.
    pub image_hosts: &'a [String],
    /// Whether a page opens with the text, so that its first picture may be on the first screen.
    pub opens: bool,
    /// Fragments that the page around the text has itself.
    pub reserved: &'a [&'a str],
}

/// Answers where a destination leads. Asked only about destinations whose scheme is harmless.
pub trait Resolve: Sync {
    /// A link's destination: a relative path, `/x`, `#fragment` or a web address.
    fn link(&self, destination: &str) -> Link;
    /// The inside of `[[id]]` or `[[kind/id#fragment]]`.
    fn wikilink(&self, id: &str) -> Link;
    /// A picture's destination.
    fn image(&self, destination: &str) -> Image;
    /// An address that [`Resolve::link`] or [`Resolve::image`] gave, as it is found from anywhere.
    fn absolute(&self, href: &str) -> String {
        href.to_owned()
    }
    /// The label of a `[^label]` that is no footnote of the text. Where there is no ledger, nothing has it.
    fn exhibit(&self, _label: &str) -> Cited {
        Cited::Nothing { help: None }
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// Somewhere.
    To {
        /// The address, not yet escaped.
        href: String,
        /// What of the casebook it names.
        mention: Option<Reference>,
        /// Whether it leaves the site.
        external: bool,
    },
    /// To a file that is not for readers: only the text stays.
    Private {
        /// What would mend it.
        help: String,
    },
    /// Nowhere that is known.
    Broken {
        /// What is wrong, as a sentence for the author.
        why: String,
        /// What would mend it.
        help: Option<String>,
        /// An address to keep all the same; without one only the text stays.
        href: Option<String>,
    },
}

/// What the label of a mark names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cited {
    /// An exhibit of the ledger.
    Exhibit {
        /// The address of its page, not yet escaped.
        href: String,
        /// Its number.
        mark: u32,
        /// What it is.
        title: String,
        /// It.
        reference: Reference,
    },
    /// An exhibit that readers do not get to see.
    Hidden,
    /// No exhibit, or no single one.
    Nothing {
        /// What may have been meant.
        help: Option<String>,
    },
}

/// What a picture's destination is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Image {
    /// A picture of the site's own.
    File(Box<Shown>),
    /// A picture on another host.
    Remote {
        /// Whether it may be shown in place, beside the hosts of [`Context::image_hosts`].
        allowed: bool,
        /// Its host, for the caption of the link that stands for it.
        host: String,
    },
    /// No such picture.
    Missing {
        /// Whether the build must fail for it.
        fatal: bool,
        /// What would mend it.
        help: Option<String>,
    },
    /// A file that is no picture, or a broken one.
    Broken {
        /// What is wrong with it.
        why: String,
        /// What would mend it.
        help: String,
    },
}

/// A picture of the site's own, and where its files are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The address of the file that every browser shows, not yet escaped.
    pub src: String,
    /// Pixels; zero where unknown, and then no size is written.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Its mean colour, as lightness and hue that the style knows.
    pub tone: Option<(u8, u8)>,
    /// Better files, best first: media type and `srcset`.
    pub sets: Vec<(&'static str, String)>,
    /// What its author should know.
    pub remarks: Vec<Remark>,
}

/// Something about a picture that is shown all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Its name says another format than its bytes.
    Misnamed {
        /// The ending it has.
        says: String,
        /// The ending it should have.
        is: String,
    },
    /// A part of a drawing was left out: a browser would have run or fetched it.
    Removed {
        /// Which.
        what: String,
    },
}

/// Takes every destination as written: what a text means with no casebook around it.
pub struct AsWritten;

impl Resolve for AsWritten {
    fn link(&self, destination: &str) -> Link {
        let external = address::host(destination).is_some();
        Link::To { href: destination.to_owned(), mention: None, external }
    }

    fn wikilink(&self, id: &str) -> Link {
        self.link(id)
    }

    fn image(&self, destination: &str) -> Image {
        Image::File(Box::new(Shown { src: destination.to_owned(), ..Shown::default() }))
    }
}

/// As [`AsWritten`], for a text that was taken away from its page: where that has nothing to lead to, the text has an
/// empty destination.
pub struct TakenAway;

impl Resolve for TakenAway {
    fn link(&self, destination: &str) -> Link {
        match destination {
            "" => Link::Broken { why: "it leads nowhere".to_owned(), help: None, href: None },
            destination => AsWritten.link(destination),
        }
    }

    fn wikilink(&self, id: &str) -> Link {
        AsWritten.wikilink(id)
    }

    fn image(&self, destination: &str) -> Image {
        match destination {
            "" => Image::Missing { fatal: false, help: None },
            destination => AsWritten.image(destination),
        }
    }
}
