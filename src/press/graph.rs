//! What a page says to machines in schema.org's words: its main thing and the way to it. Nothing a reader does not see.

use super::document::About;
use super::page::updated;
use super::pages::Subject;
use super::taken::filled;
use crate::model::{Case, Casebook, Decision, Evidence, JournalEntry, PersonKind, Post, Proof};
use crate::site::Route;
use crate::site::page::Page;
use serde_json::{Value, json};

/// The data block of a page, `<` escaped; empty where there is nothing to say.
pub(super) fn graph(book: &Casebook, route: &Route, subject: Subject, page: &Page, about: &About) -> String {
    let own = book.site.url.as_ref().map(|_| at(book, route));
    let main = match subject {
        Subject::Post(post) => Some(note(book, post)),
        Subject::Case(case) => Some(system(book, case)),
        Subject::Decision(decision) => Some(decided(decision)),
        Subject::Entry(entry) => Some(logged(book, entry)),
        Subject::Exhibit(item) => Some(exhibit(item)),
        Subject::Resume => Some(json!({ "@type": "ProfilePage", "mainEntity": keeper(book) })),
        Subject::Page(free) => Some(json!({ "@type": "WebPage", "name": free.title })),
        Subject::Record if *route == Route::Home => Some(json!({
            "@type": "ProfilePage",
            "dateModified": book.site.updated.map(|day| day.iso()),
            "mainEntity": keeper(book),
        })),
        Subject::Record => None,
    };
    let main = main.map(|mut main| {
        main["url"] = json!(own);
        main["description"] = main.get("description").cloned().unwrap_or_else(|| json!(page.description));
        main["inLanguage"] = json!((!page.lang.is_empty()).then_some(&page.lang));
        let image = about.image.as_ref().map(|image| absolute(book, image)).filter(|image| !image.starts_with('/'));
        main["image"] = json!(image);
        main
    });
    let parts: Vec<Value> = main.into_iter().chain(crumbs(book, route, subject)).collect();
    if parts.is_empty() {
        return String::new();
    }
    let graph = filled(json!({ "@context": "https://schema.org", "@graph": parts }));
    serde_json::to_string(&graph).expect("keys are strings").replace('<', "\\u003c")
}

/// Who keeps the record.
fn keeper(book: &Casebook) -> Value {
    let person = &book.site.person;
    let given = |url: &crate::model::Url| absolute(book, &book.site.within(url));
    let whole = |address: String| (!address.starts_with('/')).then_some(address);
    let same: Vec<String> = book.site.social.iter().map(|link| given(&link.url)).filter_map(whole).collect();
    let (kind, label) = match person.kind {
        PersonKind::Person => ("Person", "jobTitle"),
        PersonKind::Project => ("Organization", "description"),
    };
    let mut keeper = json!({
        "@type": kind,
        "name": person.name,
        "image": person.image.as_ref().map(given).and_then(whole),
        "url": person.url.as_ref().map(given).and_then(whole),
        "sameAs": (!same.is_empty()).then_some(same),
    });
    keeper[label] = json!(person.label);
    keeper
}

/// Someone who wrote or decided.
fn author(book: &Casebook, name: &str) -> Value {
    let project = book.site.person.kind == PersonKind::Project;
    let kind = if project && [&book.site.person.name, &book.site.author].into_iter().any(|own| own == name) {
        "Organization"
    } else {
        "Person"
    };
    json!({ "@type": kind, "name": name })
}

fn note(book: &Casebook, post: &Post) -> Value {
    json!({
        "@type": "BlogPosting",
        "headline": post.title,
        "description": post.description,
        "datePublished": post.published.iso,
        "dateModified": post.modified.as_ref().map(|moment| &moment.iso),
        "author": author(book, &post.author),
    })
}

fn decided(decision: &Decision) -> Value {
    let makers: Vec<Value> = decision.makers.iter().map(|name| json!({ "@type": "Person", "name": name })).collect();
    json!({
        "@type": "TechArticle",
        "headline": decision.title,
        "datePublished": decision.date.map(|day| day.iso()),
        "author": (!makers.is_empty()).then_some(makers),
    })
}

fn logged(book: &Casebook, entry: &JournalEntry) -> Value {
    json!({
        "@type": "BlogPosting",
        "headline": entry.title,
        "datePublished": entry.date.iso(),
        "author": author(book, &book.site.author),
    })
}

fn exhibit(item: &Evidence) -> Value {
    json!({ "@type": "CreativeWork", "name": item.title, "dateCreated": item.date.map(|day| day.iso()) })
}

/// A system is software where it has a version; its public repositories are parts of it.
fn system(book: &Casebook, case: &Case) -> Value {
    let software = case.version.is_some() || !case.versions.is_empty();
    let parts: Vec<Value> = book.proofs_of(case).map(source).collect();
    json!({
        "@type": if software { "SoftwareApplication" } else { "CreativeWork" },
        "name": case.title,
        "description": case.mission,
        "softwareVersion": case.version,
        "applicationCategory": case.domain.as_ref().filter(|_| software),
        "dateModified": updated(book, case).map(|day| day.iso()),
        "hasPart": (!parts.is_empty()).then_some(parts),
    })
}

fn source(proof: &Proof) -> Value {
    json!({ "@type": "SoftwareSourceCode", "name": proof.title, "codeRepository": proof.url.as_str() })
}

/// The way from home to a page.
fn crumbs(book: &Casebook, route: &Route, subject: Subject) -> Option<Value> {
    let name = match subject {
        Subject::Post(post) => Some(post.title.as_str()),
        Subject::Case(case) => Some(case.title.as_str()),
        Subject::Decision(decision) => Some(decision.title.as_str()),
        Subject::Entry(entry) => Some(entry.title.as_str()),
        Subject::Exhibit(item) => Some(item.title.as_str()),
        Subject::Page(page) => Some(page.title.as_str()),
        Subject::Resume => Some(super::page::RESUME),
        Subject::Record => None,
    };
    let list = route.tab();
    let listed = match list {
        Route::Notes => book.site.posts.heading.as_str(),
        Route::Cases => "Cases",
        Route::Decisions => "Decisions",
        Route::Journal => "Journal",
        Route::Evidence => "Evidence",
        _ => "",
    };
    let mut steps = vec![(book.site.title.as_str(), Route::Home)];
    steps.extend((!listed.is_empty()).then_some((listed, list)));
    steps.extend(name.map(|name| (name, route.clone())));
    if steps.len() < 2 {
        return None;
    }
    let step = |(place, (name, route)): (usize, (&str, Route))| {
        let item = book.site.url.as_ref().map(|_| at(book, &route));
        json!({ "@type": "ListItem", "position": place + 1, "name": name, "item": item })
    };
    let steps: Vec<Value> = steps.into_iter().enumerate().map(step).collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": steps }))
}

fn at(book: &Casebook, route: &Route) -> String {
    absolute(book, &route.href(&book.site.base))
}

fn absolute(book: &Casebook, href: &str) -> String {
    book.site.absolute(href)
}
