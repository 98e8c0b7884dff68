//! Drawings are true: marks stand where their days are, bars are as long as their numbers, and no two words touch.

use super::html::Page;
use super::sample::{Sample, page};
use casebook::model::Day;

const SITE: &str = "[site]\ntitle = \"T\"\nauthor = \"A\"\n";

/// A case's page, from its front matter and the days of entries of its journal.
fn dossier(front: &str, days: &[&str]) -> Page {
    let mut sample = Sample::empty().with("site.toml", SITE).with("cases/a.md", &format!("---\n{CASE}{front}---\n"));
    for (at, day) in days.iter().enumerate() {
        let entry = format!("---\ntitle: Entry {at}\ndate: {day}\nkind: note\ncases: [a]\n---\n\nDone.\n");
        sample = sample.with(&format!("journal/{day}-{at}.md"), &entry);
    }
    page(&sample.loudly_press(), "cases/a/index.html")
}

const CASE: &str = "title: A\nmission: To be measured.\nstatus: in-production\npubDatetime: 2020-01-01\n";

/// A share of the width, as drawings write it.
fn share(text: Option<&str>) -> f64 {
    text.and_then(|text| text.strip_suffix('%')).and_then(|text| text.parse().ok()).expect("a share in per cent")
}

/// Where the ticks of the journal stand, in order.
fn ticks(page: &Page) -> Vec<f64> {
    page.all(".timeline a line.journal-tick").into_iter().map(|tick| share(tick.attribute("x1"))).collect()
}

fn day(text: &str) -> Day {
    let mut parts = text.split('-').map(|part| part.parse::<i16>().expect("a number"));
    let mut next = || parts.next().expect("three parts");
    Day::new(next(), next() as u8, next() as u8)
}

/// Every tick is as far along as its day is, to a fifth of a day in five years.
fn assert_true_to_the_day(days: &[&str]) {
    let ticks = ticks(&dossier("", days));
    assert_eq!(ticks.len(), days.len(), "a tick a day");
    let number = |at: usize| f64::from(day(days[at]).number());
    let (first, last) = (number(0), number(days.len() - 1));
    let (begin, end) = (ticks[0], ticks[days.len() - 1]);
    for (at, tick) in ticks.iter().enumerate() {
        let due = begin + (end - begin) * (number(at) - first) / (last - first);
        assert!((tick - due).abs() <= 0.011, "{}: {tick} and not {due}", days[at]);
    }
}

#[test]
fn days_stand_where_they_are() {
    assert_true_to_the_day(&["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-31"]);
    assert_true_to_the_day(&["2023-02-28", "2023-03-01", "2023-12-31", "2024-01-01"]);
    assert_true_to_the_day(&["2021-01-04", "2021-01-05", "2024-02-29", "2025-12-30", "2026-01-03"]);
}

#[test]
fn a_leap_day_takes_its_place() {
    let leap = ticks(&dossier("", &["2024-02-28", "2024-03-01", "2024-03-30"]));
    let plain = ticks(&dossier("", &["2023-02-28", "2023-03-01", "2023-03-30"]));
    assert!((leap[1] - leap[0]) > 1.8 * (plain[1] - plain[0]), "two days and one: {leap:?}, {plain:?}");
}

/// The lines of a young case: each day, and what stands on its lanes.
fn lines(page: &Page) -> Vec<(&str, String)> {
    let days = page.all(".timeline-days time").into_iter().map(|time| time.attribute("datetime").expect("a day"));
    days.zip(page.all(".timeline-days ul").into_iter().map(|lanes| lanes.text())).collect()
}

#[test]
fn a_case_of_one_day_is_lines_and_claims_no_more() {
    let page = dossier("versions: [{ version: 1.0, date: 2026-11-20 }]\n", &["2026-11-20", "2026-11-20"]);
    assert!(page.all("svg.timeline").is_empty(), "a strip would be empty");
    assert_eq!(lines(&page), [("2026-11-20", "Versions v1.0Journal note note".to_owned())]);
    let summary = page.one(".timeline-days").attribute("aria-label");
    let said = "Timeline, 20\u{a0}November\u{a0}2026: 1\u{a0}version, 2\u{a0}journal entries.";
    assert_eq!(summary, Some(said));
    assert_eq!(page.all(".timeline-text li").len(), 3, "the list has them all");
}

