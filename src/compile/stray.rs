//! Texts that lie where nothing looks for them: a folder misnamed by a letter would vanish without a word.

use super::front::nearest;
use super::paths::{extension, name};
use super::sources::{Sources, Unread};
use crate::diag::{Diagnostic, Spot, catalogue};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Folders that are looked into.
const FOLDERS: [&str; 9] = ["posts", "cases", "decisions", "journal", "evidence", "proof", "pages", "static", "public"];

/// Says which files could not be read.
pub(crate) fn unread(sources: &Sources, faults: &mut Vec<Diagnostic>) {
    for (path, why) in sources.unread() {
        let spot = Spot::head(&Arc::from(path.as_str()));
        faults.push(match why {
            Unread::Nowhere => catalogue::link_to_nothing(spot),
            Unread::Circle => catalogue::link_in_a_circle(spot),
            Unread::Outside => catalogue::link_outside(spot),
            Unread::Kept => catalogue::link_to_what_is_kept(spot),
            Unread::Refused(said) => catalogue::unreadable(spot, said),
        });
    }
}

/// Says which texts lie elsewhere, once for each folder. `used` are the folders from which other texts show or
/// hand out files: what lies there is beside them on purpose.
pub(crate) fn check(sources: &Sources, used: &BTreeSet<String>, faults: &mut Vec<Diagnostic>) {
    let mut stray: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in sources.files().iter().map(|source| source.path.as_str()).filter(|path| is_text(path)) {
        let folder = path.split_once('/').map_or("", |(folder, _)| folder);
        if !FOLDERS.contains(&folder) && !used.contains(folder) {
            stray.entry(folder).or_default().push(path);
        }
    }
    for (folder, files) in stray {
        let head = |path: &str| Spot::head(&Arc::from(path));
        if folder.is_empty() {
            faults.extend(files.into_iter().map(|path| catalogue::outside_folders(head(path))));
        } else {
            let near = nearest(folder, FOLDERS.into_iter());
            faults.push(catalogue::unknown_folder(head(files[0]), folder, files.len(), near));
        }
    }
}

/// Whether a file would be a text in one of the folders.
fn is_text(path: &str) -> bool {
    let kept_out = path.split('/').any(|part| part.starts_with(['_', '.']));
    let markdown = matches!(extension(path).as_deref(), Some("md" | "markdown" | "mdx"));
    markdown && !kept_out && !name(path).eq_ignore_ascii_case("README.md")
}
