//! Bare addresses in running text, by GFM's rules and with an eye for scripts that put no blanks around them.

use std::ops::Range;

use super::Found;

/// Marks that end a sentence rather than an address.
const TRAILING: [char; 10] = ['?', '!', '.', ',', ':', '*', '_', '~', '\'', '"'];

/// Ends of names such as `logo@2x.png`.
const FILES: [&str; 9] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "js", "css"];

/// `http://…`, `https://…` or `www.…` beginning at `at`.
pub(super) fn web(text: &str, at: usize, previous: Option<char>) -> Option<(Range<usize>, Found)> {
    let rest = &text[at..];
    let begins = |prefix: &str| rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    let (skip, prefix) = match () {
        () if begins("https://") => ("https://".len(), ""),
        () if begins("http://") => ("http://".len(), ""),
        () if begins("www.") => (0, "http://"),
        () => return None,
    };
    if previous.is_some_and(|c| c.is_ascii_alphanumeric() || "/:.-@=&#\\".contains(c)) {
        return None;
    }
    let domain = rest[skip..].find(|c: char| !c.is_alphanumeric() && !"-_.".contains(c)).unwrap_or(rest.len() - skip);
    let domain_end = skip + domain;
    let mut labels = rest[skip..domain_end].trim_end_matches('.').rsplit('.');
    let (last, second) = (labels.next()?, labels.next()?);
    if last.is_empty() || second.is_empty() || last.contains('_') || second.contains('_') {
        return None;
    }
    let stop = |c: char| c.is_whitespace() || c == '<' || "。，、！？；：）」』】〉》“”".contains(c);
    let end = rest[domain_end..].find(stop).map_or(rest.len(), |end| domain_end + end);
    let end = trimmed(&rest[..end]).len();
    (end > skip).then(|| (at..at + end, Found::Address(format!("{prefix}{}", &rest[..end]))))
}

/// The address without what belongs to the sentence around it.
fn trimmed(mut address: &str) -> &str {
    loop {
        let before = address.len();
        address = address.trim_end_matches(TRAILING);
        if address.ends_with(')') && address.matches(')').count() > address.matches('(').count() {
            address = &address[..address.len() - 1];
        }
        if let Some(start) = address.strip_suffix(';').and_then(|inner| inner.rfind('&'))
            && address[start + 1..address.len() - 1].chars().all(char::is_alphanumeric)
        {
            address = &address[..start];
        }
        if address.len() == before {
            return address;
        }
    }
}

/// A mail address around the `@` at `at`, reaching back no further than `from`. `before` is the character in
/// front of the text: an address that begins there may not be the rest of something longer.
pub(super) fn mail(text: &str, at: usize, from: usize, before: Option<char>) -> Option<(Range<usize>, Found)> {
    let local = text[from..at].rfind(|c: char| !c.is_ascii_alphanumeric() && !"._+-".contains(c));
    let start = local.map_or(from, |last| from + last + text[from + last..].chars().next().map_or(1, char::len_utf8));
    let rest = &text[at + 1..];
    let domain = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"-_.".contains(c)).unwrap_or(rest.len());
    let domain = rest[..domain].trim_end_matches('.');
    let cut = start == 0 && before.is_some_and(|c| c.is_ascii_alphanumeric() || "._+-/:\\".contains(c));
    let whole = start < at
        && !cut
        && !text[..start].ends_with(['/', ':', '\\'])
        && domain.contains('.')
        && !domain.split('.').any(str::is_empty)
        && !domain.ends_with(['-', '_'])
        && !FILES.iter().any(|file| domain.rsplit('.').next() == Some(file))
        // A repository's address in the manner of scp.
        && !rest[domain.len()..].strip_prefix(':').is_some_and(|path| path.starts_with(|c: char| !c.is_whitespace()));
    let range = start..at + 1 + domain.len();
    whole.then(|| (range.clone(), Found::Address(format!("mailto:{}", &text[range]))))
}