#[test]
fn a_case_of_two_days_keeps_them_apart() {
    let page = dossier("", &["2026-11-20", "2026-11-14", "2026-11-14"]);
    let due = [("2026-11-14", "Journal note note"), ("2026-11-20", "Journal note")];
    assert_eq!(lines(&page), due.map(|(day, text)| (day, text.to_owned())));
    // Two that lie far apart have a distance worth drawing; so have three.
    for days in [&["2026-11-01", "2026-11-20"][..], &["2026-11-14", "2026-11-15", "2026-11-20"]] {
        let page = dossier("", days);
        assert!(lines(&page).is_empty());
        assert_eq!(ticks(&page).len(), days.len());
    }
}

#[test]
fn a_lane_without_anything_is_not_drawn() {
    let page = dossier("", &["2026-11-01", "2026-11-20"]);
    assert_eq!(page.all("svg.timeline")[0].text(), "Journal");
}

/// The words of a drawing that stand in a strip of some width: from where to where, line by line.
fn words(page: &Page, strip: f64, narrow: bool) -> Vec<(String, f64, f64, String)> {
    // The names of the lanes stand beside the strip.
    let inside = page.all(".timeline text").into_iter().filter(|text| text.attribute("x") != Some("0"));
    let shown = inside.filter(|text| !narrow || text.attribute("data-minor").is_none());
    let place = |text: super::html::Node| {
        let long = text.text().chars().count() as f64 * 6.6;
        let by: f64 = text.attribute("dx").map_or(0.0, |by| by.parse().expect("a number"));
        let at = share(text.attribute("x")) / 100.0 * strip + by;
        let from = match text.attribute("text-anchor") {
            Some("end") => at - long,
            Some("middle") => at - long / 2.0,
            _ => at,
        };
        (text.attribute("y").expect("a height").to_owned(), from, from + long, text.text())
    };
    shown.map(place).collect()
}

#[test]
fn no_two_words_touch_and_none_leaves_the_strip() {
    let versions: String = (1..=24)
        .map(|at| format!("  - {{ version: \"0.{at}\", date: 2026-{:02}-{:02} }}\n", 1 + at / 3, 1 + 9 * (at % 3)))
        .collect();
    let days: Vec<String> = (1..=28).flat_map(|day| vec![format!("2026-09-{day:02}"); 2]).collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let years = ["2021-03-03", "2022-06-30", "2026-10-01"];
    for page in [dossier(&format!("versions:\n{versions}"), &days), dossier("", &years), dossier("", &days)] {
        for (strip, narrow) in [(500.0, false), (900.0, false), (244.0, true), (204.0, true)] {
            let words = words(&page, strip, narrow);
            assert!(words.len() >= 2, "there are names: {words:?}");
            for (at, (y, from, to, text)) in words.iter().enumerate() {
                assert!(*from >= -0.5 && *to <= strip + 0.5, "{text} leaves a strip of {strip}: {from} to {to}");
                for (other_y, start, end, other) in &words[..at] {
                    assert!(y != other_y || to < start || end < from, "{text} touches {other} in a strip of {strip}");
                }
            }
        }
    }
}

/// Beginning and length of every bar, in order, in per cent of its track.
fn bars(page: &Page) -> Vec<(f64, f64)> {
    let rects = page.all(".metric .bar-track rect").into_iter();
    rects.map(|rect| (share(rect.attribute("x")), share(rect.attribute("width")))).collect()
}

fn metrics(rows: &[&str]) -> Page {
    let rows: String = rows.iter().map(|row| format!("  - {{ label: L, window: W, {row} }}\n")).collect();
    dossier(&format!("metrics:\n{rows}"), &[])
}

