//! What a reader should know of what could not be read.

use dateline_model::{Article, BlockKind, PublishedBasis, Warning};

/// One warning for each thing an article lacks; `inferred` are the articles that were dated from the others.
pub fn of(articles: &[Article], inferred: &[usize]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (at, article) in articles.iter().enumerate() {
        let mut warn = |message: String| warnings.push(Warning { article: Some(article.id.clone()), message });
        if !article.blocks.iter().any(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Standfirst)) {
            warn("Expected running text, found none; the report adds nothing to the story.".into());
            continue;
        }
        match (&article.published.value, article.published.basis) {
            (Some(day), PublishedBasis::Inferred) if inferred.contains(&at) => warn(format!(
                "States no date of publication; taken as {day} from what it shares with the other reports and the days it names. Add `published:` to its front matter to set it."
            )),
            (None, PublishedBasis::Inferred) => {
                let stretch = article.published.earliest.zip(article.published.latest);
                let stretch = stretch.map_or_else(String::new, |(first, last)| format!(" between {first} and {last}"));
                warn(format!(
                    "States no date of publication; it came out{stretch}, and what it shares with the other reports does not tell the day. Its weekdays and \"last week\" stay undated. Add `published:` to its front matter."
                ));
            }
            (None, _) => warn(
                "States no date of publication, and none could be worked out; its weekdays and \"last week\" stay undated. Add `published:` to its front matter.".into(),
            ),
            _ => {}
        }
        if !article.places.iter().any(|place| place.point.is_some()) {
            warn(
                "Names no place that could be found; its events are not on the map. Add the places it names to places.toml."
                    .into(),
            );
        }
        if article.events.is_empty() {
            warn("Tells nothing that could be dated; it is in the text and not on the timeline.".into());
        }
    }
    if articles.is_empty() {
        warnings.push(Warning { article: None, message: "Expected reports, found none.".into() });
    }
    warnings
}
