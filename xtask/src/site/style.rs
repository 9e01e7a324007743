//! Style sheets, smaller.

/// The same sheet without comments and without white space that says nothing. Strings are left as they are.
pub fn minified(sheet: &str) -> String {
    let mut small = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => {
                let end = string_end(rest, first);
                small.push_str(&rest[..end]);
                end
            }
            ' ' | '\n' | '\r' | '\t' => {
                if !small.is_empty() && !small.ends_with(['{', '}', ';', ',', ' ', ':']) {
                    small.push(' ');
                }
                1
            }
            '{' | '}' | ';' | ',' => {
                small.truncate(small.trim_end_matches(' ').len());
                if first == '}' && small.ends_with(';') {
                    small.pop();
                }
                small.push(first);
                1
            }
            other => {
                small.push(other);
                other.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    small
}

/// Where a string that opens with `quote` has ended, its last quote included.
fn string_end(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[test]
    fn white_space_goes_where_it_says_nothing() {
        assert_eq!(minified("a :hover , b {\n  color: red;\n  margin: 0 auto;\n}\n"), "a :hover,b{color:red;margin:0 auto}");
        assert_eq!(minified("a { width: calc(1rem + 2px); }"), "a{width:calc(1rem + 2px)}");
        assert_eq!(minified("@media (width > 40rem) { a { top: 0 } }"), "@media (width > 40rem){a{top:0}}");
    }

    #[test]
    fn comments_go_and_strings_stay() {
        assert_eq!(minified("/* a { } */ q::before { content: \"/* \\\" ; */  x\"; }"), "q::before{content:\"/* \\\" ; */  x\"}");
    }
}
