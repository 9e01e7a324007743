//! What a reader should know of what could not be read.

use crate::intake::language;
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
        if let Some(language) = article.language.as_deref().filter(|_| article.sentences.is_empty()) {
            warn(format!(
                "Is in {}, which cannot be read yet; the report is shown as text, and nothing was looked for in it.",
                language::name(language)
            ));
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

#[cfg(test)]
mod tests {
    use dateline_atlas::Gazetteer;
    use dateline_model::Report;

    use crate::{Corrections, story};

    #[test]
    fn a_report_in_another_language_is_shown_and_said_to_be_unreadable() {
        let text = "Le barrage de Kisumu a c\u{e9}d\u{e9} le 3 mars 2021.\n\nLes habitants du village ont \u{e9}t\u{e9} \u{e9}vacu\u{e9}s par les \
                    pompiers avec leurs enfants, et une enqu\u{ea}te est ouverte dans la r\u{e9}gion.";
        let report = Report { id: "a".into(), text: text.into(), ..Report::default() };
        let story = story(&[report], &Gazetteer::default(), &Corrections::default());
        assert!(story.warnings[0].message.starts_with("Is in French, which cannot be read yet"), "{:?}", story.warnings);
        let article = &story.articles[0];
        assert_eq!((article.text.as_str(), article.language.as_deref()), (text, Some("fr")));
        assert!(story.events.is_empty() && article.times.is_empty() && article.places.is_empty() && article.quotes.is_empty());
    }
}
