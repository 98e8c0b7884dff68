//! Going from page to page inside one document.
//!
//! A route is loaded, then address, page, focus and scroll change together; the old page stays until the
//! new one is here. A newer wish always wins over an older answer.

use super::cards::{self, Cards};
use super::commands::Commands;
use super::palette;
use super::places::Places;
use super::shelf;
use crate::app::session::{Cause, Session, Sheet, Stage, Trouble};
use crate::platform::{self, Act, Address, Failure, Name, address, dom, reading, sheet, sight, slip, time, transition};
use crate::site::page::Page;
use crate::site::{Route, filter};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// When a page that is on its way is called stalled, in milliseconds.
const STALLED: u32 = 6_000;
/// How long a page has stood before what its links lead to is fetched, in milliseconds.
const SETTLED: u32 = 1_500;
/// How long data may take and still count as at hand, in milliseconds.
const AT_HAND: f64 = 100.0;

/// What is remembered from one page to the next.
pub(super) struct Router {
    session: Session,
    places: RefCell<Places>,
    cards: Rc<Cards>,
    commands: Rc<Commands>,
    /// Counts wishes, so that an answer knows whether it is still wanted.
    wish: Cell<u32>,
    /// The wish that was answered last.
    answered: Cell<u32>,
    /// Whether the page of the route stands, and no trouble in its place.
    standing: Cell<bool>,
}

/// How an address is reached, which decides what becomes of history and scroll.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// By a new entry.
    Forward,
    /// By stepping to the entry with this key.
    Step(u32),
    /// By asking again where one is.
    Again,
}

/// So far off, in CSS pixels, a place may be because of the letters; what is farther off is another place.
const NEAR: u32 = 400;

impl Router {
    /// Starts where the document stands, and where the reader left it if they come back.
    pub(super) fn new(session: Session) -> Rc<Router> {
        let (places, top) = Places::open();
        // The browser may have found the place before the page had its letters: then it is a little off, and is put
        // right, unless the reader has touched the page since.
        let found = dom::scroll();
        let off = |top: &u32| found == 0 || (!dom::is_moved() && top.abs_diff(found) < NEAR);
        top.filter(off).into_iter().for_each(dom::scroll_to);
        let standing = Cell::new(true);
        let (places, cards, commands) = (RefCell::new(places), Rc::default(), Commands::new(session.clone()));
        Rc::new(Router { session, places, cards, commands, wish: Cell::new(0), answered: Cell::new(0), standing })
    }

    /// Follows what a reader does.
    pub(super) fn act(self: &Rc<Self>, act: Act) {
        match act {
            Act::Follow(to) => self.go(to, Way::Forward),
            Act::Step(to, key) => self.step(to, key),
            Act::Choose(term) => self.choose(&term),
            Act::Retry(to) => {
                self.route(&to).iter().for_each(|route| shelf::forget(&self.session.base, route));
                // A page that stalled never got its entry; one that failed has it.
                let way = if to.href == address::here().href { Way::Again } else { Way::Forward };
                self.go(to, way);
            }
            Act::Within => {
                self.places.borrow_mut().leave();
                dom::whole(true);
            }
            Act::Rest => {
                reading::keep();
                self.look_ahead();
            }
            Act::Leave => {
                reading::keep();
                self.places.borrow_mut().store();
            }
            Act::Intend(to, link) => {
                let route = self.route(&to);
                route.iter().for_each(|route| shelf::warm(&self.session.base, route));
                self.cards.rest(link.zip(route.and_then(|route| shelf::data(&self.session.base, &route))));
            }
            Act::Elsewhere => self.cards.rest(None),
            Act::Open(mark, to) => {
                self.cards.hide();
                match self.route(&to).and_then(|route| shelf::data(&self.session.base, &route)) {
                    Some(data) => cards::open(self.clone(), mark, to, data),
                    None => self.go(to, Way::Forward),
                }
            }
            Act::Dismiss => {
                if !self.cards.hide() {
                    slip::close_one();
                }
            }
            Act::Ask(command) => self.commands.clone().obey(self, command),
        }
    }

