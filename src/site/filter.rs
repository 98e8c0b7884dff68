//! A filter as it stands in an address: `tag=rust&tag=wasm&category=engineering`.
//!
//! Tags combine, every other key takes one value. Terms are kept as the address spells them.

use super::card::NoteCard;
use super::words::kebab;

/// The keys a filter may have. Anything else in a query is not ours and is left out.
pub const KEYS: [&str; 6] = ["tag", "category", "status", "case", "kind", "grade"];

/// The filter in a query such as `?tag=a&utm=x`, without the question mark; empty when there is none.
pub fn from_query(query: &str) -> String {
    let ours = |part: &&str| part.split_once('=').is_some_and(|(key, value)| KEYS.contains(&key) && !value.is_empty());
    let parts: Vec<&str> = query.trim_start_matches('?').split('&').filter(ours).collect();
    parts.join("&")
}

/// Whether the filter contains the term `key=value`.
pub fn has(filter: &str, term: &str) -> bool {
    filter.split('&').any(|part| part == term)
}

/// The filter with one term put in, or taken out where it stands already. A second tag joins the first;
/// a second value of any other key takes the first one's place.
pub fn toggled(filter: &str, term: &str) -> String {
    let key = term.split_once('=').map_or(term, |(key, _)| key);
    let out = has(filter, term);
    let stays = |part: &&str| {
        !part.is_empty() && *part != term && (key == "tag" || out || !part.starts_with(&[key, "="].concat()))
    };
    let mut parts: Vec<&str> = filter.split('&').filter(stays).collect();
    if !out {
        parts.push(term);
    }
    parts.join("&")
}

/// Whether a filter lets a note through.
pub fn admits(filter: &str, card: &NoteCard) -> bool {
    filter.split('&').all(|part| match part.split_once('=') {
        Some(("tag", value)) => card.tags.iter().any(|tag| tag.slug() == value),
        Some(("category", value)) => kebab(&card.category) == value,
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_keys_are_read() {
        assert_eq!(from_query("?tag=a&utm=x&tag=b&category=c&kind="), "tag=a&tag=b&category=c");
        assert_eq!(from_query(""), "");
    }

    #[test]
    fn tags_combine_and_other_keys_replace() {
        assert_eq!(toggled("", "tag=a"), "tag=a");
        assert_eq!(toggled("tag=a", "tag=b"), "tag=a&tag=b");
        assert_eq!(toggled("tag=a&tag=b", "tag=a"), "tag=b");
        assert_eq!(toggled("category=x&tag=a", "category=y"), "tag=a&category=y");
        assert_eq!(toggled("category=x", "category=x"), "");
    }
}
