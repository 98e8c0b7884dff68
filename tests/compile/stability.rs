//! Same sources, same casebook; one note more, little else.

use super::tree::Tree;
use casebook::compile::{SourceFile, Sources, compile};
use casebook::model::Casebook;
use proptest::prelude::*;

#[test]
fn the_order_of_files_changes_nothing() {
    for name in ["good", "decisions", "doubtful"] {
        let tree = Tree::fixture(name);
        let first = tree.compile();
        let mut files: Vec<SourceFile> = tree.sources().files().to_vec();
        files.reverse();
        let sources = Sources::new("content", files);
        let second = compile(&sources, &tree.project, &tree.options);
        assert!(first.casebook == second.casebook, "{name}");
        assert!(first.diagnostics == second.diagnostics, "{name}");
    }
}

fn note(at: usize, tags: &[u8]) -> String {
    let tags: Vec<String> = tags.iter().map(|tag| format!("t{tag}")).collect();
    let (day, month) = (at % 28 + 1, at / 28 + 1);
    format!(
        "---\ntitle: N{at}\ndescription: D\npubDatetime: 2025-{month:02}-{day:02}\ntags: [{}]\n---\n",
        tags.join(", ")
    )
}

fn casebook(notes: &[Vec<u8>]) -> Casebook {
    let tree = notes
        .iter()
        .enumerate()
        .fold(Tree::new().quiet(), |tree, (at, tags)| tree.with(&format!("posts/n{at}.md"), note(at, tags)));
    tree.compile().casebook.expect("no errors")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// All of an older note but its list of related ones stays; at most three such lists change.
    #[test]
    fn a_new_note_disturbs_at_most_three(notes in prop::collection::vec(prop::collection::vec(0_u8..7, 1..4), 2..60)) {
        let before = casebook(&notes[..notes.len() - 1]);
        let after = casebook(&notes);
        let mut changed = 0;
        for mut old in before.posts {
            let new = after.posts.iter().find(|post| post.id == old.id).expect("still there");
            changed += usize::from(old.related != new.related);
            old.related.clone_from(&new.related);
            prop_assert_eq!(&old, new);
        }
        prop_assert!(changed <= 3, "{} lists changed", changed);
    }
}
