//! Files that go out as they are: static ones, pictures, exhibits. Nothing takes another's place, and
//! nothing withheld goes out by another door.

use super::links::Pages;
use super::media::Wanted;
use super::names::Names;
use super::paths::decoded;
use super::secret::is_key;
use super::settle::exhibit::{ExhibitFile, Told, Withheld};
use super::sources::Sources;
use crate::diag::{Diagnostic, Spot, catalogue};
use crate::model::{Asset, Picture};
use crate::picture;
use crate::site::Route;
use crate::site::route::file::{FORE_EDGE, INDEX, SHELL};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One static file: where it comes from, and what is in it.
pub(crate) struct Static<'s> {
    pub(crate) file: Arc<str>,
    pub(crate) bytes: &'s Arc<[u8]>,
}

/// The static files by their path in the output. `static/` and `public/` are one folder.
pub(crate) fn statics<'s>(sources: &'s Sources, faults: &mut Vec<Diagnostic>) -> BTreeMap<&'s str, Static<'s>> {
    let mut statics: BTreeMap<&str, Static<'_>> = BTreeMap::new();
    for source in sources.files() {
        let inside = source.path.strip_prefix("static/").or_else(|| source.path.strip_prefix("public/"));
        let Some(path) = inside.filter(|path| !path.is_empty()) else { continue };
        let file: Arc<str> = Arc::from(source.path.as_str());
        let hidden = path.split('/').any(|part| part.is_empty() || (part.starts_with('.') && part != ".well-known"));
        if hidden && path != ".nojekyll" {
            if !path.ends_with(".DS_Store") && !path.ends_with(".gitkeep") && !path.ends_with(".gitignore") {
                faults.push(catalogue::skipped_hidden(Spot::head(&file)));
            }
            continue;
        }
        if let Some(first) = statics.get(path) {
            faults.push(catalogue::static_collision(
                Spot::head(&file),
                path,
                "a static file",
                Some(Spot::head(&first.file)),
            ));
            continue;
        }
        if is_key(path, &source.bytes) {
            let help = "remove it: keys and their containers are never published";
            faults.push(catalogue::private_file(Spot::head(&file), &source.path, help));
            continue;
        }
        if picture::places(&source.bytes) {
            faults.push(catalogue::located_picture(Spot::head(&file)));
        }
        statics.insert(path, Static { file, bytes: &source.bytes });
    }
    statics
}

/// Says which static files would take the place of a page, its data or the index.
pub(crate) fn check_statics(
    statics: &BTreeMap<&str, Static<'_>>,
    pages: &Pages,
    spots: &BTreeMap<String, Spot>,
    faults: &mut Vec<Diagnostic>,
) {
    let mut taken: BTreeMap<String, (&str, Option<&Spot>)> = BTreeMap::new();
    let plain = |path: &str| decoded(path.trim_start_matches('/')).to_lowercase();
    for (key, page) in pages {
        let spot = spots.get(&key.to_lowercase());
        taken.insert(plain(&page.route.file()), ("a page", spot));
        taken.insert(format!("{}data.json", plain(&page.route.path())), ("a page's data", spot));
        for beside in [page.route.markdown(), page.route.case_data()].into_iter().flatten() {
            taken.insert(plain(&beside), ("another form of a page", spot));
        }
        let old = format!("{}/index.html", plain(key));
        taken.entry(old).or_insert(("a former address", spot));
    }
    for made in [INDEX, FORE_EDGE, SHELL, &Route::Lost.path()] {
        taken.insert(plain(made), ("a file the site makes", None));
    }
    for (path, one) in statics {
        let lower = path.to_lowercase();
        let folder = format!("{lower}/");
        let below = taken.range(folder.clone()..).next().filter(|(key, _)| key.starts_with(&folder));
        let hit = taken.get(&lower).or(below.map(|(_, what)| what));
        let made = ["index/", "evidence/files/", "assets/media/"].iter().any(|made| lower.starts_with(made))
            || ["index", "assets", "evidence/files", "assets/media"].contains(&lower.as_str());
        if let Some((what, spot)) = hit {
            let fault =
                catalogue::static_collision(Spot::head(&one.file), path, what, spot.map(|spot| (*spot).clone()));
            faults.push(fault);
        } else if made {
            faults.push(catalogue::static_collision(Spot::head(&one.file), path, "a file the site makes", None));
        }
    }
}

