use dateline_model::{Block, BlockKind};
use serde::Serialize;
use serde_json::Value;

use super::{
    Stretch,
    event::{PlaceView, ReadEventView},
    offsets::Offsets,
    published::PublishedView,
    speech::{FigureView, MentionView, QuoteView},
    time::TimeView,
};

/// One article, read.
#[derive(Serialize)]
pub struct Article<'a> {
    id: Value,
    published: PublishedView<'a>,
    title: Option<&'a str>,
    outlet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    blocks: Vec<BlockView>,
    sentences: Vec<Stretch>,
    times: Vec<TimeView<'a>>,
    places: Vec<PlaceView<'a>>,
    actors: Vec<MentionView<'a>>,
    quotes: Vec<QuoteView<'a>>,
    figures: Vec<FigureView<'a>>,
    events: Vec<ReadEventView<'a>>,
}

#[derive(Serialize)]
struct BlockView {
    kind: &'static str,
    #[serde(flatten)]
    at: Stretch,
}

impl<'a> Article<'a> {
    /// An article under the id it was given with.
    pub fn new(id: Value, article: &'a dateline_model::Article) -> Self {
        let offsets = Offsets::new(&article.text);
        Self {
            id,
            published: PublishedView::new(article, &[]),
            title: article.title.as_deref(),
            outlet: article.outlet.as_deref(),
            url: None,
            text: None,
            blocks: article.blocks.iter().map(|block| block_view(block, &offsets)).collect(),
            sentences: article.sentences.iter().map(|&span| offsets.stretch(span)).collect(),
            times: article.times.iter().map(|time| TimeView::new(time, &article.times, &offsets)).collect(),
            places: article.places.iter().map(|place| PlaceView::new(place, &offsets)).collect(),
            actors: article.actors.iter().map(|mention| MentionView::new(mention, &offsets)).collect(),
            quotes: article.quotes.iter().map(|quote| QuoteView::new(quote, &offsets)).collect(),
            figures: article.figures.iter().map(|figure| FigureView::new(figure, &offsets)).collect(),
            events: article.events.iter().map(|event| ReadEventView::new(event, &offsets)).collect(),
        }
    }

    /// An article of a story: its text and address come with it.
    pub fn of_story(article: &'a dateline_model::Article, all: &'a [dateline_model::Article]) -> Self {
        let id = Value::from(article.id.as_str());
        let published = PublishedView::new(article, all);
        Self { text: Some(&article.text), url: article.url.as_deref(), published, ..Self::new(id, article) }
    }
}

fn block_view(block: &Block, offsets: &Offsets<'_>) -> BlockView {
    let kind = match block.kind {
        BlockKind::Headline => "headline",
        BlockKind::Byline => "byline",
        BlockKind::Date => "date",
        BlockKind::Dateline => "dateline",
        BlockKind::Standfirst => "standfirst",
        BlockKind::Heading => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Caption => "caption",
        BlockKind::PullQuote => "pullquote",
        BlockKind::Boilerplate => "boilerplate",
    };
    BlockView { kind, at: offsets.stretch(block.span) }
}
