//! What may be published of reports: all of the publisher's own, excerpts of other people's.

use dateline_model::Story;

use crate::arguments::Texts;

/// The story as it may be published, and says what was done with the reports. `own` is what the publisher says of them.
pub fn published(story: Story, own: bool, texts: Texts, command: &str) -> Story {
    let outlets = || story.articles.iter().any(|article| !article.excerpt && !article.text.trim().is_empty());
    if own || !outlets() {
        return story;
    }
    if texts.whole {
        eprintln!("dateline {command}: the reports are shown whole, as --whole-texts asks; see to it that you may publish them");
        return story;
    }
    let excerpts = dateline_export::excerpt(&story, texts.length);
    let lost = story.events.len() - excerpts.events.len();
    let lost = if lost == 0 { String::new() } else { format!(", which leaves out {lost} of {} events", story.events.len()) };
    eprintln!(
        "dateline {command}: the reports are shown in excerpts, since story.toml does not say rights = \"own\"{lost}; \
         --whole-texts shows all of them"
    );
    excerpts
}
