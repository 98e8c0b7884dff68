//! The press: a casebook in, every file of the finished site out. In memory; nothing here writes.
//!
//! Same casebook, same client, same look: same bytes. It knows nothing of how the casebook was made.

mod compress;
mod document;
mod draw;
mod index;
mod look;
mod page;
mod pages;
mod render;

pub use compress::compress;
pub use look::{Client, Fonts, Look, Named};

use crate::model::Casebook;
use crate::site::route::{Route, file};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The finished site: every file by its path in the output folder, with `/`.
pub type Pressing = BTreeMap<String, Arc<[u8]>>;

/// Presses everything.
pub fn press(book: &Casebook, client: &Client, look: &Look) -> Pressing {
    let shell = document::Shell::new(book, client, look);
    let index = index::Indexed::new(book);
    let routes = pages::routes(book, &index);
    let mut pressing: Pressing = routes
        .par_iter()
        .flat_map_iter(|route| {
            let (page, about) = page::of(book, &index, route);
            let html = shell.document(route, &page, &about);
            let data = route.data().map(|path| (inside(&path), page::data(&page)));
            std::iter::once((inside(&decoded(&route.file())), html))
                .chain(data.map(|(path, data)| (decoded(&path), data)))
        })
        .map(|(path, text)| (path, Arc::from(text.into_bytes())))
        .collect();
    pressing.insert(inside(file::SHELL), bytes(shell.bare()));
    pressing.insert(inside(file::FORE_EDGE), bytes(draw::fore_edge(book)));
    pressing.extend(index.files().into_iter().map(|(path, text)| (inside(&path), bytes(text))));
    pressing.extend(client.files().chain(look.files()).map(|named| (asset_path(&named.name), named.bytes.clone())));
    pressing.extend(book.assets.iter().map(|asset| (asset.path.clone(), asset.bytes.clone())));
    pressing
}

/// Whether a path in the output is named after its content and may be cached for good.
pub fn immutable(path: &str) -> bool {
    path.starts_with(file::ASSETS.trim_start_matches('/'))
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
fn decoded(path: &str) -> String {
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

/// The route a path of the output answers, for tests and servers.
pub fn route_of(path: &str) -> Route {
    Route::parse(&["/", path].concat())
}
