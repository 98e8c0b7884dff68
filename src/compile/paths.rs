//! Paths inside a folder, as texts: joined, normalised, decoded. Nothing here touches a disk.

/// A destination cut into its path, its query with `?`, and its fragment without `#`.
pub(crate) fn cut(destination: &str) -> (&str, &str, Option<&str>) {
    let (rest, fragment) = match destination.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment)),
        None => (destination, None),
    };
    match rest.find('?') {
        Some(at) => (&rest[..at], &rest[at..], fragment),
        None => (rest, "", fragment),
    }
}

/// A path relative to a folder, without `.` and `..`; `None` when it leaves the root.
pub(crate) fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A path as it is written from a folder.
pub(crate) fn relative(from: &str, path: &str) -> String {
    let from: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    let parts: Vec<&str> = path.split('/').collect();
    let shared = from.iter().zip(&parts[..parts.len() - 1]).take_while(|(a, b)| a == b).count();
    let up = vec![".."; from.len() - shared];
    up.into_iter().chain(parts[shared..].iter().copied()).collect::<Vec<_>>().join("/")
}

/// The folder a file lies in.
pub(crate) fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |at| &path[..at])
}

/// The name behind the last `/`.
pub(crate) fn name(path: &str) -> &str {
    path.rfind('/').map_or(path, |at| &path[at + 1..])
}

/// The extension in lower case, if it is a plain one.
pub(crate) fn extension(path: &str) -> Option<String> {
    let (stem, extension) = name(path).rsplit_once('.')?;
    let plain = (1..=8).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_alphanumeric());
    (plain && !stem.is_empty()).then(|| extension.to_ascii_lowercase())
}

/// Percent-decoded, where that gives a text; else as it came.
pub(crate) fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let digit = |b: u8| char::from(b).to_digit(16).and_then(|n| u8::try_from(n).ok());
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = (bytes.get(at + 1).copied().and_then(digit), bytes.get(at + 2).copied().and_then(digit));
        match (bytes[at], pair) {
            (b'%', (Some(high), Some(low))) => {
                out.push(high * 16 + low);
                at += 3;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

/// Percent-encoded for an address: all but unreserved characters and `/`.
pub(crate) fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let digit = |n: u8| char::from(b"0123456789ABCDEF"[usize::from(n)]);
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

/// The host of a web address, with or without its scheme.
pub(crate) fn host(destination: &str) -> Option<&str> {
    let rest = match destination.split_once("//")? {
        ("", rest) => rest,
        (scheme, rest) if scheme.eq_ignore_ascii_case("https:") || scheme.eq_ignore_ascii_case("http:") => rest,
        _ => return None,
    };
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    (!host.is_empty()).then_some(host)
}

/// Whether a destination begins with a scheme.
pub(crate) fn has_scheme(destination: &str) -> bool {
    let end = destination.find([':', '/', '?', '#']);
    end.is_some_and(|at| {
        at > 1
            && destination[at..].starts_with(':')
            && destination[..at].bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
            && destination.starts_with(|c: char| c.is_ascii_alphabetic())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_never_leave_their_root() {
        assert_eq!(join("posts/a", "../b.md"), Some("posts/b.md".into()));
        assert_eq!(join("posts", "../cases/./x.md"), Some("cases/x.md".into()));
        assert_eq!(join("posts", "../../x"), None);
        assert_eq!(relative("posts", "posts/b.md"), "b.md");
        assert_eq!(relative("posts/a", "posts/b.md"), "../b.md");
        assert_eq!(relative("posts", "cases/x/c.md"), "../cases/x/c.md");
        assert_eq!(relative("", "posts/b.md"), "posts/b.md");
    }

    #[test]
    fn destinations_come_apart() {
        assert_eq!(cut("a.md?x=1#f"), ("a.md", "?x=1", Some("f")));
        assert_eq!(cut("#f"), ("", "", Some("f")));
        assert_eq!(decoded("caf%C3%A9%2"), "café%2");
        assert_eq!(decoded("%ff"), "%ff");
        assert_eq!(encoded("é b"), "%C3%A9%20b");
        assert_eq!(host("//a.example:80/x"), Some("a.example"));
        assert!(has_scheme("mailto:a") && !has_scheme("a/b:c") && !has_scheme("C:x"));
        assert_eq!(extension("a/b.PNG"), Some("png".into()));
        assert_eq!(extension("a/.env"), None);
    }
}
