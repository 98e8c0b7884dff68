//! Free pages and repositories settled.

use super::written::{Seen, World, Written, body, mode, seen};
use crate::compile::front::{Faults, Manner};
use crate::compile::kinds::page::PageDraft;
use crate::compile::kinds::proof::ProofDraft;
use crate::diag::{Spot, catalogue};
use crate::model::{Kind, Page, Proof};
use crate::site::Route;

/// Settles a page. Its title is its own, or its first heading.
pub(crate) fn page(draft: &PageDraft, whole: &str, world: &World<'_>) -> Written<Page> {
    let faults = Faults::default();
    let file = &draft.filed.file;
    let offset = draft.filed.body.start;
    let text = &whole[draft.filed.body.clone()];
    let mut rendered =
        body(world, file, text, offset, mode(text, draft.title.as_deref()), draft.lang.as_deref(), &faults);
    let seen = seen(&mut rendered, Route::Page(draft.place.slug.encoded()).path(), file, offset);
    let heading = rendered.title.map(|(title, _)| title);
    let title = draft.title.clone().or(heading).unwrap_or_else(|| {
        let help = "add a line `title: …` between `---` lines, or begin the text with `# A title`";
        faults.add(catalogue::missing_key(Spot::head(file), "title", help));
        String::new()
    });
    let value = Page {
        id: draft.filed.id.clone(),
        slug: draft.place.slug.clone(),
        title,
        description: draft.description.clone(),
        lang: draft.lang.clone().filter(|lang| lang != world.lang),
        path: file.to_string(),
        body: rendered.body,
    };
    Written { value, seen, faults: faults.into_vec() }
}

/// Settles a repository; `None` where it has no address, which is a fault already said.
pub(crate) fn proof(draft: &ProofDraft, world: &World<'_>) -> Written<Option<Proof>> {
    let faults = Faults::default();
    let cases = world.lookup.names.resolve(Kind::Case, &draft.cases, &draft.filed.file, Manner::Usual, &faults);
    let value = draft.url.clone().map(|url| Proof {
        id: draft.filed.id.clone(),
        title: draft.title.clone(),
        url,
        description: draft.description.clone(),
        patterns: draft.patterns.clone(),
        stack: draft.stack.clone(),
        cases,
        pinned: draft.pinned,
    });
    Written { value, seen: Seen::default(), faults: faults.into_vec() }
}
