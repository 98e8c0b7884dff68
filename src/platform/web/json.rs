//! Records read from what `JSON.parse` made.

use crate::site::wire::Node;
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A value inside parsed JSON.
pub(super) struct Json(pub(super) JsValue);

/// Parses a text; what is no JSON reads as nothing.
pub(super) fn parse(text: &str) -> Json {
    Json(JSON::parse(text).unwrap_or_default())
}

impl Node for Json {
    fn get(&self, key: &str) -> Json {
        Json(Reflect::get(&self.0, &JsValue::from_str(key)).unwrap_or_default())
    }

    fn text(&self) -> String {
        self.0.as_string().unwrap_or_default()
    }

    fn number(&self) -> u32 {
        self.0.as_f64().unwrap_or_default() as u32
    }

    fn flag(&self) -> bool {
        self.0.is_truthy()
    }

    fn items(&self) -> Vec<Json> {
        self.0.dyn_ref::<Array>().map(|items| items.iter().map(Json).collect()).unwrap_or_default()
    }

    fn exists(&self) -> bool {
        !self.0.is_undefined()
    }
}
