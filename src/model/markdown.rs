//! Markdown that is safe to hand on.

/// A text in Markdown that says no more than its page does: addresses resolved, forbidden markup gone.
/// Made only where a text was patched or escaped; never from an author's string as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markdown(String);

impl Markdown {
    /// Vouches that `text` is finished and safe.
    pub fn trusted(text: String) -> Markdown {
        Markdown(text)
    }

    /// Plain words on one line: whatever they hold, they stay words.
    pub fn words(text: &str) -> Markdown {
        let mut out = String::with_capacity(text.len() + 8);
        let plain = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
        for (place, word) in plain.enumerate() {
            if place > 0 {
                out.push(' ');
            }
            escape(&mut out, word, place == 0);
        }
        Markdown(out)
    }

    /// A link; without an address only its words.
    pub fn link(label: &str, href: &str) -> Markdown {
        let words = Markdown::words(label).0;
        if href.is_empty() {
            return Markdown(words);
        }
        let mut out = ["[", &words, "]("].concat();
        Markdown::address_into(&mut out, href);
        out.push(')');
        Markdown(out)
    }

    /// Appends an address as a link's destination. What would end it there is percent-encoded.
    pub fn address_into(out: &mut String, href: &str) {
        let pointed = href.is_empty() || href.contains(['(', ')']);
        out.push_str(if pointed { "<" } else { "" });
        for c in href.chars() {
            match c {
                // An entity would be decoded.
                '&' => out.push_str("&amp;"),
                c if c.is_control() || c.is_whitespace() || "<>\"\\^`{|}".contains(c) => {
                    c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
                }
                c => out.push(c),
            }
        }
        out.push_str(if pointed { ">" } else { "" });
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True where there is nothing to hand on.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Escapes one word: what begins markup anywhere, and what does so at the beginning of a line.
fn escape(out: &mut String, word: &str, first: bool) {
    let number = word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = (number < word.len()).then_some(word.len() - number);
    for (at, c) in word.char_indices() {
        let rest = &word[at + c.len_utf8()..];
        let meant = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '$' | '{' | '}' | '@' => true,
            '-' => (first && at == 0) || rest.starts_with('-'),
            '+' | '=' => first && at == 0,
            ':' => (first && at == 0) || rest.starts_with("//"),
            '.' => {
                (first && number == Some(at) && rest.is_empty())
                    || rest.starts_with('.')
                    || word[..at].eq_ignore_ascii_case("www")
            }
            ')' => first && number == Some(at) && rest.is_empty(),
            _ => false,
        };
        if meant {
            out.push('\\');
        }
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        for (text, written) in [
            ("A plain title", "A plain title"),
            ("a](javascript:x) <script>", "a\\](javascript:x) \\<script\\>"),
            ("1. C# & `x` -- y...", "1\\. C\\# \\& \\`x\\` \\-- y\\.\\.."),
            ("0.1.0 (beta)", "0.1.0 (beta)"),
            ("- one\n\n# two", "\\- one \\# two"),
            ("https://a.example www.b.example c@d.example", "https\\://a.example www\\.b.example c\\@d.example"),
        ] {
            assert_eq!(Markdown::words(text).as_str(), written);
        }
    }

    #[test]
    fn an_address_ends_where_it_ends() {
        assert_eq!(Markdown::link("a", "/x?a=1&copy=2").as_str(), "[a](/x?a=1&amp;copy=2)");
        assert_eq!(Markdown::link("a", "/x(1) >b").as_str(), "[a](</x(1)%20%3Eb>)");
        assert_eq!(Markdown::link("a]", "").as_str(), "a\\]");
    }
}
