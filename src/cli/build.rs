//! `build` and `check`: read, compile, report; then press and write.

use super::args::{Build, Check, Reading};
use super::report::Hints;
use super::{Problem, Verdict, clock, disk, dresser, output, pictures, report, tell};
use crate::compile::{Compiled, Options, Sources, compile};
use crate::model::Base;
use crate::press::{Press, compress};
use indicatif::{ProgressBar, ProgressStyle};
use std::time::{Duration, Instant};

/// Reads and compiles what was asked for. `drawn`: pictures will be drawn in every format and width.
pub(super) fn read(reading: &Reading, drawn: bool) -> Result<(Sources, Compiled), Problem> {
    let options = Options { drawn, ..options(reading)? };
    let sources = disk::read(&reading.content)?;
    let project = disk::DiskProject::new(disk::root(&reading.content)?);
    let compiled = compile(&sources, &project, &options);
    Ok((sources, compiled))
}

fn options(reading: &Reading) -> Result<Options, Problem> {
    let base = reading.base.as_deref().map(|text| {
        Base::parse(text)
            .ok_or_else(|| Problem::new(format!("--base: `{text}` is no path")).help("write it like /notes/"))
    });
    Ok(Options {
        now_seconds: clock::seconds(reading.now.as_deref())?,
        drafts: reading.drafts,
        future: reading.future,
        strict: reading.strict,
        base: base.transpose()?,
        drawn: false,
    })
}

/// `casebook check`
pub(super) fn check(check: &Check) -> Result<Verdict, Problem> {
    let (sources, compiled) = read(&check.reading, false)?;
    report::report(&compiled, &sources, check.format, Hints::Told, "nothing was written");
    match compiled.casebook {
        Some(_) => {
            tell::done(&format!("{} files read, nothing stands in the way of a build", sources.files().len()));
            Ok(Verdict::Fine)
        }
        None => Ok(Verdict::Faults),
    }
}

/// `casebook build`
pub(super) fn build(build: &Build) -> Result<Verdict, Problem> {
    let began = Instant::now();
    let client = dresser::client(&build.client)?;
    let look = dresser::look(&dresser::style(&build.client))?;
    let progress = progress();
    progress.set_message("reading");
    let (sources, compiled) = read(&build.reading, build.release)?;
    progress.suspend(|| report::report(&compiled, &sources, build.format, Hints::Kept, "nothing was written"));
    let Some(book) = compiled.casebook else { return Ok(Verdict::Faults) };
    progress.set_message("pressing");
    let mut pressing = Press::new(&book, &client, &look).everything();
    pictures::add(&book, &mut pressing, &|how| progress.set_message(how))?;
    if build.release {
        progress.set_message("compressing");
        compress(&mut pressing);
    }
    progress.set_message("writing");
    output::write(&build.out, &build.reading.content, &pressing)?;
    progress.finish_and_clear();
    let took = began.elapsed().as_millis();
    tell::done(&format!("{} files from {} sources in {}, {took} ms", pressing.len(), sources.files().len(), build.out));
    Ok(Verdict::Fine)
}

/// A spinner that only shows when something takes long enough to wonder.
fn progress() -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {msg} {elapsed}").expect("the template is well formed");
    let bar = ProgressBar::new_spinner().with_style(style);
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}
