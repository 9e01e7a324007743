use dateline_model::{Article, Block, Date, Minute, Place, Published, ReadEvent, Report, Span, Time};

use crate::tokens::Token;

/// A sentence, and which tokens it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its words.
    pub span: Span,
    /// Its block, an index into [`Document::blocks`].
    pub block: usize,
    /// Its tokens, a range of [`Document::tokens`].
    pub tokens: std::ops::Range<usize>,
}

/// A report taken apart: what every finder reads.
#[derive(Clone, Debug, Default)]
pub struct Document<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Every token of the text, boilerplate included, in order.
    pub tokens: Vec<Token>,
    /// What each stretch is, in order.
    pub blocks: Vec<Block>,
    /// The sentences, boilerplate left out, in order.
    pub sentences: Vec<Sentence>,
    /// The headline.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its language, where that is another than English: then it has no tokens and no sentences.
    pub language: Option<&'static str>,
    /// When it was published, as given or stated.
    pub published: Published,
    /// The same for reckoning: what "today" is in the text. Nothing where it is unknown.
    pub now: Option<Minute>,
}

impl Document<'_> {
    /// The day of publication.
    pub fn today(&self) -> Option<Date> {
        self.now.map(Minute::date)
    }

    /// The words of a token.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| token.span.of(self.text))
    }

    /// The article these findings make.
    pub fn into_article(self, report: &Report, times: Vec<Time>, places: Vec<Place>, events: Vec<ReadEvent>) -> Article {
        Article {
            id: report.id.clone(),
            text: report.text.clone(),
            published: self.published,
            title: self.title,
            outlet: self.outlet,
            url: report.url.clone(),
            language: self.language.map(str::to_owned).or_else(|| report.language.clone()),
            blocks: self.blocks,
            sentences: self.sentences.iter().map(|sentence| sentence.span).collect(),
            times,
            places,
            events,
            ..Article::default()
        }
    }
}
