//! `[person]`: who keeps the record, in JSON Resume's terms.

use super::site::keep;
use crate::compile::front::{Asking, Keys, Node, Spanned};
use crate::diag::catalogue;
use crate::model::{Certificate, Language, Location, Person, PersonKind, Position, Profile, Study, Url};

/// Reads the person.
pub(super) fn person(
    keys: &Keys<'_>,
    author: Option<&str>,
    title: Option<&str>,
    pictures: &mut Vec<Spanned<Url>>,
) -> Person {
    let asked = keys.usual();
    let kinds = [("person", PersonKind::Person), ("project", PersonKind::Project)];
    let name = asked.words(&["name"]).or_else(|| author.map(str::to_owned)).or_else(|| title.map(str::to_owned));
    Person {
        kind: asked.choice(&["kind"], &kinds).unwrap_or(PersonKind::Person),
        name: name.unwrap_or_default(),
        label: asked.words(&["label"]).unwrap_or_default(),
        image: asked.picture(&["image"]).map(|url| keep(pictures, url)),
        email: asked.words(&["email"]),
        phone: asked.words(&["phone"]),
        url: address(asked),
        summary: asked.words(&["summary"]),
        location: asked.table(&["location"]).map(location),
        profiles: each(asked, "profiles", |asked| {
            let network = asked.required(&["network"], "add a `network`, such as Mastodon")?.value;
            Some(Profile { network, username: asked.words(&["username"]), url: address(asked) })
        }),
        work: each(asked, "work", |asked| {
            let name = asked.required(&["name"], "add a `name`: for whom")?.value;
            let (from, to) = asked.stretch(&["startDate"], &["endDate"]);
            Some(Position {
                name,
                position: asked.words(&["position"]),
                url: address(asked),
                from,
                to,
                summary: asked.words(&["summary"]),
                highlights: asked.plain_texts(&["highlights"]),
            })
        }),
        education: each(asked, "education", |asked| {
            let institution = asked.required(&["institution"], "add an `institution`: where")?.value;
            let (from, to) = asked.stretch(&["startDate"], &["endDate"]);
            Some(Study {
                institution,
                area: asked.words(&["area"]),
                study_type: asked.words(&["studyType"]),
                url: address(asked),
                from,
                to,
            })
        }),
        certificates: each(asked, "certificates", |asked| {
            let name = asked.required(&["name"], "add a `name`: what was certified")?.value;
            let (issuer, date) = (asked.words(&["issuer"]), asked.when(&["date"]));
            Some(Certificate { name, issuer, date, url: address(asked) })
        }),
        languages: each(asked, "languages", |asked| {
            let language = asked.required(&["language"], "add a `language`")?.value;
            Some(Language { language, fluency: asked.words(&["fluency"]) })
        }),
    }
}

/// Every table of a list. All keys of each are read, so that what is left over is unknown.
fn each<T>(asked: Asking<'_, '_>, name: &'static str, read: impl Fn(Asking<'_, '_>) -> Option<T>) -> Vec<T> {
    let one = |node: &Node| {
        let keys = asked.table_of(name, node)?;
        let value = read(keys.usual());
        if value.is_some() {
            keys.finish();
        }
        value
    };
    asked.items(&[name]).into_iter().filter_map(one).collect()
}

fn address(asked: Asking<'_, '_>) -> Option<Url> {
    asked.url(&["url"]).map(|url| url.value)
}

fn location(keys: Keys<'_>) -> Location {
    let asked = keys.usual();
    let country = asked.text(&["countryCode"]).filter(|code| !code.value.is_empty()).and_then(|code| {
        let fits = code.value.len() == 2 && code.value.bytes().all(|b| b.is_ascii_alphabetic());
        if !fits {
            let found = format!("`{}`", code.value);
            let expected = "two letters such as NO";
            keys.fault(catalogue::wrong_type(keys.spot(code.span), "countryCode", expected, &found));
        }
        fits.then(|| code.value.to_uppercase())
    });
    let location = Location {
        address: asked.words(&["address"]),
        postal_code: asked.words(&["postalCode"]),
        city: asked.words(&["city"]),
        country_code: country,
        region: asked.words(&["region"]),
    };
    keys.finish();
    location
}

/// A portrait on a host that is not named would be fetched by every reader: it is left out.
pub(super) fn without_remote_portrait(
    mut person: Person,
    pictures: &[Spanned<Url>],
    hosts: &[String],
    keys: &Keys<'_>,
) -> Person {
    let remote = |url: &Url| url.host().is_some_and(|host| !hosts.contains(&host.to_lowercase()));
    if let Some(image) = person.image.take_if(|image| remote(image)) {
        let span = pictures.iter().find(|picture| picture.value == image).map_or(0..0, |picture| picture.span.clone());
        keys.fault(catalogue::remote_image(keys.spot(span), image.host().unwrap_or_default()));
    }
    person
}
