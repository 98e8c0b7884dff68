//! `build`, `check` and `markdown` when all is well, and when they are asked for something impossible.

use super::desk::{Desk, NOW, note};
use std::io::{Read, Write};
use std::process::Stdio;

#[test]
fn build_writes_the_site() {
    let desk = Desk::new();
    let ended = desk.build(&[]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.out.is_empty(), "{}", ended.out);
    assert!(ended.err.contains("done: "), "{}", ended.err);
    let files = desk.files("dist");
    for path in ["index.html", "posts/first/index.html", "posts/first/data.json", "404.html", "shell.html"] {
        assert!(files.contains_key(path), "{path}");
    }
    assert!(desk.read("dist/posts/first/index.html").contains("The first text."));
    assert!(!files.keys().any(|path| path.ends_with(".br") || path.ends_with(".gz")));
    // Nothing is left beside it.
    let beside: Vec<String> = desk.files("").into_keys().filter(|path| path.starts_with('.')).collect();
    assert!(beside.is_empty(), "{beside:?}");
}

#[test]
fn a_second_build_replaces_the_first_as_a_whole() {
    let desk = Desk::new();
    desk.write("content/posts/second.md", note("Second", "Soon gone."));
    let first = desk.built(&[]);
    assert_eq!(desk.built(&[]), first);
    std::fs::remove_file(desk.path("content/posts/second.md")).expect("the note can be removed");
    let without = desk.built(&[]);
    assert!(first.contains_key("posts/second/index.html") && !without.contains_key("posts/second/index.html"));
}

#[test]
fn out_may_be_anywhere() {
    let desk = Desk::new();
    assert_eq!(desk.build(&["--out", "deep/down/site"]).code, 0);
    assert!(desk.files("deep/down/site").contains_key("index.html"));
    // An empty folder is nobody's.
    std::fs::create_dir(desk.path("empty")).expect("a folder");
    assert_eq!(desk.build(&["--out", "empty"]).code, 0);
    assert!(desk.files("empty").contains_key("index.html"));
}

#[test]
fn release_adds_siblings_that_unpack_to_the_original() {
    let desk = Desk::new();
    let plain = desk.built(&[]);
    let files = desk.built(&["--release"]);
    let mut seen = 0;
    for (path, packed) in &files {
        let unpacked = match path.rsplit_once('.') {
            Some((original, "br")) => {
                let mut out = Vec::new();
                brotli::BrotliDecompress(&mut packed.as_slice(), &mut out).expect("brotli");
                (original, out)
            }
            Some((original, "gz")) => {
                let mut out = Vec::new();
                flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut out).expect("gzip");
                (original, out)
            }
            _ => {
                assert_eq!(plain.get(path), Some(packed), "{path}");
                continue;
            }
        };
        assert_eq!(files.get(unpacked.0), Some(&unpacked.1), "{path}");
        assert!(packed.len() < unpacked.1.len(), "{path}");
        seen += 1;
    }
    assert!(files.contains_key("index.html.br") && files.contains_key("index.html.gz"));
    let client = |ending: &str| files.keys().any(|path| path.starts_with("assets/client-") && path.ends_with(ending));
    assert!(client(".js.br") && client(".js.gz") && client(".wasm.br") && client(".wasm.gz"));
    assert!(seen > 20, "{seen}");
}

#[test]
fn the_base_is_in_every_address() {
    let desk = Desk::new();
    let files = desk.built(&["--base", "/x/"]);
    let home = desk.read("dist/index.html");
    assert!(home.contains("data-base=\"/x\"") && home.contains("href=\"/x/posts/first/\""));
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        for attribute in ["href=\"/", "src=\"/"] {
            let strange =
                text.match_indices(attribute).find(|(at, _)| !text[at + attribute.len() - 1..].starts_with("/x/"));
            assert_eq!(strange, None, "{path}");
        }
    }
    let ended = desk.build(&["--base", "no path"]);
    assert_eq!(ended.code, 2);
    assert!(ended.err.contains("--base") && ended.err.contains("help: "), "{}", ended.err);
}

