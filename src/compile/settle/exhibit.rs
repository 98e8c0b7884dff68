//! Exhibits settled: what is shown of them, what is published, and what is kept back.

use super::written::{World, Written, body, mode, seen};
use crate::compile::front::{Faults, Manner, Spanned, nearest};
use crate::compile::kinds::evidence::EvidenceDraft;
use crate::compile::lookalike::{inside, meant};
use crate::compile::media::runs;
use crate::compile::paths::{extension, join, name};
use crate::compile::project::{Project, Refusal, SALT};
use crate::compile::secret::is_key;
use crate::diag::{Spot, catalogue};
use crate::model::{Asset, Evidence, Exhibit, Kind, Stage, Visibility};
use crate::site::Route;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::sync::Arc;

/// Marks for all exhibits, in their order: by date, undated ones last, then by id.
pub(crate) fn marks(drafts: &[&EvidenceDraft]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|at| (drafts[*at].date.is_none(), drafts[*at].date, drafts[*at].filed.id.clone()));
    let mut marks = vec![0; drafts.len()];
    for (mark, at) in (1..).zip(order) {
        marks[at] = mark;
    }
    marks
}

/// An exhibit and its file: one to publish, or one that must not be.
pub(crate) struct Shown {
    pub(crate) evidence: Evidence,
    pub(crate) file: Option<ExhibitFile>,
}

/// What becomes of an exhibit's file.
pub(crate) enum ExhibitFile {
    /// It goes out.
    Published(Asset, Spot),
    /// It stays.
    Withheld(Withheld),
}

/// A file that stays; its bytes must not be found in anything that goes out.
pub(crate) struct Withheld {
    pub(crate) bytes: Arc<[u8]>,
    pub(crate) spot: Spot,
    pub(crate) digest: Told,
}

/// What readers are told of the digest of a file that stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// The plain one.
    Plain,
    /// Nothing that could be compared with a guess: nobody else may tell it either.
    Sealed,
    /// Nothing yet.
    Nothing,
}

/// A salt has at least so many bytes: one that can be tried out hides nothing.
const LEAST_SALT: usize = 16;

/// Settles an exhibit. Without a trail, for its file cannot be read, every stage may be one.
pub(crate) fn evidence(
    draft: &EvidenceDraft,
    mark: u32,
    whole: &str,
    trail: Option<&[Stage]>,
    project: &dyn Project,
    world: &World<'_>,
) -> Written<Shown> {
    let faults = Faults::default();
    let file = &draft.filed.file;
    let offset = draft.filed.body.start;
    let text = &whole[draft.filed.body.clone()];
    let mut rendered = body(world, file, text, offset, mode(text, Some(&draft.title)), None, &faults);
    let seen = seen(&mut rendered, Route::Exhibit(draft.place.slug.encoded()).path(), file, offset);
    let names = world.lookup.names;
    let resolve = |kind, list: &[Spanned<String>]| names.resolve(kind, list, file, Manner::Usual, &faults);
    let exhibit = draft.file.as_ref().and_then(|path| exhibit(draft, path, project, world, &faults));
    let (exhibit, out) = match exhibit {
        Some((exhibit, out)) => (Some(exhibit), Some(out)),
        None => (None, None),
    };
    let evidence = Evidence {
        id: draft.filed.id.clone(),
        slug: draft.place.slug.clone(),
        mark,
        title: draft.title.clone(),
        kind: draft.kind,
        stage: draft.stage.as_ref().zip(trail).and_then(|(id, trail)| stage(id, trail, draft, &faults)),
        date: draft.date,
        description: draft.description.clone(),
        cases: resolve(Kind::Case, &draft.cases),
        decisions: resolve(Kind::Decision, &draft.decisions),
        source: draft.source.clone(),
        file: exhibit,
        archived: draft.archived.clone(),
        grade: draft.grade,
        visibility: draft.visibility,
        path: file.to_string(),
        body: rendered.body,
    };
    Written { value: Shown { evidence, file: out }, seen, faults: faults.into_vec() }
}

/// What an exhibit that is not shown yet must keep from going out by another door.
pub(crate) fn withheld(draft: &EvidenceDraft, project: &dyn Project) -> Option<ExhibitFile> {
    let path = draft.file.as_ref().filter(|_| draft.visibility != Visibility::Public)?;
    let (_, bytes) = fetch(&path.value, project).ok()?;
    let digest = if draft.visibility == Visibility::Sealed { Told::Sealed } else { Told::Nothing };
    Some(ExhibitFile::Withheld(Withheld { bytes, spot: draft.filed.spot(path.span.clone()), digest }))
}

