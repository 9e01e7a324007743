//! Makes a constant of every name in `texts/en.txt`.

#[path = "src/source.rs"]
mod source;

use std::{env, fmt::Write, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=texts");
    println!("cargo::rerun-if-changed=src/source.rs");
    let file = fs::read_to_string("texts/en.txt").expect("the English file");
    let (english, first) = source::entries(&file);
    let mut code = String::new();
    // Writing to a string cannot fail.
    for (number, (name, text)) in english.iter().enumerate() {
        let _ = writeln!(code, "/// {}\npub const {name}: Word = Word({number});", text.replace('|', "·").replace('`', "'"));
    }
    let _ = writeln!(
        code,
        "/// How many words the first screen has; the rest are for the modules that come later.\npub const FIRST: usize = {first};"
    );
    let names = Path::new(&env::var("OUT_DIR").expect("a folder for what is made")).join("names.rs");
    fs::write(names, code).expect("a file of names");
}
