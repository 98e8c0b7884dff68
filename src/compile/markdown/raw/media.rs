//! Raw pictures, recordings and frames: their addresses are resolved like those of Markdown.

use super::super::address;
use super::super::context::{Image, Link};
use super::super::neutral::GAP;
use super::super::rendered::FindingKind;
use super::super::write::{Picture, Writer};
use super::chunk::Chunk;
use super::neutral::anchor;
use super::scan::{Attribute, Tag};

impl<'t> Writer<'_, 't> {
    /// `<img>`
    pub(super) fn raw_image(&mut self, tag: &Tag, chunk: &Chunk) {
        let Some(src) = tag.get("src") else {
            self.left_of_tag = Some(GAP.to_owned());
            return;
        };
        self.raw_place(tag.value("id"));
        let pixels = |name: &str| tag.value(name).trim().trim_end_matches("px").parse().unwrap_or(0);
        let pictured = self.image(&Picture {
            destination: src.value.trim(),
            alt: tag.get("alt").map(|alt| alt.value.as_str()),
            title: tag.value("title"),
            size: (pixels("width"), pixels("height")),
            span: chunk.span(&src.range),
            alone: false,
        });
        self.tag_picture(&pictured, src.value.trim());
    }

    /// `<source>`: of pictures those that may be shown in place, of recordings those of the site itself.
    pub(super) fn raw_source(&mut self, tag: &Tag, chunk: &Chunk) {
        let shown = match (tag.get("srcset"), tag.get("src")) {
            (Some(set), _) => self.candidates(set, chunk).map(|set| ("srcset", set)),
            (None, Some(src)) => self.own(src, chunk).map(|src| ("src", src)),
            (None, None) => None,
        };
        let Some((name, value)) = shown else {
            self.left_of_tag = Some(GAP.to_owned());
            return;
        };
        self.tag_address(name, &value);
        self.out.push_str("<source");
        address::attribute(&mut self.out, name, &value);
        self.raw_attributes("source", tag);
        self.out.push('>');
    }

    /// The candidates of a `srcset` that may be shown in place.
    fn candidates(&mut self, set: &Attribute, chunk: &Chunk) -> Option<String> {
        let mut kept = Vec::new();
        for candidate in set.value.split(", ").flat_map(|part| part.split(",\n")) {
            let mut parts = candidate.trim().trim_end_matches(',').splitn(2, char::is_whitespace);
            let (destination, size) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default().trim());
            let span = chunk.span(&set.range);
            if destination.is_empty() {
                continue;
            }
            if let Some(scheme) = address::unsafe_scheme(destination) {
                let destination = destination.to_owned();
                self.finding(span, FindingKind::UnsafeAddress { destination, scheme });
                continue;
            }
            let src = match self.context.resolve.image(destination) {
                Image::File(shown) if address::unsafe_scheme(&shown.src).is_none() => shown.src,
                Image::Remote { allowed, host } if allowed || self.context.image_hosts.contains(&host) => {
                    destination.to_owned()
                }
                Image::File(_) | Image::Remote { .. } => continue,
                Image::Broken { why, help } => {
                    let destination = destination.to_owned();
                    self.finding(span, FindingKind::BrokenImage { destination, why, help });
                    continue;
                }
                Image::Missing { fatal, help } => {
                    let destination = destination.to_owned();
                    self.finding(span, FindingKind::MissingImage { destination, fatal, help });
                    continue;
                }
            };
            let mut written = String::new();
            address::push_plain(&mut written, &src);
            if size.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.') && !size.is_empty() {
                written.push(' ');
                written.push_str(size);
            }
            kept.push(written);
        }
        (!kept.is_empty()).then(|| kept.join(", "))
    }

    /// A recording's address, if it is the site's own; a remote one is a fault.
    fn own(&mut self, src: &Attribute, chunk: &Chunk) -> Option<String> {
        let span = chunk.span(&src.range);
        let destination = src.value.trim().to_owned();
        if let Some(scheme) = address::unsafe_scheme(&destination) {
            self.finding(span, FindingKind::UnsafeAddress { destination, scheme });
            return None;
        }
        let href = match self.context.resolve.link(&destination) {
            Link::To { href, external: false, .. } => Some(href),
            Link::To { .. } => {
                let host = address::host(&destination).unwrap_or(&destination).to_owned();
                self.finding(span, FindingKind::Embed { host });
                None
            }
            Link::Private { help } => {
                self.finding(span, FindingKind::PrivateFile { destination, help });
                None
            }
            Link::Broken { why, help, href } => {
                self.finding(span, FindingKind::BrokenLink { destination, why, help });
                href
            }
        };
        let mut written = String::new();
        address::push_plain(&mut written, &href?);
        address::unsafe_scheme(&written).is_none().then_some(written)
    }

    /// `<video>` and `<audio>`: always with controls, never starting by themselves. True if it became a link.
    pub(super) fn raw_recording(&mut self, name: &str, close: &'static str, tag: &Tag, chunk: &Chunk) -> bool {
        let src = match tag.get("src") {
            Some(src) if address::host(src.value.trim()).is_some() => {
                self.card(tag, chunk);
                return true;
            }
            Some(src) => self.own(src, chunk),
            None => None,
        };
        self.raw_place(tag.value("id"));
        let poster = tag.get("poster").and_then(|poster| self.candidates(poster, chunk));
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in [("src", src), ("poster", poster)] {
            if let Some(value) = value {
                self.tag_address(name, &value);
                address::attribute(&mut self.out, name, &value);
            }
        }
        self.raw_attributes(name, tag);
        for side in ["width", "height"] {
            let value = tag.value(side);
            if name == "video" && !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()) {
                address::attribute(&mut self.out, side, value);
            }
        }
        self.out.push_str(" controls preload=\"metadata\">");
        self.opened(name, close);
        false
    }

    /// A link in place of something from another host.
    pub(super) fn card(&mut self, tag: &Tag, chunk: &Chunk) {
        let src = tag.get("src");
        let span = chunk.span(src.map_or(&tag.range, |src| &src.range));
        let destination = src.map_or("", |src| src.value.trim());
        let host = address::host(destination).unwrap_or(destination).to_owned();
        self.finding(span, FindingKind::Embed { host: host.clone() });
        if host.is_empty() || address::unsafe_scheme(destination).is_some() {
            return;
        }
        self.left_of_tag = Some(anchor(self.in_link(), destination, tag.value("title").trim(), &host));
        let close = if self.in_link() {
            self.out.push_str("<span class=\"link-card\">");
            "</span>"
        } else {
            self.out.push_str("<a class=\"link-card\" href=\"");
            address::push(&mut self.out, destination);
            self.out.push_str("\" rel=\"external\">");
            "</a>"
        };
        let title = tag.value("title").trim();
        if !title.is_empty() {
            self.escape(title);
            self.out.push(' ');
        }
        self.out.push_str("<small>");
        self.escape(&host);
        self.out.push_str("</small>");
        self.out.push_str(close);
    }
}
