//! The facts in the rail of a dossier or a decision.

use super::mark::{Place, marks};
use super::markup::Markup;
use crate::model::{Case, Casebook, Decision, Grade, Html};
use crate::site::Route;
use crate::site::words::counted;

/// One fact: its term and one or more values, each given as finished markup.
pub(super) fn fact(out: &mut Markup, from: Option<&str>, term: &str, values: Vec<Html>) {
    if values.iter().all(Html::is_empty) {
        return;
    }
    out.open("div", &from.map(|from| vec![("data-from", from)]).unwrap_or_default()).element("dt", &[], term);
    values.iter().for_each(|value| {
        out.open("dd", &[]).html(value).close("dd");
    });
    out.close("div");
}

pub(super) fn text(text: Option<&str>) -> Vec<Html> {
    text.map(Html::text).into_iter().collect()
}

/// A count, and a quieter remark on it.
fn count(count: u32, one: &str, many: &str, remark: String) -> Vec<Html> {
    let mut out = Markup::default();
    out.text(&counted(count, one, many));
    if !remark.is_empty() {
        out.text(" ").element("span", &[], &remark);
    }
    vec![out.done()]
}

/// Role, domain, period, stack, counts, ways out.
pub(crate) fn case_facts(book: &Casebook, case: &Case) -> Html {
    let mut out = Markup::default();
    out.open("dl", &[("class", "facts")]);
    // On a telephone a minute has room for those that are marked as its own.
    let minute = Some("minute");
    fact(&mut out, minute, "Role", text(case.role.as_deref()));
    fact(&mut out, None, "Domain", text(case.domain.as_deref()));
    let period = case.period.map(|period| match period.to {
        Some(to) => format!("{} \u{2013} {}", period.from.text(), to.text()),
        None => format!("since {}", period.from.text()),
    });
    fact(&mut out, minute, "Period", text(period.as_deref()));
    fact(&mut out, None, "Current stack", stack(book, case));
    let exhibits: Vec<_> = book.evidence_of(case).collect();
    let grades = [Grade::Primary, Grade::ThirdParty, Grade::SelfReported].into_iter().filter_map(|grade| {
        let count = exhibits.iter().filter(|item| item.grade == grade).count();
        (count > 0).then(|| format!("{count}\u{a0}{}", grade.key()))
    });
    fact(
        &mut out,
        minute,
        "Evidence count",
        count(exhibits.len() as u32, "exhibit", "exhibits", grades.collect::<Vec<_>>().join(", ")),
    );
    let decisions: Vec<_> = book.decisions_of(case).collect();
    let force = decisions.iter().filter(|decision| decision.status.key == "accepted").count();
    fact(
        &mut out,
        Some("five"),
        "Decisions",
        count(decisions.len() as u32, "decision", "decisions", format!("{force} in force")),
    );
    let entries = counted(book.journal_of(case).count() as u32, "entry", "entries");
    fact(
        &mut out,
        Some("five"),
        "Notebook",
        count(book.posts_of(case).count() as u32, "note", "notes", format!("{entries} in the journal")),
    );
    let links = case.links.iter().map(|link| {
        let mut out = Markup::default();
        let href = link.url.site_path().map(|path| format!("{}{path}", book.site.base));
        out.link(href.as_deref().unwrap_or(link.url.as_str()), &link.label);
        out.done()
    });
    fact(&mut out, Some("five"), "Elsewhere", links.collect());
    fact(&mut out, Some("five"), "Take it with you", vec![taken(book, case)]);
    out.close("dl");
    out.done()
}

/// The dossier in other forms.
fn taken(book: &Casebook, case: &Case) -> Html {
    let route = Route::Case(case.slug.encoded());
    let beside = |path: Option<String>| path.map(|path| format!("{}{path}", book.site.base));
    let print = Some(format!("{}?depth=minute", route.href(&book.site.base)));
    let ways =
        [(print, "one page to print"), (beside(route.markdown()), "Markdown"), (beside(route.case_data()), "JSON")];
    let mut out = Markup::default();
    for (place, (href, label)) in ways.iter().filter_map(|(href, label)| Some((href.as_ref()?, label))).enumerate() {
        out.text(if place > 0 { ", " } else { "" }).link(href, label);
    }
    out.done()
}

/// A rail has room for this many parts; the chapter has them all.
const PARTS: usize = 10;

/// What the system is made of now, each part with the decision that chose it.
fn stack(book: &Casebook, case: &Case) -> Vec<Html> {
    let mut current: Vec<_> = case.stack.iter().filter(|item| item.until.is_none()).collect();
    let more = current.len().saturating_sub(PARTS);
    current.truncate(PARTS);
    let rest = (more > 0).then(|| {
        let mut out = Markup::default();
        out.link("#stack", &format!("and {more} more"));
        out.done()
    });
    let part = |item: &crate::model::StackItem| {
        let mut out = Markup::default();
        out.text(&item.name);
        for decision in book.decisions_on(case, item) {
            let href = Route::Decision(decision.slug.encoded()).href(&book.site.base);
            out.text(" ").element(
                "a",
                &[("href", &href), ("title", &decision.title)],
                &format!("D{}", decision.number),
            );
        }
        out.done()
    };
    current.into_iter().map(part).chain(rest).collect()
}

/// Who decided, how sure they were, and how it turned out.
pub(crate) fn decision_facts(book: &Casebook, decision: &Decision) -> Html {
    let mut out = Markup::default();
    out.open("dl", &[("class", "facts")]);
    let people = |names: &[String]| vec![Html::text(&names.join(", "))];
    fact(&mut out, None, "Decided by", people(&decision.makers));
    fact(&mut out, None, "Consulted", people(&decision.consulted));
    fact(&mut out, None, "Informed", people(&decision.informed));
    fact(&mut out, None, "Confidence", decision.confidence.map(confidence).into_iter().collect());
    fact(&mut out, None, "Review by", decision.review_by.map(|day| Html::text(&day.short())).into_iter().collect());
    if let Some(outcome) = &decision.outcome {
        let mut verdict = Markup::default();
        verdict.element(
            "span",
            &[("class", "status"), ("data-status", outcome.verdict.key())],
            outcome.verdict.label(),
        );
        let date = outcome.date.map(|day| Html::text(&day.short()));
        let note = outcome.note.as_deref().map(Html::text);
        fact(&mut out, None, "Outcome", std::iter::once(verdict.done()).chain(date).chain(note).collect());
    }
    fact(&mut out, None, "Stack", super::stack::chosen_parts(book, decision));
    let mut exhibits = Markup::default();
    marks(&mut exhibits, book, &decision.evidence, Place::Line);
    fact(&mut out, None, "Evidence", vec![exhibits.done()]);
    let discussion = decision.discussion.as_ref().map(|url| {
        let mut out = Markup::default();
        out.link(url.as_str(), "Where it was discussed");
        out.done()
    });
    fact(&mut out, None, "Discussion", discussion.into_iter().collect());
    out.close("dl");
    out.done()
}

/// Ten boxes and the number.
fn confidence(hundredths: u8) -> Html {
    let mut out = Markup::default();
    out.open("span", &[("class", "confidence"), ("aria-hidden", "true")]);
    for place in 0..10 {
        out.open("i", if place < (hundredths + 5) / 10 { &[("data-on", "")] } else { &[] }).close("i");
    }
    out.close("span").text(&format!("{}\u{a0}%", hundredths));
    out.done()
}
