//! Texts rendered, with what is wrong in them said at their place in the file.

use crate::compile::front::{Faults, Spanned};
use crate::compile::kinds::title::plain_title;
use crate::compile::links::{Answers, Lookup};
use crate::compile::markdown::{self, Context, Finding, FindingKind, Line, Mode, Rendered};
use crate::diag::{Diagnostic, Spot, catalogue};
use crate::model::Tag;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// What every text is rendered in.
pub(crate) struct World<'a> {
    pub(crate) lookup: Lookup<'a>,
    /// Every tag by its name.
    pub(crate) tags: &'a BTreeMap<String, Tag>,
    /// The site's language.
    pub(crate) lang: &'a str,
    /// Default author of notes.
    pub(crate) author: &'a str,
}

impl World<'_> {
    /// The tags by name.
    pub(crate) fn tags(&self, names: &[String]) -> Vec<Tag> {
        names.iter().filter_map(|name| self.tags.get(name).cloned()).collect()
    }
}

/// A place a text gives, or asks for, on some page.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// The page's path inside the site.
    pub(crate) page: String,
    /// Every id in the text.
    pub(crate) fragments: Vec<String>,
    /// Links to a place: the address with the base (empty for this page), the fragment, where the link stands.
    pub(crate) links: Vec<(String, String, Spot)>,
}

/// A thing settled, with what was seen and said on the way.
pub(crate) struct Written<T> {
    pub(crate) value: T,
    pub(crate) seen: Seen,
    pub(crate) faults: Vec<Diagnostic>,
}

/// What a dossier has around its case's text: depths, chapters, the timeline and the rows of its ledger.
const DOSSIER: [&str; 20] = [
    "minute",
    "five",
    "all",
    "metrics",
    "proves",
    "limits",
    "stack",
    "account",
    "timeline",
    "decisions",
    "threads",
    "trail",
    "ledger",
    "journal",
    "notes",
    "proof",
    "versions",
    "mentioned",
    "take",
    "e#",
];

/// How a text's leading heading is taken: as the title where there is no other, or where it repeats it; a
/// heading that says something else stays.
pub(crate) fn mode(text: &str, title: Option<&str>) -> Mode {
    let Some(title) = title else { return Mode::WithoutTitle };
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let heading = first.strip_prefix("# ").map(|heading| heading.trim().trim_end_matches('#').trim());
    let repeats = heading.is_some_and(|heading| heading == title || plain_title(heading, None) == title);
    if repeats { Mode::WithoutTitle } else { Mode::Whole }
}

/// Renders a part of a file that begins at `offset`.
pub(crate) fn body(
    world: &World<'_>,
    file: &Arc<str>,
    text: &str,
    offset: usize,
    mode: Mode,
    lang: Option<&str>,
    faults: &Faults,
) -> Rendered {
    let answers = Answers { lookup: &world.lookup, file };
    let lang = lang.unwrap_or(world.lang);
    // Notes and free pages begin with their text; other texts stand somewhere in a longer page.
    let opens = ["posts/", "pages/"].iter().any(|folder| file.starts_with(folder));
    // A dossier has its chapters around its case's text.
    let reserved: &[&str] = if file.starts_with("cases/") { &DOSSIER } else { &[] };
    let context = Context { resolve: &answers, lang, image_hosts: world.lookup.image_hosts, opens, reserved };
    let rendered = markdown::render(text, mode, &context);
    for finding in &rendered.findings {
        let span = finding.span.start + offset..finding.span.end + offset;
        faults.add(fault(finding, Spot::new(file, span)));
    }
    rendered
}

/// What the text gives and asks for.
pub(crate) fn seen(rendered: &mut Rendered, page: String, file: &Arc<str>, offset: usize) -> Seen {
    let spot = |span: Range<usize>| Spot::new(file, span.start + offset..span.end + offset);
    let links = std::mem::take(&mut rendered.fragment_links);
    Seen {
        page,
        fragments: std::mem::take(&mut rendered.fragments),
        links: links.into_iter().map(|(address, fragment, span)| (address, fragment, spot(span))).collect(),
    }
}

