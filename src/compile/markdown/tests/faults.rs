use super::*;

fn broken(destination: &str) -> FindingKind {
    let (why, help) = ("no such text".to_owned(), Some("a.md?".to_owned()));
    FindingKind::BrokenLink { destination: destination.to_owned(), why, help }
}

#[test]
fn faults_point_at_the_destination() {
    check_findings("[gone.md](gone.md \"x\")\n", &[("gone.md", broken("gone.md"))]);
    assert_eq!(known("[gone.md](gone.md)\n").findings[0].span, 10..17);
    check_findings("é [x][r]\n\n[r]: gone.md\n", &[("gone.md", broken("gone.md"))]);
    check_findings("> é <a href='gone.md'>x</a>\n", &[("gone.md", broken("gone.md"))]);
    check_findings("> <p>\n> é <a href=gone.md>x</a>\n> </p>\n", &[("gone.md", broken("gone.md"))]);
    check_findings("é [[zzz|x]]\n", &[("zzz", broken("zzz"))]);
}

#[test]
fn pictures_and_schemes() {
    let destination = "https://w.example/x.png".to_owned();
    check_findings(
        "![x](https://w.example/x.png)\n",
        &[(&destination.clone(), FindingKind::RemoteImage { destination, host: "w.example".to_owned() })],
    );
    let missing = FindingKind::MissingImage { destination: "gone.png".to_owned(), fatal: true, help: None };
    check_findings("<img src=gone.png>\n", &[("gone.png", missing)]);
    let (destination, scheme) = ("javascript:x".to_owned(), "javascript".to_owned());
    check_findings("[y](javascript:x)\n", &[("javascript:x", FindingKind::UnsafeAddress { destination, scheme })]);
}

#[test]
fn one_finding_a_kind_and_place() {
    let element = |name: &str| FindingKind::Element { name: name.to_owned() };
    check_findings("a <script>alert('<script>')</script> b\n", &[("<script>", element("script"))]);
    check_findings("<form>\n<b>x</b></form>\n", &[("<form>", element("form"))]);
    check_findings(
        "<p style=\"a\" onclick=b onload=c>x</p>\n",
        &[
            ("<p style=\"a\" onclick=b onload=c>", FindingKind::Style),
            ("<p style=\"a\" onclick=b onload=c>", FindingKind::Handler { name: "onclick".to_owned() }),
        ],
    );
    let host = "v.example".to_owned();
    check_findings(
        "<iframe src=\"https://v.example/x\"></iframe>\n",
        &[("https://v.example/x", FindingKind::Embed { host })],
    );
}

#[test]
fn notes_without_an_other_end() {
    let label = "x".to_owned();
    check_findings("So.[^x]\n", &[("[^x]", FindingKind::UndefinedNote { label: label.clone(), help: None })]);
    check_findings("So.\n\n[^x]: N.\n", &[("[^x]: N.\n", FindingKind::UnusedNote { label })]);
    check_findings("a [^a-z] b `x[^y]`\n", &[]);
}
