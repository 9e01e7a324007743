//! W3C Web Annotations: every finding tied to its words by quotation and by position.

use dateline_model::{Article, Event, Span, Story};

use crate::{
    cited, ids,
    json::{Json, list, object},
    jsonld::source,
    when,
};

/// How many characters before and after the words help to find them again.
const AROUND: usize = 32;

/// What is said of a stretch of text.
struct Note {
    span: Span,
    motivation: &'static str,
    purpose: &'static str,
    value: String,
}

/// The events, times, places and speech of a story as one collection. Positions count code points, as the recommendation asks.
/// Of a report that is shown in excerpts no positions are given, since they would be those of the excerpt.
pub fn annotations(story: &Story) -> String {
    let mut items = Vec::new();
    for (number, article) in (0..).zip(&story.articles) {
        let positions = Positions::new(&article.text);
        for note in notes(story, number, article) {
            items.push(annotation(article, &positions, &note));
        }
    }
    let id = |part: &str| ids::urn(&format!("{part} {}", story.title));
    object([
        ("@context", "http://www.w3.org/ns/anno.jsonld".into()),
        ("id", id("annotations").into()),
        ("type", "AnnotationCollection".into()),
        ("label", story.title.as_str().into()),
        ("total", (items.len() as u32).into()),
        (
            "first",
            object([
                ("id", id("page").into()),
                ("type", "AnnotationPage".into()),
                ("startIndex", 0.into()),
                ("items", Json::List(items)),
            ]),
        ),
    ])
    .written()
}

fn notes(story: &Story, number: u32, article: &Article) -> Vec<Note> {
    let mut notes = Vec::new();
    for event in &story.events {
        let told = event.reports.iter().filter(|report| report.article == number).flat_map(|report| &report.evidence);
        notes.extend(told.map(|&span| Note { span, motivation: "describing", purpose: "describing", value: described(event) }));
    }
    for time in &article.times {
        let value = time.range.map_or_else(|| time.value.clone(), |range| when::stretch(range, time.precision));
        notes.push(Note { span: time.span, motivation: "identifying", purpose: "identifying", value });
    }
    for place in &article.places {
        let at = place.point.map(|point| format!(" ({:.3}, {:.3})", point.lat, point.lon)).unwrap_or_default();
        notes.push(Note {
            span: place.span,
            motivation: "identifying",
            purpose: "identifying",
            value: format!("{}{at}", place.name),
        });
    }
    for quote in &article.quotes {
        let speaker = quote.speaker.as_ref().map(|speaker| {
            let named = speaker.actor.as_deref().map(|id| cited::actor(story, id));
            named.unwrap_or_else(|| speaker.span.of(&article.text)).to_owned()
        });
        let value = format!("said by {}", speaker.unwrap_or_else(|| "an unnamed speaker".into()));
        notes.push(Note { span: quote.span, motivation: "identifying", purpose: "identifying", value });
    }
    notes.sort_by_key(|note| (note.span, note.motivation));
    notes.retain(|note| !note.span.of(&article.text).is_empty() && !note.value.is_empty());
    notes
}

/// "Talks opened (5 September 2016, Geneva)"
fn described(event: &Event) -> String {
    let place = event.place.as_ref().map_or("", |place| &place.name);
    let when = when::words(event);
    let parts: Vec<&str> = [when.as_str(), place].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { event.title.clone() } else { format!("{} ({})", event.title, parts.join(", ")) }
}

fn annotation(article: &Article, positions: &Positions, note: &Note) -> Json {
    let text = &article.text;
    let (start, end) = (note.span.start as usize, note.span.end as usize);
    let before: String =
        text.get(..start).unwrap_or_default().chars().rev().take(AROUND).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = text.get(end..).unwrap_or_default().chars().take(AROUND).collect();
    let quote = object([
        ("type", "TextQuoteSelector".into()),
        ("exact", note.span.of(text).into()),
        ("prefix", before.into()),
        ("suffix", after.into()),
    ]);
    let position = object([
        ("type", "TextPositionSelector".into()),
        ("start", positions.of(start).into()),
        ("end", positions.of(end).into()),
    ]);
    let name = format!("{} {start} {end} {} {}", article.id, note.motivation, note.value);
    let body = object([
        ("type", "TextualBody".into()),
        ("value", note.value.as_str().into()),
        ("format", "text/plain".into()),
        ("purpose", note.purpose.into()),
    ]);
    object([
        ("id", ids::urn(&name).into()),
        ("type", "Annotation".into()),
        ("motivation", note.motivation.into()),
        ("body", body),
        ("target", object([("source", source(article).into()), ("selector", list([quote, position]))])),
    ])
}

/// Code points before every 64th byte of a text.
struct Positions<'a> {
    text: &'a str,
    before: Vec<u32>,
}

impl<'a> Positions<'a> {
    fn new(text: &'a str) -> Self {
        let mut count = 0;
        let mut before = Vec::with_capacity(text.len() / 64 + 1);
        for chunk in text.as_bytes().chunks(64) {
            before.push(count);
            count += starts(chunk);
        }
        Self { text, before }
    }

    /// The code point that begins at a byte.
    fn of(&self, byte: usize) -> u32 {
        let byte = byte.min(self.text.len());
        let block = (byte / 64).min(self.before.len().saturating_sub(1));
        let rest = self.text.as_bytes().get(block * 64..byte).unwrap_or_default();
        self.before.get(block).copied().unwrap_or(0) + starts(rest)
    }
}

fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::sample::story;

    #[test]
    fn positions_count_code_points() {
        let text = "“𝔻ü” a".repeat(40);
        let positions = Positions::new(&text);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(positions.of(byte), count as u32);
        }
        assert_eq!((Positions::new("").of(9), positions.of(9999)), (0, 240));
    }

    #[test]
    fn the_words_are_found_again_by_either_selector() {
        let story = story();
        let value: Value = serde_json::from_str(&annotations(&story)).unwrap();
        let items = value["first"]["items"].as_array().unwrap();
        assert_eq!((items.len(), &value["total"]), (3, &3.into()));
        for (item, article) in items.iter().zip([0, 1, 1]) {
            let [quote, position] = [0, 1].map(|at| item["target"]["selector"][at].clone());
            let (start, end) = (position["start"].as_u64().unwrap() as usize, position["end"].as_u64().unwrap() as usize);
            let text = &story.articles[article].text;
            let words: String = text.chars().skip(start).take(end - start).collect();
            assert_eq!(quote["exact"], words);
            let around = [&quote["prefix"], &quote["exact"], &quote["suffix"]].map(|part| part.as_str().unwrap()).concat();
            assert!(text.contains(&around), "{around}");
        }
    }
}