    /// Shows the page of an address that the document does not show yet.
    pub(super) fn open(self: &Rc<Self>, to: Address) {
        self.go(to, Way::Again);
    }

    /// Applies the filter of an address to the page that stands.
    pub(super) fn filter(self: &Rc<Self>, of: &Address) {
        self.refilter(filter::from_address(&of.query, &of.fragment));
    }

    fn refilter(self: &Rc<Self>, query: String) {
        let session = &self.session;
        let home = session.route.get_untracked() == Route::Home;
        if !home || query.is_empty() || !session.deck.with_untracked(Vec::is_empty) {
            return self.set_filter(query);
        }
        // Home shows the newest notes only; the others come from the index on first use.
        let (router, wish) = (self.clone(), self.wish.get());
        time::spawn(async move {
            if let Ok(deck) = shelf::deck(&router.session.base).await {
                router.session.deck.set(deck);
            }
            if router.wish.get() == wish {
                router.set_filter(query);
            }
        });
    }

    fn set_filter(&self, query: String) {
        platform::filter::apply(&query);
        self.session.filter(query);
    }

    /// The route of an address under this site's base; the server answers what cannot be a page.
    fn route(&self, to: &Address) -> Option<Route> {
        self.session.base.strip(&to.path).map(Route::parse).filter(|route| *route != Route::Lost)
    }

    fn go(self: &Rc<Self>, to: Address, way: Way) {
        let route = match self.route(&to) {
            Some(route) => route,
            // The document is the server's answer already: asking again would go on for ever.
            None if way == Way::Again => Route::Lost,
            None => return address::leave(&to.href),
        };
        if way == Way::Forward && self.standing.get() && route == self.session.route.get_untracked() {
            return self.refresh(to);
        }
        self.wish();
        dom::busy(true);
        time::spawn(self.clone().fetch(route, to, way));
    }

    /// A new wish: whatever was asked for before it is no longer wanted.
    fn wish(&self) {
        self.cards.hide();
        self.wish.set(self.wish.get() + 1);
    }

    /// A wish that needs no answer.
    fn wish_granted(&self) {
        self.wish();
        self.answered.set(self.wish.get());
        dom::busy(false);
    }

    async fn fetch(self: Rc<Self>, route: Route, to: Address, way: Way) {
        let wish = self.wish.get();
        time::spawn(self.clone().watch(wish, to.href.clone()));
        let began = time::now();
        let loaded = shelf::page(&self.session, &route).await;
        if self.wish.get() != wish {
            return;
        }
        self.answered.set(wish);
        let trouble = |cause| Stage::Trouble(Trouble { href: to.href.clone(), cause });
        let mut name = None;
        let mut shown = |page: Page| {
            name = Some(called(&page, &route));
            Stage::Shown(Sheet::new(page))
        };
        let stage = match loaded {
            Ok(page) => shown(page),
            Err(Failure::Missing) => shown(shelf::lost(&dom::site())),
            // The site was redeployed with another client: its own page brings it.
            Err(Failure::Unreadable) if way != Way::Again => return address::leave(&to.href),
            Err(Failure::Unreadable) => trouble(Cause::Unreadable),
            Err(Failure::Failed) => trouble(Cause::Failed),
        };
        let stood = self.standing.replace(matches!(stage, Stage::Shown(_)));
        let animate = time::now() - began < AT_HAND;
        self.cards.hide();
        slip::close_all();
        let scroll = self.enter(&to, way, stood);
        self.show(route, stage, animate, &to.path).await;
        self.filter(&to);
        if let Some(name) = name {
            palette::opened(&self.session.route.get_untracked());
            dom::name(&name);
            self.session.announced.set(name.title);
        }
        dom::focus_heading();
        match scroll {
            Some(top) => dom::scroll_to(top),
            None if !to.fragment.is_empty() && dom::scroll_to_fragment(&to.fragment) => {}
            None => dom::scroll_to(0),
        }
        self.arrived();
    }

