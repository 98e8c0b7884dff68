//! What a reader asks of the client itself: the palette, the keys, the settings, a shortcut.

use super::keys::{Meaning, meaning};
use super::router::Router;
use super::{palette, shelf};
use crate::app::session::Session;
use crate::platform::{Act, Address, Command, list, load, reader, sheet, time};
use crate::site::find::Candidate;
use crate::site::sheets::PALETTE;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How long the second key of a way may take, in milliseconds.
const SECOND: f64 = 1_500.0;

/// What is remembered from one command to the next.
pub(super) struct Commands {
    session: Session,
    /// What the palette knows; empty until it is asked the first time.
    known: RefCell<Vec<Candidate>>,
    /// Whether the sheets are on their way: what is typed meanwhile is meant for one of them.
    coming: Cell<bool>,
    /// Until when a key may be the second one of a way.
    going: Cell<f64>,
}

impl Commands {
    /// Nothing was asked yet.
    pub(super) fn new(session: Session) -> Rc<Commands> {
        Rc::new(Commands { session, known: RefCell::default(), coming: Cell::default(), going: Cell::new(0.0) })
    }

    /// Does what is asked.
    pub(super) fn obey(self: &Rc<Self>, router: &Rc<Router>, command: Command) {
        match command {
            Command::Lay(name) => self.lay(name),
            Command::Find(asked) => self.find(&asked),
            Command::Press(_) if self.coming.get() => {}
            Command::Press(key) => match meaning(key, time::now() < self.going.replace(0.0)) {
                Meaning::Lay(name) => self.lay(name.to_owned()),
                Meaning::Go(route) => {
                    let path = route.href(&self.session.base);
                    let (href, query, fragment) = (path.clone(), String::new(), String::new());
                    router.act(Act::Follow(Address { href, path, query, fragment }));
                }
                Meaning::Going => self.going.set(time::now() + SECOND),
                Meaning::Step(forward) => list::step(forward),
                Meaning::Switch => reader::switch(),
                Meaning::Nothing => {}
            },
        }
    }

    fn lay(self: &Rc<Self>, name: String) {
        let commands = self.clone();
        time::spawn(async move {
            let session = &commands.session;
            if !sheet::lay(&name) {
                let here = session.route.get_untracked();
                commands.coming.set(true);
                let sheets = load::card(&shelf::sheets(&session.base)).await;
                commands.coming.set(false);
                let Some(sheets) = sheets else {
                    return session.announced.set("It did not load. Try again in a moment.".to_owned());
                };
                // The reader went on: it was not meant for the page that came.
                if session.route.get_untracked() != here {
                    return;
                }
                // Another wish may have brought them in the meantime.
                if !sheet::lay(&name) {
                    sheet::put(&sheets);
                    sheet::lay(&name);
                }
            }
            if name == PALETTE {
                if commands.known.borrow().is_empty() {
                    match shelf::things(&session.base).await {
                        Ok(known) => *commands.known.borrow_mut() = known,
                        Err(_) => return sheet::say("The list did not load. Try again in a moment."),
                    }
                }
                commands.find(&sheet::asked());
            }
        });
    }

    fn find(&self, asked: &str) {
        let known = self.known.borrow();
        if !known.is_empty() {
            let (rows, says) = palette::answer(&known, asked, &self.session);
            sheet::show(&rows, &says);
        }
    }
}
