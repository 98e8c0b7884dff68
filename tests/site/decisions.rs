//! Decisions as readers see them: options as records, what replaced what, the parts of a system they chose.

use super::html::Page;
use super::sample::{Sample, page};

fn texts(page: &Page, selector: &str) -> Vec<String> {
    page.all(selector).into_iter().map(|element| element.text()).collect()
}

#[test]
fn every_option_is_a_record_with_its_arguments() {
    let page = page(&Sample::read("madr-4").press(), "decisions/0001-plain-files/index.html");
    assert_eq!(texts(&page, ".options h3"), ["Plain files", "A database server", "An embedded database"]);
    assert_eq!(texts(&page, ".options [data-chosen] h3"), ["Plain files"]);
    assert_eq!(texts(&page, ".options [data-chosen] .status"), ["Chosen"]);
    assert_eq!(page.all(".options .status").len(), 1);
    assert_eq!(
        texts(&page, ".options [data-side=against]"),
        [
            "Bad, because a scan is a scan",
            "Bad, because somebody has to be awake for it",
            "Bad, because it is one file"
        ]
    );
    assert_eq!(texts(&page, ".options [data-side=neither]"), ["Neutral, because it is known to others"]);
    // The two parts that the records came from keep their words and their addresses.
    assert_eq!(texts(&page, "#considered-options"), ["Considered Options Pros and Cons of the Options"]);
    for id in ["pros-and-cons-of-the-options", "a-database-server"] {
        assert_eq!(page.all(&format!("#{id}")).len(), 1, "{id}");
    }
}

#[test]
fn an_argument_without_a_word_of_its_own_gets_one() {
    let page = page(&Sample::read("madr-4").press(), "decisions/0003-options-with-lists/index.html");
    assert_eq!(texts(&page, ".options [data-side=for]")[..1], ["For: no other process"]);
    assert_eq!(page.all(".options table").len(), 1);
    assert_eq!(texts(&page, ".slot[data-slot=options] .prose")[..1], ["All of them were tried for a day."]);
}

#[test]
fn both_pages_say_what_replaced_what() {
    let pressing = Sample::read("madr-4").press();
    let old = page(&pressing, "decisions/0001-plain-files/index.html");
    assert_eq!(texts(&old, ".standing"), ["Superseded by 02 Embed a database, 3 Mar 2025"]);
    assert_eq!(texts(&old, ".succession .label"), ["this decision", "superseded by"]);
    let new = page(&pressing, "decisions/0002-embedded-database/index.html");
    assert_eq!(texts(&new, ".succession .label"), ["supersedes", "this decision", "amended by"]);
    assert_eq!(new.all(".standing").len(), 0);
}

#[test]
fn the_register_draws_the_chains() {
    let pressing = Sample::read("madr-4").press();
    let register = page(&pressing, "decisions/index.html");
    assert_eq!(texts(&register, ".chain li p:nth-of-type(1)"), ["01", "02 supersedes 01"]);
    assert_eq!(texts(&register, ".chain a"), ["Keep state in plain files", "Embed a database"]);
    assert_eq!(texts(&register, ".register .afterwards"), ["amended by 03 Held in part", "superseded by 02"]);
    // Where nothing was replaced, there is nothing to draw.
    assert_eq!(page(&Sample::read("notebook").press(), "decisions/index.html").all(".chains").len(), 0);
}

#[test]
fn a_part_shows_what_it_was_chosen_over() {
    let record = "---\ncases: [lamp-drive]\nstack: [Paper drum]\n---\n# Why paper?\n\n## Considered Options\n\n- Paper\n\
        - Wax: it melts\n- Memory\n\n## Decision Outcome\n\nChosen option: \"Paper\", because it stays.\n";
    let sample = Sample::read("notebook").with("decisions/0009-why-paper.md", record);
    let pressing = sample.press();
    let dossier = page(&pressing, "cases/lamp-drive/index.html");
    assert_eq!(texts(&dossier, "#stack .over"), ["over Wax \u{b7} Memory"]);
    let past = texts(&dossier, "#stack [data-past] h3");
    assert_eq!(past.len(), 1);
    assert_eq!(texts(&dossier, "#stack h3").last(), past.first());
    let decision = page(&pressing, "decisions/0009-why-paper/index.html");
    assert_eq!(texts(&decision, ".facts dd"), ["Paper drum C001"]);
}
