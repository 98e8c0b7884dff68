//! `serve`: the site from memory, on this machine only, always as the files say.

use super::desk::{Desk, NOW, note};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

/// A running preview; it ends with the value.
struct Preview {
    child: Child,
    port: u16,
    said: Arc<Mutex<String>>,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What was answered.
struct Answer {
    status: u16,
    text: String,
}

impl Preview {
    fn start(desk: &Desk, more: &[&str]) -> Preview {
        // The program takes the next free port by itself, and says which.
        let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a port");
        Preview::start_at(desk, free.port(), more)
    }

    fn start_at(desk: &Desk, port: u16, more: &[&str]) -> Preview {
        let port = port.to_string();
        let arguments = [&["serve", "--client", "client", "--now", NOW, "--port", &port], more].concat();
        let mut child = desk
            .command(&arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let lines = BufReader::new(child.stderr.take().expect("what it says")).lines();
        let said = Arc::new(Mutex::new(String::new()));
        let kept = Arc::clone(&said);
        let (tell, told) = mpsc::channel();
        // Read to the end, so that the program is never held up by a full pipe.
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                kept.lock().expect("no panic").extend([line.as_str(), "\n"]);
                if let Some((_, rest)) = line.split_once("http://127.0.0.1:") {
                    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
                    let _ = tell.send(digits.parse::<u16>().expect("a port"));
                }
            }
        });
        let mut preview = Preview { child, port: 0, said };
        preview.port = told.recv_timeout(Duration::from_secs(60)).expect("it says where the notebook is");
        preview
    }

    /// Asks as a browser on this machine would, with more headers or another host.
    fn ask(&self, path: &str, host: Option<&str>, more: &str) -> Answer {
        self.send("GET", path, host, more)
    }

    fn send(&self, method: &str, path: &str, host: Option<&str>, more: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout");
        let own = format!("127.0.0.1:{}", self.port);
        let host = host.unwrap_or(&own);
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n")
            .expect("it reads");
        let mut text = String::new();
        stream.read_to_string(&mut text).expect("it answers");
        let status = text.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, text }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(path, None, "")
    }

    /// What an open page is told, event by event, from now on.
    fn listen(&self) -> impl Iterator<Item = String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout");
        let host = format!("127.0.0.1:{}", self.port);
        write!(stream, "GET /__casebook/live HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("it reads");
        let lines = BufReader::new(stream).lines().map(|line| line.expect("an event in time"));
        lines.filter_map(|line| line.strip_prefix("data: ").map(str::to_owned))
    }

    /// Waits until the terminal says something.
    #[track_caller]
    fn wait_until_said(&self, text: &str) {
        let began = Instant::now();
        while !self.said.lock().expect("no panic").contains(text) {
            assert!(began.elapsed() < Duration::from_secs(10), "never said {text:?}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// How long it takes until a page says something.
    #[track_caller]
    fn wait_for(&self, path: &str, says: &str) -> Duration {
        let began = Instant::now();
        while !self.get(path).text.contains(says) {
            assert!(began.elapsed() < Duration::from_secs(10), "{path} never says {says:?}");
            std::thread::sleep(Duration::from_millis(10));
        }
        began.elapsed()
    }
}

#[test]
fn pages_are_answered_as_a_host_of_files_would() {
    let desk = Desk::new();
    let preview = Preview::start(&desk, &[]);
    let home = preview.get("/");
    assert_eq!(home.status, 200);
    assert!(home.text.contains("<!DOCTYPE html>") && home.text.contains("/posts/first/"));
    assert!(preview.get("/posts/first/").text.contains("The first text."));
    assert!(preview.get("/posts/first/data.json").text.contains("application/json"));
    let without_slash = preview.get("/posts/first");
    assert_eq!(without_slash.status, 302);
    assert!(without_slash.text.contains("/posts/first/\r\n"));
    let lost = preview.get("/nothing/here/");
    assert_eq!(lost.status, 404);
    assert!(lost.text.contains("Nothing is filed under this address."));
    assert_eq!(preview.get("/../../etc/passwd").status, 404);
    // From memory: nothing was written.
    assert!(!desk.path("dist").exists());
}

#[test]
fn only_this_machine_is_answered() {
    let desk = Desk::new();
    let preview = Preview::start(&desk, &[]);
    let port = preview.port;
    for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", "127.0.0.1:1", "0.0.0.0", ""] {
        let answer = preview.ask("/", Some(host), "");
        assert_eq!(answer.status, 403, "{host:?}");
        assert!(!answer.text.contains("First"), "{host:?}");
    }
    assert_eq!(preview.ask("/", Some(&format!("localhost:{port}")), "").status, 200);
    for origin in ["http://evil.example", "null", "https://127.0.0.1", &format!("https://127.0.0.1:{port}")] {
        let answer = preview.ask("/", None, &format!("Origin: {origin}\r\n"));
        assert_eq!(answer.status, 403, "{origin}");
        assert_eq!(preview.ask("/__casebook/live", None, &format!("Origin: {origin}\r\n")).status, 403, "{origin}");
    }
    assert_eq!(preview.ask("/", None, &format!("Origin: http://127.0.0.1:{port}\r\n")).status, 200);
    // Bound to the loopback address alone.
    let elsewhere = TcpStream::connect_timeout(&([127, 0, 0, 2], port).into(), Duration::from_secs(2));
    assert!(elsewhere.is_err());
}

#[test]
fn an_edit_is_shown_and_a_fault_keeps_the_last_good_site() {
    let desk = Desk::new();
    let preview = Preview::start(&desk, &[]);
    assert!(preview.get("/posts/first/").text.contains("The first text."));
    desk.write("content/posts/first.md", note("First", "Another text."));
    let took = preview.wait_for("/posts/first/", "Another text.");
    println!("an edited note was served after {} ms", took.as_millis());
    desk.write("content/posts/second.md", note("Second", "A second one."));
    let took = preview.wait_for("/posts/second/", "A second one.");
    println!("a new note was served after {} ms", took.as_millis());
    // A fault changes nothing that is shown; mending it does.
    desk.write("content/posts/first.md", "---\ndescription: D\n---\n\nNo title.\n");
    std::thread::sleep(Duration::from_millis(500));
    let shown = preview.get("/posts/first/");
    assert_eq!(shown.status, 200);
    assert!(shown.text.contains("Another text.") && !shown.text.contains("No title."));
    desk.write("content/posts/first.md", note("First", "Mended."));
    preview.wait_for("/posts/first/", "Mended.");
}

#[test]
fn the_base_is_where_it_is_served() {
    let desk = Desk::new();
    let preview = Preview::start(&desk, &["--base", "/x/"]);
    assert_eq!(preview.get("/x/").status, 200);
    assert!(preview.get("/x/posts/first/").text.contains("The first text."));
    let outside = preview.get("/");
    assert_eq!(outside.status, 302);
    assert!(outside.text.contains("/x/\r\n"));
}

#[test]
fn faults_before_the_start_end_it() {
    let desk = Desk::new();
    desk.write("content/posts/first.md", "---\ndescription: D\npubDatetime: 2026-11-01\n---\n");
    let ended = desk.run(&["serve", "--client", "client", "--now", NOW]);
    assert_eq!(ended.code, 1, "{}", ended.err);
    assert!(ended.err.contains("error[missing-key]"), "{}", ended.err);
}

#[test]
fn an_open_page_hears_what_is_wrong_and_when_it_is_mended() {
    let desk = Desk::new();
    let preview = Preview::start(&desk, &[]);
    let mut open = preview.listen();
    let good = open.next().expect("the present state");
    assert!(good.contains("\"errors\":0"), "{good}");
    let page = preview.get("/").text;
    let edition = page.split("live.js?edition=").nth(1).and_then(|rest| rest.split('"').next()).expect("an edition");
    assert!(good.contains(&format!("\"edition\":\"{edition}\"")), "{good}");

    desk.write("content/posts/first.md", "---\ndescription: D\npubDatetime: 2026-11-01\n---\n\nNo title.\n");
    let faulty = open.find(|state| !state.contains("\"errors\":0")).expect("it tells");
    assert!(faulty.contains("\"place\":\"content/posts/first.md:1:1\""), "{faulty}");
    assert!(faulty.contains("\"headline\":\"`title` is missing in posts/first.md\""), "{faulty}");
    // The same edition: nothing to load again. A page opened now hears it too.
    assert!(faulty.contains(edition), "{faulty}");
    assert!(preview.get("/posts/first/").text.contains("The first text."));
    assert_eq!(preview.listen().next().as_deref(), Some(faulty.as_str()));
    preview.wait_until_said("the last good site is still shown");
    assert!(!preview.said.lock().expect("no panic").contains("nothing was written"));

    desk.write("content/posts/first.md", note("First", "Mended."));
    let mended = open.find(|state| state.contains("\"errors\":0")).expect("it tells");
    assert!(!mended.contains(edition), "{mended}");
}

#[test]
fn the_content_may_go_and_come_back() {
    let desk = Desk::new();
    let preview = Preview::start(&desk, &[]);
    let mut open = preview.listen();
    std::fs::rename(desk.path("content"), desk.path("aside")).expect("it can be moved");
    let gone = open.find(|state| state.contains("there is no folder `content`")).expect("it tells");
    assert!(gone.contains("\"errors\":1"), "{gone}");
    assert!(preview.get("/posts/first/").text.contains("The first text."));
    std::fs::rename(desk.path("aside"), desk.path("content")).expect("it can be moved back");
    assert!(open.any(|state| state.contains("\"errors\":0")));
    desk.write("content/posts/first.md", note("First", "Still watched."));
    preview.wait_for("/posts/first/", "Still watched.");
}

#[test]
fn another_sites_page_gets_nothing_but_a_link_may_be_followed() {
    let desk = Desk::new();
    let preview = Preview::start(&desk, &[]);
    let fetched = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n";
    for path in ["/", "/posts/first/data.json", "/__casebook/live", "/__casebook/live.js"] {
        assert_eq!(preview.ask(path, None, fetched).status, 403, "{path}");
    }
    assert_eq!(preview.ask("/", None, "Sec-Fetch-Site: cross-site\r\n").status, 403);
    let followed = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n";
    assert_eq!(preview.ask("/", None, followed).status, 200);
    let own = "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\n";
    assert_eq!(preview.ask("/", None, own).status, 200);
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = preview.send(method, "/", None, "");
        assert_eq!(answer.status, 405, "{method}");
        assert!(answer.text.to_lowercase().contains("allow: get, head\r\n"), "{method}");
    }
    let head = preview.send("HEAD", "/", None, "");
    assert_eq!(head.status, 200);
    assert!(!head.text.contains("<!DOCTYPE"));
}

#[test]
fn a_redirect_keeps_the_query_and_the_host() {
    let desk = Desk::new();
    let preview = Preview::start(&desk, &[]);
    let location = |path: &str| {
        let answer = preview.get(path);
        assert_eq!(answer.status, 302, "{path}");
        let line = answer.text.lines().find_map(|line| line.strip_prefix("location: ").map(str::to_owned));
        line.expect("a location")
    };
    assert_eq!(location("/posts?tag=desk&year=2026"), "/posts/?tag=desk&year=2026");
    assert_eq!(location("//posts/first"), "/posts/first/");
    assert_eq!(location("///posts"), "/posts/");
}

#[test]
fn a_taken_port_is_said() {
    let desk = Desk::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("a port").port();
    let preview = Preview::start_at(&desk, port, &[]);
    assert_ne!(preview.port, port);
    preview.wait_until_said(&format!("port {port} is taken; port {} was chosen instead", preview.port));
}
