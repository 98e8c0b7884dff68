//! Pictures.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::super::address;
use super::super::context::Image;
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
    /// What it shows, for those who do not see it.
    pub(in super::super) alt: &'p str,
    /// Its title; empty for none.
    pub(in super::super) title: &'p str,
    /// Width and height the author wants; zero where nothing is said.
    pub(in super::super) size: (u32, u32),
    /// Where the destination stands.
    pub(in super::super) span: Range<usize>,
}

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
        let pictured = self.image(&Picture { destination, alt: &alt, title, size: (0, 0), span });
        self.patch_picture(at, &pictured);
        self.end_of(at) + 1
    }

    /// Whether the paragraph at `at` holds nothing but a picture with a title.
    pub(super) fn is_figure(&self, at: usize) -> bool {
        match self.parsed.events.get(at + 1) {
            Some((Event::Start(Tag::Image { title, .. }), _)) if !title.is_empty() => {
                let after = self.end_of(at + 1) + 1;
                matches!(self.parsed.events.get(after), Some((Event::End(TagEnd::Paragraph), _)))
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
        self.out.push_str("<figure>");
        let after = self.picture(at + 1, dest_url, "", id, span);
        self.out.push_str("<figcaption>");
        let mut caption = String::new();
        super::super::text::smart(&mut caption, title, None, self.smart_quotes);
        self.escape(&caption);
        self.out.push_str("</figcaption></figure>");
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
            Image::File { src, width, height } => match address::unsafe_scheme(&src) {
                None => self.img(&src, sized(picture.size, (width, height)), picture),
                Some(scheme) => {
                    self.finding(picture.span.clone(), FindingKind::UnsafeAddress { destination, scheme });
                    self.absent(picture)
                }
            },
            Image::Remote { allowed, host } if allowed || self.context.image_hosts.contains(&host) => {
                self.img(&destination, picture.size, picture)
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
        }
    }

    fn img(&mut self, src: &str, (width, height): (u32, u32), picture: &Picture<'_>) -> Pictured {
        self.out.push_str("<img src=\"");
        address::push(&mut self.out, src);
        self.out.push('"');
        address::attribute(&mut self.out, "alt", picture.alt);
        if !picture.title.is_empty() {
            address::attribute(&mut self.out, "title", picture.title);
        }
        for (name, pixels) in [("width", width), ("height", height)] {
            if pixels > 0 {
                address::attribute(&mut self.out, name, &pixels.to_string());
            }
        }
        self.out.push_str(" loading=\"lazy\" decoding=\"async\">");
        Pictured::Shown(src.to_owned())
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
        let words = if picture.alt.is_empty() { "Picture" } else { picture.alt };
        self.escape(words);
        self.out.push_str(" <small>");
        self.escape(host);
        self.out.push_str("</small>");
        self.out.push_str(close);
        Pictured::Linked(words.to_owned())
    }
}

/// What is said of a picture: its description, else its title, else the name of its file.
fn caption<'p>(picture: &Picture<'p>) -> &'p str {
    let name = picture.destination.rsplit('/').next().unwrap_or_default();
    let name = if picture.destination.starts_with("data:") { "Picture" } else { name };
    [picture.alt, picture.title, name].into_iter().find(|text| !text.is_empty()).unwrap_or("Picture")
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
