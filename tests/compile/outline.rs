//! A casebook on one page: every value a fixture means to show, in an order to be read.

use casebook::model::{Casebook, Html, Id, SlotKind};
use std::fmt::Write;

/// Writes the outline.
pub(crate) fn outline(casebook: &Casebook) -> String {
    let mut out = String::new();
    let mut line = |text: String| {
        let _ = writeln!(out, "{}", text.trim_end());
    };
    let site = &casebook.site;
    line(format!("site {:?} url {:?} base {:?} lang {}", site.title, site.url, site.base.to_string(), site.lang));
    line(format!("  since {:?} updated {:?}", site.since.map(|d| d.iso()), site.updated.map(|d| d.iso())));
    line(format!("  hero {:?}", site.hero.text.as_str()));
    line(format!("  sections {}", site.sections.iter().map(|s| s.id.as_str()).collect::<Vec<_>>().join(" ")));
    line(format!(
        "tags {}",
        casebook.tags.iter().map(|t| format!("{}={}", t.name, t.slug)).collect::<Vec<_>>().join(" ")
    ));
    for post in &casebook.posts {
        line(format!("post {} at {} {} day {}", post.id, post.slug, post.published.iso, post.published.day.iso()));
        line(format!("  {:?} by {} lang {:?}", post.title, post.author, post.lang));
        line(format!("  cases {:?} decisions {:?} evidence {:?}", post.cases, post.decisions, post.evidence));
        line(format!(
            "  aliases {:?} related {:?}",
            post.aliases.iter().map(ToString::to_string).collect::<Vec<_>>(),
            post.related.iter().map(|one| one.id.as_str()).collect::<Vec<_>>()
        ));
        line(indented(&post.body.html));
    }
    for case in &casebook.cases {
        line(format!("case {} {} at {} {:?} {}", case.number, case.id, case.slug, case.title, case.status.key()));
        line(format!(
            "  version {:?} period {:?}",
            case.version,
            case.period.map(|p| (p.from.text(), p.to.map(|to| to.text())))
        ));
        for item in &case.stack {
            line(format!("  stack {} {:?} {:?}", item.name, item.since.map(|since| since.text()), item.decision));
        }
        for metric in &case.metrics {
            let quantity = |q: &Option<casebook::model::Quantity>| q.as_ref().map(|q| (q.low, q.high, q.text.clone()));
            line(format!(
                "  metric {} {:?} → {:?} {} {:?}",
                metric.label,
                quantity(&metric.before),
                quantity(&metric.after),
                metric.unit,
                metric.evidence
            ));
        }
        for claim in &case.proves {
            line(format!("  proves {} {:?}", claim.text.as_str(), claim.evidence));
        }
        for version in &case.versions {
            line(format!("  version {} of {}", version.version, version.date.iso()));
        }
        for link in &case.links {
            line(format!("  link {} {}", link.label, link.url));
        }
    }
    for decision in &casebook.decisions {
        line(format!(
            "decision {} {} {:?} {} {:?}",
            decision.number,
            decision.id,
            decision.title,
            decision.status.label,
            decision.date.map(|d| d.iso())
        ));
        let people = format!("{:?} {:?} {:?}", decision.makers, decision.consulted, decision.informed);
        line(format!("  by {people} tags {:?}", decision.tags.iter().map(|t| t.name.as_str()).collect::<Vec<_>>()));
        line(format!("  supersedes {:?} superseded by {:?}", decision.supersedes, decision.superseded_by));
        if !decision.amends.is_empty() || !decision.related.is_empty() {
            line(format!("  amends {:?} related {:?}", decision.amends, decision.related));
        }
        if let Some(outcome) = &decision.outcome {
            let (verdict, review) = (outcome.verdict.key(), decision.review_by.map(|day| day.iso()));
            line(format!("  confidence {:?} outcome {verdict} review by {review:?}", decision.confidence));
        }
        if !decision.body.html.is_empty() {
            line(indented(&decision.body.html));
        }
        for slot in &decision.slots {
            line(format!("  [{}] {} #{}: {}", slot.kind.key(), slot.label, slot.id, slot.lead.as_str()));
            if matches!(slot.kind, SlotKind::Options | SlotKind::Arguments) && !slot.html.is_empty() {
                line(indented(&slot.html));
            }
        }
        for option in &decision.options {
            let chosen = if option.chosen { "chosen" } else { "option" };
            line(format!("  {chosen} {:?} {} #{}", option.name, option.title.as_str(), option.id));
            if !option.text.is_empty() {
                line(indented(&option.text));
            }
            for argument in &option.arguments {
                line(format!("    {}: {}", argument.side.key(), argument.html.as_str().replace('\n', " ")));
            }
        }
    }
    for entry in &casebook.journal {
        line(format!("entry {} {} {} {:?}", entry.date.iso(), entry.id, entry.kind.key(), entry.title));
        line(format!("  cases {:?} corrects {:?}", entry.cases, entry.corrects));
        line(indented(&entry.body.html));
    }
    for stage in &casebook.trail {
        line(format!("stage {} {:?} {:?}", stage.id, stage.heading, stage.points));
    }
    for evidence in &casebook.evidence {
        let ids = |ids: &[Id]| ids.join(" ");
        line(format!(
            "E{} {} {:?} {} {} {}",
            evidence.mark,
            evidence.id,
            evidence.title,
            evidence.kind.key(),
            evidence.grade.key(),
            evidence.visibility.key()
        ));
        line(format!(
            "  stage {:?} cases {} decisions {}",
            evidence.stage,
            ids(&evidence.cases),
            ids(&evidence.decisions)
        ));
        if let Some(file) = &evidence.file {
            line(format!("  file {:?} {} bytes {} as {:?}", file.path, file.size, &file.sha256[..12], file.published));
        }
    }
    for proof in &casebook.proofs {
        line(format!("proof {} {} {:?}", proof.title, proof.url, proof.cases));
    }
    for page in &casebook.pages {
        line(format!("page {} {:?}", page.slug, page.title));
        line(indented(&page.body.html));
    }
    for asset in &casebook.assets {
        line(format!("asset {} {} bytes", asset.path, asset.bytes.len()));
    }
    out
}

fn indented(html: &Html) -> String {
    html.as_str().trim_end().lines().map(|line| format!("  | {line}")).collect::<Vec<_>>().join("\n")
}
