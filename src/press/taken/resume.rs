//! A person's résumé in the terms of JSON Resume: cases as projects, the stack as skills.

use super::data::filled;
use super::line;
use crate::model::{Case, Casebook, PersonKind};
use crate::site::Route;
use crate::site::route::file;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Whether the record is a person's, who has not laid a résumé of their own in its place.
pub(in crate::press) fn for_person(book: &Casebook) -> bool {
    let own = book.assets.iter().any(|asset| asset.path == file::RESUME[1..]);
    book.site.person.kind == PersonKind::Person && !own
}

/// `resume.json`.
pub(in crate::press) fn resume(book: &Casebook) -> String {
    let site = &book.site;
    let person = &site.person;
    let url = |url: &crate::model::Url| site.absolute(&site.within(url));
    // The schema wants whole addresses; without a public one there is none for what lies on the site.
    let whole = |address: String| (!address.starts_with('/')).then_some(address);
    let given = |address: &Option<crate::model::Url>| address.as_ref().map(url).and_then(whole);
    let home = whole(site.absolute(&Route::Home.href(&site.base)));
    let social = site.social.iter().map(|link| json!({ "network": link.label, "url": whole(url(&link.url)) }));
    let profiles = person
        .profiles
        .iter()
        .map(|profile| json!({ "network": profile.network, "username": profile.username, "url": given(&profile.url) }));
    let file = json!({
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        "basics": {
            "name": person.name,
            "label": person.label,
            "image": given(&person.image),
            "email": person.email,
            "phone": person.phone,
            "url": given(&person.url).or(home),
            "summary": person.summary,
            "location": person.location.as_ref().map(|place| json!({
                "address": place.address,
                "postalCode": place.postal_code,
                "city": place.city,
                "countryCode": place.country_code,
                "region": place.region,
            })),
            "profiles": profiles.chain(social).collect::<Vec<_>>(),
        },
        "work": person.work.iter().map(|work| json!({
            "name": work.name,
            "position": work.position,
            "url": given(&work.url),
            "startDate": work.from.map(|from| from.iso()),
            "endDate": work.to.map(|to| to.iso()),
            "summary": work.summary,
            "highlights": work.highlights,
        })).collect::<Vec<_>>(),
        "education": person.education.iter().map(|study| json!({
            "institution": study.institution,
            "url": given(&study.url),
            "area": study.area,
            "studyType": study.study_type,
            "startDate": study.from.map(|from| from.iso()),
            "endDate": study.to.map(|to| to.iso()),
        })).collect::<Vec<_>>(),
        "certificates": person.certificates.iter().map(|one| json!({
            "name": one.name,
            "date": one.date.map(|date| date.iso()),
            "issuer": one.issuer,
            "url": given(&one.url),
        })).collect::<Vec<_>>(),
        "skills": skills(book).into_iter().map(|(name, keywords)| json!({ "name": name, "keywords": keywords })).collect::<Vec<_>>(),
        "languages": person.languages.iter().map(|one| json!({ "language": one.language, "fluency": one.fluency })).collect::<Vec<_>>(),
        "projects": book.cases.iter().map(|case| project(case, whole(site.absolute(&Route::Case(case.slug.encoded()).href(&site.base))))).collect::<Vec<_>>(),
        "meta": {
            "canonical": whole(site.absolute(&[site.base.as_str(), file::RESUME].concat())),
            "version": "v1.0.0",
            "lastModified": site.updated.map(|day| format!("{}T00:00:00", day.iso())),
        },
    });
    let mut text = serde_json::to_string_pretty(&filled(file)).expect("keys are strings");
    text.push('\n');
    text
}

fn project(case: &Case, url: Option<String>) -> Value {
    json!({
        "name": case.title,
        "description": case.mission,
        "highlights": case.proves.iter().map(|claim| line::plain(&claim.text)).collect::<Vec<_>>(),
        "keywords": case.stack.iter().map(|item| &item.name).collect::<Vec<_>>(),
        "startDate": case.period.map(|period| period.from.iso()),
        "endDate": case.period.and_then(|period| period.to).map(|to| to.iso()),
        "url": url,
        "roles": case.role.iter().collect::<Vec<_>>(),
        "type": "application",
    })
}

/// What the systems are made of, by name, with what each part does there.
pub(in crate::press) fn skills(book: &Casebook) -> BTreeMap<&str, Vec<&str>> {
    let mut skills: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for item in book.cases.iter().flat_map(|case| &case.stack) {
        let roles = skills.entry(&item.name).or_default();
        roles.extend(item.role.as_deref().filter(|role| !roles.contains(role)));
    }
    skills
}
