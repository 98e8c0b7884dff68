//! What a page is, before the reader goes there: a card beside the link they rest on, and the exhibit behind a mark,
//! opened in the text that cites it. Both are in the page's data, which a click would need anyway.

use super::router::Router;
use crate::platform::dom::Link;
use crate::platform::{Act, Address, card, load, slip, time};
use std::cell::Cell;
use std::rc::Rc;

/// How long a reader rests on a link before its card is shown, in milliseconds.
const REST: u32 = 300;
/// How long they may take from the link to its card.
const GRACE: u32 = 200;

/// The card of this visit: there is never more than one.
#[derive(Default)]
pub(super) struct Cards {
    /// Counts where the reader has been, so that a card knows whether it is still wanted.
    wish: Cell<u32>,
}

impl Cards {
    /// The reader rests on a link, whose page has its data there; or on anything else.
    pub(super) fn rest(self: &Rc<Self>, on: Option<(Link, String)>) {
        let wish = self.wish();
        if on.is_none() && !card::shown() {
            return;
        }
        let cards = self.clone();
        time::spawn(async move {
            time::sleep(if on.is_some() { REST } else { GRACE }).await;
            if cards.wish.get() != wish {
                return;
            }
            if let Some((link, data)) = on {
                // What cannot be had is not missed: the link says where it leads.
                let found = load::card(&data).await.unwrap_or_default();
                if cards.wish.get() == wish {
                    card::show(&link, found);
                }
            } else if !card::kept() {
                card::hide();
            }
        });
    }

    /// Takes the card away; whether there was one.
    pub(super) fn hide(&self) -> bool {
        self.wish();
        card::hide()
    }

    fn wish(&self) -> u32 {
        self.wish.set(self.wish.get() + 1);
        self.wish.get()
    }
}

/// Opens the exhibit behind a mark, or closes it. One that does not come is gone to instead; a mark that waits is a
/// link like any other.
pub(super) fn open(router: Rc<Router>, mark: Link, to: Address, data: String) {
    if !slip::wait(&mark) {
        return;
    }
    time::spawn(async move {
        let found = load::card(&data).await;
        if slip::arrived(&mark) {
            match found {
                Some(card) => slip::open(&mark, &card),
                None => router.act(Act::Follow(to)),
            }
        }
    });
}
