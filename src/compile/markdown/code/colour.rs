//! A text cut into coloured stretches by a grammar.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use syntect::parsing::{ParseState, ScopeStack, SyntaxReference};

use super::classes::{Class, class};
use super::language::GRAMMARS;

/// A line's stretches: where each ends in the line, and its class.
pub(super) type Stretches = Vec<(usize, Option<Class>)>;

/// Longer lines are machine-made; a grammar would take seconds over them.
const LONGEST: usize = 2_000;
/// Larger blocks stay without colours.
const LARGEST: usize = 256 * 1024;
/// Blocks remembered. A preview compiles everything at every save, and hardly a block has changed.
const REMEMBERED: usize = 4_096;

type Memory = HashMap<[u8; 32], Arc<Vec<Stretches>>>;

static MEMORY: LazyLock<Mutex<Memory>> = LazyLock::new(Mutex::default);

/// The stretches of every line of `text`.
pub(super) fn colour(grammar: &SyntaxReference, text: &str) -> Arc<Vec<Stretches>> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(grammar.name.as_bytes()).update(&[0]).update(text.as_bytes());
    let key = *hasher.finalize().as_bytes();
    let memory = || MEMORY.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = memory().get(&key) {
        return Arc::clone(known);
    }
    let made = Arc::new(read(grammar, text));
    let mut memory = memory();
    if memory.len() >= REMEMBERED {
        memory.clear();
    }
    memory.insert(key, Arc::clone(&made));
    made
}

/// Reads line by line; from where the grammar gives up the text has no colours.
fn read(grammar: &SyntaxReference, text: &str) -> Vec<Stretches> {
    let mut state = ParseState::new(grammar);
    let mut stack = ScopeStack::new();
    let mut broken = text.len() > LARGEST;
    text.split_inclusive('\n')
        .map(|line| {
            if broken || line.len() > LONGEST {
                return vec![(line.len(), None)];
            }
            stretches(&mut state, &mut stack, line).unwrap_or_else(|| {
                broken = true;
                vec![(line.len(), None)]
            })
        })
        .collect()
}

fn stretches(state: &mut ParseState, stack: &mut ScopeStack, line: &str) -> Option<Stretches> {
    let mut out: Stretches = Vec::new();
    let mut add = |from: usize, end: usize, class: Option<Class>| {
        let blank = line[from..end].trim().is_empty();
        let class = if blank { None } else { class };
        // Two words of one colour are one stretch with the blank between them.
        if let [.., before, between] = &out[..]
            && before.1 == class
            && between.1.is_none()
            && line[before.0..between.0].trim().is_empty()
            && !blank
        {
            out.pop();
        }
        match out.last_mut() {
            Some(last) if last.1 == class => last.0 = end,
            _ => out.push((end, class)),
        }
    };
    let mut at = 0;
    for (place, op) in state.parse_line(line, &GRAMMARS).ok()? {
        if place > at {
            add(at, place, class(stack));
            at = place;
        }
        stack.apply(&op).ok()?;
    }
    if at < line.len() {
        add(at, line.len(), class(stack));
    }
    Some(out)
}
