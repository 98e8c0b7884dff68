//! A decision and its reasons.

use super::{Body, Case, Day, Html, Id, Slug, StackItem, Tag, Url};

/// One decision record.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Stable name.
    pub id: Id,
    /// Place under `/decisions/`.
    pub slug: Slug,
    /// `07`: from the file's name, or by position.
    pub number: String,
    /// What was decided.
    pub title: String,
    /// Whether it holds.
    pub status: DecisionStatus,
    /// Day of the decision.
    pub date: Option<Day>,
    /// Who decided.
    pub makers: Vec<String>,
    /// Who was asked.
    pub consulted: Vec<String>,
    /// Who was told.
    pub informed: Vec<String>,
    /// In the author's order.
    pub tags: Vec<Tag>,
    /// Cases it applies to.
    pub cases: Vec<Id>,
    /// Stack items it chose.
    pub stack: Vec<String>,
    /// Decisions it replaces.
    pub supersedes: Vec<Id>,
    /// Decisions that replace it.
    pub superseded_by: Vec<Id>,
    /// Decisions it changes in part.
    pub amends: Vec<Id>,
    /// Decisions nearby.
    pub related: Vec<Id>,
    /// What it rests on.
    pub evidence: Vec<Id>,
    /// How sure the deciders were, in hundredths.
    pub confidence: Option<u8>,
    /// When it should be looked at again.
    pub review_by: Option<Day>,
    /// How it turned out.
    pub outcome: Option<Outcome>,
    /// Where it was discussed.
    pub discussion: Option<Url>,
    /// What could have been done, gathered from its parts.
    pub options: Vec<DecisionOption>,
    /// Its parts, in written order; unmapped sections included. What became an option is not in them again.
    pub slots: Vec<Slot>,
    /// Source file, relative to the content folder.
    pub path: String,
    /// The whole text; `html` holds what stands before the first slot.
    pub body: Body,
}

/// Whether a decision holds: one of the known words, or the author's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionStatus {
    /// `proposed`, `accepted`, `rejected`, `deprecated`, `superseded`, `draft`, or `other`.
    pub key: &'static str,
    /// The word readers see.
    pub label: String,
}

impl DecisionStatus {
    /// The known keys with their words.
    pub const KNOWN: [(&'static str, &'static str); 6] = [
        ("proposed", "Proposed"),
        ("accepted", "Accepted"),
        ("rejected", "Rejected"),
        ("deprecated", "Deprecated"),
        ("superseded", "Superseded"),
        ("draft", "Draft"),
    ];
}

/// One labelled part of a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// What sort of part.
    pub kind: SlotKind,
    /// The heading as written.
    pub label: String,
    /// The fragment that leads to it.
    pub id: String,
    /// Its text, without the heading.
    pub html: Html,
    /// Its first paragraph as inline markup, for cards.
    pub lead: Html,
}

/// The sorts of parts a decision can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlotKind {
    /// What the situation was.
    Context,
    /// What mattered.
    Drivers,
    /// What could have been done.
    Options,
    /// What was chosen.
    Decision,
    /// What it costs.
    Tradeoffs,
    /// What it brought.
    Result,
    /// How one can tell.
    Confirmation,
    /// For and against.
    Arguments,
    /// Anything more.
    More,
    /// A section with a heading of the author's own.
    Other,
}

impl SlotKind {
    /// The key in markup: `context`.
    pub fn key(self) -> &'static str {
        match self {
            SlotKind::Context => "context",
            SlotKind::Drivers => "drivers",
            SlotKind::Options => "options",
            SlotKind::Decision => "decision",
            SlotKind::Tradeoffs => "tradeoffs",
            SlotKind::Result => "result",
            SlotKind::Confirmation => "confirmation",
            SlotKind::Arguments => "arguments",
            SlotKind::More => "more",
            SlotKind::Other => "other",
        }
    }
}

/// One thing that could have been done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DecisionOption {
    /// What it is called, as plain text.
    pub name: String,
    /// The same as inline markup.
    pub title: Html,
    /// The fragment that leads to it; empty where it has no heading.
    pub id: String,
    /// Whether it was done.
    pub chosen: bool,
    /// What is said about it beside the arguments.
    pub text: Html,
    /// In written order.
    pub arguments: Vec<Argument>,
}

/// One reason for an option, or against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// Where it weighs.
    pub side: Side,
    /// Whether its own words say so: `Good, because …`.
    pub said: bool,
    /// As written.
    pub html: Html,
}

/// Where an argument weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// For the option.
    For,
    /// Neither for nor against.
    Neither,
    /// Against the option.
    Against,
}

impl Side {
    /// The key in markup.
    pub fn key(self) -> &'static str {
        match self {
            Side::For => "for",
            Side::Neither => "neither",
            Side::Against => "against",
        }
    }
}

impl Decision {
    /// Whether it chose a part of a case's stack: the part says so, or the decision names it and the case. One that
    /// names no case chose the part wherever it is.
    pub fn chose(&self, case: &Case, item: &StackItem) -> bool {
        let here = self.cases.is_empty() || self.cases.contains(&case.id);
        item.decision.as_ref() == Some(&self.id) || (here && self.stack.iter().any(|name| item.is_called(name)))
    }

    /// The options it was chosen over: those not chosen where one is, or where only alternatives are listed, all.
    pub fn passed_over(&self) -> Vec<&DecisionOption> {
        let alternatives =
            |slot: &Slot| slot.kind == SlotKind::Options && slot.label.to_lowercase().contains("alternative");
        let told = self.options.iter().any(|option| option.chosen) || self.slots.iter().any(alternatives);
        self.options.iter().filter(|option| told && !option.chosen).collect()
    }
}

/// How a decision turned out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// In one word.
    pub verdict: Verdict,
    /// When that was seen.
    pub date: Option<Day>,
    /// In a sentence.
    pub note: Option<String>,
}

/// How a decision turned out, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It held.
    Held,
    /// It held in part.
    Partly,
    /// It was reversed.
    Reversed,
}

impl Verdict {
    /// The key in front matter and markup.
    pub fn key(self) -> &'static str {
        match self {
            Verdict::Held => "held",
            Verdict::Partly => "partly",
            Verdict::Reversed => "reversed",
        }
    }

    /// The words readers see.
    pub fn label(self) -> &'static str {
        match self {
            Verdict::Held => "Held",
            Verdict::Partly => "Held in part",
            Verdict::Reversed => "Reversed",
        }
    }
}
