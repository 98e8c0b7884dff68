//! What can be asked on the command line.

use camino::Utf8PathBuf;
use clap::builder::styling::{AnsiColor, Styles};
use clap::{Parser, Subcommand, ValueEnum};

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Red.on_default().bold())
    .usage(AnsiColor::Red.on_default().bold())
    .literal(AnsiColor::Cyan.on_default())
    .placeholder(AnsiColor::Cyan.on_default());

/// Casebook turns a folder of Markdown into an engineer's public record.
#[derive(Debug, Parser)]
#[command(version, styles = STYLES, propagate_version = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Press the whole site
    Build(Build),
    /// Read everything as `build` does, report, write nothing
    Check(Check),
    /// Show the site while you write: live, from memory
    Serve(Serve),
    /// Print the HTML of a text given on standard input
    Markdown {
        /// Language of the text, as a tag such as en or pt-BR: it decides the quotes
        #[arg(long, value_name = "TAG", default_value = "en")]
        lang: String,
    },
    /// What Trunk calls after bundling the client
    #[command(hide = true)]
    Hook,
}

/// What to read, and how.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Reading {
    /// The folder with posts/, cases/, decisions/ …
    #[arg(long, default_value = "content", value_name = "DIR")]
    pub(super) content: Utf8PathBuf,
    /// Show drafts
    #[arg(long)]
    pub(super) drafts: bool,
    /// Show what is not due yet
    #[arg(long)]
    pub(super) future: bool,
    /// The instant that decides what is due, such as 2026-11-20T12:00:00Z; now, if not given
    #[arg(long, value_name = "INSTANT")]
    pub(super) now: Option<String>,
    /// Fail on the warnings that readers would notice: broken links, unknown keys …
    #[arg(long)]
    pub(super) strict: bool,
    /// Where addresses begin; else the path of site.url, else /
    #[arg(long, value_name = "PATH")]
    pub(super) base: Option<String>,
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) reading: Reading,
    /// How faults are told
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) reading: Reading,
    /// Where the site goes; replaced as a whole
    #[arg(long, default_value = "dist", value_name = "DIR")]
    pub(super) out: Utf8PathBuf,
    /// The built client
    #[arg(long, default_value = super::dresser::CLIENT, value_name = "DIR")]
    pub(super) client: Utf8PathBuf,
    /// For publishing: pictures in every format and width, and compressed siblings for a CDN
    #[arg(long)]
    pub(super) release: bool,
    /// How faults are told
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct Serve {
    #[command(flatten)]
    pub(super) reading: Reading,
    /// The built client
    #[arg(long, default_value = super::dresser::CLIENT, value_name = "DIR")]
    pub(super) client: Utf8PathBuf,
    /// The port; the next free one if it is taken
    #[arg(long, default_value_t = 4000)]
    pub(super) port: u16,
    /// Open the site in the browser
    #[arg(long)]
    pub(super) open: bool,
}

/// How faults are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people: with the text, the first ten of a kind
    Human,
    /// One JSON object a line, every fault
    Json,
    /// Annotations for GitHub Actions, every fault
    Github,
}
