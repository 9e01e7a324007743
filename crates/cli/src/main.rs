//! `dateline`: build a story, read JSON Lines.

fn main() {}
