//! Everything that can be wrong with a text, and how it is said.
