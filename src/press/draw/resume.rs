//! A person's résumé: what `site.toml` says of them, and the record's cases as projects.

use super::markup::Markup;
use crate::model::{Case, Casebook, Html, When};
use crate::site::Route;
use crate::site::route::file;
use std::collections::BTreeMap;

/// The whole of it; parts without content are left out.
pub(crate) fn resume(book: &Casebook, skills: &BTreeMap<&str, Vec<&str>>) -> Html {
    let person = &book.site.person;
    let mut out = Markup::default();
    basics(&mut out, book);
    if let Some(summary) = &person.summary {
        out.element("p", &[], summary);
    }
    part(&mut out, "Work", &person.work, |out, work| {
        let position = [work.position.as_deref(), Some(work.name.as_str())].into_iter().flatten().collect::<Vec<_>>();
        entry(out, book, &position.join(", "), work.url.as_ref(), &span(work.from, work.to, true));
        paragraph(out, work.summary.as_deref());
        points(out, work.highlights.iter().map(|point| Html::text(point)));
    });
    part(&mut out, "Projects", &book.cases, |out, case| project(out, book, case));
    if !skills.is_empty() {
        out.element("h2", &[("id", "skills")], "Skills").open("ul", &[]);
        for (name, roles) in skills {
            let roles = if roles.is_empty() { String::new() } else { format!(": {}", roles.join(", ")) };
            out.element("li", &[], &[name, roles.as_str()].concat());
        }
        out.close("ul");
    }
    part(&mut out, "Education", &person.education, |out, study| {
        let what = [study.study_type.as_deref(), study.area.as_deref()].into_iter().flatten().collect::<Vec<_>>();
        let what = [what.join(" in "), study.institution.clone()];
        let what: Vec<_> = what.into_iter().filter(|text| !text.is_empty()).collect();
        entry(out, book, &what.join(", "), study.url.as_ref(), &span(study.from, study.to, false));
    });
    part(&mut out, "Certificates", &person.certificates, |out, one| {
        let what: Vec<_> = [Some(one.name.as_str()), one.issuer.as_deref()].into_iter().flatten().collect();
        entry(out, book, &what.join(", "), one.url.as_ref(), &one.date.map(When::text).unwrap_or_default());
    });
    if !person.languages.is_empty() {
        out.element("h2", &[("id", "languages")], "Languages").open("ul", &[]);
        for one in &person.languages {
            let fluency = one.fluency.as_ref().map(|fluency| format!(": {fluency}")).unwrap_or_default();
            out.element("li", &[], &[one.language.as_str(), &fluency].concat());
        }
        out.close("ul");
    }
    if crate::press::taken::for_person(book) {
        let href = [book.site.base.as_str(), file::RESUME].concat();
        out.open("p", &[]).text("The same for machines: ").link(&href, "JSON Resume").text(".").close("p");
    }
    out.done()
}

/// Name, trade, and where they are to be found.
fn basics(out: &mut Markup, book: &Casebook) {
    let person = &book.site.person;
    out.open("p", &[]).element("strong", &[], &person.name);
    if !person.label.is_empty() {
        out.text(", ").text(&person.label);
    }
    out.close("p");
    let place = person.location.as_ref().map(|place| {
        let parts = [&place.address, &place.postal_code, &place.city, &place.region, &place.country_code];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
    });
    let mut ways: Vec<(Option<String>, String)> = Vec::new();
    ways.extend(place.map(|place| (None, place)));
    ways.extend(person.email.iter().map(|email| (Some(format!("mailto:{email}")), email.clone())));
    ways.extend(person.phone.iter().map(|phone| (None, phone.clone())));
    ways.extend(person.url.iter().map(|url| (Some(book.site.within(url)), url.to_string())));
    ways.extend(person.profiles.iter().map(|profile| {
        let name = profile.username.as_ref().map(|name| format!(": {name}")).unwrap_or_default();
        (profile.url.as_ref().map(|url| book.site.within(url)), [profile.network.as_str(), &name].concat())
    }));
    ways.extend(book.site.social.iter().map(|link| (Some(book.site.within(&link.url)), link.label.clone())));
    if ways.is_empty() {
        return;
    }
    out.open("ul", &[]);
    for (href, label) in &ways {
        out.open("li", &[]);
        match href {
            Some(href) => out.link(href, label),
            None => out.text(label),
        };
        out.close("li");
    }
    out.close("ul");
}

fn project(out: &mut Markup, book: &Casebook, case: &Case) {
    let href = Route::Case(case.slug.encoded()).href(&book.site.base);
    out.open("h3", &[]).link(&href, &case.title).close("h3");
    let period = case.period.map(|period| span(Some(period.from), period.to, true));
    let role: Vec<&str> = [case.role.as_deref(), period.as_deref()].into_iter().flatten().collect();
    paragraph(out, Some(&role.join(", ")));
    paragraph(out, Some(&case.mission));
    points(out, case.proves.iter().map(|claim| claim.text.clone()));
}

/// A heading with every item under it; nothing without items.
fn part<T>(out: &mut Markup, heading: &str, items: &[T], mut draw: impl FnMut(&mut Markup, &T)) {
    if !items.is_empty() {
        out.element("h2", &[("id", &heading.to_lowercase())], heading);
        items.iter().for_each(|item| draw(out, item));
    }
}

fn entry(out: &mut Markup, book: &Casebook, words: &str, url: Option<&crate::model::Url>, when: &str) {
    out.open("h3", &[]);
    match url {
        Some(url) => out.link(&book.site.within(url), words),
        None => out.text(words),
    };
    out.close("h3");
    paragraph(out, Some(when));
}

fn paragraph(out: &mut Markup, text: Option<&str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        out.element("p", &[], text);
    }
}

fn points(out: &mut Markup, points: impl Iterator<Item = Html>) {
    let points: Vec<Html> = points.collect();
    if !points.is_empty() {
        out.open("ul", &[]);
        for point in &points {
            out.open("li", &[]).html(point).close("li");
        }
        out.close("ul");
    }
}

/// `2019 – Nov 2024`; what lasts says so.
fn span(from: Option<When>, to: Option<When>, lasts: bool) -> String {
    match (from.map(When::text), to.map(When::text)) {
        (Some(from), Some(to)) => format!("{from} \u{2013} {to}"),
        (Some(from), None) if lasts => format!("since {from}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => String::new(),
    }
}
