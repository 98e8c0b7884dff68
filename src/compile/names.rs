//! Who is who: every thing's id, and what a reference may mean.

use super::broken::Broken;
use super::front::{Faults, Manner, Spanned, nearest};
use super::kinds::filed::{Filed, index_of};
use super::paths::{folder, name};
use crate::diag::{Diagnostic, Spot, catalogue};
use crate::model::{Id, Kind, Reference};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The word for a kind, and the folder it lies in.
pub(crate) fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Post => "post",
        Kind::Case => "case",
        Kind::Decision => "decision",
        Kind::Journal => "journal entry",
        Kind::Evidence => "exhibit",
        Kind::Proof => "repository",
        Kind::Page => "page",
    }
}

const FOLDERS: [(&str, Kind); 12] = [
    ("posts", Kind::Post),
    ("post", Kind::Post),
    ("cases", Kind::Case),
    ("case", Kind::Case),
    ("decisions", Kind::Decision),
    ("decision", Kind::Decision),
    ("journal", Kind::Journal),
    ("evidence", Kind::Evidence),
    ("proof", Kind::Proof),
    ("proofs", Kind::Proof),
    ("pages", Kind::Page),
    ("page", Kind::Page),
];

/// One thing that can be referred to.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) reference: Reference,
    pub(crate) file: Arc<str>,
    pub(crate) spot: Spot,
    pub(crate) visible: bool,
    /// Whether its file could not be read, which was said where it is.
    pub(crate) broken: bool,
    /// Whether its file or heading gives it this id anyway.
    natural: bool,
    /// Its path inside the site, or for a repository its web address.
    pub(crate) path: String,
}

/// Every thing by its names.
#[derive(Debug, Default)]
pub(crate) struct Names {
    all: Vec<Named>,
    by_id: BTreeMap<(Kind, String), usize>,
    /// Stems, slugs and numbers.
    short: BTreeMap<(Kind, String), Vec<usize>>,
    by_file: BTreeMap<Arc<str>, Vec<usize>>,
}

