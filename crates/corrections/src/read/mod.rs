//! `story.toml` and `places.toml`, as a person wrote them.

mod one;
mod place;

use toml::{Table, Value};

use crate::Corrections;

/// The languages of the page, which `crates/words` has; a test of the site holds one against the other.
pub const LANGUAGES: [&str; 6] = ["en", "ar", "fr", "es", "ru", "de"];

/// Takes over `title`, `standfirst`, `basemap`, `language`, `rights` and every `[[correction]]` of a `story.toml`; returns what could not be taken
/// over, and why.
pub fn story(text: &str, corrections: &mut Corrections) -> Vec<String> {
    let table = match table(text) {
        Ok(table) => table,
        Err(fault) => return vec![fault],
    };
    let mut faults = Vec::new();
    for (key, value) in table {
        let place = match (key.as_str(), &value) {
            ("title", _) => &mut corrections.title,
            ("standfirst", _) => &mut corrections.standfirst,
            ("basemap", _) => &mut corrections.basemap,
            ("language", _) => &mut corrections.language,
            ("rights", Value::String(whose)) if whose == "own" => {
                corrections.own = true;
                continue;
            }
            ("rights", _) => {
                faults.push(
                    "expected `rights = \"own\"`, for reports that may be shown whole, or no `rights`; it is passed over".into(),
                );
                continue;
            }
            ("correction", Value::Array(entries)) => {
                for (number, entry) in (1..).zip(entries) {
                    match one::correction(entry) {
                        Ok(correction) => corrections.list.push(correction),
                        Err(reason) => faults.push(format!("correction {number}: {reason}; it is passed over")),
                    }
                }
                continue;
            }
            _ => {
                faults.push(format!(
                    "expected `title`, `standfirst`, `basemap`, `language`, `rights` or [[correction]], found `{key}`; it is passed over"
                ));
                continue;
            }
        };
        match value {
            Value::String(address) if key == "basemap" && !is_address(&address) => {
                faults.push(format!(
                    "expected `basemap` as https://host/path or a path beside the page, found {address:?}; it is passed over"
                ));
            }
            Value::String(code) if key == "language" && !LANGUAGES.contains(&code.as_str()) => {
                let known = LANGUAGES.join(", ");
                faults.push(format!("expected `language` as one of {known}, found {code:?}; it is passed over"));
            }
            Value::String(words) => *place = words,
            other => faults.push(format!("expected `{key}` in quotation marks, found {}; it is passed over", other.type_str())),
        }
    }
    faults
}

/// Whether an archive may be asked for there: a whole address, or a path that stays beside the page. Its host will stand in
/// the page's policy, so nothing else may stand in it.
fn is_address(text: &str) -> bool {
    let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>;,\\".contains(&byte));
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let fits = match rest {
        Some(rest) => {
            let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
            !path.is_empty()
                && !host.is_empty()
                && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte))
        }
        None => !text.is_empty() && !text.contains(':') && !text.starts_with('/') && text.split('/').all(|part| part != ".."),
    };
    plain && fits
}

/// Takes over every `[[place]]`; returns what could not be taken over, and why.
pub fn places(text: &str, corrections: &mut Corrections) -> Vec<String> {
    let table = match table(text) {
        Ok(table) => table,
        Err(fault) => return vec![fault],
    };
    let mut faults = Vec::new();
    for (key, value) in table {
        match (key.as_str(), value) {
            ("place", Value::Array(entries)) => {
                for (number, entry) in (1..).zip(entries) {
                    match place::place(entry) {
                        Ok(place) => corrections.places.push(place),
                        Err(reason) => faults.push(format!("place {number}: {reason}; the place is passed over")),
                    }
                }
            }
            _ => faults.push(format!("expected [[place]], found `{key}`; it is passed over")),
        }
    }
    faults
}

fn table(text: &str) -> Result<Table, String> {
    text.parse::<Table>().map_err(|error| {
        let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
        format!("line {line}: {}; the file is passed over", error.message())
    })
}

#[cfg(test)]
mod tests {
    use dateline_model::{PlaceKind, Point};

    use super::*;

    #[test]
    fn a_place_is_taken_over() {
        let mut corrections = Corrections::default();
        let text = "[[place]]\nname = \"Old Mill\"\nlat = 1\nlon = 2.5\nkind = \"district\"\ncountry = \"fr\"\n";
        assert_eq!(places(text, &mut corrections), Vec::<String>::new());
        let place = &corrections.places[0];
        assert_eq!(
            (place.point, place.kind, place.country.as_deref()),
            (Point { lat: 1.0, lon: 2.5 }, PlaceKind::District, Some("FR"))
        );
    }

    #[test]
    fn a_faulty_place_does_not_cost_the_others() {
        let mut corrections = Corrections::default();
        let text = "[[place]]\nname = \"A\"\nlat = 99\nlon = 0\n[[place]]\nname = \"B\"\nlat = 9\nlon = 0\n";
        let faults = places(text, &mut corrections);
        assert_eq!(faults, ["place 1: expected lat -90 to 90 and lon -180 to 180, found 99 and 0; the place is passed over"]);
        assert_eq!(corrections.places[0].name, "B");
    }

    #[test]
    fn an_archive_is_an_address_or_lies_beside_the_page() {
        for good in ["city.pmtiles", "maps/city.pmtiles", "https://tiles.example.org/city.pmtiles", "http://localhost:8080/a"] {
            let mut corrections = Corrections::default();
            assert_eq!(story(&format!("basemap = {good:?}\n"), &mut corrections), Vec::<String>::new());
            assert_eq!(corrections.basemap, good);
        }
        for bad in ["/etc/x", "../x", "https://a b/x", "https://*/x", "https://a;script-src/x", "javascript:x", "https://host"] {
            let mut corrections = Corrections::default();
            assert_eq!(story(&format!("basemap = {bad:?}\n"), &mut corrections).len(), 1, "{bad}");
            assert_eq!(corrections.basemap, "");
        }
    }

    #[test]
    fn a_fault_of_writing_names_its_line() {
        let faults = story("title = \"A\"\nstandfirst = B\n", &mut Corrections::default());
        assert!(faults[0].starts_with("line 2: "), "{faults:?}");
    }
}
