//! Bylines and credits: who wrote it, and which agencies it rests on.

use super::words;

/// The longest byline, in bytes.
const LONGEST: usize = 400;

/// Whether a line is a byline or a credit at the end.
pub fn is_byline(line: &str) -> bool {
    let bare = line.trim_start_matches(['-', '–', '—', '*', ' ', '(', '[']);
    if bare.len() > LONGEST {
        return false;
    }
    let plain = words::plain(bare);
    let count = words::count(bare);
    let by = (bare.starts_with("By ") || bare.starts_with("BY ") || bare.starts_with("by "))
        && count <= 12
        && !words::ends_sentence(line)
        && words::is_capitalised(bare.get(3..).unwrap_or(""));
    let reported = [
        "reporting by ",
        "additional reporting",
        "writing by ",
        "editing by ",
        "compiled by ",
        "reported by ",
        "edited by ",
        "written by ",
    ]
    .iter()
    .any(|begin| plain.starts_with(begin))
        && count <= 40;
    let inputs = (plain.starts_with("with ")
        && (plain.ends_with(" inputs")
            || plain.contains("inputs from")
            || plain.contains("agency inputs")
            || plain.contains("reporting by")))
        && count <= 10;
    let contributed = count <= 30
        && (plain.contains(" contributed to this ")
            || plain.contains(" contributed reporting")
            || plain.contains("contributed from"));
    by || reported || inputs || contributed || source(line).is_some()
}

/// The outlet that a credit names: "Source: The Harbour Post, agencies", "- With HPA Inputs".
pub fn source(line: &str) -> Option<&str> {
    let bare = line.trim_start_matches(['-', '–', '—', '*', ' ', '(', '[']).trim_end_matches([')', ']', '.', ' ']);
    if let Some(rest) = ["Source: ", "SOURCE: ", "Sources: ", "Source : "].iter().find_map(|label| bare.strip_prefix(label)) {
        return (words::count(rest) <= 10).then(|| first_name(rest));
    }
    let lower = bare.to_ascii_lowercase();
    if words::count(bare) <= 6 && lower.starts_with("with ") && lower.ends_with(" inputs") {
        return bare.get(5..bare.len().saturating_sub(7)).map(str::trim);
    }
    None
}

/// Whether the last line of an article is nothing but outlets: "HarbourTV, Reuters".
pub fn is_outlets(line: &str) -> bool {
    let parts = || line.split([',', '/']).map(str::trim);
    words::count(line) <= 8
        && !words::ends_sentence(line)
        && parts().any(|part| words::is_agency(part) || words::plain(part) == "agencies" || words::plain(part) == "news agencies")
        && parts().all(|part| {
            words::count(part) <= 3 && part.starts_with(char::is_uppercase) || words::plain(part).ends_with("agencies")
        })
}

/// The first of several outlets with commas between them.
pub fn first_name(outlets: &str) -> &str {
    outlets.split([',', '/']).next().unwrap_or("").trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_and_credits_name_who_wrote_it() {
        assert!(
            is_byline("By Jane Roe")
                && is_byline("(Reporting by Jane Roe; Editing by John Doe)")
                && is_byline("Jane Roe contributed to this report.")
        );
        assert!(!is_byline("By Monday the ferry had been found."));
        assert_eq!(source("Source: The Harbour Post, News Agencies"), Some("The Harbour Post"));
        assert_eq!(source("- With HPA Inputs"), Some("HPA"));
        assert!(is_outlets("HarbourTV, Reuters") && !is_outlets("Storms, Floods"));
    }
}
