//! Pictures.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::address;
use super::super::context::{Image, Remark, Shown};
use super::super::rendered::FindingKind;
use super::super::survey::text_of;
use super::Writer;

/// What became of a picture.
pub(in super::super) enum Pictured {
    /// It is shown, from this address.
    Shown(String),
    /// It stays on its host, behind a link with these words.
    Linked(String),
    /// There is none: these words stand for it.
    Absent(String),
}

/// A picture as an author asks for it.
pub(in super::super) struct Picture<'p> {
    /// Its destination.
    pub(in super::super) destination: &'p str,
    /// What it shows, for those who do not see it: nothing to those who need not know of it, `None` where nobody said.
    pub(in super::super) alt: Option<&'p str>,
    /// Its title; empty for none.
    pub(in super::super) title: &'p str,
    /// Width and height the author wants; zero where nothing is said.
    pub(in super::super) size: (u32, u32),
    /// Where the destination stands.
    pub(in super::super) span: Range<usize>,
    /// Whether its block holds nothing else: then it can be opened at its full size.
    pub(in super::super) alone: bool,
}

/// Pixels that a picture has to have beyond the measure's width to be worth opening.
const WORTH_OPENING: u32 = 640;

/// Words that fit on a first screen above a picture.
const FIRST_SCREEN: u32 = 150;

/// What a picture's width is in the page, by the page's; see `--measure` and `.prose` in the style.
const PROSE: &str = "(min-width: 39rem) 35.5rem, calc(100vw - 2rem)";
/// The same for one that takes the margin too.
const WIDE: &str = "(min-width: 76rem) 53rem, (min-width: 39rem) 35.5rem, calc(100vw - 2rem)";

