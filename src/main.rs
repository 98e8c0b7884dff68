//! The author's tool on the author's machine, the reader's client in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    casebook::app::client::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    casebook::cli::run()
}
