//! Drawings from Mermaid texts: flowcharts, sequences, states, classes, entities.
//!
//! The engine lays out and draws; what it gives is lowered to what a page may hold, in the colours of the page.

mod lower;
mod paint;
mod tidy;

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use merman::svg::{
    DeterministicTextMeasurer, MeasurementProfileId, SvgRenderOptions, TextMeasurementPolicy, TextMeasurementProfile,
    TextMeasurementProfileIdentity,
};
use merman::{
    Engine, MermaidConfig, OperationControl, RenderError, RenderOutput, RenderRequest, Renderer, SvgEnvironment,
    SvgRequest,
};

pub(super) use lower::Drawing;

/// Width of a letter of the page's monospaced face at the size of `style/diagram.css`, in pixels: 0.6 of 14.
const LETTER: f64 = 8.4;

/// Why a drawing cannot be made.
#[derive(Debug, PartialEq)]
pub(super) struct Fault {
    /// Bytes of the text.
    pub(super) at: Range<usize>,
    /// In a few words.
    pub(super) why: String,
}

static ENGINE: LazyLock<Renderer> = LazyLock::new(|| {
    let config = serde_json::json!({
        "theme": "base",
        "layout": "dagre",
        "look": "classic",
        "htmlLabels": false,
        "flowchart": { "htmlLabels": false, "padding": 10, "nodeSpacing": 36, "rankSpacing": 44 },
        "fontFamily": "monospace",
        "fontSize": 14,
        "themeVariables": { "fontSize": "14px" },
    });
    Renderer::new().with_engine(Engine::new().with_site_config(MermaidConfig::from_value(config)))
});

/// A text that is larger takes the engine minutes, and no reader could follow the drawing.
const BYTES: usize = 20_000;
const LINES: usize = 400;
const LINE: usize = 2_000;
/// Each line is another attempt.
const SEARCHED: usize = 80;

/// Draws a text. `id` begins every name that the drawing gives out.
pub(super) fn draw(text: &str, id: &str) -> Result<Drawing, Fault> {
    if let Some(fault) = too_large(text) {
        return Err(fault);
    }
    // The engine is large and young; a text that fells it is a fault of the text, not the end of the build.
    let drawn = catch_unwind(AssertUnwindSafe(|| render(text, id)));
    let svg = drawn.unwrap_or_else(|_| Err(Fault { at: 0..text.len(), why: "the engine gives up".to_owned() }))?;
    lower::lower(&svg, id).ok_or_else(|| Fault { at: 0..text.len(), why: "the engine gives no drawing".to_owned() })
}

fn too_large(text: &str) -> Option<Fault> {
    let fault = |at, why: String| Some(Fault { at, why });
    if text.len() > BYTES {
        return fault(first(text), format!("it is {} bytes long, and {BYTES} is the most", text.len()));
    }
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let at = start..start + line.trim_end().len();
        if number >= LINES {
            return fault(at, format!("it has more than {LINES} lines"));
        }
        if line.len() > LINE {
            return fault(at, format!("this line is longer than {LINE} bytes"));
        }
        start += line.len();
    }
    None
}

fn render(text: &str, id: &str) -> Result<String, Fault> {
    let request = SvgRequest {
        options: SvgRenderOptions { diagram_id: Some(id.to_owned()), ..SvgRenderOptions::default() },
        environment: measured(),
        ..SvgRequest::default()
    };
    match ENGINE.render(RenderRequest::svg(text, OperationControl::new(), request)) {
        Ok(RenderOutput::Svg(Some(svg))) => Ok(svg.svg().to_owned()),
        Ok(_) => Err(Fault { at: first(text), why: "no kind of diagram is named".to_owned() }),
        Err(error) => {
            let fault = fault(text, &error);
            Err(Fault { at: narrowed(text, &fault.why).unwrap_or(fault.at), ..fault })
        }
    }
}

