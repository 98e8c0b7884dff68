//! Which class a scope of a grammar gets. Grammars know hundreds of scopes, a page six colours.

use std::sync::LazyLock;

use syntect::parsing::{Scope, ScopeStack};

/// A class of `style/code.css`: one letter.
pub(super) type Class = u8;

/// Scopes and their classes, the more exact first; none: the colour of text, whatever stands around.
const SCOPES: [(&str, Option<Class>); 54] = [
    ("comment", Some(b'c')),
    ("meta.diff", Some(b'c')),
    ("constant.character.escape", Some(b'n')),
    ("constant.other.placeholder", Some(b'n')),
    ("meta.interpolation", None),
    ("meta.template.expression", None),
    ("meta.embedded", None),
    ("string", Some(b's')),
    ("punctuation.definition.string", Some(b's')),
    ("constant", Some(b'n')),
    ("support.constant", Some(b'n')),
    ("variable.language", Some(b'k')),
    ("variable.function", Some(b'f')),
    ("variable.annotation", Some(b'f')),
    ("variable.other.constant", Some(b'n')),
    ("punctuation.definition.variable", None),
    ("variable", None),
    ("keyword.operator.word", Some(b'k')),
    ("keyword.operator.logical.python", Some(b'k')),
    ("keyword.operator.new", Some(b'k')),
    ("keyword.operator.expression", Some(b'k')),
    ("keyword.operator", None),
    ("keyword.other.unit", Some(b'n')),
    ("keyword", Some(b'k')),
    ("storage.modifier.lifetime", Some(b't')),
    ("storage", Some(b'k')),
    ("entity.name.function", Some(b'f')),
    ("entity.name.macro", Some(b'f')),
    ("support.function", Some(b'f')),
    ("support.macro", Some(b'f')),
    ("meta.function-call.identifier", Some(b'f')),
    ("entity.name.tag.yaml", Some(b't')),
    ("entity.name.tag.toml", Some(b't')),
    ("entity.name.tag", Some(b'k')),
    ("entity.other.attribute-name", Some(b't')),
    ("entity.other.inherited-class", Some(b't')),
    ("entity.name.section", Some(b'k')),
    ("entity.name.constant", Some(b'n')),
    ("entity.name.label", Some(b't')),
    ("entity.name", Some(b't')),
    ("entity.other", Some(b't')),
    ("support.type", Some(b't')),
    ("support.class", Some(b't')),
    ("support.module", Some(b't')),
    ("meta.property-name", Some(b't')),
    ("support", Some(b't')),
    ("markup.heading", Some(b'k')),
    ("markup.raw", Some(b's')),
    ("markup.underline.link", Some(b's')),
    ("markup.inserted", Some(b's')),
    ("markup.deleted", Some(b'k')),
    ("markup.quote", Some(b'c')),
    ("meta.mapping.key", Some(b't')),
    ("invalid", None),
];

static TABLE: LazyLock<Vec<(Scope, Option<Class>)>> =
    LazyLock::new(|| SCOPES.iter().filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, *class))).collect());

/// Scopes of a key, which is a name although it is written as a string.
static KEYS: LazyLock<Vec<Scope>> = LazyLock::new(|| {
    ["meta.mapping.key.json", "meta.structure.dictionary.key.json"].iter().filter_map(|s| Scope::new(s).ok()).collect()
});

/// The class of a place by the scopes around it: the innermost that has one decides.
pub(super) fn class(stack: &ScopeStack) -> Option<Class> {
    for scope in stack.as_slice().iter().rev() {
        if let Some((_, class)) = TABLE.iter().find(|(known, _)| known.is_prefix_of(*scope)) {
            let key = *class == Some(b's') && stack.as_slice().iter().any(|s| KEYS.iter().any(|k| k.is_prefix_of(*s)));
            return if key { Some(b't') } else { *class };
        }
    }
    None
}
