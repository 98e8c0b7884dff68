//! Systems followed over time.

use super::filed::{Filed, Place, filed, natural_slug, place};
use super::post;
use crate::compile::front::{Asking, Keys, Manner, Node, Spanned, Value};
use crate::compile::options::Options;
use crate::compile::text::Text;
use crate::diag::catalogue;
use crate::model::{CaseStatus, Day, Link, Period, Quantity, Version, When};

/// A case as filed.
pub(crate) struct CaseDraft {
    pub(crate) filed: Filed,
    pub(crate) place: Place,
    pub(crate) number: Option<Spanned<String>>,
    pub(crate) title: String,
    pub(crate) mission: String,
    pub(crate) status: CaseStatus,
    pub(crate) status_label: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) version: Option<String>,
    pub(crate) role: Option<String>,
    pub(crate) domain: Option<String>,
    pub(crate) period: Option<Period>,
    pub(crate) featured: bool,
    pub(crate) published: Option<Day>,
    pub(crate) modified: Option<Day>,
    pub(crate) tags: Vec<String>,
    pub(crate) stack: Vec<StackDraft>,
    pub(crate) metrics: Vec<MetricDraft>,
    pub(crate) proves: Vec<ClaimDraft>,
    pub(crate) limits: Vec<Spanned<String>>,
    pub(crate) versions: Vec<Version>,
    pub(crate) links: Vec<Link>,
}

/// A stack item whose decision is not yet resolved.
pub(crate) struct StackDraft {
    pub(crate) name: String,
    pub(crate) role: Option<String>,
    pub(crate) since: Option<When>,
    pub(crate) until: Option<When>,
    pub(crate) decision: Option<Spanned<String>>,
}

/// A metric whose evidence is not yet resolved.
pub(crate) struct MetricDraft {
    pub(crate) label: Spanned<String>,
    pub(crate) before: Option<Quantity>,
    /// Whether the author said that there is nothing to compare with: `before: ""`.
    pub(crate) no_before: bool,
    pub(crate) after: Option<Quantity>,
    /// Absent where none is given; empty for a number that is a ratio or a count.
    pub(crate) unit: Option<String>,
    pub(crate) window: Option<String>,
    pub(crate) evidence: Vec<Spanned<String>>,
}

/// A claim not yet rendered.
pub(crate) struct ClaimDraft {
    pub(crate) text: Spanned<String>,
    pub(crate) evidence: Vec<Spanned<String>>,
}

/// Reads a case.
pub(crate) fn read(text: &Text<'_>, keys: Keys<'_>, options: &Options) -> CaseDraft {
    let usual = keys.usual();
    let mut filed = filed(&keys, text.body..text.whole.len(), Manner::Usual);
    let place = place(&keys, &["slug"], &natural_slug(&text.file), Manner::Usual);
    let published = usual.moment(&["pubDatetime", "date", "pubDate"], keys.zone()).map(|moment| moment.value);
    let draft = usual.flag(&["draft"]).unwrap_or(false);
    filed.hide(options, draft, published.as_ref().map(|moment| moment.seconds));
    let required =
        |key: &'static str, help: &str| usual.required(&[key], help).map(|text| text.value).unwrap_or_default();
    let title = required("title", "add a line `title: …`, the system's name");
    let mission = required("mission", "add a line `mission: …`, what the system is for in one sentence");
    let statuses = CaseStatus::ALL.map(|(status, key, _)| (key, status));
    let words = statuses.map(|(key, _)| key).join(", ");
    let status = match keys.entry(&["status"]).map(|entry| &entry.value.value) {
        None | Some(Value::Null) => {
            required("status", &format!("add a line `status: …`, one of {words}"));
            None
        }
        Some(_) => usual.choice(&["status"], &statuses),
    };
    let mut versions: Vec<Version> =
        usual.items(&["versions"]).into_iter().filter_map(|node| version(usual, node)).collect();
    versions.sort_by_key(|version| version.date);
    let read = CaseDraft {
        place,
        number: usual.text(&["number"]).filter(|number| !number.value.is_empty()),
        title,
        mission,
        status: status.unwrap_or(CaseStatus::Planned),
        status_label: usual.words(&["statusLabel", "status-label"]),
        description: usual.words(&["description", "summary"]),
        version: usual.words(&["version"]),
        role: usual.words(&["role"]),
        domain: usual.words(&["domain"]),
        period: usual.table(&["period"]).and_then(period),
        featured: usual.flag(&["featured"]).unwrap_or(false),
        published: published.map(|moment| moment.day),
        modified: usual.day(&["modDatetime", "updated", "lastmod"]).map(|day| day.value),
        tags: usual.texts(&["tags"]).map(|tags| post::tags(Some(tags))).unwrap_or_default(),
        stack: usual.items(&["stack"]).into_iter().filter_map(|node| stack_item(usual, node)).collect(),
        metrics: usual.items(&["metrics"]).into_iter().filter_map(|node| metric(usual, node)).collect(),
        proves: usual.items(&["proves"]).into_iter().filter_map(|node| claim(usual, node)).collect(),
        limits: usual.texts(&["limits"]).unwrap_or_default(),
        versions,
        links: links(usual, &["links"]),
        filed,
    };
    keys.finish();
    read
}

fn period(keys: Keys<'_>) -> Option<Period> {
    let usual = keys.usual();
    let (from, to) = usual.stretch(&["from"], &["to"]);
    if from.is_none() && !keys.has("from") {
        keys.fault(catalogue::missing_key(keys.opening(), "from", "add a `from`, a year, a month or a date"));
    }
    keys.finish();
    from.map(|from| Period { from, to })
}

