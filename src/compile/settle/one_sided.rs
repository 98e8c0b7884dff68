//! What the silent one of two decisions should say, in the form its file is written in.

use crate::compile::kinds::decision::{DecisionDraft, Form, Relation, Said};
use crate::compile::kinds::record::headings;
use crate::compile::paths::{folder, relative};

/// What to write so that both know of each other; `by_old` says which of them does already.
pub(super) fn advice(old: &DecisionDraft<'_>, new: &DecisionDraft<'_>, by_old: bool) -> String {
    let settled = old.status.key == "superseded" || old.status_span.is_none();
    if !by_old {
        return old_side(old, new, settled);
    }
    let advice = new_side(old, new);
    if settled { advice } else { format!("{advice}; {}", status(old, new)) }
}

/// What the decision that was replaced should say.
fn old_side(old: &DecisionDraft<'_>, new: &DecisionDraft<'_>, settled: bool) -> String {
    let key = match old.form {
        Form::Yaml | Form::Toml => keyed(old, "superseded-by", &old.superseded_by, &new.filed.id),
        Form::Lines(_) | Form::Section => return status(old, new),
    };
    match (settled, old.form) {
        (true, _) => key,
        (false, Form::Toml) => format!("{key}, and write `status = \"superseded\"` there"),
        (false, _) => format!("{key}, and write `status: superseded` there"),
    }
}

/// What the decision that replaces it should say.
fn new_side(old: &DecisionDraft<'_>, new: &DecisionDraft<'_>) -> String {
    let (file, link) = (&new.filed.file, link(new, old));
    match new.form {
        Form::Yaml | Form::Toml => keyed(new, "supersedes", &new.supersedes, &old.filed.id),
        Form::Lines("") => format!("add `- Supersedes {link}` under `## Links` in {file}"),
        Form::Lines(mark) => format!("add `{mark}Supersedes {link}` under `## Links` in {file}"),
        Form::Section => format!("add a line `Supersedes {link}` under `## Status` in {file}"),
    }
}

/// The status that the decision which was replaced should have.
fn status(old: &DecisionDraft<'_>, new: &DecisionDraft<'_>) -> String {
    let (file, link) = (&old.filed.file, link(old, new));
    match old.form {
        Form::Yaml => format!("write `status: superseded` in {file}"),
        Form::Toml => format!("write `status = \"superseded\"` in {file}"),
        Form::Lines(mark) => format!("write `{mark}Status: superseded by {link}` in {file}"),
        Form::Section => format!("write `Superseded by {link}` under `## Status` in {file}"),
    }
}

/// A key with one more id.
fn keyed(draft: &DecisionDraft<'_>, key: &str, list: &[Relation], id: &str) -> String {
    let file = &draft.filed.file;
    if list.iter().any(|relation| relation.said == Said::InKey) {
        format!("add `{id}` to `{key}` in {file}")
    } else if draft.form == Form::Toml {
        format!("add `{key} = [\"{id}\"]` to {file}")
    } else {
        format!("add `{key}: [{id}]` to {file}")
    }
}

/// A link from one record to another, as the tools write it.
fn link(from: &DecisionDraft<'_>, to: &DecisionDraft<'_>) -> String {
    let heading = headings(&to.text).into_iter().find(|(level, ..)| *level == 1).map(|(_, label, _)| label);
    let plain = |label: &&str| !label.is_empty() && !label.contains(['[', ']', '`', '<']);
    let label = heading.or(to.title.as_deref()).filter(plain).unwrap_or(&to.filed.id);
    format!("[{label}]({})", relative(folder(&from.filed.file), &to.filed.file))
}
