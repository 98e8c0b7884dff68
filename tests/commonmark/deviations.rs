//! What the writer does otherwise than the specification, on purpose.

/// A reason, and the numbers of the examples it explains.
pub(crate) const DEVIATIONS: &[(&str, &[u32])] = &[
    (
        "raw HTML passes a policy: elements and attributes outside of it go",
        &[150, 152, 153, 154, 163, 164, 169, 170, 171, 172, 173, 176, 178, 201, 491, 524, 536, 613, 614, 615, 616, 617],
    ),
    (
        "comments, declarations and processing instructions are not published",
        &[177, 179, 180, 181, 182, 183, 308, 309, 625, 626, 627, 628, 629],
    ),
    (
        "raw HTML is balanced: what is open gets closed where its block ends, an end without a beginning goes",
        &[151, 155, 165, 174, 175, 184, 187, 476, 477, 494, 623],
    ),
    (
        "an HTML parser has the last word over raw HTML: rows get a body, what cannot stand in a table leaves it",
        &[148, 149, 160, 190, 191],
    ),
    ("addresses in raw HTML are resolved and encoded like all others", &[21, 31, 344, 630, 631, 642, 643]),
    ("a raw picture always has an alternative text, if an empty one", &[475]),
    (
        "a picture alone in its paragraph makes a figure of its title",
        &[572, 573, 576, 577, 584, 585, 586, 588, 589, 591],
    ),
    ("`[[id]]` is a link into the casebook", &[548, 590]),
    ("only known schemes may be followed", &[598, 599, 601]),
    ("words behind a fence are options: `startline=3` numbers the lines", &[143]),
    ("bare web and mail addresses are links, as in GFM", &[602, 608, 611, 612]),
];
