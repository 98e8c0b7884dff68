//! The dossier as a sheet: its cover, its rail, its chapters, and the line at its foot on paper.

use super::markup::Markup;
use super::paper;
use crate::model::{Case, Casebook, Day, Grade, Html};
use crate::press::page::case_status;
use crate::site::Route;
use crate::site::page::DEPTHS;

/// One part of a dossier.
pub(crate) struct Chapter {
    /// Its fragment.
    pub(crate) id: &'static str,
    /// The depth it is shown from.
    pub(crate) from: &'static str,
    /// Its heading.
    pub(crate) heading: &'static str,
    /// What the heading's margin says: `4 claims`.
    pub(crate) label: String,
    /// The same while only what primary evidence backs is shown.
    pub(crate) primary: Option<Share>,
    /// Drawn; a chapter without it is left out.
    pub(crate) body: Html,
    /// What has no room where this is printed on one page: `2 more claims`; empty where everything has.
    pub(crate) missing: String,
}

/// How much of a chapter rests on primary evidence.
#[derive(Clone, Copy, Default)]
pub(crate) struct Share {
    /// What does.
    pub(crate) primary: usize,
    /// What rests on others' word at best.
    pub(crate) third_party: usize,
    /// What rests on the author's word alone.
    pub(crate) self_reported: usize,
    /// All of it; what is left rests on nothing.
    pub(crate) all: usize,
}

impl Share {
    /// `7 of 9`
    pub(crate) fn words(self) -> String {
        format!("{} of {}", self.primary, self.all)
    }

    /// One statement more, with the best that it rests on.
    pub(crate) fn counted(mut self, best: Option<Grade>) -> Share {
        self.all += 1;
        match best {
            Some(Grade::Primary) => self.primary += 1,
            Some(Grade::ThirdParty) => self.third_party += 1,
            Some(Grade::SelfReported) => self.self_reported += 1,
            None => {}
        }
        self
    }

    /// Both together.
    pub(crate) fn with(self, other: Share) -> Share {
        Share {
            primary: self.primary + other.primary,
            third_party: self.third_party + other.third_party,
            self_reported: self.self_reported + other.self_reported,
            all: self.all + other.all,
        }
    }

    /// Why something is missing while only what primary evidence backs is shown; empty where nothing is.
    fn missing(self) -> String {
        let nothing = self.all - self.primary - self.third_party - self.self_reported;
        let reasons =
            [(self.self_reported, "self-reported"), (self.third_party, "third-party"), (nothing, "without evidence")];
        let reasons = reasons.iter().filter(|(count, _)| *count > 0);
        let reasons: Vec<String> = reasons.map(|(count, by)| format!("{count}\u{a0}{by}")).collect();
        match (reasons.is_empty(), self.primary) {
            (true, _) => String::new(),
            (_, 0) => format!("Nothing in this chapter rests on primary evidence. Left out: {}.", reasons.join(", ")),
            _ => format!("Left out: {}.", reasons.join(", ")),
        }
    }
}

/// Number, status, version, day; name, mission, description; the timeline.
pub(crate) fn cover(book: &Casebook, case: &Case, updated: Option<Day>) -> Html {
    let mut out = Markup::default();
    out.open("div", &[("class", "page")]).open("p", &[("class", "cover-strip")]);
    out.element("span", &[], &format!("CASE\u{a0}{}", case.number));
    let status = case_status(case);
    out.element("span", &[("class", "status"), ("data-status", &status.key)], &status.label);
    if let Some(version) = &case.version {
        out.element("span", &[], &format!("v{version}"));
    }
    if let Some(day) = updated {
        out.open("span", &[]).text("Last updated ");
        out.element("time", &[("datetime", &day.iso())], &day.short()).close("span");
    }
    out.close("p").open("div", &[("class", "cover-body")]);
    out.element("h1", &[("tabindex", "-1")], &case.title).open("div", &[]);
    out.element("p", &[("class", "cover-mission")], &case.mission);
    if let Some(description) = &case.description {
        out.element("p", &[("class", "cover-about")], description);
    }
    out.close("div").close("div");
    let timeline = super::timeline(book, case, super::Strip::Links);
    if !timeline.is_empty() {
        out.open("div", &[("id", "timeline")]).html(&timeline).close("div");
    }
    out.close("div");
    out.done()
}

