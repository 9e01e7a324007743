//! Excerpts in place of whole reports, for publishing: reports are other people's copyright.

mod article;
mod choose;
mod cut;
mod whole;

use dateline_model::Story;

use cut::Cut;

/// How long an excerpt is, in characters, where nobody says otherwise.
pub const LENGTH: usize = 240;

/// The story with excerpts of its reports around the evidence: of each sentence that tells of something at most `length`
/// characters, and of no report more than half or one such length. What is left out is marked "[…]".
///
/// Every span of the result is exact. Findings whose words are left out are left out too, and nothing points to them. A
/// report that is an excerpt already stays as it is.
///
/// ```
/// use dateline_model::{Article, Story};
/// let text = "A long report. ".repeat(99);
/// let story = Story { articles: vec![Article { text, ..Default::default() }], ..Default::default() };
/// let told = dateline_export::excerpt(&story, 240);
/// assert!(told.articles[0].excerpt && told.articles[0].text.len() < 700);
/// ```
pub fn excerpt(story: &Story, length: usize) -> Story {
    let mut cuts: Vec<Cut> = Vec::with_capacity(story.articles.len());
    let wanted = choose::wanted(story);
    for (article, wanted) in story.articles.iter().zip(&wanted) {
        cuts.push(match article.excerpt {
            true => Cut::whole(&article.text),
            false => Cut::new(&article.text, &choose::kept(&article.text, wanted, length)),
        });
    }
    whole::cut(story, &cuts)
}

#[cfg(test)]
mod tests {
    use dateline_model::{Article, Span};

    use super::*;
    use crate::sample;

    #[test]
    fn the_evidence_stays_and_the_rest_goes() {
        let mut story = sample::story();
        story.articles[0].text +=
            "\n\nNobody had asked the reporters for all of this. And there is more of it, which tells of nothing at all.";
        let told = excerpt(&story, LENGTH);
        assert_eq!(told.articles[0].text, "Talks opened in Geneva on Monday. […]");
        assert_eq!(told.events[0].reports[0].evidence, [Span::new(0, 33)]);
    }

    #[test]
    fn a_long_sentence_is_cut_between_words() {
        let mut story = sample::story();
        let text = "Talks opened in Geneva, ".to_owned() + &"and they went on and on ".repeat(40);
        story.articles[0] = Article { sentences: vec![Span::new(0, text.len())], text, ..story.articles[0].clone() };
        story.events[0].reports[0].evidence = vec![Span::new(0, story.articles[0].text.len())];
        let told = excerpt(&story, 40);
        assert_eq!(told.articles[0].text, "Talks opened in Geneva, and they went on […]");
        assert_eq!(told.events[0].reports[0].evidence[0].of(&told.articles[0].text), "Talks opened in Geneva, and they went on");
    }

    #[test]
    fn an_excerpt_of_an_excerpt_is_the_same() {
        let once = excerpt(&sample::story(), 20);
        assert_eq!(excerpt(&once, 10), once);
    }
}