    /// What follows once the reader has a page before them.
    pub(super) fn arrived(self: &Rc<Self>) {
        sight::mark();
        reading::offer();
        let (router, wish) = (self.clone(), self.wish.get());
        time::spawn(async move {
            time::sleep(SETTLED).await;
            if router.wish.get() == wish {
                router.look_ahead();
            }
        });
    }

    /// Fetches what the links in sight lead to, where the connection can bear it.
    fn look_ahead(&self) {
        for route in sight::ahead().iter().filter_map(|to| self.route(to)) {
            shelf::warm(&self.session.base, &route);
        }
    }

    /// Says so when the answer to a wish does not come; the answer is still shown if it does.
    async fn watch(self: Rc<Self>, wish: u32, href: String) {
        time::sleep(STALLED).await;
        if self.wish.get() == wish && self.answered.get() != wish {
            if self.standing.replace(false) {
                self.places.borrow_mut().leave();
            }
            self.session.stage.set(Stage::Trouble(Trouble { href, cause: Cause::Stalled }));
        }
    }

    /// Puts a page into the document, as it was pressed.
    async fn show(&self, route: Route, stage: Stage, animate: bool, to: &str) {
        let session = self.session.clone();
        let update = move || {
            dom::whole(false);
            platform::filter::apply("");
            session.filter(String::new());
            session.route.set(route);
            session.stage.set(stage);
        };
        transition::run(animate, to, Box::new(update)).await;
        dom::busy(false);
    }

    /// Brings the history to the new entry; how far that was scrolled before, if it is a known one. `stood` says that the
    /// page is still there which is left, and no trouble in its place.
    fn enter(&self, to: &Address, way: Way, stood: bool) -> Option<u32> {
        let mut places = self.places.borrow_mut();
        if stood && way != Way::Again {
            places.leave();
        }
        match way {
            Way::Again => None,
            Way::Forward => {
                address::push(&to.href, places.forward());
                None
            }
            Way::Step(key) => places.step(key),
        }
    }

    /// A link to the page that stands: only the filter or the place on it changes.
    fn refresh(self: &Rc<Self>, to: Address) {
        self.wish_granted();
        if to.href != address::here().href {
            self.enter(&to, Way::Forward, true);
        }
        self.filter(&to);
        if to.fragment.is_empty() || !dom::scroll_to_fragment(&to.fragment) {
            dom::scroll_to(0);
            dom::focus_heading();
        }
    }

    /// A step through the history: to another page, another filter of this one, or another place on it.
    fn step(self: &Rc<Self>, to: Address, key: u32) {
        sheet::close();
        if key == 0 {
            // A fragment was followed: the browser made the entry and scrolled; the entry only lacks its key.
            address::keep(self.places.borrow_mut().forward());
            return self.filter(&to);
        }
        if !self.standing.get() || self.route(&to).is_none_or(|route| route != self.session.route.get_untracked()) {
            return self.go(to, Way::Step(key));
        }
        self.wish_granted();
        let scroll = self.enter(&to, Way::Step(key), true);
        self.filter(&to);
        scroll.into_iter().for_each(dom::scroll_to);
    }

    /// Puts a term into the filter or takes it out; an empty one clears it.
    fn choose(self: &Rc<Self>, term: &str) {
        self.wish_granted();
        let here = address::here();
        let now = filter::from_address(&here.query, &here.fragment);
        let next = filter::toggled(&now, term);
        let href = if next.is_empty() { here.path } else { [here.path.as_str(), "?", &next].concat() };
        let key = {
            let mut places = self.places.borrow_mut();
            places.leave();
            places.forward()
        };
        address::push(&href, key);
        let router = self.clone();
        time::spawn(async move { transition::run(true, "", Box::new(move || router.refilter(next))).await });
    }
}

/// What the document's head says of a page.
fn called(page: &Page, route: &Route) -> Name {
    let elsewhere = !page.canonical.is_empty();
    Name {
        title: page.title.clone(),
        description: page.description.clone(),
        lang: page.lang.clone(),
        canonical: if elsewhere { page.canonical.clone() } else { route.path() },
    }
}
