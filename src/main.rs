//! The author's tool on the author's machine, the reader's client in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    casebook::app::client::open();
}

/// The rest of the start, for the script that brought the client (`platform/web/boot/start.js`).
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = takeOver)]
pub fn take_over() {
    casebook::app::client::take_over();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    casebook::cli::run()
}