/// The rail of facts with the way through the chapters, then the chapters.
pub(crate) fn sheet(book: &Casebook, case: &Case, chapters: &[Chapter], updated: Option<Day>) -> Html {
    let mut out = Markup::default();
    out.open("aside", &[("aria-label", "Facts")]).html(&super::case_facts(book, case));
    if chapters.len() > 1 {
        out.open("nav", &[("class", "outline"), ("aria-label", "In this dossier")]).open("ol", &[]);
        for Chapter { id, from, heading, .. } in chapters {
            out.open("li", &[("data-from", from)]).link(&format!("#{id}"), heading).close("li");
        }
        out.close("ol").close("nav");
    }
    out.close("aside").open("div", &[]);
    chapters.iter().for_each(|part| chapter(&mut out, part));
    out.close("div");
    foot(&mut out, book, case, updated);
    out.done()
}

fn chapter(out: &mut Markup, chapter: &Chapter) {
    let Chapter { id, from, heading, label, primary, body, missing } = chapter;
    out.open("section", &[("class", "chapter"), ("id", id), ("data-from", from)]);
    out.open("header", &[]).element("h2", &[], heading);
    if !label.is_empty() {
        let whole: &[_] = if primary.is_some() { &[("data-of", "whole")] } else { &[] };
        out.open("p", &[("class", "label")]).element("span", whole, label);
        if let Some(share) = primary {
            out.text(" ").element("span", &[("data-of", "primary")], &format!("{} on primary evidence", share.words()));
        }
        out.close("p");
    }
    out.close("header").html(body);
    if !missing.is_empty() {
        out.element("p", &[("class", "label missing")], &format!("{missing}, for which this page has no room"));
    }
    if let Some(left_out) = primary.map(Share::missing).filter(|words| !words.is_empty()) {
        out.element("p", &[("data-of", "primary")], &left_out);
    }
    out.close("section");
}

/// Where the record stands and of which day it is: what paper does not know by itself.
fn foot(out: &mut Markup, book: &Casebook, case: &Case, updated: Option<Day>) {
    let route = Route::Case(case.slug.encoded());
    let own = if book.site.url.is_some() { book.site.absolute(&route.href(&book.site.base)) } else { route.path() };
    out.open("p", &[("class", "label print-line")]).element("span", &[], &book.site.title);
    out.element("span", &[], &own);
    if let Some(day) = updated {
        out.element("span", &[], &format!("Last updated {}", day.short()));
    }
    out.close("p");
}

/// Marks what has no room on the one page of the shortest depth, and says so.
pub(crate) fn fitted(book: &Casebook, case: &Case, chapters: &mut [Chapter]) {
    let room = paper::room(case, super::timeline::lanes(book, case));
    let lists = [
        ("metrics", case.metrics.len(), "measurement", "measurements"),
        ("proves", case.proves.len(), "claim", "claims"),
        ("limits", case.limits.len(), "limit", "limits"),
    ];
    for ((id, all, one, many), room) in lists.into_iter().zip(room) {
        if let Some(chapter) = chapters.iter_mut().find(|chapter| chapter.id == id && room < all) {
            let more = all - room;
            chapter.body = paper::cut(&chapter.body, room);
            chapter.missing = format!("{more}\u{a0}more {}", if more == 1 { one } else { many });
        }
    }
}

/// How many chapters each depth shows; nothing where there is nothing to choose.
pub(crate) fn depths(chapters: &[Chapter]) -> Vec<u32> {
    let depth = |from: &str| DEPTHS.iter().position(|(key, _)| *key == from);
    let shown = |at: usize| chapters.iter().filter(|chapter| depth(chapter.from) <= Some(at)).count() as u32;
    let counts: Vec<u32> = (0..DEPTHS.len()).map(shown).collect();
    if counts.first() == counts.last() { Vec::new() } else { counts }
}