fn stage(id: &Spanned<String>, trail: &[Stage], draft: &EvidenceDraft, faults: &Faults) -> Option<String> {
    if trail.iter().any(|stage| stage.id == id.value) {
        return Some(id.value.clone());
    }
    let near = nearest(&id.value, trail.iter().map(|stage| stage.id.as_str()));
    let known: Vec<&str> = trail.iter().map(|stage| stage.id.as_str()).collect();
    faults.add(catalogue::unknown_stage(draft.filed.spot(id.span.clone()), &id.value, near, &known));
    None
}

fn exhibit(
    draft: &EvidenceDraft,
    written: &Spanned<String>,
    project: &dyn Project,
    world: &World<'_>,
    faults: &Faults,
) -> Option<(Exhibit, ExhibitFile)> {
    let spot = draft.filed.spot(written.span.clone());
    let (path, bytes) = match fetch(&written.value, project) {
        Ok(found) => found,
        Err(refusal) => {
            let path = &written.value;
            let meant = || {
                let beside = world.lookup.media.in_project(&draft.filed.file, &path.replace('\\', "/"));
                meant(path, &beside, project)
            };
            let folder = || inside(path.trim_end_matches('/'), project);
            faults.add(match refusal {
                Refusal::Missing => match folder() {
                    Some(file) => catalogue::exhibit_folder(spot, path, file.as_deref()),
                    None => catalogue::exhibit_missing(spot, path, meant().as_deref()),
                },
                Refusal::Outside => match meant() {
                    Some(meant) => catalogue::exhibit_misspelt(spot, path, &meant),
                    None => catalogue::exhibit_outside(spot, path),
                },
                Refusal::Hidden => catalogue::exhibit_hidden(spot, path),
                Refusal::Ignored => catalogue::exhibit_ignored(spot, path),
                Refusal::TooLarge => catalogue::exhibit_too_large(spot, path),
            });
            return None;
        }
    };
    if bytes.is_empty() {
        faults.add(catalogue::empty_file(spot.clone(), &path));
    }
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    Some(match draft.visibility {
        Visibility::Public => {
            if is_key(&path, &bytes) {
                let help = "remove `file`: keys and their containers are never published";
                faults.add(catalogue::private_file(spot, &path, help));
                return None;
            }
            let sha256 = sha256(&[&bytes]);
            let published = format!("evidence/files/{}-{}", &sha256[..8], public_name(&path));
            let asset = Asset { path: published.clone(), bytes };
            (Exhibit { path, size, sha256, published: Some(published) }, ExhibitFile::Published(asset, spot))
        }
        Visibility::Redacted => {
            let sha256 = sha256(&[&bytes]);
            let withheld = Withheld { bytes, spot, digest: Told::Plain };
            (Exhibit { path, size, sha256, published: None }, ExhibitFile::Withheld(withheld))
        }
        // Neither name nor size: both would help to guess what was sealed.
        Visibility::Sealed => {
            let salt = project.salt();
            let length = salt.as_ref().map(|salt| salt.trim_ascii().len());
            let Some(salt) = salt.filter(|_| length.is_some_and(|length| length >= LEAST_SALT)) else {
                let seal = draft.visibility_spot.clone();
                faults.add(catalogue::seal_without_salt(seal, SALT, length, LEAST_SALT));
                return None;
            };
            let sha256 = sha256(&[&salt, &bytes]);
            let withheld = Withheld { bytes, spot, digest: Told::Sealed };
            (Exhibit { path: String::new(), size: 0, sha256, published: None }, ExhibitFile::Withheld(withheld))
        }
    })
}

/// A file of the project by the path an author wrote.
fn fetch(written: &str, project: &dyn Project) -> Result<(String, Arc<[u8]>), Refusal> {
    if written.starts_with('/') || written.contains('\\') || written.get(1..2) == Some(":") {
        return Err(Refusal::Outside);
    }
    let path = join("", written).ok_or(Refusal::Outside)?;
    if path.split('/').any(|part| part.starts_with('.')) {
        return Err(Refusal::Hidden);
    }
    let bytes = project.file(&path)?;
    Ok((path, bytes))
}

/// A name that is plain in every address and file system; what a browser would run becomes text.
fn public_name(path: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' };
    let mut out: String = name(path).chars().map(plain).collect();
    if extension(&out).is_some_and(|extension| runs(&extension) || is_source(&extension)) {
        out.push_str(".txt");
    }
    out
}

fn sha256(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    let mut out = String::with_capacity(64);
    for byte in hasher.finalize() {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

/// Whether a file is a text that browsers save instead of showing: as `.txt` a reader can read it where they are.
fn is_source(extension: &str) -> bool {
    matches!(extension, "rs" | "toml" | "lock" | "yml" | "yaml" | "md" | "sh" | "py" | "ts" | "css" | "js" | "mjs")
}
