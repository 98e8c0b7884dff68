//! What never changes in the browser, drawn here and sent as markup: timelines, bars, ledgers, lists.

mod backlinks;
mod decision;
mod dossier;
mod entries;
mod exhibit;
mod facts;
mod fore_edge;
mod journal;
mod leaf;
mod ledger;
mod mark;
mod markup;
mod metric;
mod options;
mod proof;
mod stack;
mod succession;
mod timeline;
mod trail;
mod versions;

pub(super) use backlinks::{backlinks, mentioned_in, with_mentions};
pub(super) use decision::{decision_body, decisions, register};
pub(super) use dossier::{Chapter, Share, cover, depths, sheet};
pub(super) use entries::{entries, entry_list, folders, folders_listed};
pub(super) use exhibit::{exhibit_body, exhibit_facts};
pub(super) use facts::{case_facts, decision_facts};
pub(super) use fore_edge::fore_edge;
pub(super) use journal::{Dates, entry_body, entry_facts, journal, months};
pub(super) use leaf::meta;
pub(super) use ledger::ledger;
pub(super) use metric::{metric_bars, metrics};
pub(super) use proof::{access, contact, proofs};
pub(super) use stack::stack;
pub(super) use timeline::{Strip, timeline};
pub(super) use trail::{claims, limits, prose, trail};
pub(super) use versions::versions;
