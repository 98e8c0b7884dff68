//! From names to addresses, by the rules AstroPaper's addresses follow.

use crate::model::{Slug, Tag};
use std::collections::{BTreeMap, BTreeSet};

/// A file name's place in an address: lower case, blanks to `-`, punctuation gone.
pub(crate) fn of_name(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.trim().chars() {
        match c {
            ' ' => out.push('-'),
            c if c.is_alphanumeric() || c == '-' || c == '_' => out.extend(c.to_lowercase()),
            _ => {}
        }
    }
    out
}

/// A tag's or folder's place in an address: ASCII words joined by `-` with dots and plus signs kept,
/// anything else in kebab case.
pub(crate) fn of_word(word: &str) -> String {
    let slug = if word.is_ascii() { ascii(word) } else { kebab(word) };
    // What AstroPaper lets through but no file system does.
    let safe: String = slug.chars().filter(|c| !"*\":".contains(*c)).collect();
    safe.trim_matches(['.', '-', ' ']).to_owned()
}

fn ascii(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            '$' => out.push_str("dollar"),
            '%' => out.push_str("percent"),
            '&' => out.push_str("and"),
            '<' => out.push_str("less"),
            '>' => out.push_str("greater"),
            '|' => out.push_str("or"),
            '-' => out.push(' '),
            c if c.is_ascii_alphanumeric() || "_ \t*+~.()'\"!:@".contains(c) => out.push(c.to_ascii_lowercase()),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Words joined by `-`: a word ends where letters, digits, cases or scripts change; common accents are dropped.
fn kebab(word: &str) -> String {
    #[derive(Clone, Copy, PartialEq)]
    enum Sort {
        Gap,
        Digit,
        Upper,
        Other,
    }
    let mut out = String::with_capacity(word.len());
    let mut before = Sort::Gap;
    for c in word.chars().filter(|c| !"'\u{2019}".contains(*c)) {
        let sort = match c {
            c if c.is_numeric() => Sort::Digit,
            c if c.is_uppercase() => Sort::Upper,
            c if c.is_alphanumeric() || is_mark(c) => Sort::Other,
            _ => Sort::Gap,
        };
        let joins =
            sort == before || (before, sort) == (Sort::Upper, Sort::Other) || (is_mark(c) && before != Sort::Gap);
        if sort != Sort::Gap {
            if !joins && !out.is_empty() && !out.ends_with('-') {
                out.push('-');
            }
            match plain(c) {
                Some(letters) => out.push_str(letters),
                None => out.extend(c.to_lowercase()),
            }
        }
        before = sort;
    }
    out
}

/// A vowel sign or accent of its own code point, which stays with the letter before it.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36f | 0x900..=0x903 | 0x93a..=0x94f | 0xe31 | 0xe34..=0xe3a | 0xe47..=0xe4e | 0x3099 | 0x309a)
}

/// Letters of Latin-1 without their accents.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'À'..='Å' => "a",
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' => "c",
        'è'..='ë' | 'È'..='Ë' => "e",
        'ì'..='ï' | 'Ì'..='Ï' => "i",
        'ñ' | 'Ñ' => "n",
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' => "o",
        'ù'..='ü' | 'Ù'..='Ü' => "u",
        'ý' | 'ÿ' | 'Ý' => "y",
        'ß' => "ss",
        _ => return None,
    })
}

/// Whether a part of an address is the name of a file that every page's folder holds.
pub(crate) fn is_taken(slug: &str) -> bool {
    slug.split('/').any(|part| part.eq_ignore_ascii_case("index.html") || part.eq_ignore_ascii_case("data.json"))
}

/// The same without the dot that makes it such a name.
fn untaken(part: String) -> String {
    if is_taken(&part) { part.replace('.', "-") } else { part }
}

/// A safe slug near an unsafe text, to offer.
pub(crate) fn near(text: &str) -> Option<Slug> {
    let words = text.split(['/', '\\']).map(of_word).map(untaken);
    let parts: Vec<String> = words.filter(|part| !part.is_empty()).collect();
    Slug::parse(&parts.join("/"))
}

/// Gives every tag its address: by its name, and where two names have one address, the later of them in
/// the order of names gets `-2`, the next `-3`.
pub(crate) fn of_tags(names: &BTreeSet<String>) -> BTreeMap<String, Tag> {
    let mut taken = BTreeSet::new();
    let mut tags = BTreeMap::new();
    for name in names {
        let natural = match Slug::parse(&untaken(of_word(name))) {
            Some(slug) => slug.as_str().to_owned(),
            None => "tag".to_owned(),
        };
        let mut slug = natural.clone();
        let mut count = 1;
        while !taken.insert(slug.clone()) {
            count += 1;
            slug = format!("{natural}-{count}");
        }
        let slug = Slug::parse(&slug).map(|slug| slug.encoded()).unwrap_or(slug);
        tags.insert(name.clone(), Tag { name: name.clone(), slug });
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_addresses_as_in_astropaper() {
        for (word, slug) in [
            ("backend-architecture", "backend-architecture"),
            ("TypeScript 5.0", "typescript-5.0"),
            ("E2E Testing", "e2e-testing"),
            ("C", "c"),
            ("C#", "c"),
            ("C++", "c++"),
            ("R&D", "randd"),
            (".NET", "net"),
            ("a/b", "ab"),
            ("../../x", "x"),
            ("日本語", "日本語"),
            ("Café Crème", "cafe-creme"),
            ("naïveTyping", "naive-typing"),
        ] {
            assert_eq!(of_word(word), slug, "{word}");
        }
        assert_eq!(of_name("My Post, 2nd edition"), "my-post-2nd-edition");
        assert_eq!(of_name("v1.2_x"), "v12_x");
    }

    #[test]
    fn tags_never_share_an_address() {
        let names = ["C", "C#", "c", "!!!", "???"].map(str::to_owned).into_iter().collect();
        let slugs: Vec<String> = of_tags(&names).into_values().map(|tag| tag.slug).collect();
        assert_eq!(slugs, ["%21%21%21", "tag", "c", "c-2", "c-3"]);
        let names = ["Index.html", "data.json", "index-html"].map(str::to_owned).into_iter().collect();
        let slugs: Vec<String> = of_tags(&names).into_values().map(|tag| tag.slug).collect();
        assert_eq!(slugs, ["index-html", "data-json", "index-html-2"]);
    }
}
