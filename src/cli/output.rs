//! Writing the finished site: aside first, then in one step into its place.

use super::Problem;
use crate::press::Pressing;
use camino::{Utf8Path, Utf8PathBuf};
use std::fs::{self, File};
use std::io;

/// What tells a folder of ours from somebody else's.
const OURS: &str = "shell.html";

/// Puts the site in the place of whatever stood there. Until the last step the old one is untouched.
pub(super) fn write(out: &Utf8Path, pressing: &Pressing) -> Result<(), Problem> {
    let failed = |what: &str, error: io::Error| Problem::new(format!("cannot {what}: {error}"));
    guard(out)?;
    let lock = beside(out, "lock");
    if let Some(parent) = out.parent().filter(|parent| !parent.as_str().is_empty()) {
        fs::create_dir_all(parent).map_err(|error| failed(&format!("make {parent}"), error))?;
    }
    let held = File::create(&lock).map_err(|error| failed(&format!("write {lock}"), error))?;
    held.lock().map_err(|error| failed(&format!("lock {lock}"), error))?;
    let (new, old) = (beside(out, "new"), beside(out, "old"));
    let swapped = fill(&new, pressing).and_then(|()| swap(out, &new, &old));
    let _ = fs::remove_dir_all(&new);
    let _ = fs::remove_dir_all(&old);
    let _ = fs::remove_file(&lock);
    swapped.map_err(|error| failed(&format!("write {out}"), error))
}

/// Refuses to replace a folder that holds anything but a site of ours.
fn guard(out: &Utf8Path) -> Result<(), Problem> {
    let strange = match out.read_dir_utf8() {
        Ok(mut entries) => entries.next().is_some() && !out.join(OURS).is_file(),
        Err(_) => out.exists(),
    };
    let what = format!("{out} holds something else than a site: it would be replaced as a whole");
    let help = "name another folder with --out, or empty this one";
    if strange { Err(Problem::new(what).help(help)) } else { Ok(()) }
}

/// A name beside the output, hidden: `.dist.new`.
fn beside(out: &Utf8Path, what: &str) -> Utf8PathBuf {
    let name = out.file_name().unwrap_or("site");
    out.with_file_name(format!(".{name}.{what}"))
}

/// Writes every file under `folder`, which is made anew.
pub(super) fn fill(folder: &Utf8Path, pressing: &Pressing) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    pour(folder, pressing)
}

/// Writes every file into a folder that stands.
pub(super) fn pour(folder: &Utf8Path, pressing: &Pressing) -> io::Result<()> {
    let mut made = Utf8PathBuf::new();
    for (path, bytes) in pressing {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        if parent != made {
            fs::create_dir_all(parent)?;
            made = parent.to_owned();
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}

fn swap(out: &Utf8Path, new: &Utf8Path, old: &Utf8Path) -> io::Result<()> {
    if old.exists() {
        fs::remove_dir_all(old)?;
    }
    if !out.exists() {
        return fs::rename(new, out);
    }
    fs::rename(out, old)?;
    // Should the second step fail, the first is taken back.
    fs::rename(new, out).inspect_err(|_| drop(fs::rename(old, out)))
}
