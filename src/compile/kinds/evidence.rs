//! Exhibits, and the stages they belong to.

use super::filed::{Filed, Place, filed, natural_slug, place};
use crate::compile::front::{Faults, Keys, Manner, Node, Spanned, Value};
use crate::compile::options::Options;
use crate::compile::text::Text;
use crate::diag::{Spot, catalogue};
use crate::model::{Day, EvidenceKind, Grade, Stage, Url, Visibility};
use jiff::tz::TimeZone;
use std::ops::Range;
use std::sync::Arc;

/// An exhibit as filed.
pub(crate) struct EvidenceDraft {
    pub(crate) filed: Filed,
    pub(crate) place: Place,
    pub(crate) title: String,
    pub(crate) kind: EvidenceKind,
    /// Whether the kind is written.
    pub(crate) kind_given: bool,
    pub(crate) stage: Option<Spanned<String>>,
    pub(crate) date: Option<Day>,
    pub(crate) date_span: Option<Range<usize>>,
    pub(crate) description: Option<String>,
    pub(crate) cases: Vec<Spanned<String>>,
    pub(crate) decisions: Vec<Spanned<String>>,
    pub(crate) source: Option<Url>,
    pub(crate) file: Option<Spanned<String>>,
    pub(crate) archived: Option<Url>,
    pub(crate) grade: Grade,
    pub(crate) visibility: Visibility,
    /// Where the visibility is written, or the file's opening.
    pub(crate) visibility_spot: Spot,
}

const GRADES: [(&str, Grade); 3] =
    [("primary", Grade::Primary), ("third-party", Grade::ThirdParty), ("self-reported", Grade::SelfReported)];
const VISIBILITIES: [(&str, Visibility); 3] =
    [("public", Visibility::Public), ("redacted", Visibility::Redacted), ("sealed", Visibility::Sealed)];

/// Reads an exhibit. What a seal hides is left out here already, and said.
pub(crate) fn read(text: &Text<'_>, keys: Keys<'_>, options: &Options) -> EvidenceDraft {
    let usual = keys.usual();
    let mut filed = filed(&keys, text.body..text.whole.len(), Manner::Usual);
    filed.hide(options, usual.flag(&["draft"]).unwrap_or(false), None);
    let place = place(&keys, &["slug"], &natural_slug(&text.file), Manner::Usual);
    let kinds = EvidenceKind::ALL.map(|kind| (kind.key(), kind));
    // An unreadable visibility is an error and no casebook comes of it; until then it counts as the strictest.
    let visibility = match usual.value(&["visibility"]) {
        None => Visibility::Public,
        Some(_) => usual.choice(&["visibility"], &VISIBILITIES).unwrap_or(Visibility::Sealed),
    };
    let visibility_spot = match keys.entry(&["visibility"]) {
        Some(entry) => keys.spot(entry.value.span.clone()),
        None => keys.opening(),
    };
    let date = usual.day(&["date"]);
    let mut read = EvidenceDraft {
        title: usual.required(&["title"], "add a line `title: …`").map(|title| title.value).unwrap_or_default(),
        kind_given: keys.entry(&["kind"]).is_some(),
        kind: usual.choice(&["kind"], &kinds).unwrap_or(EvidenceKind::Document),
        stage: usual.text(&["stage"]).filter(|stage| !stage.value.is_empty()),
        date: date.as_ref().map(|day| day.value),
        date_span: date.map(|day| day.span),
        description: usual.words(&["description", "summary"]),
        cases: usual.texts(&["cases"]).unwrap_or_default(),
        decisions: usual.texts(&["decisions"]).unwrap_or_default(),
        source: usual.url(&["source"]).map(|url| url.value),
        file: usual.text(&["file"]).filter(|file| !file.value.is_empty()),
        archived: usual.url(&["archived"]).map(|url| url.value),
        grade: usual.choice(&["grade"], &GRADES).unwrap_or(Grade::SelfReported),
        visibility,
        visibility_spot,
        place,
        filed,
    };
    if visibility == Visibility::Sealed {
        seal(&mut read, text, &keys);
    }
    keys.finish();
    read
}

fn seal(read: &mut EvidenceDraft, text: &Text<'_>, keys: &Keys<'_>) {
    let left_out = [
        ("the description", read.description.take().is_some(), "description"),
        ("the source", read.source.take().is_some(), "source"),
        ("the archived copy's address", read.archived.take().is_some(), "archived"),
    ];
    for (what, given, key) in left_out {
        if given {
            let spot = keys.entry(&[key]).map_or_else(|| keys.opening(), |entry| keys.spot(entry.value.span.clone()));
            keys.fault(catalogue::sealed_text(spot, what));
        }
    }
    let body = &text.whole[read.filed.body.clone()];
    if !body.trim().is_empty() {
        let start = read.filed.body.start + (body.len() - body.trim_start().len());
        let end = start + body.trim_start().lines().next().map_or(0, str::len);
        keys.fault(catalogue::sealed_text(keys.spot(start..end), "the text"));
        read.filed.body = text.whole.len()..text.whole.len();
    }
}

/// Reads `evidence/trail.yml`: a list of stages, or the same under a key `stages`.
pub(crate) fn trail(file: &Arc<str>, root: &Node, faults: &Faults, zone: &TimeZone) -> Vec<Stage> {
    let list = match &root.value {
        Value::List(items) => items.as_slice(),
        Value::Map(entries) => match entries.as_slice() {
            [] => return Vec::new(),
            [only] if only.key == "stages" => match &only.value.value {
                Value::List(items) => items.as_slice(),
                _ => std::slice::from_ref(&only.value),
            },
            _ => std::slice::from_ref(root),
        },
        _ => std::slice::from_ref(root),
    };
    let mut stages: Vec<(f64, Stage, Spot)> = Vec::new();
    for (at, node) in list.iter().enumerate() {
        let outer = Keys::new(file, node.span.start..node.span.start, &[], faults, zone);
        let Some(keys) = outer.usual().table_of("trail.yml", node) else { continue };
        let usual = keys.usual();
        let id = usual.required(&["id"], "add an `id` that exhibits name as their `stage`");
        let name = usual.words(&["name"]).or_else(|| id.as_ref().map(|id| id.value.clone())).unwrap_or_default();
        #[allow(clippy::cast_precision_loss)] // a place in a list
        let order = usual.number(&["order"], -1e6..=1e6, "an ordinary number").unwrap_or(at as f64 + 1.0);
        let (heading, statement) = (usual.words(&["heading"]), usual.words(&["statement"]));
        let points = usual.plain_texts(&["points"]);
        keys.finish();
        let Some(id) = id else { continue };
        let spot = Spot::new(file, id.span);
        if let Some((.., first)) = stages.iter().find(|(_, stage, _)| stage.id == id.value) {
            faults.add(catalogue::duplicate_id(spot, first.clone(), &id.value));
            continue;
        }
        let heading = heading.unwrap_or_else(|| name.clone());
        let stage = Stage { id: id.value, name, heading, statement: statement.unwrap_or_default(), points };
        stages.push((order, stage, spot));
    }
    stages.sort_by(|a, b| a.0.total_cmp(&b.0));
    stages.into_iter().map(|(_, stage, _)| stage).collect()
}
