use super::*;

#[test]
fn a_picture_has_its_size() {
    check(
        "x ![*alt* \"q\"](a.png \"t\")\n",
        "<p>x <img src=\"/assets/a.1234.png\" alt=\"alt &quot;q&quot;\" title=\"t\" width=\"640\" height=\"480\" \
         loading=\"lazy\" decoding=\"async\"></p>",
    );
}

#[test]
fn alone_and_titled_it_is_a_figure() {
    check(
        "![alt](a.png \"It's *so*\")\n",
        "<figure><img src=\"/assets/a.1234.png\" alt=\"alt\" width=\"640\" height=\"480\" loading=\"lazy\" \
         decoding=\"async\"><figcaption>It’s *so*</figcaption></figure>",
    );
    assert!(known("![alt](a.png)\n").body.html.as_str().starts_with("<p><img "));
}

#[test]
fn a_remote_picture_is_a_link_unless_its_host_is_allowed() {
    check(
        "![A chart](https://w.example/x.png)\n",
        "<p><a class=\"remote-image\" href=\"https://w.example/x.png\" rel=\"external\">A chart <small>w.example</small></a></p>",
    );
    check(
        "[![badge](https://w.example/x.svg)](a.md)\n",
        "<p><a href=\"/posts/a/\"><span class=\"remote-image\">badge <small>w.example</small></span></a></p>",
    );
    check(
        "![p](https://pictures.example/x.png)\n",
        "<p><img src=\"https://pictures.example/x.png\" alt=\"p\" loading=\"lazy\" decoding=\"async\"></p>",
    );
}

#[test]
fn a_missing_picture_leaves_its_words() {
    check("![A chart](gone.png)\n", "<p><span class=\"missing-image\">A chart</span></p>");
    check("![](x/gone.png)\n", "<p><span class=\"missing-image\">gone.png</span></p>");
    check("![A chart](data:image/png;base64,xx)\n", "<p><span class=\"missing-image\">A chart</span></p>");
}

#[test]
fn a_picture_by_itself_can_be_opened_in_its_full_size() {
    let img = "<img src=\"/l.jpg\" alt=\"A lake\" width=\"900\" height=\"600\" class=\"tone-2 hue-5\" loading=\"lazy\" decoding=\"async\">";
    let source = |sizes: &str| {
        format!(
            "<picture><source type=\"image/avif\" srcset=\"/l-480.avif 480w, /l-900.avif 900w\" sizes=\"auto, {sizes}\">{img}</picture>"
        )
    };
    let prose = source("(min-width: 39rem) 35.5rem, calc(100vw - 2rem)");
    let wide = source("(min-width: 76rem) 53rem, (min-width: 39rem) 35.5rem, calc(100vw - 2rem)");
    check("![A lake](large.jpg)\n", &format!("<p><a class=\"zoom\" href=\"/l.jpg\">{prose}</a></p>"));
    check(
        "![A lake](large.jpg#wide)\n",
        &format!("<figure data-span=\"wide\"><a class=\"zoom\" href=\"/l.jpg\">{wide}</a></figure>"),
    );
    // Among words, or inside a link, it is no link of its own.
    check("See ![A lake](large.jpg)\n", &format!("<p>See {prose}</p>"));
    check("[![A lake](large.jpg)](a.md)\n", &format!("<p><a href=\"/posts/a/\">{prose}</a></p>"));
}

#[test]
fn an_authors_own_choice_of_files_stands() {
    check(
        "<picture><source srcset=\"a.png\" media=\"print\"><img src=\"large.jpg\" alt=\"A lake\"></picture>\n",
        "<p><picture><source srcset=\"/assets/a.1234.png\" media=\"print\"><img src=\"/l.jpg\" alt=\"A lake\" width=\"900\" \
         height=\"600\" class=\"tone-2 hue-5\" loading=\"lazy\" decoding=\"async\"></picture></p>",
    );
    // The sanitiser keeps what the writer writes beside raw HTML.
    let mixed = known("<b>x</b>\n\n![A lake](large.jpg#wide)\n").body.html.into_string();
    let kept = [
        "data-span=\"wide\"",
        "class=\"zoom\"",
        "<source type=\"image/avif\" srcset=",
        "sizes=\"auto, ",
        "class=\"tone-2 hue-5\"",
    ];
    assert!(kept.iter().all(|part| mixed.contains(part)), "{mixed}");
}

#[test]
fn only_the_first_picture_of_a_text_that_opens_a_page_is_fetched_at_once() {
    let opens = |text: &str| {
        let context = Context { resolve: &Known, lang: "en", image_hosts: &[], opens: true, reserved: &[] };
        let html = render(text, Mode::Whole, &context).body.html.into_string();
        html.split("<img ").skip(1).map(|img| !img.contains("loading=\"lazy\"")).collect::<Vec<_>>()
    };
    assert_eq!(opens("A line.\n\n![a](a.png)\n\n![a](a.png)\n"), [true, false]);
    assert_eq!(opens(&format!("{}\n\n![a](a.png)\n", "word ".repeat(200))), [false]);
    assert!(!opens("![A lake](large.jpg)").is_empty());
    assert!(!known("![a](a.png)\n").body.html.as_str().contains("decoding=\"async\" loading"));
}

#[test]
fn a_picture_without_words_is_a_fault_unless_it_is_an_ornament() {
    let missing = |destination: &str| FindingKind::MissingAlt { destination: destination.to_owned() };
    check_findings("![](a.png)\n", &[("a.png", missing("a.png"))]);
    check_findings("<img src=\"a.png\">\n", &[("a.png", missing("a.png"))]);
    check_findings("![](a.png#decorative) <img src=\"a.png\" alt=\"\">\n", &[]);
}

#[test]
fn what_is_wrong_with_a_picture_is_said_at_its_place() {
    let odd = "odd.png".to_owned();
    check_findings(
        "![x](odd.png) ![y](broken.png)\n",
        &[
            (
                "odd.png",
                FindingKind::MisnamedImage { destination: odd.clone(), says: "png".to_owned(), is: "svg".to_owned() },
            ),
            ("odd.png", FindingKind::CleanedDrawing { destination: odd, what: "`<script>`".to_owned() }),
            (
                "broken.png",
                FindingKind::BrokenImage {
                    destination: "broken.png".to_owned(),
                    why: "it is damaged".to_owned(),
                    help: "save it anew".to_owned(),
                },
            ),
        ],
    );
    check("![A chart](broken.png)\n", "<p><span class=\"missing-image\">A chart</span></p>");
}
