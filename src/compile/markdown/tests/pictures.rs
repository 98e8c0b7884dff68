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
