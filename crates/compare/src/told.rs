//! The story and what of it is compared, with the questions that every part of the view asks.

use dateline_dom::outlets::{Outlet, outlets};
use dateline_model::{Actor, Article, Comparison, Date, Event, Span, Statement, Story};
use dateline_words as words;

/// The story, and what of it is compared.
pub struct Told {
    /// The story.
    pub story: Story,
    /// What is compared.
    pub held: Comparison,
    /// Who tells it.
    pub outlets: Vec<Outlet>,
    /// For each report its outlet's place among them.
    of_article: Vec<usize>,
}

impl Told {
    /// A story that has just come.
    pub fn new(story: Story, held: Comparison) -> Self {
        let (outlets, of_article) = outlets(&story, |number| words::REPORT_NUMBER.with(&[&words::figures(number as usize)]));
        Self { story, held, outlets, of_article }
    }

    /// A report, by its place in the story.
    pub fn article(&self, number: u32) -> Option<&Article> {
        self.story.articles.get(number as usize)
    }

    /// The text of a report; empty where there is none.
    pub fn text(&self, number: u32) -> &str {
        self.article(number).map_or("", |article| &article.text)
    }

    /// A report's outlet, by its place among them.
    pub fn outlet(&self, article: u32) -> usize {
        self.of_article.get(article as usize).copied().unwrap_or_default()
    }

    /// The name of a report's outlet.
    pub fn name(&self, article: u32) -> &str {
        self.outlets.get(self.outlet(article)).map_or("", |outlet| &outlet.name)
    }

    /// The day of a report's publication.
    pub fn published(&self, article: u32) -> Option<Date> {
        self.article(article)?.published.value.as_deref().and_then(Date::parse)
    }

    /// An actor, by id.
    pub fn actor(&self, id: &str) -> Option<&Actor> {
        self.held.actors.iter().find(|actor| actor.id == id)
    }

    /// What a statement's speaker is called.
    pub fn speaker(&self, statement: &Statement) -> String {
        self.actor(&statement.speaker).map_or_else(|| words::UNKNOWN_SPEAKER.to_string(), |actor| actor.name.clone())
    }

    /// An event, by its place in the story.
    pub fn event(&self, number: Option<u32>) -> Option<&Event> {
        self.story.events.get(number? as usize)
    }

    /// The sentences that hold a stretch of a report, from the first to the last.
    pub fn sentences(&self, article: u32, span: Span) -> Span {
        let sentences = self.article(article).map_or(&[][..], |article| &article.sentences);
        around(sentences.iter().copied(), span)
    }

    /// The paragraph, or paragraphs, that hold a stretch of a report.
    pub fn paragraph(&self, article: u32, span: Span) -> Span {
        let blocks = self.article(article).map_or(&[][..], |article| &article.blocks);
        around(blocks.iter().map(|block| block.span), span)
    }

    /// How many outlets stand behind some reports.
    pub fn outlets_of(&self, articles: impl Iterator<Item = u32>) -> usize {
        let mut there = vec![false; self.outlets.len()];
        articles.for_each(|article| {
            if let Some(held) = there.get_mut(self.outlet(article)) {
                *held = true;
            }
        });
        there.iter().filter(|&&there| there).count()
    }
}

/// The stretches that overlap `span`, joined with it.
fn around(stretches: impl Iterator<Item = Span>, span: Span) -> Span {
    stretches.filter(|stretch| stretch.overlaps(span)).fold(span, Span::join)
}
