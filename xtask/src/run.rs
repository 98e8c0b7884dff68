//! Running programs so that long work is seen to go on.

use crate::Fault;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// How many of a failed program's last lines are shown.
const TAIL: usize = 60;

/// Runs it with its output as it comes.
pub(crate) fn show(command: &mut Command) -> Result<(), Fault> {
    let status = command.status().map_err(|e| cannot(command, &e))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", name(command))) }
}

/// Runs it and returns what it printed; its errors are kept silent.
pub(crate) fn read(command: &mut Command) -> Result<String, Fault> {
    let output = command.stderr(Stdio::null()).output().map_err(|e| cannot(command, &e))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("`{}` failed ({})", name(command), output.status))
    }
}

/// Runs it behind one line that says what goes on and for how long; the last of its output is shown when it
/// fails. Without a terminal: a line now and then.
pub(crate) fn watch(what: &str, command: &mut Command) -> Result<(), Fault> {
    let fault = |tail: &[String], why: String| format!("{what}: {why}\n{}", tail.join("\n"));
    let terminal = std::io::stderr().is_terminal();
    let (started, mut told) = (Instant::now(), Instant::now());
    if !terminal {
        eprintln!("… {what}");
    }
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| cannot(command, &e))?;
    let (sender, lines) = mpsc::channel();
    if let Some(out) = child.stdout.take() {
        forward(out, sender.clone());
    }
    if let Some(err) = child.stderr.take() {
        forward(err, sender);
    }
    let mut tail: Vec<String> = Vec::new();
    loop {
        match lines.recv_timeout(Duration::from_millis(200)) {
            Ok(line) => {
                if tail.len() == TAIL {
                    tail.remove(0);
                }
                tail.push(line);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        let last = tail.last().map_or("", |line| line.trim());
        let seconds = started.elapsed().as_secs();
        if terminal {
            let line: String = format!("… {what} · {seconds} s · {last}").chars().take(columns()).collect();
            eprint!("\r\x1b[2K{line}");
            let _ = std::io::stderr().flush();
        } else if told.elapsed() > Duration::from_secs(30) {
            told = Instant::now();
            eprintln!("… {what} · {seconds} s · {last}");
        }
    }
    let status = child.wait().map_err(|e| cannot(command, &e))?;
    if terminal {
        eprint!("\r\x1b[2K");
    }
    if status.success() { Ok(()) } else { Err(fault(&tail, status.to_string())) }
}

fn forward(stream: impl Read + Send + 'static, sender: Sender<String>) {
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
}

fn columns() -> usize {
    std::env::var("COLUMNS").ok().and_then(|n| n.parse().ok()).unwrap_or(80_usize).saturating_sub(1)
}

fn name(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy();
    let args: Vec<_> = command.get_args().take(4).map(|arg| arg.to_string_lossy()).collect();
    format!("{program} {}", args.join(" ")).trim_end().to_owned()
}

fn cannot(command: &Command, error: &std::io::Error) -> Fault {
    format!("cannot run `{}`: {error}", command.get_program().to_string_lossy())
}
