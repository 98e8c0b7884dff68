//! The chores around Casebook: bringing the tools, building the client when its inputs changed, serving, testing,
//! measuring. What the site is made of is not known here; that is the `casebook` binary's business.

mod bench;
mod build;
mod client;
mod fonts;
mod linked;
mod place;
mod run;
mod setup;
mod steps;
mod test;
mod tools;

use std::process::ExitCode;

/// A chore's failure, in words for the person at the terminal.
type Fault = String;

const USAGE: &str = "\
Usage: cargo xtask <chore>

  setup                      bring every tool: wasm target, Trunk, wasm-bindgen, wasm-opt, browser, test packages
  build [--release] [args]   the client when its inputs changed, then `casebook build [args]`
  serve [--release] [args]   the same, then `casebook serve --open [args]` (--no-open leaves the browser alone)
  test [--all] [filter]      format, lints, tests, client, site, browser; --all adds the slower suites
  bench [name…]              print the figures: sizes, build, change, navigation, lighthouse
  fonts                      cut the fonts again
  ci                         what continuous integration calls: test --all
  hook                       what Trunk calls after bundling";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (chore, rest) = args.split_first().map_or(("help", &[][..]), |(first, rest)| (first.as_str(), rest));
    let done = match chore {
        "setup" => setup::run(),
        "build" => build::run(rest),
        "serve" => build::serve(rest),
        "test" => test::run(rest),
        "ci" => test::run(&["--all".to_owned()]),
        "bench" => bench::run(rest),
        "fonts" => fonts::run(),
        "hook" => build::hook(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => {
            eprintln!("There is no chore `{other}`.\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}
