//! Which colours of the page a shape gets, by what it is.

/// A shape's fill and stroke, as classes of `style/diagram.css` without their `f-` and `s-`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Paint {
    pub(super) fill: &'static str,
    pub(super) stroke: &'static str,
}

const fn paint(fill: &'static str, stroke: &'static str) -> Paint {
    Paint { fill, stroke }
}

/// What is known of a shape.
pub(super) struct Shape<'a> {
    /// The element's name.
    pub(super) name: &'a str,
    /// Its own classes.
    pub(super) own: &'a str,
    /// The classes of the elements around it, its own included, in one text.
    pub(super) around: &'a str,
    /// The name of the marker it belongs to.
    pub(super) marker: Option<&'a str>,
    /// Whether its author gave it a colour.
    pub(super) coloured: bool,
    /// Whether it says itself that it has no fill, no stroke.
    pub(super) bare: (bool, bool),
    /// Classes of its parent.
    pub(super) parent: &'a str,
}

impl Shape<'_> {
    fn is(&self, class: &str) -> bool {
        self.own.split(' ').any(|own| own == class)
    }

    fn within(&self, class: &str) -> bool {
        self.around.split(' ').any(|around| around == class)
    }

    /// The shape's colours.
    pub(super) fn paint(&self) -> Paint {
        if let Some(marker) = self.marker {
            return self.head(marker);
        }
        if let Some(line) = self.line() {
            return line;
        }
        let Paint { fill, stroke } = self.area();
        paint(if self.bare.0 { "none" } else { fill }, if self.bare.1 { "none" } else { stroke })
    }

    /// The end of a line.
    fn head(&self, marker: &str) -> Paint {
        let named = |names: &[&str]| names.iter().any(|name| marker.contains(name));
        match self.name {
            _ if named(&["extension", "aggregation", "lollipop"]) => paint("page", "quiet"),
            _ if named(&["cross", "stick"]) => paint("none", "quiet"),
            _ if named(&["sequencenumber"]) => paint("quiet", "none"),
            "circle" if named(&["zeroOr"]) => paint("page", "quiet"),
            _ if named(&["onlyOne", "zeroOr", "oneOr"]) => paint("none", "quiet"),
            _ => paint("quiet", "quiet"),
        }
    }

    fn line(&self) -> Option<Paint> {
        let lines = ["flowchart-link", "transition", "relation", "relationshipLine", "messageLine0", "messageLine1"];
        let faint = ["actor-line", "loopLine", "divider", "note-edge", "neo-line"];
        if lines.iter().any(|line| self.is(line)) || self.own.contains("edge-thickness") {
            return Some(paint("none", "quiet"));
        }
        faint.iter().any(|line| self.within(line)).then_some(paint("none", "rule"))
    }

    fn area(&self) -> Paint {
        let state_end = self.within("outer-path") && self.within("statediagram");
        match () {
            () if self.is("background") || self.is("labelBkg") => paint("page", "none"),
            () if self.within("note") || self.within("statediagram-note") => paint("marked", "rule"),
            () if self.within("note-cluster") => paint("none", "none"),
            () if self.is("inner") => paint("page", "quiet"),
            () if self.is("outer") => paint("surface", "quiet"),
            () if self.within("cluster") && !self.within("node") => paint("none", "rule"),
            () if self.is("state-start") || self.is("fork-join") || self.within("fork-join") => paint("text", "none"),
            () if state_end && !self.within("statediagram-state") => {
                if self.parent.contains("outer-path") {
                    paint("page", "text")
                } else {
                    paint("text", "text")
                }
            }
            () if self.own.starts_with("activation") => paint("marked", "quiet"),
            () if self.is("labelBox") => paint("surface", "rule"),
            () if self.is("rect") => paint("surface", "none"),
            () if self.coloured => paint("marked", "accent"),
            () if self.within("row-rect-odd") || self.within("row-rect-even") => paint("page", "rule"),
            () if self.within("actor-man") => paint("page", "text"),
            () if self.within("node") || self.within("actor") => paint("surface", "quiet"),
            () => paint("none", "quiet"),
        }
    }
}

/// The classes of words. Those that stand on lines have a halo in the colour of the page.
pub(super) fn ink(around: &str) -> &'static str {
    let within = |class: &str| around.split(' ').any(|around| around == class);
    match () {
        () if within("sequenceNumber") => "f-page",
        () if within("cluster-label") => "f-quiet",
        () if ["edgeLabel", "loopText", "sectionTitle"].into_iter().any(within) => "f-quiet halo",
        () if ["messageText", "edgeTerminals"].into_iter().any(within) => "f-text halo",
        () => "f-text",
    }
}
