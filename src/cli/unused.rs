//! What of the client nobody calls. A crate below Leptos offers JavaScript classes for streams; being offered, they
//! and everything behind them would stay in the module, though the client never makes one.
//! And of the glue's two ways to start, one is taken.

/// How the names of what they offer begin or go on.
const STREAMS: &str = "intounderlying";
const CLASSES: &str = "IntoUnderlying";

/// How the glue offers its two ways to start; the one that waits is the one that `boot/start.js` takes.
const STARTS: &str = "export { initSync, __wbg_init as default };\n";
const START: &str = "export { __wbg_init as default };\n";

/// The kind of section that lists what a module offers.
const EXPORTS: u8 = 7;

/// The module without what it offers of the streams; what is behind it is then found to be unused. `None` where it is
/// not built as expected.
pub(super) fn without_streams(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut out = wasm.get(..8)?.to_vec();
    let mut rest = &wasm[8..];
    while let Some((&kind, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (section, after) = after.split_at_checked(length)?;
        let section = if kind == EXPORTS { fewer(section)? } else { section.to_vec() };
        out.push(kind);
        write(&mut out, section.len());
        out.extend(section);
        rest = after;
    }
    Some(out)
}

/// The glue without the classes and what frees them, and without its second way to start.
pub(super) fn without_unused(glue: &str) -> String {
    let glue = glue.replace(STARTS, START);
    let one_start = glue.contains(START);
    let mut out = String::with_capacity(glue.len());
    let mut inside: Option<&str> = None;
    for line in glue.lines() {
        match inside {
            Some(end) if line.starts_with(end) => inside = None,
            Some(_) => {}
            None if line.starts_with(&format!("export class {CLASSES}")) => inside = Some("}"),
            None if line.starts_with(&format!("const {CLASSES}")) && !line.ends_with(';') => inside = Some("    :"),
            None if line.starts_with(&format!("if (Symbol.dispose) {CLASSES}")) => {}
            None if one_start && line.starts_with("function initSync(") => inside = Some("}"),
            None => out.extend([line, "\n"]),
        }
    }
    out
}

fn fewer(section: &[u8]) -> Option<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut kept: Vec<u8> = Vec::new();
    let mut left = 0;
    for _ in 0..count {
        let (length, named) = number(rest)?;
        let name = named.get(..length)?;
        let (_, after) = number(named.get(length + 1..)?)?;
        if !String::from_utf8_lossy(name).contains(STREAMS) {
            left += 1;
            kept.extend(&rest[..rest.len() - after.len()]);
        }
        rest = after;
    }
    let mut out = Vec::new();
    write(&mut out, left);
    out.extend(kept);
    Some(out)
}

/// A number of seven bits a byte, the lowest first, and what follows it.
pub(super) fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[place + 1..]));
        }
    }
    None
}

fn write(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_offered_of_streams_goes_and_everything_else_stays() {
        let module = |exports: &[&str]| {
            let mut section = vec![exports.len() as u8];
            exports.iter().for_each(|name| {
                section.push(name.len() as u8);
                section.extend(name.bytes());
                section.extend([0, 1]);
            });
            let mut wasm = b"\0asm\x01\0\0\0".to_vec();
            wasm.extend([EXPORTS, section.len() as u8]);
            wasm.extend(section);
            wasm.extend([10, 2, 5, 6]);
            wasm
        };
        let found = without_streams(&module(&["main", "intounderlyingsink_close", "run"]));
        assert_eq!(found, Some(module(&["main", "run"])));
        assert_eq!(without_streams(b"no module at all"), None);
    }

    #[test]
    fn the_glue_loses_the_classes_and_nothing_else() {
        let glue = "export class IntoUnderlyingSink {\nfree() {\nx;\n}\n}\n\
                    if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 0;\nfunction f() {\n}\n\
                    const IntoUnderlyingSinkFinalization = (typeof F === 'undefined')\n    ? {}\n    : new F(1);\nlet a;\n";
        // A method's end stands on a line of its own too: indentation tells them apart until it is taken out.
        let indented = glue.replace("free() {\nx;\n}\n", "    free() {\n        x;\n    }\n");
        assert_eq!(without_unused(&indented), "function f() {\n}\nlet a;\n");
    }

    #[test]
    fn of_two_ways_to_start_one_stays_where_both_are_written_as_expected() {
        let glue = "function initSync(module) {\n    if (a) {\n    }\n}\nasync function __wbg_init() {\n}\n";
        let offered = glue.to_owned() + STARTS;
        assert_eq!(without_unused(&offered), "async function __wbg_init() {\n}\n".to_owned() + START);
        let otherwise = glue.to_owned() + "export { initSync, other };\n";
        assert_eq!(without_unused(&otherwise), otherwise);
    }
}
