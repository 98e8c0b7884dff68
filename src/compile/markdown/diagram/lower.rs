//! A drawing as a page may hold it: shapes and words, classes for colours, no name that nothing refers to.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use roxmltree::{Document, Node};

use super::paint::{self, Shape};
use super::tidy::rounded;
use crate::model::Html;

/// A finished drawing.
pub(in super::super) struct Drawing {
    /// The picture.
    pub(in super::super) svg: String,
    /// What it is, or what its author calls it.
    pub(in super::super) name: String,
    /// In pixels.
    pub(in super::super) width: u32,
}

/// Longest description, in letters.
const DESCRIBED: usize = 480;
/// Attributes that stay, their numbers made short.
const KEPT: [&str; 30] = [
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "width",
    "height",
    "points",
    "d",
    "transform",
    "viewBox",
    "refX",
    "refY",
    "markerUnits",
    "markerWidth",
    "markerHeight",
    "orient",
    "dx",
    "dy",
    "text-anchor",
    "dominant-baseline",
    "stroke-width",
    "stroke-dasharray",
    "font-style",
];
/// Declarations that become attributes.
const LOWERED: [&str; 5] = ["stroke-width", "stroke-dasharray", "text-anchor", "font-weight", "font-style"];
/// Shapes.
const SHAPES: [&str; 8] = ["rect", "circle", "ellipse", "line", "path", "polygon", "polyline", "use"];

/// Lowers what the engine drew.
pub(super) fn lower(svg: &str, id: &str) -> Option<Drawing> {
    let document = Document::parse(svg).ok()?;
    let root = document.root_element();
    let numbers: Vec<f64> = root.attribute("viewBox")?.split([' ', ',']).filter_map(|n| n.parse().ok()).collect();
    let [left, top, width, height] = numbers[..] else { return None };
    let mut lowering =
        Lowering { id, family: family(&root), markers: BTreeMap::new(), said: Vec::new(), out: String::new() };
    lowering.name_markers(root);
    for child in root.children() {
        lowering.write(child, &format!("{} ", root.attribute("class").unwrap_or_default()), None);
    }
    let own = |name: &str| {
        let node = root.children().find(|node| node.tag_name().name() == name);
        node.and_then(|node| node.text()).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let name = own("title").unwrap_or_else(|| lowering.family.to_owned());
    let description = own("desc").unwrap_or_else(|| described(&lowering.said));
    let mut svg = String::from("<svg class=\"drawing\" role=\"img\" viewBox=\"");
    // A stroke on the edge needs its other half too.
    let _ = write!(svg, "{}\"", rounded(&format!("{} {} {} {}", left - 1.0, top - 1.0, width + 2.0, height + 2.0)));
    let _ = write!(svg, " width=\"{:.0}\" height=\"{:.0}\"><title>", width + 2.0, height + 2.0);
    Html::escape_into(&mut svg, &name);
    svg.push_str("</title><desc>");
    Html::escape_into(&mut svg, &description);
    svg.push_str("</desc>");
    svg.push_str(&lowering.out);
    svg.push_str("</svg>");
    // Never negative, never near the limit: a size of a picture.
    let width = width.clamp(1.0, 100_000.0) as u32;
    Some(Drawing { svg, name, width })
}

fn family(root: &Node<'_, '_>) -> &'static str {
    let role = root.attribute("aria-roledescription").unwrap_or_default();
    match () {
        () if role.starts_with("flowchart") => "Flowchart",
        () if role.starts_with("sequence") => "Sequence diagram",
        () if role.starts_with("state") => "State diagram",
        () if role.starts_with("class") => "Class diagram",
        () if role.starts_with("er") => "Entity relationship diagram",
        () => "Diagram",
    }
}

/// The words of a drawing in the order they are drawn, each once.
fn described(said: &[String]) -> String {
    let mut out = String::new();
    for (at, words) in said.iter().enumerate() {
        if said[..at].contains(words) {
            continue;
        }
        if out.len() > DESCRIBED {
            out.push_str(" …");
            break;
        }
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(words);
    }
    out
}

struct Lowering<'a> {
    id: &'a str,
    family: &'static str,
    /// New names of the markers that lines refer to.
    markers: BTreeMap<String, String>,
    said: Vec<String>,
    out: String,
}

