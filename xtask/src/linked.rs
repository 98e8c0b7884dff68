//! What is linked into the client, read from the name section of cargo's own output, before it is stripped.
//!
//! Dependencies of dependencies bring crates into the graph that must not cost a reader one byte.

use crate::{Fault, place};
use std::collections::BTreeMap;
use std::fs;

/// Crates of which no function may be in the client.
const FORBIDDEN: [&str; 11] = [
    "serde_json",
    "regex",
    "regex_automata",
    "regex_syntax",
    "url",
    "idna",
    "jiff",
    "chrono",
    "pulldown_cmark",
    "ammonia",
    "syntect",
];

/// Fails when a function of a forbidden crate is linked into the client.
pub(crate) fn check() -> Result<(), Fault> {
    let file = place::target().join("wasm32-unknown-unknown/client/casebook.wasm");
    let wasm = fs::read(&file).map_err(|e| format!("cannot read {}: {e}", file.display()))?;
    let names = function_names(&wasm).ok_or_else(|| format!("{} has no readable name section", file.display()))?;
    if names.len() < 100 {
        return Err(format!("only {} functions have names: the profile strips them", names.len()));
    }
    let mut found: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for name in &names {
        if let Some(krate) = FORBIDDEN.into_iter().find(|krate| belongs(name, krate)) {
            found.entry(krate).or_insert((0, name)).0 += 1;
        }
    }
    if found.is_empty() {
        eprintln!("{} functions, none of {}", names.len(), FORBIDDEN.join(", "));
        return Ok(());
    }
    let lines = found.into_iter().map(|(krate, (count, first))| format!("  {krate}: {count}, the first is {first}"));
    Err(format!("linked into the client:\n{}", lines.collect::<Vec<_>>().join("\n")))
}

/// Whether a mangled or written-out name begins in a crate: `_ZN3url5parse…`, `_RNvNtCs1_3url…`, `url::parse`,
/// or an implementation for or by one of its types (`..url..Url..`, `<url::Url as …>`).
fn belongs(name: &str, krate: &str) -> bool {
    let sized = format!("{}{krate}", krate.len());
    let path = format!("{krate}::");
    let legacy = format!("{krate}..");
    let free = |at: usize| !name[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':' || c == '.');
    name.starts_with(&format!("_ZN{sized}"))
        || name.match_indices(&sized).any(|(at, _)| name.starts_with("_R") && name[..at].ends_with('_'))
        || name.match_indices(&path).any(|(at, _)| free(at))
        || name.match_indices(&legacy).any(|(at, _)| name[..at].ends_with('$'))
}

/// The names of all functions in the custom section `name`.
fn function_names(wasm: &[u8]) -> Option<Vec<String>> {
    let mut module = Reader(wasm.get(8..)?);
    while !module.0.is_empty() {
        let id = module.byte()?;
        let mut section = module.block()?;
        if id == 0 && section.text()? == "name" {
            while !section.0.is_empty() {
                let kind = section.byte()?;
                let mut part = section.block()?;
                if kind == 1 {
                    let count = part.number()?;
                    return (0..count).map(|_| part.number().and_then(|_| part.text())).collect();
                }
            }
        }
    }
    None
}

/// What is left to read of a module.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// An unsigned LEB128.
    fn number(&mut self) -> Option<usize> {
        let (mut value, mut shift) = (0_usize, 0);
        loop {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f).checked_shl(shift)?;
            shift += 7;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
    }

    fn block(&mut self) -> Option<Reader<'a>> {
        let length = self.number()?;
        let (block, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(Reader(block))
    }

    fn text(&mut self) -> Option<String> {
        Some(String::from_utf8_lossy(self.block()?.0).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_crate_its_name_begins_in() {
        for name in [
            "_ZN3url5parse17h0123456789abcdefE",
            "_RNvNtCs4fqI2P2rA04_3url5parse4path",
            "url::parser::parse",
            "<url::Url as core::fmt::Display>::fmt",
            "_ZN58_$LT$url..Url$u20$as$u20$core..fmt..Display$GT$3fmt17h0E",
        ] {
            assert!(belongs(name, "url"), "{name}");
        }
        for name in ["_ZN8casebook3url5parse17hE", "casebook::model::url::Url::parse", "_ZN4curlE", "gloo_url::x"] {
            assert!(!belongs(name, "url"), "{name}");
        }
    }

    #[test]
    fn names_are_read_from_the_section() {
        let part = [2, 0, 1, b'a', 1, 2, b'b', b'c'];
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([0, 15, 4, b'n', b'a', b'm', b'e', 1, part.len() as u8]);
        wasm.extend(part);
        assert_eq!(function_names(&wasm), Some(vec!["a".to_owned(), "bc".to_owned()]));
    }
}