/// The line that holds a sign the engine stumbles over. It names the sign, and of some kinds of diagram the end of the
/// text as its place; the first lines that fail for the same reason end with the line that is meant.
fn narrowed(text: &str, why: &str) -> Option<Range<usize>> {
    if !why.starts_with("unexpected character") || text.lines().count() > SEARCHED {
        return None;
    }
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let start = end + (line.len() - line.trim_start().len());
        end += line.len();
        let request = RenderRequest::svg(&text[..end], OperationControl::new(), SvgRequest::default());
        if let Err(error) = ENGINE.render(request)
            && fault(&text[..end], &error).why == why
        {
            return Some(start..(start + line.trim().len()));
        }
    }
    None
}

/// Text is as wide as the page's own face makes it.
fn measured() -> SvgEnvironment {
    let environment = SvgEnvironment::deterministic();
    let Ok(id) = MeasurementProfileId::new("casebook.mono") else { return environment };
    let Ok(identity) = TextMeasurementProfileIdentity::new(id, "1") else { return environment };
    let measurer = DeterministicTextMeasurer::default().with_width_callback(|text: &str, _: &_| width(text));
    environment
        .with_text_measurement_policy(TextMeasurementPolicy::uniform(TextMeasurementProfile::new(identity, measurer)))
}

/// Letters of most scripts are one cell wide, those of East Asia two.
fn width(text: &str) -> f64 {
    text.chars().map(|c| if wide(c) { 2.0 } else { 1.0 }).sum::<f64>() * LETTER
}

fn wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1f300}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}')
}

/// The first line that says something: where a drawing's kind is named.
fn first(text: &str) -> Range<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() && !words.starts_with("%%") {
            let at = start + (line.len() - line.trim_start().len());
            return at..at + words.len();
        }
        start += line.len();
    }
    0..text.len()
}

fn fault(text: &str, error: &RenderError) -> Fault {
    let RenderError::Parse(parse) = error else { return Fault { at: first(text), why: sentence(&error.to_string()) } };
    let span = parse.terminal_diagnostic_details().span;
    let at = match span {
        Some(span) => {
            let start = text.floor_char_boundary(span.start.min(text.len()));
            let end = text.ceil_char_boundary(span.end.min(text.len())).max(start);
            // A line's end cannot be seen; the last word before it can.
            let shown = text[start..end].trim_end();
            if shown.is_empty() {
                let before = text[..start].trim_end();
                let word = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
                word..before.len()
            } else {
                start..start + shown.len()
            }
        }
        None => first(text),
    };
    Fault { at, why: sentence(&parse.terminal_safe_message()) }
}

