//! The style rule that filters a list. `first.js` made it before the first paint; here it is made again
//! whenever the filter changes, by the same function, so that both agree by construction.

use super::document;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `casebook.filter(query, t)` of first.js: sets the rule; `taken`, there `t`, says that the client is here.
    #[wasm_bindgen(js_namespace = casebook, js_name = filter)]
    fn set_rule(query: &str, taken: bool);

    /// `casebook.rows(query)` of first.js: the selector of the rows a filter lets through.
    #[wasm_bindgen(js_namespace = casebook)]
    fn rows(query: &str) -> String;
}

thread_local! {
    static APPLIED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Shows only the rows that a filter lets through; all of them for an empty one.
pub fn apply(filter: &str) {
    // Even the same rule, set again, makes the browser look at the style of everything.
    let new = APPLIED.with_borrow(|applied| applied.as_deref() != Some(filter));
    if new {
        APPLIED.set(Some(filter.to_owned()));
        set_rule(filter, true);
    }
}

/// How many rows a filter lets through.
pub fn count(filter: &str) -> u32 {
    document().query_selector_all(&rows(filter)).map(|found| found.length()).unwrap_or_default()
}
