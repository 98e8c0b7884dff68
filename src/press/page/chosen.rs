//! How a decision's choice is told in a list: the option is the title already, so the sentence MADR begins with is left out.

use crate::model::Html;

/// What MADR puts before the option.
const BEFORE: &str = "Chosen option:";
/// How an option is set off, and how that ends.
const AROUND: [(&str, &str); 6] =
    [("“", "”"), ("„", "“"), ("«", "»"), ("&quot;", "&quot;"), ("<strong>", "</strong>"), ("<em>", "</em>")];
/// What leads from the option to the reason.
const REASON: [&str; 2] = [", because", ", since"];

/// The reason alone, or whatever follows the option; all of it where nothing does, or where it is put in another way.
pub(in crate::press) fn chosen(lead: &Html) -> Html {
    after_option(lead.as_str()).map_or_else(|| lead.clone(), |rest| Html::trusted(capital(rest)))
}

fn after_option(lead: &str) -> Option<&str> {
    let option = lead.strip_prefix(BEFORE)?.trim_start();
    let ended = AROUND.iter().find_map(|(start, end)| option.strip_prefix(start)?.split_once(end));
    let rest = match ended {
        Some((name, rest)) if is_balanced(name) => rest,
        Some(_) => return None,
        // Nothing sets it off: it ends where the reason begins.
        None => {
            let at = REASON.iter().filter_map(|word| option.find(word)).min()?;
            if option[..at].contains(['.', '<']) {
                return None;
            }
            &option[at..]
        }
    };
    let rest = REASON.iter().find_map(|word| rest.strip_prefix(word)).or_else(|| rest.strip_prefix('.'))?;
    let rest = rest.strip_prefix(char::is_whitespace)?.trim_start();
    rest.starts_with(|c: char| c.is_alphanumeric() || c == '<').then_some(rest)
}

/// Whether what is cut away takes no half of an element with it.
fn is_balanced(markup: &str) -> bool {
    markup.matches('<').count() == 2 * markup.matches("</").count()
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(lead: &str) -> String {
        chosen(&Html::trusted(lead.to_owned())).into_string()
    }

    #[test]
    fn the_reason_stands_without_the_option() {
        for (lead, reason) in [
            ("Chosen option: “Plain files”, because nothing has to run.", "Nothing has to run."),
            ("Chosen option: “Option 3”, since it was never slow.", "It was never slow."),
            ("Chosen option: <strong>In <em>one</em> place</strong>, because it travels.", "It travels."),
            ("Chosen option: &quot;A&quot;. Rows carry tags.", "Rows carry tags."),
            ("Chosen option: Rivers, because they are heard.", "They are heard."),
            ("Chosen option: “A”, because <code>x</code> is.", "<code>x</code> is."),
        ] {
            assert_eq!(told(lead), reason);
        }
    }

    #[test]
    fn what_is_put_in_another_way_stays_whole() {
        for lead in [
            "We keep plain files.",
            "Chosen option: “A glossary that the build reads”.",
            "Chosen option: “A container”, because",
            "Chosen option: “One”, with “Two” for later.",
            "Chosen option: “A <em>b”</em>, because c.",
            "Chosen option: both. The first, because it is cheap.",
        ] {
            assert_eq!(told(lead), lead);
        }
    }
}
