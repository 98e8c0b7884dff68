//! Links.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::super::address;
use super::super::context::Link;
use super::super::rendered::FindingKind;
use super::Writer;

/// Closes the mark that stands for a link which leads nowhere.
const NOWHERE: &str = "</span>";

impl<'t> Writer<'_, 't> {
    /// Begins a link as the parser found it.
    pub(super) fn open_link(&mut self, kind: LinkType, destination: &str, title: &str, id: &str, span: &Range<usize>) {
        let span = self.destination(destination, id, span);
        let close = match kind {
            LinkType::Email => self.open_destination(&format!("mailto:{destination}"), title, span),
            _ => self.open_destination(destination, title, span),
        };
        if kind == LinkType::Autolink {
            self.mark_bare(close);
        }
        self.links.push(close);
    }

    /// Marks the link that was just begun as one that shows its address: paper does not print it once more.
    pub(in super::super) fn mark_bare(&mut self, close: &str) {
        if close == "</a>" && address::host(&self.led).is_some() {
            self.out.truncate(self.out.len() - 1);
            self.out.push_str(" data-bare=\"\">");
        }
    }

    /// Where a destination stands: inside its link, else inside the definition it refers to, else the whole link.
    pub(in super::super) fn destination(&self, destination: &str, id: &str, span: &Range<usize>) -> Range<usize> {
        let within = |range: &Range<usize>| {
            let start = range.start + self.text[range.clone()].rfind(destination)?;
            Some(start..start + destination.len())
        };
        let definition = || self.parsed.definitions.get(id).and_then(within);
        let found = if destination.is_empty() { None } else { definition().or_else(|| within(span)) };
        found.unwrap_or_else(|| span.clone())
    }

    /// Begins a link and gives what will close it.
    pub(in super::super) fn open_destination(
        &mut self,
        destination: &str,
        title: &str,
        span: Range<usize>,
    ) -> &'static str {
        self.led.clear();
        if self.in_link() {
            return "";
        }
        if let Some(scheme) = address::unsafe_scheme(destination) {
            return self.open_unsafe(destination, scheme, span);
        }
        let link = self.context.resolve.link(destination);
        self.open_answer(destination, link, title, span)
    }

    /// Begins what the resolver answered.
    pub(in super::super) fn open_answer(
        &mut self,
        destination: &str,
        link: Link,
        title: &str,
        span: Range<usize>,
    ) -> &'static str {
        self.led.clear();
        let (href, class, external) = match link {
            Link::To { href, mention, external } => {
                if let Some(reference) = mention {
                    self.prose.mention(reference);
                }
                if let Some((page, fragment)) = href.split_once('#').filter(|(_, f)| !external && !f.is_empty()) {
                    self.fragment_links.push((page.to_owned(), address::decode(fragment), self.bounded(&span)));
                }
                (href, "", external)
            }
            Link::Private { help } => {
                self.finding(span, FindingKind::PrivateFile { destination: destination.to_owned(), help });
                self.out.push_str("<span class=\"broken-link\">");
                return NOWHERE;
            }
            Link::Broken { why, help, href } => {
                let kind = FindingKind::BrokenLink { destination: destination.to_owned(), why, help };
                self.finding(span.clone(), kind);
                let Some(href) = href else {
                    self.out.push_str("<span class=\"broken-link\">");
                    return NOWHERE;
                };
                (href, " class=\"broken-link\"", false)
            }
        };
        if let Some(scheme) = address::unsafe_scheme(&href) {
            return self.open_unsafe(destination, scheme, span);
        }
        self.out.push_str("<a");
        self.out.push_str(class);
        self.out.push_str(" href=\"");
        address::push(&mut self.out, &href);
        self.out.push('"');
        if !title.is_empty() {
            address::attribute(&mut self.out, "title", title);
        }
        if external && address::host(&href).is_some() {
            self.out.push_str(" rel=\"external\"");
        }
        self.out.push('>');
        self.led = href;
        "</a>"
    }

    fn open_unsafe(&mut self, destination: &str, scheme: String, span: Range<usize>) -> &'static str {
        self.finding(span, FindingKind::UnsafeAddress { destination: destination.to_owned(), scheme });
        self.out.push_str("<span class=\"broken-link\">");
        NOWHERE
    }
}
