//! Faults of pictures.

use super::brief;
use crate::diag::{Diagnostic, Spot};

/// A file that cannot be shown as a picture.
pub(crate) fn broken_image(spot: Spot, destination: &str, why: &str, help: &str) -> Diagnostic {
    let headline = format!("the picture `{}` cannot be shown: {why}", brief(destination));
    Diagnostic::at(code!("broken-image"), spot, "expected a whole picture", headline).help(help)
}

/// A name that says another format than the bytes.
pub(crate) fn misnamed_image(spot: Spot, destination: &str, says: &str, is: &str) -> Diagnostic {
    let headline = format!("the picture `{}` is no `.{says}`", brief(destination));
    Diagnostic::at(code!("misnamed-image"), spot, format!("its bytes are those of a `.{is}`"), headline)
        .help(format!("rename the file so that it ends in `.{is}`; it is published under that ending"))
}

/// A drawing of which a part was left out.
pub(crate) fn cleaned_drawing(spot: Spot, destination: &str, what: &str) -> Diagnostic {
    let headline = format!("a part of the drawing `{}` was left out: {what}", brief(destination));
    Diagnostic::at(code!("cleaned-drawing"), spot, "a browser would run or fetch this part", headline)
        .help("export it as plain SVG, with its pictures and fonts inside and without scripts")
}

/// A picture that says nothing to those who do not see it.
pub(crate) fn missing_alt(spot: Spot, destination: &str) -> Diagnostic {
    let headline = format!("the picture `{}` has no description", brief(destination));
    let path = destination.split('#').next().unwrap_or_default();
    Diagnostic::at(code!("missing-alt"), spot, "readers who do not see it learn nothing", headline).help(format!(
        "say in the brackets what it shows, as in `![A gauge at noon]({path})`; a mere ornament is `![]({path}#decorative)`"
    ))
}

/// A picture among the static files that tells where it was taken.
pub(crate) fn located_picture(spot: Spot) -> Diagnostic {
    let headline = format!("{} says where it was taken", spot.file);
    Diagnostic::at(code!("located-picture"), spot, "", headline)
        .help("remove the place from the file, or keep it beside the text: there it is published without")
}

/// A word behind a picture's `#` that asks for nothing.
pub(crate) fn picture_word(spot: Spot, word: &str, nearest: Option<&str>) -> Diagnostic {
    let headline = format!("`#{}` asks nothing of a picture", brief(word));
    let help = match nearest {
        Some(near) => format!("did you mean `#{near}`?"),
        None => "the words are `#wide` and `#decorative`; several are parted by commas".to_owned(),
    };
    Diagnostic::at(code!("picture-word"), spot, "means nothing here", headline).help(help)
}
