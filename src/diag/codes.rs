//! The codes: permanent names of everything that can be wrong, each with a line that explains it.

use super::Severity;

/// One kind of fault.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Kebab-case; once published it never changes its meaning.
    pub name: &'static str,
    /// What it weighs.
    pub nature: Nature,
    /// What it means, in one sentence.
    pub explains: &'static str,
}

/// What a code weighs before any policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// Always an error.
    Error,
    /// An error, unless `[check]` says otherwise.
    Firm,
    /// A warning; under `--strict` an error where `strict` says so. `[check]` may change it.
    Warning {
        /// Whether a strict build refuses it.
        strict: bool,
    },
    /// What could be better: told by `check`, not by a build. `[check]` may change it.
    Hint,
}

impl Nature {
    /// The weight without a policy.
    pub fn severity(self) -> Severity {
        match self {
            Nature::Error | Nature::Firm => Severity::Error,
            Nature::Warning { .. } => Severity::Warning,
            Nature::Hint => Severity::Hint,
        }
    }
}

const fn error(name: &'static str, explains: &'static str) -> Code {
    Code { name, nature: Nature::Error, explains }
}

const fn warning(name: &'static str, explains: &'static str) -> Code {
    Code { name, nature: Nature::Warning { strict: false }, explains }
}

const fn strict(name: &'static str, explains: &'static str) -> Code {
    Code { name, nature: Nature::Warning { strict: true }, explains }
}

const fn firm(name: &'static str, explains: &'static str) -> Code {
    Code { name, nature: Nature::Firm, explains }
}

const fn hint(name: &'static str, explains: &'static str) -> Code {
    Code { name, nature: Nature::Hint, explains }
}

/// Every code, by name.
pub const CODES: &[Code] = &[
    error("ambiguous-reference", "A short reference fits several things; one of the full ids has to be written."),
    warning("assumed-kind", "An exhibit does not say what kind of thing it is, and is shown as a document."),
    error("backward-period", "Something ends before it begins."),
    error("bad-date", "A value that should be a date is none."),
    strict("bad-diagram", "A Mermaid text cannot be drawn; it is shown as written."),
    strict("bad-formula", "A formula is no LaTeX that can be set; it is shown as written."),
    warning("bad-lines", "A code block marks lines that are none, or that it does not have."),
    error("bad-url", "An address is neither https, http, mailto nor a path of the site."),
    warning("bare-table", "Rows between pipes lack the line that makes them a table."),
    strict("broken-fragment", "A link leads to a page, but not to a place that the page has."),
    error("broken-image", "A file that a text shows is no picture, or a broken one."),
    strict("broken-link", "A link leads to nothing in the casebook."),
    warning("case-without-limit", "A case says nowhere what it does not do or cannot do."),
    warning("changed-early", "A note was changed before it was published."),
    warning("chosen-option", "The option a decision chooses is not among the options it lists."),
    warning("cleaned-drawing", "A part of a drawing was left out, because a browser would run or fetch it."),
    warning("comma-list", "A text with commas stands where a list is meant: it counts as one item."),
    error("correction-cycle", "Journal entries correct each other in a circle."),
    warning("correction-early", "A journal entry corrects a later one."),
    warning("cut-value", "A value of YAML ends at a `#` that looks as if it was meant as text."),
    hint("decision-without-date", "A decision says nowhere when it was made."),
    hint(
        "decision-without-tradeoff",
        "A decision in force names no price: no tradeoffs, no consequences, no arguments.",
    ),
    error("digest-told", "An exhibit would tell the digest of a file that another one seals."),
    warning("dropped-html", "Raw HTML outside the policy was left out."),
    strict("dropped-reference", "A note refers to something that does not exist; the reference was left out."),
    error("duplicate-address", "Two things would be published at one address."),
    error("duplicate-id", "Two things of one kind have the same id."),
    error("duplicate-key", "A key is given twice in one place."),
    warning("duplicate-note", "A footnote is defined twice; the first one counts."),
    warning("duplicate-number", "Two things of one kind carry the same number."),
    strict("empty-exhibit", "An exhibit shows nothing: an empty file, or neither file nor address nor text."),
    error("empty-key", "A key has no value although it needs one."),
    error("exhibit-hidden", "An exhibit's file is a dotfile or lies in a hidden folder."),
    error("exhibit-ignored", "An exhibit's file is ignored by git, so it is not meant to be published."),
    error("exhibit-missing", "An exhibit's file does not exist."),
    error("exhibit-outside", "An exhibit's file lies outside the project."),
    error("exhibit-too-large", "An exhibit's file is too large to be published."),
    warning("frame-replaced", "An iframe was replaced by a link to what it shows."),
    warning("front-matter-disagrees", "A decision's text says another thing than its front matter, which counts."),
    error("front-matter-shape", "The front matter is not a list of keys and values."),
    error("front-matter-syntax", "The front matter cannot be read."),
    error("front-matter-unclosed", "The front matter begins but never ends."),
    warning("future-evidence", "An exhibit is dated after the day of the build."),
    warning("hidden-reference", "Something published refers to something that is not; the reference was left out."),
    warning("ignored-address", "A former address of a note cannot be used and was left out."),
    warning("ignored-key", "A key has a value that does not fit it and was left out."),
    strict("located-picture", "A static picture says where it was taken, and goes out as it is."),
    firm("lost-evidence", "Something rests on an exhibit that does not exist."),
    warning("metric-without-baseline", "A metric has no `before`: nothing to compare its number with."),
    strict("metric-without-evidence", "A metric names no exhibit where its numbers can be checked."),
    strict("metric-without-unit", "A metric has no `unit`; one that needs none says so with an empty one."),
    warning("metric-without-window", "A metric has no `window`: when, where and over what it was measured."),
    warning("misnamed-image", "A picture's name ends in another format than its bytes are."),
    strict("missing-alt", "A picture has no words for those who do not see it."),
    error("missing-image", "A picture that a text shows by a relative path does not exist."),
    error("missing-key", "A key that the type needs is missing."),
    hint("missing-part", "A case leaves out parts of the dossier; nothing is shown in their place."),
    strict("missing-site-image", "A picture that a text shows by a path of the site does not exist."),
    error("no-front-matter", "A text that needs front matter has none."),
    warning("no-site-file", "There is no site.toml; defaults are used."),
    warning("no-site-url", "The site does not say where it is published: its pages name no canonical address."),
    error("not-utf8", "A text file is not valid UTF-8."),
    strict("open-comment", "A comment is never closed: what follows it is left out, or its signs are shown."),
    strict("open-fence", "A code block is never closed, so that all that follows it is code."),
    warning("open-formula", "A formula is opened and never closed, or has blanks inside its dollars."),
    error("out-of-range", "A number lies outside what its key allows."),
    warning("outcome-early", "The outcome of a decision is dated before the decision."),
    warning("picture-word", "A word behind a picture's `#` is none that it knows."),
    error("private-file", "A key, the settings or a file outside the content folder would be published."),
    error("published-withheld", "A file that evidence withholds would be published another way."),
    strict("remote-image", "A picture lies on a host that the site does not name; it became a link."),
    error("reserved-slug", "An address is needed by the site itself."),
    warning("review-overdue", "The day by which a decision was to be looked at again has passed."),
    warning("same-order", "Two notes of a series have the same number."),
    error("seal-without-salt", "A sealed exhibit needs a secret salt, and there is none, or one that can be guessed."),
    warning("sealed-text", "Something written about a sealed exhibit was left out, because a seal shows nothing."),
    warning("skipped-file", "A file was left out, because a casebook cannot show it or should not."),
    error("static-collision", "A static file would take the place of something the site publishes."),
    warning("status-disagrees", "A decision's status and its successor do not fit together."),
    warning("successor-older", "A decision is older than the one it supersedes or amends."),
    error("supersede-cycle", "Decisions supersede or amend each other in a circle."),
    warning("supersede-one-sided", "Only one of two decisions says that one supersedes the other."),
    firm("undated-heading", "A heading without a date stands among dated ones: what follows it is left out."),
    firm("undated-text", "A text stands above all dated headings of a journal and is in no entry: it is left out."),
    warning("undefined-label", "A link names a label that the text does not define; it stays as text."),
    warning("undefined-note", "A text refers to a footnote that it does not define."),
    warning("unknown-alert", "A quotation was meant as an alert and is none."),
    warning("unknown-check", "A key of [check] is no code whose weight can be changed."),
    strict("unknown-folder", "A text lies where no kind of text is looked for, and was left out."),
    strict("unknown-key", "A key is not one that the type knows."),
    warning("unknown-language", "A code block names a language without a grammar; it has no colours."),
    warning("unknown-option", "A word behind a code fence is no option of a code block."),
    warning("unknown-part", "A decision names a part that no case it applies to has in its stack."),
    error("unknown-reference", "A reference names something that does not exist."),
    warning("unknown-status", "A decision's status is none of the known words; it is kept as written."),
    error("unknown-word", "A value is none of the words its key allows."),
    error("unread-file", "A file of the content cannot be read, or is a link to what is not published."),
    error("unsafe-slug", "A slug is not a safe part of an address."),
    strict("unsafe-url", "A text links to an address of a kind that is not published."),
    strict("unsupported-claim", "A claim names no exhibit: nothing shows that it is true."),
    warning("unused-evidence", "Nothing cites an exhibit, and it names neither case nor decision."),
    warning("unused-note", "A footnote that nothing refers to was left out."),
    error("wrong-type", "A value is of another type than its key needs."),
];

