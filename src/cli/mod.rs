//! The command line: the only floor with effects. It reads the disk, asks the compiler and the press, and writes.

mod args;
mod build;
mod clock;
mod disk;
mod dresser;
mod hook;
mod output;
mod pictures;
mod report;
mod serve;
mod shorten;
mod store;
mod tell;
mod unused;

use args::{Args, Command};
use clap::Parser;
use std::io::{Read, Write};
use std::process::ExitCode;

/// Runs one command. Exit codes: 0 fine, 1 faults in content, 2 misuse or environment.
pub fn run() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let outcome = match args.command {
        Command::Build(build) => build::build(&build),
        Command::Check(check) => build::check(&check),
        Command::Serve(serve) => serve::serve(&serve),
        Command::Markdown { lang } => markdown(&lang),
        Command::Hook => hook::hook(),
    };
    match outcome {
        Ok(Verdict::Fine) => ExitCode::SUCCESS,
        Ok(Verdict::Faults) => ExitCode::from(1),
        Err(problem) => {
            tell::problem(&problem);
            ExitCode::from(2)
        }
    }
}

/// How a command ended when nothing stood in its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// As asked.
    Fine,
    /// The content has errors; nothing was written.
    Faults,
}

/// What stood in the way, and the one thing to do about it: not the content's fault.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Problem {
    what: String,
    help: Option<String>,
}

impl Problem {
    fn new(what: impl Into<String>) -> Problem {
        Problem { what: what.into(), help: None }
    }

    fn help(self, help: impl Into<String>) -> Problem {
        Problem { help: Some(help.into()), ..self }
    }
}

/// Prints the HTML of a text given on standard input.
fn markdown(lang: &str) -> Result<Verdict, Problem> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(|e| Problem::new(format!("cannot read standard input: {e}")))?;
    let html = crate::compile::markdown::alone(&text, lang).body.html;
    let written = std::io::stdout().write_all(html.as_str().as_bytes());
    written.map_err(|e| Problem::new(format!("cannot write standard output: {e}")))?;
    Ok(Verdict::Fine)
}
