//! The client and the look, from where the hook laid them.

use super::Problem;
use crate::press::{Client, IconFiles, Look, Sheets};
use camino::{Utf8Path, Utf8PathBuf};
use std::fs;

/// Where the built client lies unless said otherwise.
pub(super) const CLIENT: &str = "target/client";

/// The client's two files in its folder.
pub(super) const GLUE: &str = "client.js";
/// See [`GLUE`].
pub(super) const WASM: &str = "client.wasm";

/// Where the style's sources lie: in the project while it is worked on, else beside the client.
const STYLE: &str = "style";

/// The built client.
pub(super) fn client(folder: &Utf8Path) -> Result<Client, Problem> {
    let read = |name: &str| {
        fs::read(folder.join(name)).map_err(|_| {
            Problem::new(format!("there is no client in {folder}")).help("build it with: cargo xtask build")
        })
    };
    Ok(Client::new(read(GLUE)?, read(WASM)?))
}

/// The folder the style is read from.
pub(super) fn style(client: &Utf8Path) -> Utf8PathBuf {
    let own = Utf8PathBuf::from(STYLE);
    if own.join("order.txt").is_file() { own } else { client.join(STYLE) }
}

/// The look, from a style folder: `order.txt` names the files to be joined, sheet by sheet.
pub(super) fn look(style: &Utf8Path) -> Result<Look, Problem> {
    let broken = |what: String| Problem::new(format!("the style in {style} is broken: {what}"));
    let text = |name: &str| fs::read_to_string(style.join(name)).map_err(|error| broken(format!("{name}: {error}")));
    let order = text("order.txt")?;
    let mut sheets = Sheets::default();
    let mut sheet = &mut sheets.site;
    for line in order.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line {
            "[site]" => sheet = &mut sheets.site,
            "[rest]" => sheet = &mut sheets.rest,
            name => sheet.push_str(&text(name)?),
        }
    }
    let mut fonts = Vec::new();
    let folder = style.join("fonts");
    for entry in folder.read_dir_utf8().map_err(|error| broken(format!("fonts: {error}")))? {
        let path = entry.map_err(|error| broken(format!("fonts: {error}")))?.into_path();
        if path.extension() == Some("woff2") {
            let bytes = fs::read(&path).map_err(|error| broken(format!("{path}: {error}")))?;
            fonts.push((path.file_name().unwrap_or_default().to_owned(), bytes));
        }
    }
    fonts.sort();
    let icon = |name: &str| fs::read(style.join(name)).map_err(|error| broken(format!("{name}: {error}")));
    let icons = IconFiles {
        drawn: icon("icons/favicon.svg")?,
        plain: icon("icons/favicon.ico")?,
        touch: icon("icons/touch.png")?,
        small: icon("icons/icon-192.png")?,
        large: icon("icons/icon-512.png")?,
        maskable: icon("icons/mark.png")?,
    };
    Look::new(&sheets, fonts, icons).map_err(broken)
}
