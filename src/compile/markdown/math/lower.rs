//! MathML as the policy of every page allows it: styles become classes of `style/math.css`, nothing leads away, and no
//! name is given out that a page might give out as well.

use roxmltree::Node;

use crate::model::Html;

/// Attributes that stay as they are.
const KEPT: [&str; 17] = [
    "accent",
    "accentunder",
    "columnspan",
    "columnlines",
    "display",
    "displaystyle",
    "fence",
    "form",
    "height",
    "largeop",
    "linethickness",
    "lspace",
    "mathvariant",
    "maxsize",
    "minsize",
    "movablelimits",
    "rspace",
];
const KEPT_TOO: [&str; 9] =
    ["scriptlevel", "separator", "stretchy", "symmetric", "width", "depth", "voffset", "rowspan", "notation"];
/// Elements of text inside a formula.
const TEXT: [&str; 8] = ["b", "i", "em", "code", "span", "s", "u", "merror"];

/// The markup of an element and everything in it.
pub(super) fn lower(root: Node<'_, '_>) -> String {
    let mut out = String::new();
    write(root, &mut out);
    out
}

fn write(node: Node<'_, '_>, out: &mut String) {
    if node.is_text() {
        return Html::escape_into(out, node.text().unwrap_or_default());
    }
    let name = node.tag_name().name();
    let kept = name.starts_with('m') || TEXT.contains(&name);
    if !node.is_element() || !kept {
        return node.children().for_each(|child| write(child, out));
    }
    out.push('<');
    out.push_str(name);
    let mut classes: Vec<String> = Vec::new();
    for attribute in node.attributes() {
        let (key, value) = (attribute.name(), attribute.value());
        match key {
            "class" => classes.extend(value.split(' ').map(str::to_owned)),
            "style" => classes.extend(value.split(';').filter_map(|part| class(part.split_once(':')?))),
            _ if KEPT.contains(&key) || KEPT_TOO.contains(&key) => attribute_into(out, key, value),
            _ => {}
        }
    }
    if !classes.is_empty() {
        attribute_into(out, "class", &classes.join(" "));
    }
    out.push('>');
    node.children().for_each(|child| write(child, out));
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn attribute_into(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    Html::escape_into(out, value);
    out.push('"');
}

/// The class that stands for a declaration; none where it changes nothing that is seen.
fn class((property, value): (&str, &str)) -> Option<String> {
    let (property, value) = (property.trim(), value.trim());
    let zero = value == "0";
    Some(match property {
        "text-align" if value == "left" => "m-start".to_owned(),
        "text-align" if value == "right" => "m-end".to_owned(),
        "text-align" => "m-center".to_owned(),
        "padding-left" if zero => "m-l0".to_owned(),
        "padding-right" if zero => "m-r0".to_owned(),
        "padding-top" | "padding-bottom" if zero => "m-flat".to_owned(),
        "padding-top" => "m-top".to_owned(),
        "padding-left" if value == "1em" => "m-l1".to_owned(),
        "padding-left" => format!("m-left-{}", eighteenths(value)?),
        "padding-right" => format!("m-right-{}", eighteenths(value)?),
        "margin-left" => format!("m-back-{}", eighteenths(value.strip_prefix('-')?)?),
        "border-left" | "border-right" | "border-top" | "border-bottom" => {
            format!("m-{property}{}", if value.contains("dashed") { "-dashed" } else { "" })
        }
        "width" if value.ends_with('%') => {
            let width = if value == "100%" {
                "m-wide"
            } else if value == "50%" {
                "m-half"
            } else {
                "m-narrow"
            };
            width.to_owned()
        }
        "color" => format!("m-{}", ink(value)?),
        "math-shift" => "m-compact".to_owned(),
        "font-size" => format!("m-size-{}", value.strip_suffix('%')?),
        "font-variant-caps" => "m-caps".to_owned(),
        _ => return None,
    })
}

/// A length as one of the spaces of LaTeX, which are eighteenths of an em.
fn eighteenths(length: &str) -> Option<u32> {
    let digits = length.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let em: f64 = digits.parse().ok()?;
    [2_u32, 3, 4, 5, 9, 18, 36].into_iter().min_by(|a, b| {
        let far = |n: u32| (f64::from(n) / 18.0 - em).abs();
        far(*a).total_cmp(&far(*b))
    })
}

/// The ink of the palette that is nearest to a colour by its hue. Colours as written would not be legible in both
/// schemes.
fn ink(hex: &str) -> Option<&'static str> {
    let value = u32::from_str_radix(hex.strip_prefix('#')?, 16).ok()?;
    let channel = |shift: u32| f64::from((value >> shift) & 255);
    let (red, green, blue) = (channel(16), channel(8), channel(0));
    let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
    let spread = most - least;
    if spread < 40.0 {
        return Some(if most > 100.0 { "quiet" } else { "ink" });
    }
    let hue = if most == red {
        (60.0 * (green - blue) / spread).rem_euclid(360.0)
    } else if most == green {
        60.0 * (blue - red) / spread + 120.0
    } else {
        60.0 * (red - green) / spread + 240.0
    };
    Some(match hue {
        h if !(25.0..320.0).contains(&h) => "red",
        h if h < 70.0 => "ochre",
        h if h < 170.0 => "green",
        _ => "blue",
    })
}
