//! What one A4 page has room for: at the shortest depth a dossier is printed on one, however much its author wrote.
//!
//! A press cannot measure letters, so everything is reckoned in millimetres a little larger than print.css sets it,
//! whose sizes and clamps these are. What has no room stays off the page, and the page says how much that is.

use crate::model::{Case, Claim, Html, Metric};

/// Between the margins of print.css.
const PAGE: f64 = 270.0;
/// Rules, label line and paddings of the cover; the foot with its space.
const COVER: f64 = 14.5;
const FOOT: f64 = 10.0;
/// A lane of the timeline; what it has above and below them all.
const LANE: f64 = 8.2;
const DAYS: f64 = 10.0;
/// A chapter's heading with the space around it, and the line that says what is missing.
const HEADING: f64 = 9.5;
const MISSING: f64 = 5.5;
/// The scale under a group of bars.
const AXIS: f64 = 7.5;

/// As long as others have more than this, a chapter of so few items loses none; none goes altogether. At last items
/// go that make no room by themselves, for in two columns only the longer one counts.
const KEPT: [(usize, bool); 4] = [(3, false), (2, false), (1, false), (1, true)];

/// How many metrics, claims and limits stand on the page.
pub(super) fn room(case: &Case, lanes: usize) -> [usize; 3] {
    let room = PAGE - FOOT - cover(case, lanes);
    let all = [case.metrics.len(), case.proves.len(), case.limits.len()];
    let mut stands = all;
    for (kept, plain) in KEPT {
        while used(case, stands, all) > room {
            // The item gives way whose place is the largest.
            let shorter = (0..stands.len()).filter(|at| stands[*at] > kept).map(|at| {
                let mut shorter = stands;
                shorter[at] -= 1;
                shorter
            });
            let next = shorter.min_by(|a, b| used(case, *a, all).total_cmp(&used(case, *b, all)));
            // Where no single item makes room, the next round takes from what was spared.
            let makes_room = |next: &[usize; 3]| plain || used(case, *next, all) < used(case, stands, all);
            let Some(next) = next.filter(makes_room) else { break };
            stands = next;
        }
    }
    stands
}

/// The height of so many items of the three chapters.
fn used(case: &Case, stands: [usize; 3], all: [usize; 3]) -> f64 {
    let claim = |claim: &Claim| 2.2 + 4.5 * lines(letters(&claim.text) + 5 * claim.evidence.len(), 78.0, 4.0);
    let limit = |limit: &Html| 0.8 + 4.3 * lines(letters(limit), 86.0, 4.0);
    let heights = [
        metrics(&case.metrics, stands[0]),
        case.proves[..stands[1]].iter().map(claim).sum(),
        case.limits[..stands[2]].iter().map(limit).sum(),
    ];
    let around = |at: usize| match stands[at] {
        0 => 0.0,
        some if some < all[at] => HEADING + MISSING,
        _ => HEADING,
    };
    heights.iter().sum::<f64>() + (0..all.len()).map(around).sum::<f64>()
}

/// Groups of one unit, whole, in two columns that the browser fills evenly; the last of the last groups give way.
fn metrics(metrics: &[Metric], mut room: usize) -> f64 {
    let mut units: Vec<(&str, Vec<f64>)> = Vec::new();
    for metric in metrics {
        let height = self::metric(metric);
        match units.iter_mut().find(|(unit, _)| *unit == metric.unit) {
            Some((_, group)) => group.push(height),
            None => units.push((&metric.unit, vec![height])),
        }
    }
    let mut groups: Vec<f64> = Vec::new();
    for (_, heights) in units {
        let shown = &heights[..heights.len().min(room)];
        room -= shown.len();
        groups.extend((!shown.is_empty()).then(|| AXIS + shown.iter().sum::<f64>()));
    }
    // The first column takes groups in order as long as it is the shorter one.
    let whole: f64 = groups.iter().sum();
    let mut first = 0.0;
    let mut least = whole;
    for height in &groups {
        first += height;
        least = least.min(f64::max(first, whole - first));
    }
    least
}

/// Title beside mission and description, then the timeline.
fn cover(case: &Case, lanes: usize) -> f64 {
    let title = 11.0 * lines(case.title.chars().count(), 20.0, 3.0);
    let about = case.description.as_deref().map_or(0.0, |text| 1.0 + 5.0 * lines(text.chars().count(), 46.0, 3.0));
    let mission = 5.8 * lines(case.mission.chars().count(), 38.0, 5.0) + about;
    COVER + title.max(mission) + if lanes > 0 { DAYS + LANE * lanes as f64 } else { 0.0 }
}

/// Name, bars, window.
fn metric(metric: &Metric) -> f64 {
    let name = 3.8 * lines(metric.label.chars().count() + 5 * metric.evidence.len(), 26.0, 3.0);
    let bars = if metric.before.is_some() { 8.4 } else { 4.2 };
    let window = metric.window.as_deref().map_or(0.0, |text| 3.2 * lines(text.chars().count(), 44.0, 2.0));
    name + bars + window + 1.5
}

/// How many lines a text takes, at most as many as the style leaves it.
fn lines(letters: usize, line: f64, most: f64) -> f64 {
    (letters as f64 / line).ceil().clamp(1.0, most)
}

/// How many letters a reader sees of some markup.
fn letters(html: &Html) -> usize {
    let pieces = html.as_str().split('<').enumerate();
    pieces
        .map(|(at, piece)| {
            if at == 0 { piece } else { piece.split_once('>').map_or("", |(_, text)| text) }.chars().count()
        })
        .sum()
}

/// The items of a list of which only the first have room on paper: the others are marked. They hold no further lists.
pub(super) fn cut(html: &Html, room: usize) -> Html {
    const ITEM: &str = "<li";
    let mut out = String::with_capacity(html.as_str().len());
    let mut items = 0;
    for (place, piece) in html.as_str().split(ITEM).enumerate() {
        out.push_str(if place > 0 { ITEM } else { "" });
        // A drawing's `<line>` begins like an item.
        items += usize::from(place > 0 && piece.starts_with([' ', '>']));
        if items > room && piece.starts_with([' ', '>']) {
            out.push_str(" data-cut");
        }
        out.push_str(piece);
    }
    Html::trusted(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_what_is_read() {
        assert_eq!(letters(&Html::trusted("a <em title=\"x\">b</em>c".to_owned())), 4);
    }

    #[test]
    fn what_has_no_room_is_marked() {
        let list = Html::trusted("<ul><line><li>a</li><line><li class=\"b\">c</li></ul>".to_owned());
        assert_eq!(cut(&list, 1).as_str(), "<ul><line><li>a</li><line><li data-cut class=\"b\">c</li></ul>");
        assert_eq!(cut(&list, 2), list);
    }
}