impl Lowering<'_> {
    fn name_markers(&mut self, root: Node<'_, '_>) {
        for node in root.descendants() {
            for end in ["marker-start", "marker-mid", "marker-end"] {
                if let Some(name) = node.attribute(end).and_then(reference) {
                    let number = self.markers.len();
                    self.markers.entry(name.to_owned()).or_insert_with(|| format!("{}-{number}", self.id));
                }
            }
        }
    }

    fn write(&mut self, node: Node<'_, '_>, around: &str, marker: Option<&str>) {
        if !node.is_element() {
            return;
        }
        let own = node.attribute("class").unwrap_or_default();
        let around = format!("{around}{own} ");
        match node.tag_name().name() {
            "g" | "a" | "svg" => self.group(node, &around, marker),
            "defs" => node.children().for_each(|child| self.write(child, &around, marker)),
            "marker" => self.marker(node, &around),
            "text" => self.text(node, &around),
            "foreignObject" => self.foreign(node, &around),
            shape if SHAPES.contains(&shape) && shape != "use" => self.shape(node, &around, marker),
            _ => {}
        }
    }

    /// A group; one that holds nothing, or moves nothing, is not written.
    fn group(&mut self, node: Node<'_, '_>, around: &str, marker: Option<&str>) {
        let begun = self.out.len();
        let moved = node.attribute("transform").map(|transform| self.moved(node, transform, around));
        if let Some(transform) = &moved {
            let _ = write!(self.out, "<g transform=\"{}\">", rounded(transform));
        }
        let open = self.out.len();
        node.children().for_each(|child| self.write(child, around, marker));
        if self.out.len() == open {
            self.out.truncate(begun);
        } else if moved.is_some() {
            self.out.push_str("</g>");
        }
    }

    /// Words of a state stand in its middle, however wide they were thought to be; so do those of a line, which the
    /// engine moves twice in some families.
    fn moved(&self, node: Node<'_, '_>, transform: &str, around: &str) -> String {
        let label = node.attribute("class").is_some_and(|class| class.split(' ').any(|c| c == "label"));
        match transform.split_once(',').filter(|_| label && (self.centred(around) || self.twice(around))) {
            Some((_, down)) => format!("translate(0,{down}"),
            None => transform.to_owned(),
        }
    }

    fn centred(&self, around: &str) -> bool {
        let within = |class: &str| around.split(' ').any(|a| a == class);
        let state = self.family == "State diagram" && (within("statediagram-state") || within("statediagram-note"));
        state && within("node")
    }

    fn twice(&self, around: &str) -> bool {
        let family = matches!(self.family, "Class diagram" | "Entity relationship diagram");
        family && around.split(' ').any(|class| class == "edgeLabel")
    }

    fn marker(&mut self, node: Node<'_, '_>, around: &str) {
        let Some(old) = node.attribute("id") else { return };
        let Some(name) = self.markers.get(old).cloned() else { return };
        let _ = write!(self.out, "<marker id=\"{name}\"");
        self.attributes(node, &[], None);
        self.out.push('>');
        node.children().for_each(|child| self.write(child, around, Some(old)));
        self.out.push_str("</marker>");
    }

    fn shape(&mut self, node: Node<'_, '_>, around: &str, marker: Option<&str>) {
        let name = node.tag_name().name();
        let own = node.attribute("class").unwrap_or_default();
        if name == "rect" && node.attribute("width").is_none_or(|width| width == "0") {
            return;
        }
        let styles = styles(node);
        let says = |key: &str, value: &str| {
            node.attribute(key) == Some(value) || styles.iter().any(|(k, v)| *k == key && *v == value)
        };
        let fill = styles.iter().find(|(key, _)| *key == "fill").map(|(_, value)| *value);
        let shape = Shape {
            name,
            own,
            around,
            marker,
            coloured: fill.is_some_and(|fill| !matches!(fill, "none" | "transparent" | "")),
            bare: (says("fill", "none") || says("fill", "transparent"), says("stroke", "none")),
            parent: node.parent().and_then(|parent| parent.attribute("class")).unwrap_or_default(),
        };
        let paint = shape.paint();
        if paint.fill == "none"
            && paint.stroke == "none"
            && !own.contains("edge")
            && node.attribute("marker-start").is_none()
        {
            return;
        }
        let _ = write!(self.out, "<{name} class=\"f-{} s-{}\"", paint.fill, paint.stroke);
        let dashed = if own.contains("edge-pattern-dotted") {
            Some(("stroke-dasharray", "2"))
        } else if own.contains("edge-pattern-dashed") || own.contains("loopLine") {
            Some(("stroke-dasharray", "3"))
        } else {
            None
        };
        let middle = (own == "background" && self.twice(around)).then(|| {
            let width: f64 = node.attribute("width").and_then(|width| width.parse().ok()).unwrap_or_default();
            format!("{:.2}", -width / 2.0)
        });
        let thick = own.contains("edge-thickness-thick").then_some(("stroke-width", "3"));
        let given: Vec<(&str, &str)> = dashed.into_iter().chain(thick).collect();
        // A number's disc is as large as its line is thick, and the engine leaves that to its style.
        let disc = node.attribute("marker-start").is_some_and(|marker| marker.contains("sequencenumber"));
        let forced = middle.as_deref().map(|x| ("x", x)).or(disc.then_some(("stroke-width", "1.5")));
        self.attributes(node, &given, forced);
        self.out.push_str("/>");
    }

    /// Writes what stays of an element's attributes and style; `given` stands where it says nothing of its own,
    /// `forced` whatever it says.
    fn attributes(&mut self, node: Node<'_, '_>, given: &[(&str, &str)], forced: Option<(&str, &str)>) {
        let mut kept: BTreeMap<&str, String> = given.iter().map(|(key, value)| (*key, (*value).to_owned())).collect();
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            if name.starts_with("marker-") {
                if let Some(new) = reference(value).and_then(|old| self.markers.get(old)) {
                    kept.insert(name, format!("url(#{new})"));
                }
            } else if KEPT.contains(&name) && value != "normal" {
                kept.insert(name, rounded(value.trim_end_matches("px")));
            }
        }
        for (key, value) in styles(node) {
            let solid = key == "stroke-dasharray" && value.split([',', ' ']).all(|n| matches!(n, "" | "0" | "1"));
            if LOWERED.contains(&key) && !solid && !matches!(value, "normal" | "400" | "") {
                kept.insert(key, rounded(value.trim_end_matches("px")));
            }
        }
        kept.extend(forced.map(|(name, value)| (name, value.to_owned())));
        for (name, value) in kept {
            let _ = write!(self.out, " {name}=\"");
            Html::escape_into(&mut self.out, &value);
            self.out.push('"');
        }
    }

    /// Words: a row an element, with what is bold or slanted in it.
    fn text(&mut self, node: Node<'_, '_>, around: &str) {
        let words: String =
            node.descendants().filter_map(|inner| inner.is_text().then(|| inner.text()).flatten()).collect();
        if words.trim().is_empty() {
            return;
        }
        self.said.push(words.split_whitespace().collect::<Vec<_>>().join(" "));
        let _ = write!(self.out, "<text class=\"{}\"", paint::ink(around));
        let flow = self.family == "Flowchart" && around.split(' ').any(|a| a == "node");
        let middle = flow || self.centred(around);
        self.attributes(node, if middle { &[("text-anchor", "middle")] } else { &[] }, None);
        self.out.push('>');
        node.children().for_each(|child| self.row(child));
        self.out.push_str("</text>");
    }

    fn row(&mut self, node: Node<'_, '_>) {
        if node.is_text() {
            return Html::escape_into(&mut self.out, node.text().unwrap_or_default());
        }
        if !node.is_element() {
            return;
        }
        let begun = self.out.len();
        self.out.push_str("<tspan");
        let bare = self.out.len();
        self.attributes(node, &[], None);
        if let Some(weight) = node.attribute("font-weight").filter(|weight| !matches!(*weight, "normal" | "400")) {
            let _ = write!(self.out, " font-weight=\"{weight}\"");
        }
        if self.out.len() == bare {
            self.out.truncate(begun);
            return node.children().for_each(|child| self.row(child));
        }
        self.out.push('>');
        node.children().for_each(|child| self.row(child));
        self.out.push_str("</tspan>");
    }

    /// Words that the engine left to a browser stand in the middle of their place.
    fn foreign(&mut self, node: Node<'_, '_>, around: &str) {
        let words: Vec<&str> = node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect();
        let words = words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        let half = |name: &str| node.attribute(name).and_then(|n| n.parse::<f64>().ok()).unwrap_or_default() / 2.0;
        if words.is_empty() {
            return;
        }
        let (x, y) = (half("width"), half("height"));
        let _ = write!(
            self.out,
            "<text class=\"{}\" x=\"{x:.2}\" y=\"{y:.2}\" text-anchor=\"middle\" dominant-baseline=\"middle\">",
            paint::ink(around)
        );
        Html::escape_into(&mut self.out, &words);
        self.out.push_str("</text>");
        self.said.push(words);
    }
}

/// The declarations of a style attribute.
fn styles<'a>(node: Node<'a, '_>) -> Vec<(&'a str, &'a str)> {
    let style = node.attribute("style").unwrap_or_default();
    let pairs = style.split(';').filter_map(|part| part.split_once(':'));
    pairs.map(|(key, value)| (key.trim(), value.trim().trim_end_matches("!important").trim())).collect()
}

/// The name in `url(#name)`.
fn reference(value: &str) -> Option<&str> {
    value.strip_prefix("url(#")?.strip_suffix(')')
}
