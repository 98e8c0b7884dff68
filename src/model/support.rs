//! What rests on an exhibit: the other way round of what claims, metrics and decisions name.

use super::{Case, Casebook, Claim, Decision, Evidence, Grade, Id, Metric};
use std::collections::BTreeSet;

/// One thing that rests on an exhibit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Resting<'a> {
    /// A sentence that a case proves.
    Claim(&'a Case, &'a Claim),
    /// A number of a case.
    Metric(&'a Case, &'a Metric),
    /// A decision that names the exhibit, or that the exhibit names.
    Decision(&'a Decision),
}

impl Decision {
    /// Whether it names the exhibit, or the exhibit names it.
    pub fn rests_on(&self, item: &Evidence) -> bool {
        self.evidence.contains(&item.id) || item.decisions.contains(&self.id)
    }
}

impl Casebook {
    /// Everything that rests on an exhibit: claims, then numbers, in the order of the cases, then decisions, oldest
    /// first. Texts that cite it are among its backlinks.
    pub fn resting_on<'a>(&'a self, item: &'a Evidence) -> Vec<Resting<'a>> {
        let claims = self.cases.iter().flat_map(|case| case.proves.iter().map(move |claim| (case, claim)));
        let claims = claims.filter(|(_, claim)| claim.evidence.contains(&item.id));
        let metrics = self.cases.iter().flat_map(|case| case.metrics.iter().map(move |metric| (case, metric)));
        let metrics = metrics.filter(|(_, metric)| metric.evidence.contains(&item.id));
        let decisions = self.decisions.iter().rev().filter(|one| one.rests_on(item));
        (claims.map(|(case, claim)| Resting::Claim(case, claim)))
            .chain(metrics.map(|(case, metric)| Resting::Metric(case, metric)))
            .chain(decisions.map(Resting::Decision))
            .collect()
    }

    /// The grades of the exhibits with these ids, best first, each once.
    pub fn grades(&self, ids: &[Id]) -> BTreeSet<Grade> {
        ids.iter().filter_map(|id| self.exhibit(id)).map(|item| item.grade).collect()
    }
}