/// Says which texts that readers get to see are files that evidence withholds.
pub(crate) fn check_texts(sources: &Sources, names: &Names, exhibits: &[ExhibitFile], faults: &mut Vec<Diagnostic>) {
    for exhibit in exhibits {
        let ExhibitFile::Withheld(Withheld { bytes, spot, .. }) = exhibit else { continue };
        let same = sources.files().iter().filter(|source| !bytes.is_empty() && source.bytes == *bytes);
        for source in same.filter(|source| names.of_file(&source.path).iter().any(|named| named.visible)) {
            let file: Arc<str> = Arc::from(source.path.as_str());
            faults.push(catalogue::published_withheld(Spot::head(&file), &source.path, spot.clone()));
        }
    }
}

/// Says which exhibits would tell the digest of a file that another one seals.
pub(crate) fn check_digests(exhibits: &[ExhibitFile], faults: &mut Vec<Diagnostic>) {
    let of = |digest: Told| {
        exhibits.iter().filter_map(move |exhibit| match exhibit {
            ExhibitFile::Withheld(withheld) if withheld.digest == digest => Some(withheld),
            _ => None,
        })
    };
    for told in of(Told::Plain) {
        for sealed in of(Told::Sealed).filter(|sealed| sealed.bytes == told.bytes) {
            faults.push(catalogue::digest_told(told.spot.clone(), sealed.spot.clone()));
        }
    }
}

/// All files that go out, by path, without duplicates, and the pictures that others are drawn from.
pub(crate) fn assets(
    statics: BTreeMap<&str, Static<'_>>,
    wanted: Vec<Wanted>,
    exhibits: Vec<ExhibitFile>,
    faults: &mut Vec<Diagnostic>,
) -> (Vec<Asset>, Vec<Picture>) {
    let mut out: BTreeMap<String, (Asset, Spot)> = BTreeMap::new();
    let mut pictures: BTreeMap<String, Picture> = BTreeMap::new();
    let mut withheld: Vec<(Arc<[u8]>, Spot)> = Vec::new();
    // What lies behind each file that goes out: a picture goes out without its metadata, or drawn anew.
    let mut behind: Vec<(String, Arc<[u8]>, Spot)> = Vec::new();
    let mut add = |asset: Asset, spot: Spot| {
        out.entry(asset.path.clone()).or_insert((asset, spot));
    };
    for (path, one) in statics {
        add(Asset { path: path.to_owned(), bytes: Arc::clone(one.bytes) }, Spot::head(&one.file));
    }
    for Wanted { asset, picture, source, file } in wanted {
        let spot = Spot::head(&file);
        let path = asset.as_ref().map(|asset| &asset.path);
        let path = path.or(picture.as_ref().and_then(|picture| Some(&picture.renditions.first()?.path)));
        behind.extend(path.map(|path| (path.clone(), source, spot.clone())));
        if let Some(asset) = asset {
            add(asset, spot);
        }
        let first = picture.as_ref().and_then(|picture| Some(picture.renditions.first()?.path.clone()));
        if let (Some(first), Some(picture)) = (first, picture) {
            let known = pictures.entry(first).or_insert_with(|| picture.clone());
            // One that is only linked to asks for less.
            if known.renditions.len() < picture.renditions.len() {
                *known = picture;
            }
        }
    }
    for exhibit in exhibits {
        match exhibit {
            ExhibitFile::Published(asset, spot) => add(asset, spot),
            ExhibitFile::Withheld(Withheld { bytes, spot, .. }) => withheld.push((bytes, spot)),
        }
    }
    // Compared by what is in them: a copy under another name is as public as the file itself.
    let as_is = out.values().map(|(asset, spot)| (&asset.path, &asset.bytes, spot));
    let all: BTreeMap<_, _> = as_is
        .chain(behind.iter().map(|(path, source, spot)| (path, source, spot)))
        .map(|(path, bytes, spot)| ((path, spot), bytes))
        .collect();
    for ((path, spot), bytes) in all {
        for (_, secret) in withheld.iter().filter(|(secret, _)| !secret.is_empty() && **secret == **bytes) {
            faults.push(catalogue::published_withheld(spot.clone(), path, secret.clone()));
        }
    }
    (out.into_values().map(|(asset, _)| asset).collect(), pictures.into_values().collect())
}