/// The engine's message without what only the engine knows, as part of a sentence.
fn sentence(message: &str) -> String {
    if let Some(kind) = message.strip_prefix("Unsupported diagram type: ") {
        let kind = kind.split(';').next().unwrap_or(kind);
        return format!("`{kind}` is none of flowchart, sequence, state, class, er");
    }
    let message = message.split_once("): ").filter(|(head, _)| head.contains("parse error")).map_or(message, |m| m.1);
    // The engine's parsers call the end of the text by their own name.
    let message = message.replace("EOF inside", "the text ends inside").replace("EOF", "end of the text");
    let mut letters = message.trim().trim_end_matches('.').replace('"', "`").chars().collect::<Vec<_>>().into_iter();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One text of each family.
    const FAMILIES: [(&str, &str); 5] = [
        (
            "Flowchart",
            "flowchart LR\n  A[Start] --> B{Fine?}\n  B -->|yes| C[(Store)]\n  subgraph G [Group]\n    C -.-> D\n  end\n",
        ),
        (
            "Sequence diagram",
            "sequenceDiagram\n  actor U as User\n  U->>S: GET /\n  Note right of S: thinks\n  S--xU: 404\n",
        ),
        (
            "State diagram",
            "stateDiagram-v2\n  [*] --> Idle\n  Idle --> Busy: work\n  state Busy {\n    [*] --> A\n  }\n",
        ),
        ("Class diagram", "classDiagram\n  class Animal {\n    +String name\n  }\n  Animal <|-- Dog : is a\n"),
        ("Entity relationship diagram", "erDiagram\n  CUSTOMER ||--o{ ORDER : places\n"),
    ];

    #[test]
    fn families_are_drawn_within_the_policy() {
        for (name, text) in FAMILIES {
            let drawing = draw(text, "d1").unwrap_or_else(|fault| panic!("{text}: {fault:?}"));
            let svg = &drawing.svg;
            assert_eq!(drawing.name, name);
            assert!(svg.starts_with("<svg class=\"drawing\" role=\"img\" viewBox=\""), "{svg}");
            assert!(svg.contains("<title>") && svg.contains("<desc>"), "{svg}");
            for part in ["style", "foreignObject", "script", "href", "data-", "xmlns", "#d1\"", "rgb", "hsl", "filter"]
            {
                assert!(!svg.contains(part), "{name} holds {part}: {svg}");
            }
            // Every name that is referred to is given out once, and no other.
            for id in svg.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(id.starts_with("d1-") && svg.contains(&format!("url(#{id})")), "{name}: {id}");
            }
            for id in svg.split("url(#").skip(1).filter_map(|rest| rest.split(')').next()) {
                assert_eq!(svg.matches(&format!(" id=\"{id}\"")).count(), 1, "{name}: {id}");
            }
        }
    }

    /// What stands in the description.
    fn described(svg: &str) -> &str {
        svg.split("<desc>").nth(1).and_then(|rest| rest.split("</desc>").next()).unwrap_or_default()
    }

    #[test]
    fn what_a_drawing_says_can_be_heard() {
        let drawing = draw("flowchart LR\n  A[Start] -->|at once| B[Stop]\n", "d1").expect("a drawing");
        for word in ["Start", "at once", "Stop"] {
            assert!(described(&drawing.svg).contains(word), "{}", drawing.svg);
        }
        let own = "flowchart LR\n  accTitle: The way\n  accDescr: From start to stop\n  A --> B\n";
        let drawing = draw(own, "d1").expect("a drawing");
        assert_eq!((drawing.name.as_str(), described(&drawing.svg)), ("The way", "From start to stop"));
    }

    #[test]
    fn an_authors_colour_becomes_a_mark() {
        let text = "flowchart LR\n  A --> B\n  classDef hot fill:#f96,stroke:#333\n  class A hot\n";
        let svg = draw(text, "d1").expect("a drawing").svg;
        assert!(svg.contains("f-marked s-accent") && !svg.contains("#f96"), "{svg}");
    }

    #[test]
    fn faults_point_into_the_text() {
        let fault = |text: &'static str| {
            let fault = draw(text, "d1").err().expect("a fault");
            (&text[fault.at.clone()], fault.why)
        };
        assert_eq!(fault("flowchart LR\n  A[Start --> B\n").0, "[Start --> B");
        assert_eq!(fault("sequenceDiagram\n  A->>B: x\n  foo bar\n").0, "bar");
        let ends = ("{", "the text ends inside class body".to_owned());
        assert_eq!(fault("classDiagram\n  class A {\n"), ends);
        assert_eq!(fault("stateDiagram-v2\n  [*] -> A\n  A --> B: x\n").0, "[*] -> A");
        assert_eq!(fault("stateDiagram-v2\n  [*] --> A\n  A -> B: x\n  B --> C\n").0, "A -> B: x");
        let (at, why) = fault("pie\n  \"a\": 3\n");
        assert_eq!((at, why.contains("`pie`")), ("pie", true));
        assert_eq!(fault("nothing at all").0, "nothing at all");
        assert_eq!(fault("").0, "");
    }

    #[test]
    fn what_is_too_large_is_not_begun() {
        let why = |text: &str| draw(text, "d1").err().map(|fault| fault.why).unwrap_or_default();
        assert!(why(&"flowchart LR\n".repeat(401)).contains("400 lines"));
        assert!(why(&format!("flowchart LR\n  A[{}]\n", "a".repeat(2_000))).contains("2000 bytes"));
        assert!(
            why(&format!(
                "flowchart LR\n{}",
                "  A --> B --> C --> D --> E --> F --> G --> H --> I --> J\n".repeat(380)
            ))
            .contains("20000")
        );
    }

    #[test]
    fn the_same_text_gives_the_same_bytes() {
        for (_, text) in FAMILIES {
            assert_eq!(draw(text, "d1").map(|d| d.svg), draw(text, "d1").map(|d| d.svg));
        }
    }
}
