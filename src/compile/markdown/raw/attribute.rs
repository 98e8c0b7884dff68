//! Attributes of raw elements, and the elements that are nothing but a tag.

use super::super::address;
use super::super::ids;
use super::super::write::Writer;
use super::chunk::Chunk;
use super::policy;
use super::scan::Tag;

impl<'t> Writer<'_, 't> {
    /// Writes a tag with the attributes that stay.
    pub(super) fn raw_tag(&mut self, name: &str, tag: &Tag) {
        self.out.push('<');
        self.out.push_str(name);
        self.raw_attributes(name, tag);
        self.out.push('>');
    }

    /// Writes the attributes that stay, among them an id that is not taken. Alignment survives in cells.
    pub(super) fn raw_attributes(&mut self, name: &str, tag: &Tag) {
        self.raw_id(tag.value("id"));
        for attribute in tag.attributes.iter().filter(|attribute| policy::attribute(name, &attribute.name)) {
            address::attribute(&mut self.out, &attribute.name, &attribute.value);
        }
        if matches!(name, "td" | "th") {
            match tag.value("align").to_ascii_lowercase().as_str() {
                "center" => self.out.push_str(" data-align=\"center\""),
                "right" => self.out.push_str(" data-align=\"end\""),
                _ => {}
            }
        }
    }

    /// An author's own fragment, if nothing else has it.
    fn raw_id(&mut self, id: &str) {
        let id = ids::plain(id);
        if self.survey.ids.claim(&id) {
            address::attribute(&mut self.out, "id", &id);
            self.fragments.push(id);
        }
    }

    /// A place to lead to, in front of something that carries no id of its own.
    pub(super) fn raw_place(&mut self, id: &str) {
        if !id.is_empty() {
            self.out.push_str("<span");
            self.raw_id(id);
            self.out.push_str("></span>");
        }
    }

    /// A link, or a mere place for one to lead to.
    pub(super) fn raw_anchor(&mut self, tag: &Tag, chunk: &Chunk) {
        let named = if tag.value("id").is_empty() { tag.value("name") } else { tag.value("id") };
        let close = match tag.get("href") {
            Some(href) if !self.in_link() => {
                self.raw_place(named);
                self.open_destination(&href.value, tag.value("title"), chunk.span(&href.range))
            }
            _ => {
                self.out.push_str("<span");
                self.raw_id(named);
                self.out.push('>');
                "</span>"
            }
        };
        self.opened("a", close);
    }
}