/// Renders a line out of front matter. Its faults are said at the whole value.
pub(crate) fn inline(world: &World<'_>, file: &Arc<str>, text: &Spanned<String>, faults: &Faults) -> Line {
    let answers = Answers { lookup: &world.lookup, file };
    let context = Context {
        resolve: &answers,
        lang: world.lang,
        image_hosts: world.lookup.image_hosts,
        opens: false,
        reserved: &[],
    };
    let line = markdown::inline(&text.value, &context);
    for finding in &line.findings {
        faults.add(fault(finding, Spot::new(file, text.span.clone())));
    }
    line
}

fn fault(finding: &Finding, spot: Spot) -> Diagnostic {
    match &finding.kind {
        FindingKind::BrokenLink { why, help, .. } => catalogue::broken_link(spot, why, help.clone()),
        FindingKind::PrivateFile { destination, help } => catalogue::private_file(spot, destination, help),
        FindingKind::UnsafeAddress { destination, .. } => catalogue::unsafe_url(spot, destination),
        FindingKind::RemoteImage { host, .. } => catalogue::remote_image(spot, host),
        FindingKind::MissingImage { destination, fatal: true, help } => {
            catalogue::missing_image(spot, destination, help.clone())
        }
        FindingKind::MissingImage { destination, fatal: false, help } => {
            catalogue::missing_site_image(spot, destination, help.clone())
        }
        FindingKind::BrokenImage { destination, why, help } => catalogue::broken_image(spot, destination, why, help),
        FindingKind::MisnamedImage { destination, says, is } => catalogue::misnamed_image(spot, destination, says, is),
        FindingKind::CleanedDrawing { destination, what } => catalogue::cleaned_drawing(spot, destination, what),
        FindingKind::MissingAlt { destination } => catalogue::missing_alt(spot, destination),
        FindingKind::UndefinedNote { label, help } => catalogue::undefined_note(spot, label, help.clone()),
        FindingKind::LostExhibit { label, help } => {
            catalogue::lost_evidence(spot, "the sentence before this mark", label, help.clone())
        }
        FindingKind::HiddenExhibit { label } => catalogue::hidden_reference(spot, "exhibit", label),
        FindingKind::UnusedNote { label } => catalogue::unused_note(spot, label),
        FindingKind::Element { name } => catalogue::dropped_html(spot, &format!("`<{name}>`")),
        FindingKind::Style => catalogue::dropped_html(spot, "a `style` attribute"),
        FindingKind::Handler { name } => catalogue::dropped_html(spot, &format!("an `{name}` attribute")),
        FindingKind::Embed { host } => catalogue::frame_replaced(spot, host),
        FindingKind::UnknownLanguage { name, nearest } => catalogue::unknown_language(spot, name, nearest.as_deref()),
        FindingKind::UnknownOption { name, nearest } => catalogue::unknown_option(spot, name, nearest.as_deref()),
        FindingKind::BadLines { written } => catalogue::bad_lines(spot, written),
        FindingKind::NoSuchLine { line, last } => catalogue::no_such_line(spot, *line, *last),
        FindingKind::BadFormula { why, nearest } => catalogue::bad_formula(spot, why, nearest.as_deref()),
        FindingKind::OpenFence { fence } => catalogue::open_fence(spot, fence),
        FindingKind::OpenFormula { mark, inner } => catalogue::open_formula(spot, mark, inner.as_deref()),
        FindingKind::UnknownAlert { written, line } => catalogue::unknown_alert(spot, written, line),
        FindingKind::UnknownPictureWord { written, nearest } => catalogue::picture_word(spot, written, *nearest),
        FindingKind::DoubleNote { label } => catalogue::duplicate_note(spot, label),
        FindingKind::OpenComment => catalogue::open_comment(spot),
        FindingKind::BareTable { rule } => catalogue::bare_table(spot, rule),
        FindingKind::UndefinedLabel { label, nearest } => catalogue::undefined_label(spot, label, nearest.as_deref()),
        FindingKind::BadDiagram { why } => catalogue::bad_diagram(spot, why),
    }
}