/// Finds a code; where it is used in a constant, an unknown name does not compile.
pub(super) const fn find(name: &str) -> &'static Code {
    let mut at = 0;
    while at < CODES.len() {
        if same(CODES[at].name.as_bytes(), name.as_bytes()) {
            return &CODES[at];
        }
        at += 1;
    }
    panic!("every code is in the table")
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kebab_case_unique_and_in_order() {
        for code in CODES {
            let kebab = !code.name.starts_with('-')
                && !code.name.ends_with('-')
                && code.name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            assert!(kebab, "{}", code.name);
            assert!(code.explains.ends_with('.') && code.explains.len() > 20, "{}", code.name);
        }
        assert!(CODES.windows(2).all(|pair| pair[0].name < pair[1].name), "sorted and unique");
    }

    #[test]
    fn the_catalogue_and_the_table_name_the_same_codes() {
        let catalogue = [
            include_str!("catalogue/address.rs"),
            include_str!("catalogue/block.rs"),
            include_str!("catalogue/decision.rs"),
            include_str!("catalogue/exhibit.rs"),
            include_str!("catalogue/file.rs"),
            include_str!("catalogue/image.rs"),
            include_str!("catalogue/journal.rs"),
            include_str!("catalogue/key.rs"),
            include_str!("catalogue/link.rs"),
            include_str!("catalogue/record.rs"),
            include_str!("catalogue/reference.rs"),
            include_str!("catalogue/site.rs"),
        ]
        .concat();
        let used: std::collections::BTreeSet<&str> =
            catalogue.split("code!(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let listed: std::collections::BTreeSet<&str> = CODES.iter().map(|code| code.name).collect();
        assert_eq!(used, listed);
    }
}
