//! Whatever an author saves, a compilation answers.

use super::tree::Tree;
use casebook::diag::report;
use proptest::prelude::*;

const PATHS: [&str; 10] = [
    "posts/a.md",
    "posts/b/index.md",
    "cases/a.md",
    "decisions/0001-a.md",
    "journal/2026-01-01-a.md",
    "evidence/a.md",
    "evidence/trail.yml",
    "proof/a.md",
    "pages/a.md",
    "site.toml",
];

/// Compiles, and draws every report: they slice texts too.
fn survives(path: &str, bytes: &[u8]) {
    let tree = Tree::new().with(path, bytes).with("posts/other.md", "---\ntitle: O\n---\n[a](a.md) [[a]]");
    let compiled = tree.compile();
    assert_eq!(compiled.casebook.is_some(), compiled.diagnostics.errors() == 0);
    let sources = tree.sources();
    let _ = report::human(&compiled.diagnostics, &sources, "", report::Colour::Ansi);
    let _ = report::json(&compiled.diagnostics, &sources, "");
    let _ = report::github(&compiled.diagnostics, &sources, "");
}

#[test]
fn on_texts_nested_beyond_all_sense() {
    let deep = |open: &str, count: usize| open.repeat(count);
    for text in [
        format!("---\na: {}\n---\n", deep("[", 50_000)),
        format!("---\na: {}\n---\n", deep("{a: ", 50_000)),
        format!("---\n{}\n---\n", deep("- ", 50_000)),
        format!("+++\na = {}\n+++\n", deep("[", 50_000)),
        format!("+++\na = {}\n+++\n", deep("{a=", 50_000)),
        format!("+++\n{}a = 1\n+++\n", deep("a.", 50_000)),
        format!("+++\n[{}a]\n+++\n", deep("a.", 50_000)),
        format!("---\ntitle: T\n---\n{}", deep("> ", 20_000)),
        format!("---\ntitle: T\n---\n{}", deep("- ", 2_000)),
        format!("---\ntitle: T\n---\n{}", deep("*a **b ", 5_000)),
        format!("---\ntitle: T\n---\n{}", deep("<div>", 20_000)),
    ] {
        survives("posts/a.md", text.as_bytes());
    }
}

/// Pieces that front matter and text are made of, put together without sense.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "---\n",
        "+++\n",
        "title: ",
        "title = ",
        "slug: ",
        "pubDatetime: ",
        "date: ",
        "2026-01-01",
        "status: ",
        "accepted",
        "superseded by [x](0001-a.md)",
        "superseded-by: [a]",
        "cases: ",
        "[a, b]",
        "{a: b}",
        "- ",
        "\n",
        "  ",
        "\"",
        "'",
        "&a ",
        "*a ",
        "<<: ",
        "|\n",
        ">\n",
        "# T\n",
        "## Status\n",
        "## 2026-01-01 X\n",
        "## Decision\n",
        "### Consequences\n",
        "* Status: ",
        "Chosen option: \"x",
        "[[a]]",
        "![p](p.png)",
        "[l](#x)",
        "../../",
        "é",
        "\u{2028}",
        "\t",
        "null",
        "~",
        "1e999",
        "proves:\n",
        "before: –",
        "evidence: ",
        "visibility: sealed\n",
        "file: a\n",
        ": ",
        "%",
        "\r\n",
        "\u{feff}",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Small pictures of every kind, to be spoilt.
fn pictures() -> Vec<Vec<u8>> {
    let pixels = image::RgbImage::from_fn(9, 7, |x, y| image::Rgb([x as u8 * 20, y as u8 * 30, 50]));
    let formats =
        [image::ImageFormat::Jpeg, image::ImageFormat::Png, image::ImageFormat::Gif, image::ImageFormat::WebP];
    let encoded = formats.map(|format| {
        let mut out = std::io::Cursor::new(Vec::new());
        pixels.write_to(&mut out, format).expect("written to memory");
        out.into_inner()
    });
    let drawing = b"<svg viewBox='0 0 8 8'><style>a{}</style><path d='M0 0' fill='url(#a)'/>&lt;</svg>".to_vec();
    let avif = b"\0\0\0\x10ftypavif\0\0\0\0\0\0\0\x1cmeta\0\0\0\0ispe\0\0\0\0\0\0\0\x10\0\0\0\x08".to_vec();
    encoded.into_iter().chain([drawing, avif]).collect()
}

proptest! {
    #[test]
    fn on_spoilt_pictures(
        picture in prop::sample::select(pictures()),
        spoilt in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<prop::sample::Index>(),
        whole in any::<bool>(),
    ) {
        let mut bytes = picture;
        for (at, byte) in spoilt {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if !whole {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = (casebook::picture::read(&bytes, None), casebook::picture::size(&bytes), casebook::picture::places(&bytes));
    }

    #[test]
    fn on_any_bytes(path in prop::sample::select(PATHS.to_vec()), bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survives(path, &bytes);
    }

    #[test]
    fn on_any_front_matter(path in prop::sample::select(PATHS.to_vec()), front in ".{0,120}", body in ".{0,80}") {
        survives(path, format!("---\n{front}\n---\n{body}").as_bytes());
        survives(path, format!("+++\n{front}\n+++\n{body}").as_bytes());
    }

    #[test]
    fn on_senseless_pieces(path in prop::sample::select(PATHS.to_vec()), text in pieces()) {
        survives(path, text.as_bytes());
        survives(path, format!("---\n{text}\n---\n{text}").as_bytes());
    }
}
