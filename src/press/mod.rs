//! The press: a casebook in, every file of the finished site out. In memory; nothing here writes.
//!
//! Same casebook, same client, same look: same bytes. It knows nothing of how the casebook was made.

mod compress;
mod document;
mod draw;
mod graph;
mod icons;
mod index;
mod look;
mod page;
mod pages;
mod pictures;
mod render;
mod taken;
mod things;

pub use compress::{brotli, compress};
pub use icons::{IconFiles, Icons};
pub use look::{Client, Fonts, Look, Named, Sheets};
pub use pictures::{Drawn, Store, picture, pictures};

use crate::model::Casebook;
use crate::site::route::{Route, file};
use document::Shell;
use index::Indexed;
use pages::Subject;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The finished site: every file by its path in the output folder, with `/`.
pub type Pressing = BTreeMap<String, Arc<[u8]>>;

/// A casebook on the press: every file of its site can be pressed, one at a time or all at once.
pub struct Press<'a> {
    book: &'a Casebook,
    index: Indexed,
    shell: Shell,
    /// Everything that is ready before a page is drawn.
    ready: Pressing,
}

impl<'a> Press<'a> {
    /// Lays a casebook on the press, with the client and the look of its pages.
    pub fn new(book: &'a Casebook, client: &Client, look: &Look) -> Press<'a> {
        let (shell, index) = (Shell::new(book, client, look), Indexed::new(book));
        let mut ready = Pressing::new();
        ready.insert(inside(file::SHELL), bytes(shell.bare()));
        let asset = |name: &str| [book.site.base.as_str(), file::ASSETS, name].concat();
        ready.insert(inside(file::MANIFEST), bytes(look.icons.manifest(book, asset)));
        ready.insert(inside(file::ICON), Arc::from(look.icons.plain.as_slice()));
        ready.insert(inside(file::FORE_EDGE), bytes(draw::fore_edge(book)));
        ready.insert(inside(file::THINGS), bytes(index::json(&things::things(book))));
        ready.insert(inside(file::SHEETS), bytes(index::json(&draw::sheets(book))));
        ready.extend(index.files().into_iter().map(|(path, text)| (inside(&path), bytes(text))));
        ready.extend(client.files().chain(look.files()).map(|named| (asset_path(&named.name), named.bytes.clone())));
        ready.extend(redirects(book));
        if taken::for_person(book) {
            ready.insert(inside(file::RESUME), bytes(taken::resume(book)));
        }
        ready.extend(book.assets.iter().map(|asset| (asset.path.clone(), asset.bytes.clone())));
        Press { book, index, shell, ready }
    }

    /// Presses everything but the pictures that have to be drawn: see [`pictures`].
    pub fn everything(&self) -> Pressing {
        let pages = pages::pages(self.book, &self.index);
        let pressed = pages.par_iter().flat_map_iter(|(route, subject)| self.page(route, *subject));
        let mut pressing: Pressing = pressed.collect();
        pressing.extend(self.ready.clone());
        pressing
    }

    /// Presses one file, if the site has it: what a preview asks for.
    pub fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        if let Some(bytes) = self.ready.get(path) {
            return Some(bytes.clone());
        }
        let answers = |route: &Route| {
            let beside = [route.data(), route.markdown(), route.case_data()];
            decoded(&route.file()) == path || beside.into_iter().flatten().any(|own| decoded(&inside(&own)) == path)
        };
        let (route, subject) = pages::pages(self.book, &self.index).into_iter().find(|(route, _)| answers(route))?;
        self.page(&route, subject).into_iter().find(|(own, _)| own == path).map(|(_, bytes)| bytes)
    }

    /// The files of one page: its document, its data where it has a file of its own, and what can be taken away.
    fn page(&self, route: &Route, subject: Subject) -> Vec<(String, Arc<[u8]>)> {
        let (page, mut about) = page::of(self.book, &self.index, route, subject);
        about.graph = graph::graph(self.book, route, subject, &page, &about);
        let taken = taken::files(self.book, route, subject);
        about.texts = taken.iter().map(|(path, _)| path.clone()).collect();
        let data = route.data().map(|path| (path, page::data(&page)));
        let document = self.shell.document(route, &page, &about);
        let beside = data.into_iter().chain(taken).map(|(path, text)| (decoded(&inside(&path)), bytes(text)));
        [(decoded(&route.file()), bytes(document))].into_iter().chain(beside).collect()
    }
}

/// A page at every former address of a note that leads to the new one, on hosts without redirects of their own too.
fn redirects(book: &Casebook) -> impl Iterator<Item = (String, Arc<[u8]>)> {
    let former = book.posts.iter().flat_map(|post| post.aliases.iter().map(move |alias| (alias, post)));
    former.filter_map(|(alias, post)| {
        let path = decoded(&inside(alias.site_path()?));
        let path = path.trim_end_matches('/');
        let file = if path.ends_with(".html") { path.to_owned() } else { format!("{path}/index.html") };
        Some((file, bytes(document::redirect(&Route::Note(post.slug.encoded()).href(&book.site.base), &post.title))))
    })
}

fn asset_path(name: &str) -> String {
    [inside(file::ASSETS).as_str(), name].concat()
}

/// A path inside the site as a path inside the output folder.
fn inside(path: &str) -> String {
    path.trim_start_matches('/').to_owned()
}

fn bytes(text: String) -> Arc<[u8]> {
    Arc::from(text.into_bytes())
}

/// A percent-encoded path as the file system spells it.
pub(crate) fn decoded(path: &str) -> String {
    let mut out = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |at: usize| tail.get(at).and_then(|b| char::from(*b).to_digit(16)).map(|digit| digit as u8);
        match (first, hex(0), hex(1)) {
            (b'%', Some(high), Some(low)) => {
                out.push(high * 16 + low);
                rest = &tail[2..];
            }
            _ => {
                out.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
