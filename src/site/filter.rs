//! A filter as it stands in an address: `tag=rust&tag=wasm&category=engineering`.
//!
//! Tags combine, every other key takes one value. Terms are kept as the address spells them.
//!
//! How much of a dossier to read is a term too, so that it and the filter of the same page keep each other. It
//! is one of a few words, it always has a value, and clearing a filter leaves it alone.

use super::card::NoteCard;
use super::page::DEPTHS;

/// The keys a filter may have. Anything else in a query is not ours and is left out.
pub const KEYS: [&str; 6] = ["tag", "category", "status", "case", "kind", "grade"];

/// How much to read.
const DEPTH: &str = "depth";

/// The filter in a query such as `?tag=a&utm=x`, without the question mark; empty when there is none.
pub fn from_query(query: &str) -> String {
    let ours = |part: &&str| {
        part.split_once('=').is_some_and(|(key, value)| match key {
            DEPTH => value == DEPTHS[0].0 || value == DEPTHS[1].0,
            _ => KEYS.contains(&key) && !value.is_empty(),
        })
    };
    let parts: Vec<&str> = query.trim_start_matches('?').split('&').filter(ours).collect();
    parts.join("&")
}

/// The filter in an address: a depth may stand in its fragment, where readers without scripts have it.
pub fn from_address(query: &str, fragment: &str) -> String {
    let filter = from_query(query);
    if filter.contains(DEPTH) { filter } else { from_query(&[&filter, "&depth=", fragment].concat()) }
}

/// The place in [`DEPTHS`] of the depth a filter asks for; the whole where it asks for none.
pub fn depth(filter: &str) -> usize {
    DEPTHS.iter().position(|(key, _)| has(filter, &[DEPTH, "=", key].concat())).unwrap_or(DEPTHS.len() - 1)
}

/// Whether the filter contains the term `key=value`.
pub fn has(filter: &str, term: &str) -> bool {
    filter.split('&').any(|part| part == term)
}

/// The filter with one term put in, or taken out where it stands already. A second tag joins the first;
/// a second value of any other key takes the first one's place. No term clears all but the depth.
pub fn toggled(filter: &str, term: &str) -> String {
    let key = term.split_once('=').map_or(term, |(key, _)| key);
    let out = key != DEPTH && has(filter, term);
    let stays = |part: &&str| match part.split_once('=') {
        None => false,
        Some((own, _)) if key.is_empty() => own == DEPTH,
        Some((own, _)) => *part != term && (key == "tag" || out || own != key),
    };
    let parts = filter.split('&').filter(stays).collect::<Vec<_>>().join("&");
    // What is the case anyway needs no words in the address.
    from_query(&if out { parts } else { [parts.as_str(), "&", term].concat() })
}

/// Whether a filter lets a note through.
pub fn admits(filter: &str, card: &NoteCard) -> bool {
    filter.split('&').all(|part| match part.split_once('=') {
        Some(("tag", value)) => card.tags.iter().any(|tag| tag.slug() == value),
        Some(("category", value)) => card.category_slug == value,
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
    fn a_depth_is_one_of_a_few_and_keeps_to_itself() {
        assert_eq!(from_query("?depth=minute&grade=primary"), "depth=minute&grade=primary");
        assert_eq!(from_query("?depth=all"), "");
        assert_eq!(from_query("?depth=deep"), "");
        assert_eq!(from_address("", "five"), "depth=five");
        assert_eq!(from_address("?grade=primary", "ledger"), "grade=primary");
        assert_eq!((depth(""), depth("depth=minute"), depth("grade=primary&depth=five")), (2, 0, 1));
        // The first one counts, as it does before the first paint.
        assert_eq!(depth(&from_address("?depth=five", "minute")), 1);
    }

    #[test]
    fn a_depth_and_a_filter_keep_each_other() {
        assert_eq!(toggled("grade=primary", "depth=minute"), "grade=primary&depth=minute");
        assert_eq!(toggled("depth=minute", "grade=primary"), "depth=minute&grade=primary");
        assert_eq!(toggled("depth=minute&grade=primary", "grade=primary"), "depth=minute");
        assert_eq!(toggled("depth=minute", "depth=five"), "depth=five");
        assert_eq!(toggled("depth=minute", "depth=minute"), "depth=minute", "a depth is not taken out");
        assert_eq!(toggled("depth=minute&tag=a", "depth=all"), "tag=a");
        assert_eq!(toggled("depth=minute&tag=a", ""), "depth=minute", "clearing leaves it");
        assert_eq!(toggled("tag=a&tag=b", ""), "");
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
