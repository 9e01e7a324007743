use crate::{Correction, Corrections, EventName, Words};

/// Corrections as `story.toml`: what [`crate::story`] takes over, and `dateline build` with it. Places given by hand stand in
/// a file of their own and are left out.
pub fn write(corrections: &Corrections) -> String {
    let mut text = String::new();
    for (key, value) in [
        ("title", &corrections.title),
        ("standfirst", &corrections.standfirst),
        ("basemap", &corrections.basemap),
        ("language", &corrections.language),
    ] {
        if !value.is_empty() {
            word(&mut text, key, value);
        }
    }
    if corrections.own {
        word(&mut text, "rights", "own");
    }
    for correction in &corrections.list {
        text.push_str(if text.is_empty() { "[[correction]]\n" } else { "\n[[correction]]\n" });
        word(&mut text, "do", correction.name());
        if let Some(name) = correction.event() {
            event(&mut text, name);
        }
        match correction {
            Correction::Merge { with, .. } => {
                text.push_str("with = [\n");
                for other in with {
                    text.extend(["  { event = ", &quoted(&other.id)]);
                    if !other.told.is_empty() {
                        text.extend([", told = ", &list(&other.told)]);
                    }
                    text.push_str(" },\n");
                }
                text.push_str("]\n");
            }
            Correction::Split { away, title, .. } => {
                line(&mut text, "away", &list(away));
                if !title.is_empty() {
                    word(&mut text, "title", title);
                }
            }
            Correction::Rename { title, .. } => word(&mut text, "title", title),
            Correction::Hide { .. } => {}
            Correction::Redate { when, .. } => {
                if let Some(when) = when {
                    word(&mut text, "date", &when.print());
                }
            }
            Correction::Replace { place, .. } => {
                if let Some(place) = place {
                    word(&mut text, "place", &place.name);
                    line(&mut text, "lat", &degrees(place.point.lat));
                    line(&mut text, "lon", &degrees(place.point.lon));
                    line(&mut text, "radius_km", &degrees(f64::from(place.radius_km)));
                }
            }
            Correction::Attribute { said, speaker } => {
                line(&mut text, "said", &words(said));
                word(&mut text, "speaker", speaker);
            }
        }
    }
    text
}

fn event(text: &mut String, name: &EventName) {
    word(text, "event", &name.id);
    if !name.told.is_empty() {
        line(text, "told", &list(&name.told));
    }
}

fn list(many: &[Words]) -> String {
    ["[", &many.iter().map(words).collect::<Vec<_>>().join(", "), "]"].concat()
}

fn words(words: &Words) -> String {
    ["{ report = ", &quoted(&words.report), ", words = ", &quoted(&words.words), " }"].concat()
}

fn word(text: &mut String, key: &str, value: &str) {
    line(text, key, &quoted(value));
}

fn line(text: &mut String, key: &str, value: &str) {
    text.extend([key, " = ", value, "\n"]);
}

/// A number with five places at most and always one: a degree to the metre.
fn degrees(number: f64) -> String {
    let text = format!("{number:.5}");
    let text = text.trim_end_matches('0');
    if text.ends_with('.') { [text, "0"].concat() } else { text.to_owned() }
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            control if control.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

#[cfg(all(test, feature = "read"))]
mod tests {
    use dateline_model::Point;

    use super::*;
    use crate::{SetPlace, When};

    fn named(id: &str) -> EventName {
        let told = vec![Words { report: "a \"b\"".into(), words: "Line\\one \u{1b}\u{85} \u{202e}x".into() }];
        EventName { id: id.into(), told }
    }

    #[test]
    fn what_is_written_is_read_as_it_was() {
        let place = SetPlace { name: "Mill".into(), point: Point { lat: -0.5, lon: 36.20512 }, radius_km: 2.0 };
        let said = Words { report: "a".into(), words: "\"We stop\"".into() };
        let list = vec![
            Correction::Merge { event: named("a"), with: vec![named("b"), EventName { id: "c".into(), told: Vec::new() }] },
            Correction::Split { event: named("a"), away: named("a").told, title: String::new() },
            Correction::Rename { event: named("a"), title: "Two\nlines".into() },
            Correction::Hide { event: named("a") },
            Correction::Redate { event: named("a"), when: When::parse("2016-09/2016-10~") },
            Correction::Redate { event: named("a"), when: None },
            Correction::Replace { event: named("a"), place: Some(place) },
            Correction::Replace { event: named("a"), place: None },
            Correction::Attribute { said, speaker: "Ann Bell".into() },
        ];
        let given = Corrections { own: true, title: "T".into(), standfirst: "S".into(), list, ..Corrections::default() };
        let mut read = Corrections::default();
        let text = write(&given);
        assert_eq!(crate::story(&text, &mut read), Vec::<String>::new(), "{text}");
        assert_eq!(read, given);
    }
}
