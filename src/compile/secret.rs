//! What a key looks like: nothing that opens a door is published, wherever it lies.

use super::paths::{extension, name};

/// Whether a file is a private key or holds one, by its name or by its first lines.
pub(crate) fn is_key(path: &str, bytes: &[u8]) -> bool {
    let ending = extension(path);
    let by_ending = ending
        .as_deref()
        .is_some_and(|ending| matches!(ending, "key" | "pem" | "p12" | "pfx" | "ppk" | "jks" | "keystore" | "kdbx"));
    // A talk of Keynote has the ending of a key and is a ZIP.
    let by_ending = by_ending && !(ending.as_deref() == Some("key") && bytes.starts_with(b"PK"));
    let own = name(path).to_ascii_lowercase();
    let of_ssh = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"].iter().any(|known| own.starts_with(known));
    by_ending || (of_ssh && ending.as_deref() != Some("pub")) || begins_one(bytes)
}

/// Whether the text begins with the armour of a private key.
fn begins_one(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    let line = text.split(|byte| *byte == b'\n').next().unwrap_or(text).trim_ascii_end();
    line.starts_with(b"-----BEGIN ") && line.windows(11).any(|window| window == b"PRIVATE KEY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_known_by_name_and_by_their_first_line() {
        for path in ["a/private.key", "tls.PEM", "x.p12", ".ssh/id_rsa", "id_ed25519", "id_rsa.old"] {
            assert!(is_key(path, b""), "{path}");
        }
        for armour in ["-----BEGIN PRIVATE KEY-----\nMII", "\n-----BEGIN OPENSSH PRIVATE KEY-----\r\nb3"] {
            assert!(is_key("notes.txt", armour.as_bytes()), "{armour}");
        }
        assert!(!is_key("talk.key", b"PK\x03\x04"), "a talk");
        for path in ["keys.md", "id_rsa.pub", "monkey.txt", "keynote.pdf"] {
            assert!(!is_key(path, b"-----BEGIN CERTIFICATE-----\n"), "{path}");
        }
    }
}