#[test]
fn check_writes_nothing() {
    let desk = Desk::new();
    let before = desk.files("");
    let ended = desk.run(&["check", "--now", NOW]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.err.contains("done: 2 files read"), "{}", ended.err);
    assert!(desk.files("") == before);
    desk.write("content/posts/bad.md", "---\ndescription: D\npubDatetime: 2026-11-01\n---\n");
    let before = desk.files("");
    assert_eq!(desk.run(&["check", "--now", NOW]).code, 1);
    assert!(desk.files("") == before);
}

#[test]
fn check_needs_no_client() {
    let desk = Desk::bare();
    desk.write("content/posts/a.md", note("A", "Text."));
    let ended = desk.run(&["check", "--now", NOW]);
    // Any folder with posts/ will do; that there is no site.toml is said once.
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.err.contains("no-site-file") && ended.err.contains("1 warning"), "{}", ended.err);
}

#[test]
fn markdown_prints_a_text() {
    let desk = Desk::bare();
    let mut child = desk
        .command(&["markdown"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    child.stdin.take().expect("an input").write_all(b"# A *b*\n\n~~c~~ d\n").expect("it reads");
    let ended = super::desk::Ended::from(child.wait_with_output().expect("it ends"));
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    // A text that stands alone begins with its own title.
    assert!(ended.out.starts_with("<h1>A <em>b</em></h1>"), "{}", ended.out);
    assert!(ended.out.contains("<p><del>c</del> d</p>"), "{}", ended.out);
}

#[test]
fn without_a_client_there_is_one_command_to_run() {
    let desk = Desk::new();
    std::fs::remove_dir_all(desk.path("client")).expect("the client can be removed");
    for ended in [desk.build(&[]), desk.run(&["build"]), desk.run(&["serve", "--port", "0"])] {
        assert_eq!(ended.code, 2, "{}", ended.err);
        assert!(ended.err.contains("there is no client in "), "{}", ended.err);
        assert_eq!(ended.err.matches("help: build it with: cargo xtask build").count(), 1, "{}", ended.err);
    }
    assert!(!desk.path("dist").exists());
}

#[test]
fn what_is_not_understood_is_misuse() {
    let desk = Desk::new();
    for arguments in [
        &["build", "--colour"][..],
        &["bild"],
        &["build", "--format", "xml"],
        &["build", "--client", "client", "--now", "soon"],
        &["build", "--client", "client", "--content", "elsewhere"],
        &[],
    ] {
        let ended = desk.run(arguments);
        assert_eq!(ended.code, 2, "{arguments:?}: {}", ended.err);
        assert!(!ended.err.is_empty() && ended.out.is_empty(), "{arguments:?}");
    }
    assert!(!desk.path("dist").exists());
    for arguments in [&["--help"][..], &["--version"], &["build", "--help"]] {
        let ended = desk.run(arguments);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{arguments:?}");
        assert!(!ended.out.is_empty());
    }
}

#[test]
fn a_folder_of_somebody_elses_is_left_alone() {
    let desk = Desk::new();
    desk.write("home/letter.txt", "Dear");
    desk.write("home/index.html", "mine");
    desk.write("file", "a file");
    for out in ["home", "file"] {
        let before = desk.files("");
        let ended = desk.build(&["--out", out]);
        assert_eq!(ended.code, 2, "{out}: {}", ended.err);
        assert!(ended.err.contains("help: name another folder with --out"), "{}", ended.err);
        assert!(desk.files("") == before, "{out}");
    }
}

#[test]
fn a_file_that_happens_to_have_our_name_does_not_make_a_folder_ours() {
    let desk = Desk::new();
    desk.write("project/shell.html", "<p>A page about shells.</p>");
    desk.write("project/letter.txt", "Dear");
    let before = desk.files("project");
    let ended = desk.build(&["--out", "project"]);
    assert!(desk.files("project") == before, "the folder was replaced");
    assert_eq!(ended.code, 2, "{}", ended.err);
}

#[test]
fn however_out_is_spelled_the_site_that_stands_stays() {
    let desk = Desk::new();
    let stands = desk.built(&[]);
    for out in ["dist/", "./dist", "dist/../dist", "dist/posts/../../dist"] {
        let ended = desk.build(&["--out", out]);
        assert!(desk.files("dist") == stands, "{out}: {} {}", ended.code, ended.err);
    }
}