fn stack_item(asking: Asking<'_, '_>, node: &Node) -> Option<StackDraft> {
    if let Value::Scalar { text, .. } = &node.value {
        let name = text.trim().to_owned();
        return Some(StackDraft { name, role: None, since: None, until: None, decision: None });
    }
    let keys = asking.table_of("stack", node)?;
    let usual = keys.usual();
    let (since, until) = usual.stretch(&["since"], &["until"]);
    let item = StackDraft {
        name: usual.required(&["name"], "add a `name`").map(|name| name.value).unwrap_or_default(),
        role: usual.words(&["role"]),
        since,
        until,
        decision: usual.text(&["decision"]),
    };
    keys.finish();
    Some(item)
}

fn metric(asking: Asking<'_, '_>, node: &Node) -> Option<MetricDraft> {
    let keys = asking.table_of("metrics", node)?;
    let usual = keys.usual();
    let quantity = |name: &'static str| {
        let text = usual.text(&[name]).filter(|text| !text.value.is_empty())?;
        let quantity = quantity(&text.value);
        if quantity.is_none() {
            keys.fault(catalogue::bad_quantity(keys.spot(text.span), name, &text.value));
        }
        quantity
    };
    let metric = MetricDraft {
        label: usual
            .required(&["label"], "add a `label`: what was measured")
            .unwrap_or_else(|| Spanned { value: String::new(), span: node.span.clone() }),
        before: quantity("before"),
        no_before: usual.text(&["before"]).is_some_and(|before| before.value.is_empty()),
        after: quantity("after"),
        unit: usual.text(&["unit"]).map(|unit| unit.value),
        window: usual.words(&["window"]),
        evidence: usual.texts(&["evidence"]).unwrap_or_default(),
    };
    keys.finish();
    Some(metric)
}

fn claim(asking: Asking<'_, '_>, node: &Node) -> Option<ClaimDraft> {
    if let Value::Scalar { text, .. } = &node.value {
        let text = Spanned { value: text.trim().to_owned(), span: node.span.clone() };
        return Some(ClaimDraft { text, evidence: Vec::new() });
    }
    let keys = asking.table_of("proves", node)?;
    let usual = keys.usual();
    let text = usual.required(&["claim"], "add a `claim`: a sentence that has to be true");
    let evidence = usual.texts(&["evidence"]).unwrap_or_default();
    keys.finish();
    text.map(|text| ClaimDraft { text, evidence })
}

fn version(asking: Asking<'_, '_>, node: &Node) -> Option<Version> {
    let keys = asking.table_of("versions", node)?;
    let usual = keys.usual();
    let version = usual.required(&["version"], "add a `version`").map(|version| version.value);
    let date = usual.day(&["date"]);
    if date.is_none() && !keys.has("date") {
        keys.fault(catalogue::missing_key(keys.opening(), "date", "add a `date`: the day it came out"));
    }
    let note = usual.words(&["note"]);
    keys.finish();
    Some(Version { version: version?, date: date?.value, note })
}

/// Labelled addresses; a bare address is labelled with its host.
pub(crate) fn links(asking: Asking<'_, '_>, names: &[&'static str]) -> Vec<Link> {
    let link = |node: &Node| {
        if let Value::Scalar { .. } = &node.value {
            let url = asking.url_of(names[0], node)?.value;
            let label = url.host().unwrap_or(url.as_str()).to_owned();
            return Some(Link { label, url });
        }
        let keys = asking.table_of(names[0], node)?;
        let usual = keys.usual();
        let label = usual.required(&["label", "name", "network"], "add a `label`").map(|label| label.value);
        let url = usual.url(&["url", "href"]);
        if url.is_none() && !keys.has("url") && !keys.has("href") {
            keys.fault(catalogue::missing_key(keys.opening(), "url", "add a `url`"));
        }
        keys.finish();
        Some(Link { label: label?, url: url?.value })
    };
    asking.items(names).into_iter().filter_map(link).collect()
}

/// Reads `120`, `1.5`, `≈ 12`, `1,200`, `40–60`, `40-60` or `40 to 60`.
fn quantity(text: &str) -> Option<Quantity> {
    let plain = text.trim().trim_start_matches(['~', '≈', '<', '>', '≤', '≥', '±', '+', ' ']);
    let number = |part: &str| {
        let part = part.trim();
        // A comma parts thousands; `14,5` would be read as 145.
        let thousands =
            part.split(',').skip(1).all(|group| group.split('.').next().is_some_and(|three| three.len() == 3));
        let part: String = part.chars().filter(|c| !matches!(c, '_' | ',' | '\u{a0}' | '\u{202f}')).collect();
        let digits =
            thousands && !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
        if digits { part.parse::<f64>().ok() } else { None }
    };
    let (low, high) = match number(plain) {
        Some(number) => (number, number),
        None => {
            let (low, high) = plain.split_once('–').or_else(|| plain.split_once(" to ")).or_else(|| {
                let at = plain.char_indices().skip(1).find(|(_, c)| *c == '-')?.0;
                Some((&plain[..at], &plain[at + 1..]))
            })?;
            (number(low)?, number(high)?)
        }
    };
    (low <= high).then(|| Quantity { low, high, text: text.trim().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_numbers_and_ranges() {
        let read = |text: &str| quantity(text).map(|quantity| (quantity.low, quantity.high));
        assert_eq!(read("120"), Some((120.0, 120.0)));
        assert_eq!(read("≈ 1.5"), Some((1.5, 1.5)));
        assert_eq!(read("1,200"), Some((1200.0, 1200.0)));
        assert_eq!(read("40–60"), Some((40.0, 60.0)));
        assert_eq!(read("40-60"), Some((40.0, 60.0)));
        assert_eq!(read("-5 to 5"), Some((-5.0, 5.0)));
        for bad in ["", "14,5", "fast", "60-40", "12 ms", "NaN", "inf"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
