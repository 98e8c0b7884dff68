use super::*;

const TEXT: &str = "# The title\n\nBefore.\n\n## Con*text*\n\nFirst[^1] *lead*.\n\nSecond.\n\n### Sub\n\nx\n\n## Options\n\n- **One**, a\n  - deep\n- Two\n\n[^1]: N.\n";

#[test]
fn the_title_is_told_and_may_leave() {
    let context = Context { resolve: &Known, lang: "en", image_hosts: &[], opens: false, reserved: &[] };
    let rendered = render(TEXT, Mode::WithoutTitle, &context);
    let (title, span) = rendered.title.expect("the text opens with one");
    assert_eq!((title.as_str(), &TEXT[span]), ("The title", "The title"));
    assert!(!rendered.body.html.as_str().contains("The title"));
    assert_eq!(rendered.preamble.as_str(), "<p>Before.</p>");
    assert_eq!(known("Text.\n\n# Later\n").title, None);
    let commented =
        render("<!-- Filled from a template. -->\n\n# The *title*\n\nText.\n", Mode::WithoutTitle, &context);
    assert_eq!(commented.title.map(|title| title.0), Some("The title".to_owned()));
    assert_eq!(commented.body.html.as_str(), "<p>Text.</p>\n");
}

#[test]
fn the_text_is_cut_at_its_sections() {
    let context = Context { resolve: &Known, lang: "en", image_hosts: &[], opens: false, reserved: &[] };
    let rendered = render(TEXT, Mode::WithoutTitle, &context);
    let [first, second] = rendered.sections.as_slice() else { panic!("{:?}", rendered.sections) };
    assert_eq!((first.label.as_str(), first.id.as_str(), first.level), ("Context", "context", 2));
    assert_eq!(first.lead.as_str(), "First <em>lead</em>.");
    assert!(first.html.as_str().starts_with("<p>First<a class=\"note-ref\""), "{}", first.html.as_str());
    assert!(first.html.as_str().contains("<h3 id=\"sub\">") && first.html.as_str().ends_with("<p>x</p>"));
    assert!(
        TEXT[first.span.clone()].starts_with("## Con*text*") && TEXT[second.span.clone()].starts_with("## Options")
    );
    assert_eq!(second.items, ["One, a", "Two"]);
    assert!(second.lead.is_empty());
}

#[test]
fn a_section_is_balanced_by_itself() {
    let rendered = known("## A\n\n<details>\n\na\n\n## B\n\nb\n\n</details>\n");
    assert_eq!(rendered.sections[0].html.as_str(), "<details>\n\n<p>a</p>\n</details>");
    assert_eq!(rendered.sections[1].html.as_str(), "<p>b</p>");
}
