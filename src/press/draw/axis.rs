//! The days of a timeline: where each stands, and the names below.

use super::fit::{Anchor, Room, Word, rooms};
use super::markup::{Markup, percent};
use crate::model::Day;

/// A strip is at least this many days wide, so that a young case does not look like an old one: the rest of it is
/// still to come. A picture of less says nothing that the counts beside it do not.
pub(super) const LEAST: i32 = 14;

/// More months than this are too many to draw: only the years are.
const MONTHS: i32 = 24;

/// Days as shares of the width. The last one lies a little inside, so that its mark is whole.
pub(super) struct Axis {
    first: Day,
    last: Day,
    span: f64,
}

impl Axis {
    pub(super) fn new(first: Day, last: Day) -> Axis {
        Axis { first, last, span: f64::from((last.number() - first.number()).max(LEAST)) }
    }

    /// A day's place.
    pub(super) fn share(&self, day: Day) -> f64 {
        0.01 + 0.97 * f64::from(day.number() - self.first.number()) / self.span
    }

    /// The same as drawings write it.
    pub(super) fn x(&self, day: Day) -> String {
        percent(self.share(day))
    }

    /// Beside which side of a day a word of it stands: one that followed a late day would leave the strip.
    pub(super) fn beside(&self, day: Day, by: f64) -> Anchor {
        if self.is_late(day) { Anchor::End(by) } else { Anchor::Start(by) }
    }

    fn is_late(&self, day: Day) -> bool {
        self.share(day) > 0.8
    }

    /// The lines of the months or years between the ends, down to `foot`, and the names below.
    pub(super) fn draw(&self, out: &mut Markup, foot: u32) {
        let (first, last) = (self.first, self.last);
        let lined = self.firsts();
        for day in &lined {
            let x = self.x(*day);
            let attributes =
                [("x1", x.as_str()), ("x2", &x), ("y1", "8"), ("y2", &foot.to_string()), ("stroke-dasharray", "1 3")];
            out.open("line", &attributes).close("line");
        }
        // A strip that reaches past the last day is named at its beginning only: what follows has not happened.
        let whole = self.is_late(last);
        let begin = if whole && first.year == last.year { first.in_year() } else { first.short() };
        let mut names = vec![(self.share(first), begin, Anchor::Start(0.0))];
        if whole {
            names.push((1.0, last.short(), Anchor::End(0.0)));
        }
        // Years before months, where there is not room for all.
        let name = |day: &Day| if day.month == 1 { day.year.to_string() } else { day.month_short().to_owned() };
        let (years, months): (Vec<Day>, Vec<Day>) = lined.into_iter().partition(|day| day.month == 1);
        names.extend(years.iter().chain(&months).map(|day| (self.share(*day), name(day), Anchor::Middle)));
        let words: Vec<Word> = names.iter().map(|(at, text, anchor)| Word { at: *at, text, anchor: *anchor }).collect();
        let y = (foot + 14).to_string();
        for (word, room) in words.iter().zip(rooms(&words)) {
            text(out, "", word, &y, room);
        }
    }

    /// The first of each month between the ends; of each year in a long case.
    fn firsts(&self) -> Vec<Day> {
        let month = |day: Day| i32::from(day.year) * 12 + i32::from(day.month) - 1;
        let (from, to) = (month(self.first), month(self.last));
        let firsts = (from + 1..=to).filter(|month| to - from <= MONTHS || month % 12 == 0);
        firsts.map(|month| Day::new((month / 12) as i16, (month % 12 + 1) as u8, 1)).collect()
    }
}

/// A word where it has room.
pub(super) fn text(out: &mut Markup, class: &str, word: &Word, y: &str, room: Room) {
    let x = percent(word.at);
    let (anchor, by) = match word.anchor {
        Anchor::Start(by) => ("", by),
        Anchor::Middle => ("middle", 0.0),
        Anchor::End(by) => ("end", -by),
    };
    let by = format!("{by}");
    let mut attributes = Vec::new();
    attributes.extend((!class.is_empty()).then_some(("class", class)));
    attributes.extend((room == Room::Wide).then_some(("data-minor", "")));
    attributes.extend([("x", x.as_str()), ("y", y)]);
    attributes.extend((by != "0" && by != "-0").then_some(("dx", by.as_str())));
    attributes.extend((!anchor.is_empty()).then_some(("text-anchor", anchor)));
    if room != Room::Nowhere {
        out.element("text", &attributes, word.text);
    }
}
