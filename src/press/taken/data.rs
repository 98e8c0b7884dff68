//! Everything about a case as plain data, under addresses that are found from anywhere.

use super::line;
use crate::model::{Case, Casebook, Decision, Evidence, Id, Metric, Url, Visibility};
use crate::press::page::updated;
use crate::site::Route;
use crate::site::route::file;
use serde_json::{Map, Value, json};

/// The version of the file's form: it changes when a reader of the old one would be misled.
const FORM: u32 = 1;

/// The file. What has no value is left out.
pub(super) fn case(book: &Casebook, case: &Case) -> String {
    let evidence: Vec<&Evidence> = book.evidence_of(case).collect();
    let decisions: Vec<&Decision> = book.decisions_of(case).collect();
    let corrections = book.corrections();
    let page = Route::Case(case.slug.encoded());
    let file = json!({
        "casebook": FORM,
        "kind": "case",
        "id": case.id,
        "url": at(book, &page),
        "text": page.markdown().map(|path| absolute(book, &path)),
        "number": case.number,
        "title": case.title,
        "mission": case.mission,
        "description": case.description,
        "status": { "key": case.status.key(), "label": case.status_label.as_deref().unwrap_or(case.status.label()) },
        "version": case.version,
        "role": case.role,
        "domain": case.domain,
        "period": case.period.map(|period| json!({ "from": period.from.iso(), "to": period.to.map(|to| to.iso()) })),
        "published": case.published.map(|day| day.iso()),
        "updated": updated(book, case).map(|day| day.iso()),
        "tags": case.tags.iter().map(|tag| &tag.name).collect::<Vec<_>>(),
        "counts": {
            "claims": case.proves.len(),
            "metrics": case.metrics.len(),
            "decisions": decisions.len(),
            "evidence": evidence.len(),
            "entries": book.journal_of(case).count(),
            "notes": book.posts_of(case).count(),
        },
        "stack": case.stack.iter().map(|item| json!({
            "name": item.name,
            "role": item.role,
            "since": item.since.map(|since| since.iso()),
            "until": item.until.map(|until| until.iso()),
            "decision": item.decision,
        })).collect::<Vec<_>>(),
        "metrics": case.metrics.iter().map(metric).collect::<Vec<_>>(),
        "claims": case.proves.iter().map(|claim| json!({
            "text": line::plain(&claim.text),
            "evidence": claim.evidence,
        })).collect::<Vec<_>>(),
        "limits": case.limits.iter().map(line::plain).collect::<Vec<_>>(),
        "versions": case.versions.iter().map(|version| json!({
            "version": version.version,
            "date": version.date.iso(),
            "note": version.note,
        })).collect::<Vec<_>>(),
        "links": case.links.iter().map(|link| json!({ "label": link.label, "url": url(book, &link.url) })).collect::<Vec<_>>(),
        "decisions": decisions.into_iter().map(|decision| decided(book, decision)).collect::<Vec<_>>(),
        "evidence": evidence.into_iter().map(|item| exhibit(book, item)).collect::<Vec<_>>(),
        "entries": book.journal_of(case).map(|entry| json!({
            "id": entry.id,
            "url": at(book, &Route::Entry(entry.slug.encoded())),
            "date": entry.date.iso(),
            "kind": entry.kind.key(),
            "title": entry.title,
            "decisions": entry.decisions,
            "evidence": entry.evidence,
            "corrects": entry.corrects,
            "correctedBy": corrections.get(entry.id.as_str()).into_iter().flatten().map(|other| json!({
                "id": other.id,
                "url": at(book, &Route::Entry(other.slug.encoded())),
                "date": other.date.iso(),
                "title": other.title,
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "notes": book.posts_of(case).map(|post| json!({
            "id": post.id,
            "url": at(book, &Route::Note(post.slug.encoded())),
            "published": post.published.iso,
            "title": post.title,
            "description": post.description,
        })).collect::<Vec<_>>(),
        "proof": book.proofs_of(case).map(|proof| json!({
            "title": proof.title,
            "url": proof.url.as_str(),
            "description": proof.description,
        })).collect::<Vec<_>>(),
    });
    let mut text = serde_json::to_string_pretty(&filled(file)).expect("keys are strings");
    text.push('\n');
    text
}

fn metric(metric: &Metric) -> Value {
    let side = |quantity: &Option<crate::model::Quantity>| {
        quantity.as_ref().map(|quantity| json!({ "text": quantity.text, "low": quantity.low, "high": quantity.high }))
    };
    json!({
        "label": metric.label,
        "before": side(&metric.before),
        "after": side(&metric.after),
        "unit": metric.unit,
        "window": metric.window,
        "evidence": metric.evidence,
    })
}

fn decided(book: &Casebook, decision: &Decision) -> Value {
    let ids = |ids: &[Id]| ids.to_vec();
    json!({
        "id": decision.id,
        "url": at(book, &Route::Decision(decision.slug.encoded())),
        "number": decision.number,
        "title": decision.title,
        "status": { "key": decision.status.key, "label": decision.status.label },
        "date": decision.date.map(|day| day.iso()),
        "supersedes": ids(&decision.supersedes),
        "supersededBy": ids(&decision.superseded_by),
        "amends": ids(&decision.amends),
        "evidence": ids(&decision.evidence),
        "outcome": decision.outcome.as_ref().map(|outcome| json!({
            "verdict": outcome.verdict.key(),
            "date": outcome.date.map(|day| day.iso()),
            "note": outcome.note,
        })),
    })
}

/// An exhibit; of one that is not public nothing that would lead to the thing itself.
fn exhibit(book: &Casebook, item: &Evidence) -> Value {
    let given = |address: Option<&Url>| address.map(|address| url(book, address));
    let copy = item.open_file();
    let file = item.file.as_ref().map(|file| {
        json!({
            "name": copy.map(|_| file.name()),
            "size": copy.map(|_| file.size),
            "sha256": file.sha256,
            "salted": (item.visibility == Visibility::Sealed).then_some(true),
            "url": copy.map(|(_, path)| absolute(book, &file::of(path))),
        })
    });
    json!({
        "id": item.id,
        "url": at(book, &Route::Exhibit(item.slug.encoded())),
        "mark": format!("E{}", item.mark),
        "title": item.title,
        "kind": item.kind.key(),
        "grade": item.grade.key(),
        "visibility": item.visibility.key(),
        "stage": item.stage,
        "date": item.date.map(|day| day.iso()),
        "description": item.description,
        "source": given(item.open_source()),
        "archived": given(item.open_archived()),
        "file": file,
    })
}

/// A path inside the site, found from anywhere.
fn absolute(book: &Casebook, path: &str) -> String {
    book.site.absolute(&[book.site.base.as_str(), path].concat())
}

fn at(book: &Casebook, route: &Route) -> String {
    absolute(book, &route.path())
}

fn url(book: &Casebook, url: &Url) -> String {
    book.site.absolute(&book.site.within(url))
}

/// The same without what has no value. Lists stay: an empty one says that there is nothing.
pub(in crate::press) fn filled(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.into_iter().map(|(key, value)| (key, filled(value)));
            let empty = |value: &Value| value.is_null() || value.as_str().is_some_and(str::is_empty);
            Value::Object(kept.filter(|(_, value)| !empty(value)).collect::<Map<_, _>>())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(filled).collect()),
        other => other,
    }
}
