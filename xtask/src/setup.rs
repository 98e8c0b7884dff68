//! Bringing every tool, so that nothing has to be fetched later.

use crate::steps::{Rigour, Steps};
use crate::{Fault, tools};

/// Brings what building takes, and what testing takes as far as this machine allows.
pub(crate) fn run() -> Result<(), Fault> {
    let mut steps = Steps::new(Rigour::Lenient);
    let done = bring(&mut steps);
    steps.list();
    done
}

fn bring(steps: &mut Steps) -> Result<(), Fault> {
    steps.take("wasm target", tools::wasm_target)?;
    let bindgen = tools::wasm_bindgen()?;
    let found = [steps.take("wasm-bindgen", || bindgen.bring())?, steps.take("Trunk", || tools::trunk().bring())?];
    let optional = [
        steps.attempt("wasm-opt", tools::wasm_opt)?,
        steps.attempt("Node", tools::node)?,
        steps.attempt("test packages", tools::test_packages)?.and(None),
        steps.attempt("browser", tools::browser)?,
    ];
    eprintln!();
    for program in found.iter().chain(optional.iter().flatten()) {
        eprintln!("  {}", program.display());
    }
    Ok(())
}
