//! Pictures on their way into the site: drawn where the store does not have them, and said how many.

use super::store::PictureStore;
use super::{Problem, tell};
use crate::model::Casebook;
use crate::press::{Drawn, Pressing, pictures};

/// Adds every drawn picture to a pressing; `say` hears how it goes.
pub(super) fn add(book: &Casebook, pressing: &mut Pressing, say: &(dyn Fn(String) + Sync)) -> Result<(), Problem> {
    let all = book.pictures.len();
    let drawn = pictures(book, &PictureStore::new(), &|done| say(format!("drawing pictures, {done} of {all}")));
    if let Some(failed) = drawn.failed.first() {
        return Err(Problem::new(format!("{failed} could not be drawn"))
            .help("save the picture anew from the program that made it"));
    }
    if let Some(line) = line(&drawn) {
        tell::note(&line);
    }
    pressing.extend(drawn.files);
    Ok(())
}

/// What was drawn and what was not, on one line; nothing where there was nothing to draw.
fn line(Drawn { pictures, encoded, kept, .. }: &Drawn) -> Option<String> {
    let some = format!("{pictures} picture{}", if *pictures == 1 { "" } else { "s" });
    (*pictures > 0).then(|| format!("{some}: {encoded} files encoded, {kept} from the cache"))
}
