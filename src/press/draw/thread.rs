//! How one thing led to another, drawn as lists along a rail.

use super::journal::entry_href;
use super::mark::{Place, mark};
use super::markup::Markup;
use crate::model::{Case, Casebook, Decision, EntryKind, Html, Part, Step, Thread, Tie};
use crate::site::Route;
use crate::site::words::counted;

/// So many steps of a thread stand open; the rest folds.
const OPEN: usize = 12;
/// So many things are named as the reason of one step.
const NAMED: usize = 3;

/// The threads of a case; empty where nothing led to anything.
pub(crate) fn threads(book: &Casebook, case: &Case) -> Html {
    let mut out = Markup::default();
    for thread in book.threads_of(case) {
        let rows = rows(&thread);
        let (open, folded) = rows.split_at(rows.len().min(OPEN));
        out.open("div", &[("class", "thread-frame")]).element("h3", &[("class", "label")], &name(&thread));
        list(&mut out, book, &thread, open);
        if !folded.is_empty() {
            let more = counted(folded.len() as u32, "more step", "more steps");
            out.open("details", &[("class", "fold")]).element("summary", &[], &more);
            list(&mut out, book, &thread, folded);
            out.close("details");
        }
        out.close("div");
    }
    out.done()
}

/// How many threads a case has, and steps in them.
pub(crate) fn threads_label(book: &Casebook, case: &Case) -> String {
    let threads = book.threads_of(case);
    let steps = threads.iter().map(|thread| thread.steps.len() as u32).sum();
    let words = counted(threads.len() as u32, "thread", "threads");
    format!("{words}, {}", counted(steps, "step", "steps"))
}

/// Steps that stand in one row: exhibits that follow each other are shown together.
fn rows(thread: &Thread<'_>) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let exhibit = |at: usize| matches!(thread.steps[at].part, Part::Exhibit(_));
    for at in 0..thread.steps.len() {
        match rows.last_mut() {
            Some(row) if exhibit(at) && exhibit(row[0]) => row.push(at),
            _ => rows.push(vec![at]),
        }
    }
    rows
}

fn list(out: &mut Markup, book: &Casebook, thread: &Thread<'_>, rows: &[Vec<usize>]) {
    out.open("ol", &[("class", "thread")]);
    for row in rows {
        let first = &thread.steps[row[0]];
        let sort = sort(first.part);
        out.open("li", &[("data-sort", sort)]);
        match first.part.day() {
            Some(day) => out.element("time", &[("datetime", &day.iso())], &day.short()),
            None => out.element("span", &[("class", "undated")], "undated"),
        };
        let word = match first.part {
            Part::Decision(decision) => format!("{sort}\u{a0}{}", decision.number),
            Part::Exhibit(_) if row.len() > 1 => "exhibits".to_owned(),
            _ => sort.to_owned(),
        };
        out.element("span", &[("class", "kind")], &word);
        out.open("div", &[]);
        row.iter().for_each(|at| step(out, book, thread, &thread.steps[*at]));
        out.close("div").close("li");
    }
    out.close("ol");
}

/// The title, and why it stands here.
fn step(out: &mut Markup, book: &Casebook, thread: &Thread<'_>, step: &Step<'_>) {
    match step.part {
        Part::Entry(entry) => out.open("h4", &[]).link(&entry_href(book, entry), &entry.title).close("h4"),
        Part::Decision(decision) => {
            out.open("h4", &[]).link(&decision_href(book, decision), &decision.title).close("h4")
        }
        Part::Exhibit(item) => {
            out.open("h4", &[("class", "shown")]);
            mark(out, book, item, Place::Line);
            out.text(" ").text(&item.title).close("h4")
        }
    };
    let why = why(thread, step);
    if !why.is_empty() {
        out.element("p", &[], &why);
    }
}

/// What ties a step to those before it, in words.
fn why(thread: &Thread<'_>, step: &Step<'_>) -> String {
    let groups = step.ties.chunk_by(|(a, _), (b, _)| a == b);
    let said = groups.map(|group| {
        let names: Vec<String> = group.iter().take(NAMED).map(|(_, to)| named(thread.steps[*to].part)).collect();
        let more = match group.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        format!("{} {}{more}", verb(step.part, group[0].0), names.join(", "))
    });
    said.collect::<Vec<_>>().join("; ")
}

fn verb(part: Part<'_>, tie: Tie) -> &'static str {
    match tie {
        Tie::Follows if matches!(part, Part::Entry(entry) if entry.kind == EntryKind::Decision) => "records",
        Tie::Corrects => "corrects",
        Tie::Replaces => "replaces",
        Tie::Amends => "changes a part of",
        Tie::After => "after",
        Tie::Follows => "follows",
        Tie::Mentions => "speaks of",
        Tie::MentionedIn => "spoken of in",
        Tie::Shows => "shows",
    }
}

fn named(part: Part<'_>) -> String {
    match part {
        Part::Entry(entry) => format!("“{}”", entry.title),
        Part::Decision(decision) => format!("decision\u{a0}{}", decision.number),
        Part::Exhibit(item) => format!("E{}", item.mark),
    }
}

/// The sort of a step, in a word.
fn sort(part: Part<'_>) -> &'static str {
    match part {
        Part::Entry(entry) => entry.kind.key(),
        Part::Decision(_) => "decision",
        Part::Exhibit(_) => "exhibit",
    }
}

/// `From an incident to a fix`: what the thread begins with, and what came of it last.
fn name(thread: &Thread<'_>) -> String {
    let told = |part: &Part<'_>| match part {
        Part::Entry(entry) => entry.kind != EntryKind::Note,
        Part::Decision(_) => true,
        Part::Exhibit(_) => false,
    };
    let mut sorts = thread.steps.iter().map(|step| step.part).filter(told).map(sort);
    let first = sorts.next().unwrap_or_default();
    let last = sorts.next_back().unwrap_or_default();
    let article = if first == "incident" { "an" } else { "a" };
    let other = if last == "incident" { "an" } else { "a" };
    match first == last {
        true => format!("From {article} {first} to another"),
        false => format!("From {article} {first} to {other} {last}"),
    }
}

fn decision_href(book: &Casebook, decision: &Decision) -> String {
    Route::Decision(decision.slug.encoded()).href(&book.site.base)
}
