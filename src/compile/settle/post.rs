//! Notes settled.

use super::written::{World, Written, body, mode, seen};
use crate::compile::front::{Faults, Manner, Spanned};
use crate::compile::kinds::post::PostDraft;
use crate::compile::media::Use;
use crate::diag::{Spot, catalogue};
use crate::model::{Kind, Post, Url};
use crate::site::Route;

/// Settles a note. What it is related to is known once all are settled.
pub(crate) fn post(draft: &PostDraft, whole: &str, world: &World<'_>) -> Written<Post> {
    let faults = Faults::default();
    let file = &draft.filed.file;
    let text = &whole[draft.filed.body.clone()];
    let mode = mode(text, Some(&draft.title));
    let offset = draft.filed.body.start;
    let mut rendered = body(world, file, text, offset, mode, draft.lang.as_deref(), &faults);
    let path = Route::Note(draft.place.slug.encoded()).path();
    let seen = seen(&mut rendered, path, file, offset);
    let names = world.lookup.names;
    let resolve = |kind, list: &[Spanned<String>]| names.resolve(kind, list, file, Manner::Lenient, &faults);
    let description =
        if draft.description.is_empty() { rendered.body.excerpt.clone() } else { draft.description.clone() };
    let value = Post {
        id: draft.filed.id.clone(),
        slug: draft.place.slug.clone(),
        title: draft.title.clone(),
        description,
        published: draft.published.clone(),
        modified: draft.modified.clone(),
        author: draft.author.clone().unwrap_or_else(|| world.author.to_owned()),
        featured: draft.featured,
        tags: world.tags(&draft.tags),
        category: draft.category.clone(),
        standfirst: draft.standfirst.clone(),
        series: draft.series.clone(),
        toc: draft.toc,
        lang: draft.lang.clone().filter(|lang| lang != world.lang),
        og_image: draft.og_image.as_ref().and_then(|image| og_image(draft, image, world, &faults)),
        canonical: draft.canonical.clone(),
        hide_edit: draft.hide_edit,
        cases: resolve(Kind::Case, &draft.cases),
        decisions: resolve(Kind::Decision, &draft.decisions),
        evidence: resolve(Kind::Evidence, &draft.evidence),
        aliases: draft.aliases.iter().map(|alias| alias.value.clone()).collect(),
        related: Vec::new(),
        path: file.to_string(),
        body: rendered.body,
    };
    Written { value, seen, faults: faults.into_vec() }
}

/// A picture for previews: an address, a path of the site, or a file beside the text or among the static ones.
fn og_image(draft: &PostDraft, image: &Spanned<String>, world: &World<'_>, faults: &Faults) -> Option<Url> {
    let file = &draft.filed.file;
    let text = image.value.as_str();
    if let Some(url) = Url::parse(text) {
        return Some(url);
    }
    let media = world.lookup.media;
    let found = media.of_text(file, text, Use::Shown).ok().or_else(|| media.of_site(text));
    if let Some(url) = found.and_then(|picture| Url::parse(&picture.path)) {
        return Some(url);
    }
    let spot = Spot::new(file, image.span.clone());
    let relative = text.starts_with("./") || text.starts_with("../") || text.starts_with("@/");
    faults.add(if relative {
        catalogue::missing_image(spot, text, None)
    } else {
        let help = media.nearest(text).map(|near| format!("did you mean `{near}`?"));
        catalogue::missing_site_image(spot, text, help)
    });
    None
}