fn changes(page: &Page) -> Vec<String> {
    page.all(".metric-change").into_iter().map(|change| change.text().replace('\u{a0}', " ")).collect()
}

#[test]
fn bars_are_as_long_as_their_numbers() {
    let page = metrics(&["before: 150, after: 37.5, unit: kB", "before: 75, after: 0, unit: kB"]);
    assert_eq!(bars(&page), [(0.0, 100.0), (0.0, 25.0), (0.0, 50.0), (0.0, 0.0)]);
    assert_eq!(changes(&page), ["75 % less", "100 % less"]);
}

#[test]
fn units_do_not_share_a_scale() {
    let page = metrics(&["before: 100, after: 50, unit: kB", "before: 1, after: 0.5, unit: s"]);
    assert_eq!(bars(&page), [(0.0, 100.0), (0.0, 50.0), (0.0, 100.0), (0.0, 50.0)]);
    assert_eq!(page.all("svg.scale").len(), 2);
}

#[test]
fn a_range_floats() {
    let page = metrics(&["before: 100, after: 40–60, unit: ms"]);
    assert_eq!(bars(&page), [(0.0, 100.0), (40.0, 20.0)]);
    assert_eq!(changes(&page), ["40 to 60 % less"]);
}

#[test]
fn below_nought_bars_go_the_other_way() {
    let page = metrics(&["before: -10, after: 15, unit: K"]);
    assert_eq!(bars(&page), [(0.0, 40.0), (40.0, 60.0)]);
    assert_eq!(share(page.all(".bar-track .nought")[0].attribute("x1")), 40.0);
    assert_eq!(changes(&page), ["25 K more"]);
}

#[test]
fn what_was_not_measured_is_said() {
    let page = metrics(&["before: 100, unit: ms", "after: 50, unit: ms"]);
    assert_eq!(changes(&page), ["not yet measured", "no baseline"]);
    assert_eq!(page.all(".bar").len(), 3, "a bar for each number, and an open one for what is to come");
    assert_eq!(page.all(".bar[data-when=unmeasured]").len(), 1);
}

#[test]
fn huge_ratios_keep_their_proportion() {
    let page = metrics(&["before: 1, after: 5000, unit: rows"]);
    assert_eq!(bars(&page), [(0.0, 0.02), (0.0, 100.0)]);
    assert_eq!(changes(&page), ["5000 times as much"]);
}

#[test]
fn a_page_of_paper_says_what_it_has_no_room_for() {
    let long = "A sentence that goes on for as long as a reader can be asked to follow one, and then a little further still, because its author could not bring himself to stop. ".repeat(2);
    let list = |key: &str, count: usize| format!("{key}:\n{}", format!("  - \"{long}\"\n").repeat(count));
    let rows =
        "  - { label: A quantity with a long name indeed, before: 3, after: 2, unit: s, window: a week }\n".repeat(9);
    let page = dossier(&format!("metrics:\n{rows}{}{}", list("proves", 12), list("limits", 3)), &["2026-11-20"]);
    for (id, all) in [("metrics", 9), ("proves", 12), ("limits", 3)] {
        let items = page.all(&format!("#{id} li")).len();
        let cut = page.all(&format!("#{id} li[data-cut]")).len();
        assert_eq!(items, all, "the page itself holds everything");
        assert!(cut < all, "something of each chapter stands");
        let says: Vec<String> = page.all(&format!("#{id} .missing")).into_iter().map(|line| line.text()).collect();
        assert_eq!(says.is_empty(), cut == 0);
        assert!(says.iter().all(|says| says.starts_with(&format!("{cut} more "))), "{says:?} and {cut}");
    }
    assert!(page.all("#proves li[data-cut]").len() > 5);
    let modest = dossier("proves: [One claim.]\nlimits: [One limit.]\n", &["2026-11-20"]);
    assert!(modest.all(".missing").is_empty());
}
