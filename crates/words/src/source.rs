//! A language's file as it is written: `NAME = text`, a line each, in two parts.

/// Begins the part that the first screen needs.
pub const FIRST: &str = "[first]";
/// Begins the part that modules need which are fetched later.
pub const LATER: &str = "[later]";

/// The names and texts of a file, those of the first screen first, and how many these are.
///
/// Empty lines and lines that begin with `#` are passed over.
///
/// # Panics
/// Where a line is none of these: it is read when the page is built.
pub fn entries(file: &str) -> (Vec<(&str, &str)>, usize) {
    let (mut first, mut later) = (Vec::new(), Vec::new());
    let mut part = &mut first;
    for line in file.lines().map(str::trim) {
        match line {
            FIRST => part = &mut first,
            LATER => part = &mut later,
            _ if line.is_empty() || line.starts_with('#') => {}
            _ => {
                let Some((name, text)) = line.split_once('=') else { panic!("expected NAME = text, found {line}") };
                part.push((name.trim(), text.trim()));
            }
        }
    }
    let count = first.len();
    first.append(&mut later);
    (first, count)
}