impl<'t> Writer<'_, 't> {
    /// A picture in running text.
    pub(super) fn picture(
        &mut self,
        at: usize,
        destination: &str,
        title: &str,
        id: &str,
        span: &Range<usize>,
    ) -> usize {
        let alt = text_of(&self.parsed.events, at);
        let span = self.destination(destination, id, span);
        let alt = (!alt.is_empty() || asks(destination, "decorative")).then_some(alt.as_str());
        let alone = self.is_alone(at);
        let pictured = self.image(&Picture { destination, alt, title, size: (0, 0), span, alone });
        self.patch_picture(at, &pictured);
        self.end_of(at) + 1
    }

    /// Whether the picture at `at` is all that its paragraph holds.
    fn is_alone(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.parsed.events.get(at));
        let after = self.parsed.events.get(self.end_of(at) + 1);
        matches!(before, Some((Event::Start(Tag::Paragraph), _)))
            && matches!(after, Some((Event::End(TagEnd::Paragraph), _)))
    }

    /// Whether the paragraph at `at` holds nothing but a picture with a title, or one that takes the margin too.
    pub(super) fn is_figure(&self, at: usize) -> bool {
        match self.parsed.events.get(at + 1) {
            Some((Event::Start(Tag::Image { title, dest_url, .. }), _)) => {
                (!title.is_empty() || asks(dest_url, "wide")) && self.is_alone(at + 1)
            }
            _ => false,
        }
    }

    /// A picture alone in its paragraph: its title becomes the caption.
    pub(super) fn figure(&mut self, at: usize) -> usize {
        let parsed = self.parsed;
        let Some((Event::Start(Tag::Image { dest_url, title, id, .. }), span)) = parsed.events.get(at + 1) else {
            return at + 1;
        };
        self.end_stretch();
        self.out.push_str(if asks(dest_url, "wide") { "<figure data-span=\"wide\">" } else { "<figure>" });
        let after = self.picture(at + 1, dest_url, "", id, span);
        if !title.is_empty() {
            self.out.push_str("<figcaption>");
            let mut caption = String::new();
            super::super::text::smart(&mut caption, title, None, self.smart_quotes);
            self.escape(&caption);
            self.out.push_str("</figcaption>");
        }
        self.out.push_str("</figure>");
        if self.depth == 0 {
            self.end_block();
        }
        after + 1
    }

    /// Writes a picture, or what stands for one that cannot be shown.
    pub(in super::super) fn image(&mut self, picture: &Picture<'_>) -> Pictured {
        let destination = picture.destination.to_owned();
        if let Some(scheme) = address::unsafe_scheme(&destination) {
            self.finding(picture.span.clone(), FindingKind::UnsafeAddress { destination, scheme });
            return self.absent(picture);
        }
        match self.context.resolve.image(&destination) {
            Image::File(shown) => match address::unsafe_scheme(&shown.src) {
                None => self.own_image(&shown, picture),
                Some(scheme) => {
                    self.finding(picture.span.clone(), FindingKind::UnsafeAddress { destination, scheme });
                    self.absent(picture)
                }
            },
            Image::Remote { allowed, host } if allowed || self.context.image_hosts.contains(&host) => {
                let shown = Shown { src: destination, ..Shown::default() };
                self.img(&shown, picture.size, picture)
            }
            Image::Remote { host, .. } => {
                let pictured = self.linked(picture, &host);
                self.finding(picture.span.clone(), FindingKind::RemoteImage { destination, host });
                pictured
            }
            Image::Missing { fatal, help } => {
                self.finding(picture.span.clone(), FindingKind::MissingImage { destination, fatal, help });
                self.absent(picture)
            }
            Image::Broken { why, help } => {
                self.finding(picture.span.clone(), FindingKind::BrokenImage { destination, why, help });
                self.absent(picture)
            }
        }
    }

    /// A picture of the site's own: with its better files, and a way to see all of it.
    fn own_image(&mut self, shown: &Shown, picture: &Picture<'_>) -> Pictured {
        for remark in &shown.remarks {
            let destination = picture.destination.to_owned();
            self.finding(
                picture.span.clone(),
                match remark.clone() {
                    Remark::Misnamed { says, is } => FindingKind::MisnamedImage { destination, says, is },
                    Remark::Removed { what } => FindingKind::CleanedDrawing { destination, what },
                },
            );
        }
        let shows_something = picture.alt.is_some_and(|alt| !alt.is_empty());
        let opens = picture.alone && shown.width > WORTH_OPENING && shows_something && !self.in_link();
        if opens {
            self.out.push_str("<a class=\"zoom\" href=\"");
            address::push(&mut self.out, &shown.src);
            self.out.push_str("\">");
        }
        let pictured = self.img(shown, sized(picture.size, (shown.width, shown.height)), picture);
        if opens {
            self.out.push_str("</a>");
        }
        pictured
    }

    fn img(&mut self, shown: &Shown, (width, height): (u32, u32), picture: &Picture<'_>) -> Pictured {
        if picture.alt.is_none() {
            self.finding(picture.span.clone(), FindingKind::MissingAlt { destination: picture.destination.to_owned() });
        }
        let lazy = !(self.context.opens && self.pictures == 0 && self.prose.words() < FIRST_SCREEN);
        self.pictures += 1;
        // An author's own choice of files stands.
        let chosen = self.opened.iter().any(|open| open.name == "picture");
        let sets = if chosen { &[] } else { shown.sets.as_slice() };
        let sizes = if asks(picture.destination, "wide") { WIDE } else { PROSE };
        // What is fetched late is fetched in the width it turned out to have, where a browser knows how.
        let sizes = if lazy { format!("auto, {sizes}") } else { sizes.to_owned() };
        if !sets.is_empty() {
            self.out.push_str("<picture>");
        }
        for (mime, set) in sets {
            self.out.push_str("<source");
            for (name, value) in [("type", *mime), ("srcset", set.as_str()), ("sizes", &sizes)] {
                address::attribute(&mut self.out, name, value);
            }
            self.out.push('>');
        }
        self.out.push_str("<img src=\"");
        address::push(&mut self.out, &shown.src);
        self.out.push('"');
        address::attribute(&mut self.out, "alt", picture.alt.unwrap_or_default());
        if !picture.title.is_empty() {
            address::attribute(&mut self.out, "title", picture.title);
        }
        for (name, pixels) in [("width", width), ("height", height)] {
            if pixels > 0 {
                address::attribute(&mut self.out, name, &pixels.to_string());
            }
        }
        if let Some((light, hue)) = shown.tone {
            address::attribute(&mut self.out, "class", &format!("tone-{light} hue-{hue}"));
        }
        if lazy {
            self.out.push_str(" loading=\"lazy\"");
        }
        self.out.push_str(" decoding=\"async\">");
        if !sets.is_empty() {
            self.out.push_str("</picture>");
        }
        Pictured::Shown(shown.src.clone())
    }

    /// The description stays where the picture cannot.
    fn absent(&mut self, picture: &Picture<'_>) -> Pictured {
        self.out.push_str("<span class=\"missing-image\">");
        self.escape(caption(picture));
        self.out.push_str("</span>");
        Pictured::Absent(caption(picture).to_owned())
    }

    /// A link to a picture that stays on its own host.
    fn linked(&mut self, picture: &Picture<'_>, host: &str) -> Pictured {
        let close = if self.in_link() {
            self.out.push_str("<span class=\"remote-image\">");
            "</span>"
        } else {
            self.out.push_str("<a class=\"remote-image\" href=\"");
            address::push(&mut self.out, picture.destination);
            self.out.push_str("\" rel=\"external\">");
            "</a>"
        };
        let words = picture.alt.filter(|alt| !alt.is_empty()).unwrap_or("Picture");
        self.escape(words);
        self.out.push_str(" <small>");
        self.escape(host);
        self.out.push_str("</small>");
        self.out.push_str(close);
        Pictured::Linked(words.to_owned())
    }
}

/// Whether the fragment of a picture's destination asks for something: `photo.jpg#wide`.
fn asks(destination: &str, word: &str) -> bool {
    destination.split_once('#').is_some_and(|(_, words)| words.split(',').any(|one| one == word))
}

/// What is said of a picture: its description, else its title, else the name of its file.
fn caption<'p>(picture: &Picture<'p>) -> &'p str {
    let name = picture.destination.rsplit('/').next().unwrap_or_default();
    let name = if picture.destination.starts_with("data:") { "Picture" } else { name };
    [picture.alt.unwrap_or_default(), picture.title, name]
        .into_iter()
        .find(|text| !text.is_empty())
        .unwrap_or("Picture")
}

/// The size to write: what the author asks for, completed in the file's own proportion; else the file's.
fn sized(asked: (u32, u32), file: (u32, u32)) -> (u32, u32) {
    let scaled = |a: u32, b: u32, c: u32| {
        let exact = u64::from(a) * u64::from(b) / u64::from(c.max(1));
        u32::try_from(exact).unwrap_or(u32::MAX)
    };
    match (asked, file) {
        ((0, 0), file) => file,
        ((_, 0) | (0, _), (0, 0)) => asked,
        ((width, 0), (w, h)) => (width, scaled(width, h, w)),
        ((0, height), (w, h)) => (scaled(height, w, h), height),
        (asked, _) => asked,
    }
}
