//! Addresses as they may stand in markup. Where they lead is not known here.

use crate::model::Html;

/// Schemes that may be followed from a text.
pub(super) const SCHEMES: [&str; 13] =
    ["https", "http", "mailto", "tel", "sms", "irc", "ircs", "xmpp", "ftp", "ssh", "git", "gemini", "geo"];

/// The scheme, in lower case, if the address has one that is not let through. Blanks and control characters are
/// looked through, as browsers do.
pub(super) fn unsafe_scheme(address: &str) -> Option<String> {
    let scheme = scheme(address)?;
    (!SCHEMES.contains(&scheme.as_str())).then_some(scheme)
}

/// The scheme in lower case.
fn scheme(address: &str) -> Option<String> {
    let mut scheme = String::new();
    for c in address.chars().filter(|c| !c.is_control() && !c.is_whitespace() && *c != '\u{ad}') {
        match c {
            ':' => return (!scheme.is_empty()).then_some(scheme),
            c if c.is_ascii_alphabetic() => scheme.push(c.to_ascii_lowercase()),
            c if !scheme.is_empty() && (c.is_ascii_digit() || "+-.".contains(c)) => scheme.push(c),
            _ => return None,
        }
    }
    None
}

/// The host of a web address, also of one that leaves the scheme out.
pub(super) fn host(address: &str) -> Option<&str> {
    let rest = match address.split_once("//")? {
        ("", rest) => rest,
        (scheme, rest) if scheme.eq_ignore_ascii_case("https:") || scheme.eq_ignore_ascii_case("http:") => rest,
        _ => return None,
    };
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |s| s.0);
    (!host.is_empty()).then_some(host)
}

/// Appends an address for a double-quoted attribute: what may not stand in one is percent-encoded, the rest escaped.
pub(super) fn push(out: &mut String, address: &str) {
    let mut plain = String::with_capacity(address.len() + 8);
    push_plain(&mut plain, address);
    Html::escape_into(out, &plain);
}

/// Appends an address with what may not stand in one percent-encoded.
pub(super) fn push_plain(out: &mut String, address: &str) {
    let mut buffer = [0; 4];
    for c in address.chars() {
        match c {
            c if c.is_ascii_alphanumeric() || "-_.~!*'(),%#@?=;:/+$&".contains(c) => out.push(c),
            c => {
                for byte in c.encode_utf8(&mut buffer).bytes() {
                    out.push('%');
                    out.push(char::from(b"0123456789ABCDEF"[usize::from(byte >> 4)]));
                    out.push(char::from(b"0123456789ABCDEF"[usize::from(byte & 15)]));
                }
            }
        }
    }
}

/// Undoes percent-encoding; what is no text afterwards stays as it was.
pub(super) fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let digit = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        match (bytes[at], digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push(high << 4 | low);
                at += 3;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

/// Appends ` name="value"`, escaped.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    Html::escape_into(out, value);
    out.push('"');
}
