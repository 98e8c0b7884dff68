//! What Trunk calls after bundling: the client is finished and kept, and the site pressed into Trunk's staging.

use super::shorten::shorten;
use super::{Problem, Verdict, disk, dresser, output, pictures, report, tell, unused};
use crate::compile::{Options, compile};
use crate::press::{Press, compress};
use camino::{Utf8Path, Utf8PathBuf};
use std::env;
use std::fs;
use std::io;
use std::process::Command;

/// What wasm-opt must know about the module: the features rustc enables.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Finishes the bundle that Trunk staged.
pub(super) fn hook() -> Result<Verdict, Problem> {
    let staging = env::var("TRUNK_STAGING_DIR").map(Utf8PathBuf::from);
    let staging = staging.map_err(|_| Problem::new("this is Trunk's to call").help("run: trunk build --release"))?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let broken = |error: io::Error| Problem::new(format!("cannot finish the bundle in {staging}: {error}"));
    keep(&staging, Utf8Path::new(dresser::CLIENT)).map_err(broken)?;
    if env::var("CASEBOOK_HOOK").is_ok_and(|only| only == "client") {
        return Ok(Verdict::Fine);
    }
    let client = dresser::client(Utf8Path::new(dresser::CLIENT))?;
    let look = dresser::look(&dresser::style(Utf8Path::new(dresser::CLIENT)))?;
    let content = Utf8Path::new("content");
    let sources = disk::read(content)?;
    let now_seconds = super::clock::seconds(None)?;
    let compiled = compile(
        &sources,
        &disk::DiskProject::new(disk::root(content)?),
        &Options { now_seconds, drawn: release, ..Options::default() },
    );
    report::report(&compiled, &sources, super::args::Format::Human, report::Hints::Kept, "nothing was written");
    let Some(book) = compiled.casebook else { return Ok(Verdict::Faults) };
    let mut pressing = Press::new(&book, &client, &look).everything();
    pictures::add(&book, &mut pressing, &|_| ())?;
    if release {
        compress(&mut pressing);
    }
    empty(&staging).and_then(|()| output::pour(&staging, &pressing)).map_err(broken)?;
    tell::done(&format!("{} files pressed around the client", pressing.len()));
    Ok(Verdict::Fine)
}

/// Finishes the client and lays it into its folder, with the style beside it.
fn keep(staging: &Utf8Path, client: &Utf8Path) -> io::Result<()> {
    let staged = |ending: &str| {
        let names = staging.read_dir_utf8()?.filter_map(Result::ok).map(|entry| entry.path().to_owned());
        let mut found: Vec<Utf8PathBuf> = names.filter(|path| path.as_str().ends_with(ending)).collect();
        found.sort();
        found.pop().ok_or_else(|| io::Error::other(format!("no *{ending} was staged")))
    };
    fs::create_dir_all(client)?;
    let (staged_wasm, wasm) = (staged(".wasm")?, client.join(dresser::WASM));
    let glue = fs::read_to_string(staged(".js")?)?;
    if let Some(fewer) = unused::without_streams(&fs::read(&staged_wasm)?) {
        fs::write(&staged_wasm, fewer)?;
    }
    let mut glue = without_comments(&unused::without_unused(&glue));
    match optimised(&staged_wasm, &wasm)? {
        Some(names) => {
            glue = shorten(&glue, &names).ok_or_else(|| io::Error::other("wasm and glue do not fit each other"))?
        }
        None => drop(fs::copy(&staged_wasm, &wasm)?),
    }
    fs::write(&wasm, without_paths(fs::read(&wasm)?))?;
    fs::write(client.join(dresser::GLUE), glue)?;
    if Utf8Path::new("style").is_dir() {
        copy(Utf8Path::new("style"), &client.join("style"))?;
    }
    Ok(())
}

/// The oldest wasm-opt that may touch the client: version 108 exports the wrong table from a module with two.
const OLDEST: u32 = 120;

/// Runs wasm-opt and gives the list of the names it shortened; nothing where there is none that will do, which only
/// costs size.
fn optimised(from: &Utf8Path, to: &Utf8Path) -> io::Result<Option<String>> {
    let program = env::var("CASEBOOK_WASM_OPT").unwrap_or_else(|_| "wasm-opt".to_owned());
    let said = Command::new(&program).arg("--version").output().map(|output| output.stdout).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    if !said.split_whitespace().filter_map(|word| word.parse().ok()).any(|version: u32| version >= OLDEST) {
        tell::note(&format!("no wasm-opt from version {OLDEST} on: the client works, but is larger than it could be"));
        return Ok(None);
    }
    // Flattened first: the second round then finds what the first could not.
    let passes = ["--flatten", "--rereloop", "-Oz", "-Oz", "--minify-imports-and-exports-and-modules"];
    let ended = Command::new(&program).args(passes).args(FEATURES).args([from.as_str(), "-o", to.as_str()]).output()?;
    if ended.status.success() {
        return Ok(Some(String::from_utf8_lossy(&ended.stdout).into_owned()));
    }
    Err(io::Error::other(format!("{program} ended with {}: {}", ended.status, String::from_utf8_lossy(&ended.stderr))))
}

/// Blanks the names of Rust source files that panics carry. A reader pays for them, they say where the client
/// was built, and the same client built elsewhere would differ.
fn without_paths(mut wasm: Vec<u8>) -> Vec<u8> {
    for section in data_sections(&wasm) {
        let data = &mut wasm[section];
        let mut at = 0;
        while let Some(found) = data[at..].windows(3).position(|window| window == b".rs") {
            let end = at + found + 3;
            let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/\\_-.+:".contains(byte);
            let start = data[..end].iter().rposition(|byte| !plain(byte)).map_or(0, |before| before + 1);
            if data[start..end].iter().any(|byte| *byte == b'/' || *byte == b'\\') {
                data[start..end].fill(b' ');
            }
            at = end;
        }
    }
    wasm
}

/// Where the bytes of the module's data lie: nothing else of it holds text of ours.
fn data_sections(wasm: &[u8]) -> Vec<std::ops::Range<usize>> {
    const DATA: u8 = 11;
    let mut found = Vec::new();
    let mut rest = wasm.get(8..).unwrap_or_default();
    while let Some((&kind, after)) = rest.split_first() {
        let Some((length, after)) = unused::number(after) else { break };
        let start = wasm.len() - after.len();
        rest = after.get(length..).unwrap_or_default();
        if kind == DATA {
            found.push(start..wasm.len() - rest.len());
        }
    }
    found
}

/// The glue without its comments and indentation. It has neither in strings: one statement stands on each line.
fn without_comments(glue: &str) -> String {
    let mut out = String::with_capacity(glue.len());
    let mut inside = false;
    for line in glue.lines().map(str::trim) {
        if inside || line.starts_with("/*") {
            inside = !line.contains("*/");
            continue;
        }
        if !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

fn copy(from: &Utf8Path, to: &Utf8Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in from.read_dir_utf8()? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn empty(folder: &Utf8Path) -> io::Result<()> {
    for entry in folder.read_dir_utf8()? {
        let entry = entry?;
        if entry.file_type()?.is_dir() { fs::remove_dir_all(entry.path())? } else { fs::remove_file(entry.path())? }
    }
    Ok(())
}
