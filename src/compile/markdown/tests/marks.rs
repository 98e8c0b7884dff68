//! `[^id]` with the id of an exhibit.

use super::*;
use crate::model::Mention;

fn e4() -> String {
    let name = "Exhibit E4: The &lt;log&gt;";
    format!("<a class=\"evidence-mark\" href=\"/evidence/log-1/\" title=\"{name}\" aria-label=\"{name}\">[E4]</a>")
}

#[test]
fn a_mark_stands_wherever_text_stands() {
    let mark = e4();
    let e5 = mark.replace("log-1", "talk").replace("E4", "E5");
    check("It halved.[^log-1] More.", &format!("<p>It halved.\u{2060}{mark} More.</p>"));
    check("It halved.[^evidence/log-1]", &format!("<p>It halved.\u{2060}{mark}</p>"));
    // Blanks and line ends before it go: a mark belongs to its word.
    check("It halved [^log-1].", &format!("<p>It halved\u{2060}{mark}.</p>"));
    check("It halved\n[^log-1].", &format!("<p>It halved\u{2060}{mark}.</p>"));
    check("**So**[^log-1][^talk]", &format!("<p><strong>So</strong>\u{2060}{mark}\u{a0}{e5}</p>"));
    check("So [^log-1] [^talk]", &format!("<p>So\u{2060}{mark}\u{a0}{e5}</p>"));
    check("- So[^log-1]", &format!("<ul><li>So\u{2060}{mark}</li></ul>"));
    let table = known("| a |\n|---|\n| b[^log-1] |\n").body.html.into_string();
    assert!(table.contains(&format!("<td>b\u{2060}{mark}</td>")), "{table}");
    check_findings("So[^log-1], **so**[^talk].", &[]);
}

#[test]
fn a_heading_is_named_without_its_marks() {
    let rendered = known("## It halved[^log-1]\n");
    assert_eq!(
        (rendered.body.outline[0].id.as_str(), rendered.body.outline[0].text.as_str()),
        ("it-halved", "It halved")
    );
    assert!(rendered.body.html.as_str().contains(&e4()));
    assert_eq!(known("# So[^log-1]\n").title.map(|(title, _)| title).as_deref(), Some("So"));
}

#[test]
fn a_footnote_of_that_name_comes_first() {
    let html = known("So.[^talk]\n\n[^talk]: A note.\n").body.html.into_string();
    assert!(html.contains("note-ref") && !html.contains("evidence-mark"), "{html}");
    let html = known("So.[^n]\n\n[^n]: It says so.[^log-1]\n").body.html.into_string();
    assert!(html.contains(&e4()), "{html}");
}

#[test]
fn a_mark_mentions_with_the_sentence_before_it() {
    let exhibit = |id: &str| Reference { kind: Kind::Evidence, id: id.to_owned() };
    let said = |all: Vec<Mention>| all.into_iter().map(|one| (one.to, one.sentence)).collect::<Vec<_>>();
    let mentions = said(known("First. It “halved.”[^log-1] Then, slowly[^talk], it grew.\n").body.mentions);
    let wanted =
        [(exhibit("log-1"), "It “halved.”".to_owned()), (exhibit("talk"), "Then, slowly, it grew.".to_owned())];
    assert_eq!(mentions, wanted);
    let hosts = [];
    let line = inline(
        "It halved.[^log-1]",
        &Context { resolve: &Known, lang: "en", image_hosts: &hosts, opens: false, reserved: &[] },
    );
    assert_eq!(line.html.as_str(), format!("It halved.\u{2060}{}", e4()));
    assert_eq!(said(line.mentions), [(exhibit("log-1"), "It halved.".to_owned())]);
}

#[test]
fn what_is_no_exhibit_stays_as_text() {
    let undefined = |label: &str, help: Option<&str>| FindingKind::UndefinedNote {
        label: label.to_owned(),
        help: help.map(str::to_owned),
    };
    check_findings("So.[^logg-1]", &[("[^logg-1]", undefined("logg-1", Some("`log-1`?")))]);
    check_findings("So.[^gone-away]", &[("[^gone-away]", undefined("gone-away", None))]);
    let lost = FindingKind::LostExhibit { label: "evidence/gone".to_owned(), help: None };
    check_findings("So. [^evidence/gone]", &[("[^evidence/gone]", lost)]);
    let hidden = FindingKind::HiddenExhibit { label: "secret".to_owned() };
    check_findings("So.[^secret]", &[("[^secret]", hidden)]);
    check("So.[^secret]", "<p>So.</p>");
    // Expressions for sets of characters, escaped brackets and code are what they are.
    for text in ["a[^a-z]b", "x [^A-Za-z0-9] y", "`a[^log-1]`", "a\\[^log-1]"] {
        check_findings(text, &[]);
        assert!(!known(text).body.html.as_str().contains("evidence-mark"), "{text}");
    }
    check("[a[^log-1]](a.md)", "<p><a href=\"/posts/a/\">a\u{2060}[E4]</a></p>");
}
