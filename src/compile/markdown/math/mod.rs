//! Formulas: LaTeX to MathML, which browsers set and read aloud by themselves.

mod depth;
mod lower;
mod words;

use std::ops::Range;

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};
use roxmltree::Document;

use crate::compile::front::nearest;

/// Where a formula stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Display {
    /// In the line.
    Inline,
    /// By itself.
    Block,
}

/// A formula, set.
pub(super) struct Formula {
    /// `<math>`.
    pub(super) markup: String,
    /// As plain text.
    pub(super) words: String,
}

/// Why a formula cannot be set.
#[derive(Debug, PartialEq)]
pub(super) struct Fault {
    /// Bytes of the formula.
    pub(super) at: Range<usize>,
    /// In a few words.
    pub(super) why: String,
    /// The command most like an unknown one.
    pub(super) nearest: Option<String>,
}

/// Sets the formulas of one text, so that numbered ones count through.
#[derive(Default)]
pub(super) struct Setter(Option<LatexToMathML>);

/// Commands an author may have meant.
const COMMANDS: [&str; 88] = [
    "alpha",
    "beta",
    "gamma",
    "delta",
    "epsilon",
    "varepsilon",
    "zeta",
    "eta",
    "theta",
    "iota",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    "pi",
    "rho",
    "sigma",
    "tau",
    "upsilon",
    "phi",
    "varphi",
    "chi",
    "psi",
    "omega",
    "Gamma",
    "Delta",
    "Theta",
    "Lambda",
    "Sigma",
    "Phi",
    "Psi",
    "Omega",
    "frac",
    "dfrac",
    "tfrac",
    "binom",
    "sqrt",
    "sum",
    "prod",
    "int",
    "oint",
    "lim",
    "limsup",
    "liminf",
    "log",
    "ln",
    "exp",
    "sin",
    "cos",
    "tan",
    "max",
    "min",
    "argmax",
    "argmin",
    "inf",
    "sup",
    "left",
    "right",
    "middle",
    "begin",
    "end",
    "text",
    "mathrm",
    "mathbf",
    "mathbb",
    "mathcal",
    "mathfrak",
    "mathsf",
    "operatorname",
    "overline",
    "underline",
    "overbrace",
    "underbrace",
    "hat",
    "tilde",
    "bar",
    "vec",
    "dot",
    "ddot",
    "infty",
    "partial",
    "nabla",
    "quad",
    "qquad",
    "times",
    "cdot",
    "approx",
];

/// More of them, which are not offered.
const MORE: [&str; 26] = [
    "cap",
    "cdots",
    "cup",
    "dots",
    "equiv",
    "exists",
    "forall",
    "ge",
    "geq",
    "in",
    "langle",
    "lceil",
    "ldots",
    "le",
    "leq",
    "lfloor",
    "mapsto",
    "mathit",
    "mid",
    "ne",
    "neq",
    "pm",
    "propto",
    "rightarrow",
    "sim",
    "to",
];

/// Whether this is a command that formulas are often made of.
pub(super) fn is_command(name: &str) -> bool {
    COMMANDS.contains(&name) || MORE.contains(&name)
}

impl Setter {
    /// Sets one formula.
    pub(super) fn set(&mut self, tex: &str, display: Display) -> Result<Formula, Fault> {
        if let Some(at) = depth::too_deep(tex) {
            return Err(Fault { at, why: "it is nested too deeply".to_owned(), nearest: None });
        }
        let setter = match &mut self.0 {
            Some(setter) => setter,
            // Without macros the configuration cannot be at fault.
            empty => empty.insert(LatexToMathML::new(MathCoreConfig::default()).unwrap_or_default()),
        };
        let display = if display == Display::Block { MathDisplay::Block } else { MathDisplay::Inline };
        let set = setter.convert_with_global_state(tex, display).map_err(|error| {
            let whole = error.0.start.min(tex.len())..error.0.end.min(tex.len());
            let at = tex.floor_char_boundary(whole.start)..tex.ceil_char_boundary(whole.end);
            let message = error.error_message();
            let unknown = tex[at.clone()].strip_prefix('\\').filter(|_| message.starts_with("Unknown command"));
            let near = unknown.and_then(|name| nearest(name, COMMANDS.into_iter()));
            Fault { nearest: near.map(|name| format!("\\{name}")), ..Fault::new(at, &message) }
        })?;
        let gave_up = || Fault::new(0..tex.len(), "it cannot be drawn");
        let document = Document::parse(&set.mathml).map_err(|_| gave_up())?;
        let root = document.root_element();
        Ok(Formula { markup: lower::lower(root), words: words::words(root) })
    }
}

