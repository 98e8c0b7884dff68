//! How long after saving a post its new text is served.

use super::{figure, folder, median, posts, tool};
use crate::{Fault, place};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const POSTS: u32 = 1000;
const ROUNDS: usize = 7;
const PORT: u16 = 4391;
const PATIENCE: Duration = Duration::from_secs(60);

/// Serves a thousand posts, saves one again and again, and asks for its page until the new text is there.
pub(super) fn measure() -> Result<(), Fault> {
    let content = folder("serve/content");
    fs::remove_dir_all(&content).ok();
    posts::write(&content.join("posts"), POSTS)?;
    let server = Command::new(tool())
        .current_dir(place::root())
        .args(["serve", "--port", &PORT.to_string(), "--content"])
        .arg(&content)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|e| format!("cannot run `casebook serve`: {e}"))?;
    let _server = Ended(server);
    let path = "/posts/post-00500/";
    let started = until(path, "</html>", PATIENCE)?;
    let post = content.join("posts/post-00500.md");
    let text = fs::read_to_string(&post).map_err(|e| e.to_string())?;
    let mut taken = Vec::new();
    for round in 0..ROUNDS {
        // The watcher's own pause after the last change shall not be counted.
        std::thread::sleep(Duration::from_millis(700));
        let sign = format!("changed-{round}-times");
        fs::write(&post, format!("{text}\n{sign}\n")).map_err(|e| e.to_string())?;
        taken.push(until(path, &sign, PATIENCE)?.as_secs_f64() * 1000.0);
    }
    figure(
        &format!("from start to the first page, {POSTS} posts"),
        &format!("{:.0} ms", started.as_secs_f64() * 1000.0),
    );
    figure(&format!("from saving a post to its page, median of {ROUNDS}"), &format!("{:.0} ms", median(taken)));
    Ok(())
}

/// Ends the server when the measurement does.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Asks for a page until it holds a text; how long that took.
fn until(path: &str, text: &str, patience: Duration) -> Result<Duration, Fault> {
    let started = Instant::now();
    loop {
        if get(path).is_ok_and(|body| body.contains(text)) {
            return Ok(started.elapsed());
        }
        if started.elapsed() > patience {
            return Err(format!("{path} did not hold “{text}” within {} s", patience.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(4));
    }
}

fn get(path: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", PORT))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{PORT}\r\nConnection: close\r\n\r\n")?;
    let mut body = Vec::new();
    stream.read_to_end(&mut body)?;
    Ok(String::from_utf8_lossy(&body).into_owned())
}
