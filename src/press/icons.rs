//! The site's mark in the forms that tabs, home screens and installers ask for, and the manifest that names them.

use super::look::Named;
use crate::model::Casebook;
use serde_json::json;

/// The colours of the page, light and dark, as documents and the manifest announce them.
pub(super) const PAPER: [&str; 2] = ["#fcfaf7", "#1a1816"];

/// The files that icons are made of.
#[derive(Clone, Debug, Default)]
pub struct IconFiles {
    /// The drawing, as SVG.
    pub drawn: Vec<u8>,
    /// For browsers that take no drawing and ask for `/favicon.ico` by themselves.
    pub plain: Vec<u8>,
    /// For a home screen that rounds the corners itself, 180 px.
    pub touch: Vec<u8>,
    /// 192 px.
    pub small: Vec<u8>,
    /// 512 px.
    pub large: Vec<u8>,
    /// 512 px, with room for any shape that is cut out of it.
    pub maskable: Vec<u8>,
}

/// The icons, each named after its bytes but the one that is asked for by its name.
#[derive(Clone, Debug)]
pub struct Icons {
    pub(super) drawn: Named,
    pub(super) touch: Named,
    pub(super) plain: Vec<u8>,
    small: Named,
    large: Named,
    maskable: Named,
}

impl Icons {
    pub(super) fn new(files: IconFiles) -> Icons {
        Icons {
            drawn: Named::new("icon", "svg", files.drawn),
            touch: Named::new("touch", "png", files.touch),
            plain: files.plain,
            small: Named::new("icon-192", "png", files.small),
            large: Named::new("icon-512", "png", files.large),
            maskable: Named::new("mask", "png", files.maskable),
        }
    }

    pub(super) fn files(&self) -> impl Iterator<Item = &Named> {
        [&self.drawn, &self.touch, &self.small, &self.large, &self.maskable].into_iter()
    }

    /// The site as something that can be put on a home screen.
    pub(super) fn manifest(&self, book: &Casebook, asset: impl Fn(&str) -> String) -> String {
        let icon = |named: &Named, sizes: &str, kind: &str, purpose: &str| json!({ "src": asset(&named.name), "sizes": sizes, "type": kind, "purpose": purpose });
        let (site, home) = (&book.site, format!("{}/", book.site.base));
        let manifest = json!({
            "name": site.title,
            "description": site.description,
            "lang": site.lang,
            "start_url": home,
            "scope": home,
            "display": "minimal-ui",
            "background_color": PAPER[0],
            "theme_color": PAPER[0],
            "icons": [
                icon(&self.drawn, "any", "image/svg+xml", "any"),
                icon(&self.small, "192x192", "image/png", "any"),
                icon(&self.large, "512x512", "image/png", "any"),
                icon(&self.maskable, "512x512", "image/png", "maskable"),
            ],
        });
        format!("{manifest:#}\n")
    }
}
