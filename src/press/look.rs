//! What every page is dressed in: the client, the style, the fonts; each named after its finished bytes.

use super::icons::{IconFiles, Icons};
use crate::platform::{BOOT, FIRST};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::sync::Arc;

/// A file whose name carries the hash of its bytes: it may be cached for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// `site-3fa4b0c1d2e3.css`
    pub name: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

impl Named {
    /// Names `bytes` after `stem`, their BLAKE3 hash and `extension`.
    pub fn new(stem: &str, extension: &str, bytes: Vec<u8>) -> Named {
        let hash = blake3::hash(&bytes).to_hex();
        Named { name: format!("{stem}-{}.{extension}", &hash[..12]), bytes: bytes.into() }
    }
}

/// The reader's client, free of content.
#[derive(Clone, Debug)]
pub struct Client {
    /// The glue between browser and wasm.
    pub glue: Named,
    /// The program.
    pub wasm: Named,
    /// What starts it.
    pub boot: Named,
}

impl Client {
    /// A client from the bundler's finished files.
    pub fn new(glue: Vec<u8>, wasm: Vec<u8>) -> Client {
        Client {
            glue: Named::new("client", "js", glue),
            wasm: Named::new("client", "wasm", wasm),
            boot: Named::new("boot", "js", stripped(BOOT).into_bytes()),
        }
    }

    pub(super) fn files(&self) -> impl Iterator<Item = &Named> {
        [&self.glue, &self.wasm, &self.boot].into_iter()
    }
}

/// Font files by the name the style calls them, sorted.
pub type Fonts = Vec<(String, Vec<u8>)>;

/// The sources of the style's sheets, each with its files already in order.
#[derive(Clone, Debug, Default)]
pub struct Sheets {
    /// What dresses the home page and whatever every page has: a page waits for it.
    pub site: String,
    /// What dresses everything else.
    pub rest: String,
}

/// The style, joined and minified, with its fonts and icons.
#[derive(Clone, Debug)]
pub struct Look {
    /// See [`Sheets::site`].
    pub site: Named,
    /// See [`Sheets::rest`].
    pub rest: Named,
    /// The fonts it names; the first one is the text's.
    pub fonts: Vec<Named>,
    /// The site's icons.
    pub icons: Icons,
    /// `first.js` without its comments and blanks: it stands in every page.
    pub first: String,
}

impl Look {
    /// Points the sheets to the fonts' final names and minifies them. The error is the parser's, in words.
    pub fn new(sheets: &Sheets, fonts: Fonts, icons: IconFiles) -> Result<Look, String> {
        let mut site = sheets.site.clone();
        let mut named = Vec::new();
        for (name, bytes) in fonts {
            let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
            let font = Named::new(stem, extension, bytes);
            site = site.replace(&format!("fonts/{name}"), &font.name);
            named.push(font);
        }
        let sheet = |name: &str, css: &str| Ok::<_, String>(Named::new(name, "css", minified(css)?.into_bytes()));
        // The serif comes first: it is the one worth asking for before the style is read.
        named.sort_by_key(|font| !font.name.contains("serif"));
        Ok(Look {
            site: sheet("site", &site)?,
            rest: sheet("rest", &sheets.rest)?,
            fonts: named,
            icons: Icons::new(icons),
            first: tight(FIRST),
        })
    }

    pub(super) fn files(&self) -> impl Iterator<Item = &Named> {
        [&self.site, &self.rest].into_iter().chain(&self.fonts).chain(self.icons.files())
    }
}

fn minified(css: &str) -> Result<String, String> {
    let mut sheet = StyleSheet::parse(css, ParserOptions::default()).map_err(|error| error.to_string())?;
    sheet.minify(MinifyOptions::default()).map_err(|error| error.to_string())?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() });
    printed.map(|result| result.code).map_err(|error| error.to_string())
}

/// A script without its comment lines and indentation. Both scripts are ours and keep one statement a line.
fn stripped(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The script that stands in every page, on one line and without the blanks beside signs: none of its texts has one.
fn tight(script: &str) -> String {
    let mut out = stripped(script).replace('\n', "");
    let signs = [
        " = ", " => ", ", ", " ? ", " : ", ": ", "{ ", " {", "; ", " || ", " ?? ", " + ", " && ", ") ", " (",
        "} catch", "} }",
    ];
    for sign in signs {
        out = out.replace(sign, &sign.replace(' ', ""));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_in_every_page_is_a_kilobyte() {
        let first = tight(FIRST);
        assert!(first.len() <= 1000, "{} bytes: {first}", first.len());
    }
}