impl Fault {
    /// With the converter's sentence made part of ours.
    fn new(at: Range<usize>, sentence: &str) -> Fault {
        let sentence = sentence.trim().trim_end_matches('.').replace('"', "`");
        let mut letters = sentence.chars();
        let why = letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default();
        Fault { at, why, nearest: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(tex: &str) -> Formula {
        Setter::default().set(tex, Display::Block).unwrap_or_else(|fault| panic!("{tex}: {fault:?}"))
    }

    #[test]
    fn a_formula_is_mathml() {
        let formula = Setter::default().set("x^2", Display::Inline).expect("a formula");
        assert_eq!(formula.markup, "<math><msup><mi>x</mi><mn>2</mn></msup></math>");
        assert_eq!(formula.words, "x^2");
    }

    #[test]
    fn words_of_formulas() {
        for (tex, words) in [
            ("O(n \\log n)", "O(nlogn)"),
            ("\\frac{a+b}{2}", "(a+b)/2"),
            ("\\sqrt{x_1}", "√(x_1)"),
            ("\\alpha \\le \\beta", "α≤β"),
        ] {
            assert_eq!(set(tex).words, words, "{tex}");
        }
    }

    #[test]
    fn nothing_is_styled_in_place_and_nothing_leads_away() {
        for tex in [
            "\\begin{align} a &= b \\\\ c &= d \\end{align}",
            "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
            "\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
            "\\begin{array}{l|r:c} a & b & c \\\\ \\hline d & e & f \\end{array}",
            "\\color{red} x + \\textcolor{#0000ff}{y} \\! z \\hspace{-1em} w \\hspace{1cm} v",
            "\\cancel{a} + \\sout{b} + \\text{\\textsc{Abc} \\small d}",
            "\\begin{equation} \\label{a} x \\end{equation} \\begin{multline} a \\\\ b \\end{multline}",
            "\\href{javascript:alert(1)}{x}",
            "\\left( \\sum_{i=0}^n \\big| x \\big| \\right) \\mathop{a} \\cramped{x^2}",
        ] {
            let Ok(formula) = Setter::default().set(tex, Display::Block) else { continue };
            for part in [" style=", "href", " id=", "<a", "xmlns"] {
                assert!(!formula.markup.contains(part), "{tex}: {}", formula.markup);
            }
        }
    }

    #[test]
    fn styles_become_classes() {
        for (tex, class) in [
            ("\\begin{aligned} a &= b \\end{aligned}", "m-end m-r0"),
            ("\\begin{cases} a & b \\end{cases}", "m-start m-r0 m-l1"),
            ("\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}", "m-border-right"),
            ("\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}", "m-border-top"),
            ("\\color{red} x", "m-red"),
            ("a\\!b", "m-back-3"),
        ] {
            assert!(set(tex).markup.contains(class), "{tex}: {}", set(tex).markup);
        }
    }

    #[test]
    fn faults_point_into_the_formula() {
        let fault = |tex: &'static str| {
            let fault = Setter::default().set(tex, Display::Inline).err().expect("a fault");
            (&tex[fault.at.clone()], fault.nearest)
        };
        assert_eq!(fault("a + \\farc{1}{2}"), ("\\farc", Some("\\frac".to_owned())));
        assert_eq!(fault("x_1_2").0, "_");
    }

    #[test]
    fn no_depth_of_a_formula_ends_the_build() {
        for (opens, closes) in [("{", "}"), ("\\frac{1}{", "}"), ("\\left(", "\\right)"), ("\\sqrt ", "")] {
            let of = |depth: usize| format!("{}x{}", opens.repeat(depth), closes.repeat(depth));
            assert!(Setter::default().set(&of(31), Display::Block).is_ok(), "{opens}");
            let fault = Setter::default().set(&of(400), Display::Block).err().expect(opens);
            assert_eq!(fault.why, "it is nested too deeply", "{opens}");
        }
    }

    #[test]
    fn numbered_formulas_count_through() {
        let mut setter = Setter::default();
        let tex = "\\begin{equation} x \\end{equation}";
        for number in ["(1)", "(2)"] {
            let set = setter.set(tex, Display::Block).expect("a formula");
            assert!(set.markup.contains(number), "{}", set.markup);
        }
    }
}
