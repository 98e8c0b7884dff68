//! Writing the finished site: aside first, then in one step into its place.

use super::Problem;
use crate::press::Pressing;
use camino::{Utf8Path, Utf8PathBuf};
use std::fs::{self, File};
use std::io;

/// What tells a folder of ours from somebody else's: the index, and how it begins.
const OURS: (&str, &str) = ("index/index.json", "{\"casebook\":");

/// Puts the site in the place of whatever stood there. Until the last step the old one is untouched.
pub(super) fn write(out: &Utf8Path, content: &Utf8Path, pressing: &Pressing) -> Result<(), Problem> {
    let failed = |what: &str, error: io::Error| Problem::new(format!("cannot {what}: {error}"));
    let out = &place(out)?;
    guard(out, content)?;
    let lock = lock(out);
    let held = File::create(&lock).map_err(|error| failed(&format!("write {}", lock.display()), error))?;
    held.lock().map_err(|error| failed(&format!("lock {}", lock.display()), error))?;
    let (new, old) = (beside(out, "new"), beside(out, "old"));
    let swapped = fill(&new, pressing).and_then(|()| swap(out, &new, &old));
    let _ = fs::remove_dir_all(&new);
    if out.exists() {
        let _ = fs::remove_dir_all(&old);
    }
    swapped.map_err(|error| failed(&format!("write {out}"), error))
}

/// Where the output really lies: its folder is made and every link on the way resolved, so that a name with `..` or
/// a link in it means the same before and after the swap.
fn place(out: &Utf8Path) -> Result<Utf8PathBuf, Problem> {
    let failed = |error: io::Error| Problem::new(format!("cannot write to {out}: {error}"));
    if let Ok(stands) = out.canonicalize_utf8() {
        return Ok(stands);
    }
    let Some(name) = out.file_name() else {
        return Err(Problem::new(format!("{out} names no folder")).help("name the folder to be written with --out"));
    };
    let parent = out.parent().filter(|parent| !parent.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
    fs::create_dir_all(parent).map_err(failed)?;
    Ok(parent.canonicalize_utf8().map_err(failed)?.join(name))
}

/// Refuses to replace a folder that holds anything but a site of ours, and to write into what is read.
fn guard(out: &Utf8Path, content: &Utf8Path) -> Result<(), Problem> {
    let help = "name another folder with --out";
    if content.canonicalize_utf8().is_ok_and(|content| out.starts_with(&content) || content.starts_with(out)) {
        let what =
            format!("{out} and the content folder lie inside each other: the site would be read back as content");
        return Err(Problem::new(what).help(help));
    }
    let ours = || fs::read_to_string(out.join(OURS.0)).is_ok_and(|index| index.starts_with(OURS.1));
    let strange = match out.read_dir_utf8() {
        Ok(mut entries) => entries.next().is_some() && !ours(),
        Err(_) => out.exists(),
    };
    let what = format!("{out} holds something else than a site: it would be replaced as a whole");
    if strange { Err(Problem::new(what).help(format!("{help}, or empty this one"))) } else { Ok(()) }
}

/// The file that keeps two writers of one folder apart. It lies elsewhere and stays: a lock that is removed while
/// somebody waits for it keeps nobody apart.
fn lock(out: &Utf8Path) -> std::path::PathBuf {
    let name = blake3::hash(out.as_str().as_bytes()).to_hex();
    std::env::temp_dir().join(format!("casebook-{}.lock", &name[..16]))
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
