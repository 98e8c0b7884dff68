//! Finished markup that stands aside until everything around it has been sanitised.
//!
//! Code, formulas and drawings hold elements and attributes that no author's raw HTML may hold. So they pass no
//! sanitiser: an empty element marks their place, named after the text's own digest, which no text can spell.

/// The markup kept aside.
#[derive(Default)]
pub(super) struct Slots {
    name: String,
    held: Vec<String>,
}

/// What a slot may stand in.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// Between blocks.
    Block,
    /// Between words.
    Line,
}

impl Slots {
    /// Keeps markup and gives what marks its place. `text` is the whole text.
    pub(super) fn hold(&mut self, text: &str, place: Place, markup: String) -> String {
        if self.name.is_empty() {
            self.name = format!("slot-{}-", &blake3::hash(text.as_bytes()).to_hex()[..16]);
        }
        self.held.push(markup);
        let (name, at) = (&self.name, self.held.len() - 1);
        match place {
            Place::Block => format!("<figure class=\"{name}{at}\"></figure>"),
            Place::Line => format!("<span class=\"{name}{at}\"></span>"),
        }
    }

    /// Puts what is held where it belongs.
    pub(super) fn fill(&self, markup: String) -> String {
        if self.held.is_empty() {
            return markup;
        }
        let mut out = String::with_capacity(markup.len() + self.held.iter().map(String::len).sum::<usize>());
        let mut rest = markup.as_str();
        while let Some(at) = rest.find(&self.name) {
            let digits = &rest[at + self.name.len()..];
            let end = digits.find('"').unwrap_or(0);
            let held = digits[..end].parse().ok().and_then(|number: usize| self.held.get(number));
            // The mark is ` class="` and the element's name before it, `"></` and the name behind it.
            let open = rest[..at].rfind('<');
            let close = digits.find("</").and_then(|close| Some(close + digits[close..].find('>')? + 1));
            let (Some(held), Some(open), Some(close)) = (held, open, close) else { break };
            out.push_str(&rest[..open]);
            out.push_str(held);
            rest = &digits[close..];
        }
        out.push_str(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_comes_back() {
        let mut slots = Slots::default();
        let block = slots.hold("x", Place::Block, "<pre>1</pre>".to_owned());
        let line = slots.hold("x", Place::Line, "<math></math>".to_owned());
        assert_eq!(slots.fill(format!("<p>a {line}</p>{block}b")), "<p>a <math></math></p><pre>1</pre>b");
        assert_eq!(slots.fill("<p>a</p>".to_owned()), "<p>a</p>");
    }
}
