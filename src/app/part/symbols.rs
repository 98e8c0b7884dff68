//! The drawings that pages refer to, once.

use crate::app::markup::view;
use crate::platform::view::Erased;
use leptos::prelude::*;

/// Icons and marks as symbols.
#[component]
pub fn Symbols() -> Erased {
    view! {
        <svg class="visually-hidden" aria-hidden="true" focusable="false">
            <defs>
                <symbol id="casebook-search" viewBox="0 0 16 16">
                    <path d="M11.25 6.75a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10 10l4.25 4.25"></path>
                </symbol>
                <symbol id="casebook-letters" viewBox="0 0 16 16">
                    <path d="M.5 13 4.5 3H5l4 10M1.75 9.75h6"></path>
                    <path d="M15.25 7v6m0-2.75a2.375 2.75 0 1 1-4.75 0 2.375 2.75 0 0 1 4.75 0z"></path>
                </symbol>
                <symbol id="casebook-theme" viewBox="0 0 16 16">
                    <circle cx="8" cy="8" r="5.75"></circle>
                    <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" stroke="none"></path>
                </symbol>
                <symbol id="casebook-diamond" viewBox="-6 -6 12 12" overflow="visible">
                    <path d="M0-4.5 4.5 0 0 4.5-4.5 0z"></path>
                </symbol>
                <symbol id="casebook-mark" viewBox="0 0 32 32">
                    <path class="mark-bracket" d="M12.5 4.5h-7v23h7M19.5 4.5h7v23h-7"></path>
                    <path class="mark-tick" d="M14 10.5h4v11h-4z"></path>
                </symbol>
            </defs>
        </svg>
    }
}