/// What a reference may mean.
pub(crate) enum Found<'n> {
    /// Exactly one thing.
    One(&'n Named),
    /// Several; their ids.
    Several(Vec<&'n str>),
    /// Nothing; the nearest id.
    Nothing(Option<&'n str>),
}

impl Names {
    /// Enters a thing under its id and its short names. A second thing with one id is a fault, said at the one whose
    /// file has another name. Gives whether the id was free.
    pub(crate) fn enter(
        &mut self,
        kind: Kind,
        filed: &Filed,
        path: String,
        short: &[&str],
        faults: &mut Vec<Diagnostic>,
    ) -> bool {
        let named = Named {
            reference: Reference { kind, id: filed.id.clone() },
            file: Arc::clone(&filed.file),
            spot: filed.id_spot.clone(),
            visible: filed.visible,
            broken: false,
            natural: filed.natural,
            path,
        };
        let first = self.by_id.get(&(kind, filed.id.clone())).map(|first| &self.all[*first]);
        let free = first.is_none();
        let claim = |one: &Named| (one.natural, one.visible);
        let owns = first.is_none_or(|first| claim(&named) > claim(first));
        if let Some(first) = first {
            let (owner, intruder) = if owns { (&named, first) } else { (first, &named) };
            faults.push(catalogue::duplicate_id(intruder.spot.clone(), owner.spot.clone(), &filed.id));
        }
        self.file(named, short, owns);
        free
    }

    /// Enters what a file that cannot be read would have been, where nothing else has its names.
    pub(crate) fn enter_broken(&mut self, broken: &Broken, path: &str, short: &[&str]) {
        for id in &broken.ids {
            let named = Named {
                reference: Reference { kind: broken.kind, id: id.clone() },
                file: Arc::clone(&broken.file),
                spot: Spot::head(&broken.file),
                visible: true,
                broken: true,
                natural: false,
                path: path.to_owned(),
            };
            let free = !self.by_id.contains_key(&(broken.kind, id.clone()));
            self.file(named, short, free);
        }
    }

    /// Whether a file of this kind cannot be read, so that nobody knows all there is of it.
    pub(crate) fn lost_some(&self, kind: Kind) -> bool {
        self.all.iter().any(|named| named.broken && named.reference.kind == kind)
    }

    fn file(&mut self, named: Named, short: &[&str], owns: bool) {
        let at = self.all.len();
        let Reference { kind, id } = &named.reference;
        if owns {
            self.by_id.insert((*kind, id.clone()), at);
            let stem = id.rsplit('/').next().unwrap_or(id);
            for name in short.iter().chain([&stem]).filter(|name| *name != id) {
                let list = self.short.entry((*kind, (*name).to_owned())).or_default();
                if !list.contains(&at) {
                    list.push(at);
                }
            }
        }
        self.by_file.entry(Arc::clone(&named.file)).or_default().push(at);
        self.all.push(named);
    }

    /// What a reference to one kind means.
    pub(crate) fn find(&self, kind: Kind, text: &str) -> Found<'_> {
        self.known(kind, text).unwrap_or_else(|| {
            let ids = self.by_id.keys().filter(|(known, _)| *known == kind).map(|(_, id)| id.as_str());
            Found::Nothing(nearest(plain(text), ids))
        })
    }

    /// The same, without looking for what is near.
    fn known(&self, kind: Kind, text: &str) -> Option<Found<'_>> {
        let plain = plain(text);
        let inside = match plain.split_once('/') {
            Some((folder, rest)) if folder_kind(folder) == Some(kind) => rest,
            _ => plain,
        };
        for name in [text, plain, inside] {
            if let Some(at) = self.by_id.get(&(kind, name.to_owned())) {
                return Some(Found::One(&self.all[*at]));
            }
        }
        let number = short_number(kind, inside);
        for name in [Some(inside), number.as_deref()].into_iter().flatten() {
            if let Some(list) = self.short.get(&(kind, name.to_owned())) {
                return Some(self.among(list));
            }
        }
        None
    }

    /// The decisions that a text for a decision may have meant, as a help: the one most like it, or for a number
    /// those nearest in number.
    pub(crate) fn near_decisions(&self, text: &str) -> Option<String> {
        let ids = || self.by_id.keys().filter(|(kind, _)| *kind == Kind::Decision).map(|(_, id)| id.as_str());
        if let Some(near) = nearest(plain(text), ids()) {
            return Some(format!("did you mean `{near}`?"));
        }
        let digits = |text: &str| -> String {
            let name = text.rsplit('/').next().unwrap_or(text);
            name.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect()
        };
        let wanted: u64 = digits(text).parse().ok()?;
        let numbered = ids().filter_map(|id| Some((digits(id).parse::<u64>().ok()?.abs_diff(wanted), id)));
        let mut near: Vec<(u64, &str)> = numbered.collect();
        near.sort_unstable();
        let listed: Vec<String> = near.iter().take(3).map(|(_, id)| format!("`{id}`")).collect();
        (!listed.is_empty()).then(|| format!("the nearest are {}", listed.join(", ")))
    }

    /// What a reference to any kind means: `id` or `kind/id`.
    pub(crate) fn find_any(&self, text: &str) -> Found<'_> {
        let plain = plain(text);
        if let Some((folder, _)) = plain.split_once('/')
            && let Some(kind) = folder_kind(folder)
        {
            return self.find(kind, plain);
        }
        let kinds = [Kind::Post, Kind::Case, Kind::Decision, Kind::Journal, Kind::Evidence, Kind::Proof, Kind::Page];
        let mut ones = Vec::new();
        let mut several = Vec::new();
        for kind in kinds {
            match self.known(kind, plain) {
                Some(Found::One(named)) => ones.push(named),
                Some(Found::Several(ids)) => several.extend(ids),
                Some(Found::Nothing(_)) | None => {}
            }
        }
        match (ones.as_slice(), several.is_empty()) {
            ([one], true) => Found::One(one),
            ([], true) => Found::Nothing(nearest(plain, self.all.iter().map(|named| named.reference.id.as_str()))),
            _ => {
                several.extend(ones.iter().map(|named| named.reference.id.as_str()));
                Found::Several(several)
            }
        }
    }

    /// The text most like a path that is not there: in the same folder, or of the same name in another.
    pub(crate) fn near_file(&self, path: &str) -> Option<&str> {
        let beside = self.by_file.keys().map(|file| &**file).filter(|file| folder(file) == folder(path));
        let same = || self.by_file.keys().map(|file| &**file).find(|file| name(file) == name(path));
        let names: Vec<(&str, &str)> = beside.map(|file| (name(file), file)).collect();
        let near = nearest(name(path), names.iter().map(|(name, _)| *name));
        near.and_then(|near| names.iter().find(|(name, _)| *name == near)).map(|(_, file)| *file).or_else(same)
    }

    /// The things a file holds.
    pub(crate) fn of_file(&self, file: &str) -> Vec<&Named> {
        self.by_file.get(file).into_iter().flatten().map(|at| &self.all[*at]).collect()
    }

    fn among(&self, list: &[usize]) -> Found<'_> {
        match list {
            [one] => Found::One(&self.all[*one]),
            list => Found::Several(list.iter().map(|at| self.all[*at].reference.id.as_str()).collect()),
        }
    }

    /// Resolves references to exhibits that `what` rests on. One that is not there is said with what lost it.
    pub(crate) fn support(
        &self,
        references: &[Spanned<String>],
        file: &Arc<str>,
        what: &str,
        faults: &Faults,
    ) -> Vec<Id> {
        let mut ids: Vec<Id> = Vec::new();
        for reference in references {
            let one = std::slice::from_ref(reference);
            match self.find(Kind::Evidence, &reference.value) {
                Found::Nothing(near) => {
                    let help = near.map(|near| format!("did you mean `{near}`?"));
                    let spot = Spot::new(file, reference.span.clone());
                    faults.add(catalogue::lost_evidence(spot, what, &reference.value, help));
                }
                _ => {
                    let found = self.resolve(Kind::Evidence, one, file, Manner::Usual, faults);
                    ids.extend(found.into_iter().filter(|id| !ids.contains(id)).collect::<Vec<_>>());
                }
            }
        }
        ids
    }

    /// Resolves references to one kind. What leads nowhere is said and left out, each thing comes once.
    pub(crate) fn resolve(
        &self,
        kind: Kind,
        references: &[Spanned<String>],
        file: &Arc<str>,
        manner: Manner,
        faults: &Faults,
    ) -> Vec<Id> {
        let mut ids: Vec<Id> = Vec::new();
        for reference in references {
            let spot = Spot::new(file, reference.span.clone());
            let text = &reference.value;
            let lenient = manner == Manner::Lenient;
            match self.find(kind, text) {
                // What is wrong with its file is said there.
                Found::One(named) if named.broken => {}
                Found::One(named) if named.visible => {
                    if !ids.contains(&named.reference.id) {
                        ids.push(named.reference.id.clone());
                    }
                }
                Found::One(_) => faults.add(catalogue::hidden_reference(spot, word(kind), text)),
                Found::Several(ids) if lenient => {
                    faults.add(catalogue::dropped_reference(spot, word(kind), text, ids.first().copied()));
                }
                Found::Several(ids) => faults.add(catalogue::ambiguous_reference(spot, word(kind), text, &ids)),
                Found::Nothing(near) if lenient => {
                    faults.add(catalogue::dropped_reference(spot, word(kind), text, near));
                }
                Found::Nothing(near) => faults.add(catalogue::unknown_reference(spot, word(kind), text, near)),
            }
        }
        ids
    }
}

/// The kind a folder's name stands for.
fn folder_kind(folder: &str) -> Option<Kind> {
    FOLDERS.iter().find(|(name, _)| *name == folder).map(|(_, kind)| *kind)
}

/// A reference without what a path to a file has beside the id.
fn plain(text: &str) -> &str {
    let text = text.trim().trim_start_matches("./");
    let text = text.strip_suffix(".md").unwrap_or(text);
    index_of(text).unwrap_or(text)
}

/// `ADR-0005` and `0005` mean the decision numbered `05`; `7` the case numbered `007`.
fn short_number(kind: Kind, text: &str) -> Option<String> {
    let digits = match text.get(..3) {
        Some(start) if start.eq_ignore_ascii_case("adr") => text[3..].trim_start_matches(['-', ' ', '_']),
        _ => text,
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let plain = digits.trim_start_matches('0');
    match kind {
        Kind::Decision => Some(format!("{plain:0>2}")),
        Kind::Case => Some(format!("{plain:0>3}")),
        _ => None,
    }
}
