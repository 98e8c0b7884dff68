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
        let id = tag.value("id");
        if policy::repeats(name) {
            self.raw_place(id);
        }
        self.out.push('<');
        self.out.push_str(name);
        if !policy::repeats(name) {
            self.raw_id(id);
        }
        self.raw_attributes(name, tag);
        self.out.push('>');
    }

    /// Writes the attributes that stay. Alignment survives where it is of a block or a cell.
    pub(super) fn raw_attributes(&mut self, name: &str, tag: &Tag) {
        for attribute in tag.attributes.iter().filter(|attribute| policy::attribute(name, &attribute.name)) {
            address::attribute(&mut self.out, &attribute.name, &attribute.value);
        }
        if name == "pre" {
            self.out.push_str(" tabindex=\"0\"");
        }
        if policy::aligns(name) {
            match tag.value("align").to_ascii_lowercase().as_str() {
                "center" => self.out.push_str(" data-align=\"center\""),
                "right" => self.out.push_str(" data-align=\"end\""),
                _ if tag.name == "center" => self.out.push_str(" data-align=\"center\""),
                _ => {}
            }
        }
    }

    /// An author's own fragment, if nothing else has it; says whether it was written.
    fn raw_id(&mut self, id: &str) -> bool {
        let id = ids::plain(id);
        let free = self.survey.ids.claim(&id);
        if free {
            address::attribute(&mut self.out, "id", &id);
            self.fragments.push(id);
        }
        free
    }

    /// A place to lead to, in front of something that carries no id of its own.
    pub(super) fn raw_place(&mut self, id: &str) {
        let start = self.out.len();
        self.out.push_str("<span");
        if self.raw_id(id) {
            self.out.push_str("></span>");
        } else {
            self.out.truncate(start);
        }
    }

    /// A link, or a mere place for one to lead to.
    pub(super) fn raw_anchor(&mut self, tag: &Tag, chunk: &Chunk) {
        let named = if tag.value("id").is_empty() { tag.value("name") } else { tag.value("id") };
        let close = match tag.get("href") {
            Some(href) if !self.in_link() => {
                self.raw_place(named);
                let close = self.open_destination(&href.value, tag.value("title"), chunk.span(&href.range));
                let led = self.led.clone();
                self.tag_address("href", &led);
                close
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
