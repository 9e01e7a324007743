use dateline_model::{Article, PublishedBasis, PublishedReason, Span, TimeReason};
use serde::Serialize;

/// When an article was published, on what that rests, and what speaks for it in words.
#[derive(Serialize)]
pub struct PublishedView<'a> {
    value: Option<&'a str>,
    basis: &'static str,
    earliest: Option<String>,
    latest: Option<String>,
    reasons: Vec<String>,
}

impl<'a> PublishedView<'a> {
    /// The date of publication of an article among `all` of its story.
    pub fn new(article: &'a Article, all: &[Article]) -> Self {
        let published = &article.published;
        let basis = match published.basis {
            PublishedBasis::Given => "given",
            PublishedBasis::Stated => "stated",
            PublishedBasis::Inferred => "inferred",
            PublishedBasis::Unknown => "unknown",
        };
        Self {
            value: published.value.as_deref(),
            basis,
            earliest: published.earliest.map(|day| day.to_string()),
            latest: published.latest.map(|day| day.to_string()),
            reasons: published.reasons.iter().map(|reason| words(reason, article, all)).collect(),
        }
    }
}

/// A reason as a sentence.
fn words(reason: &PublishedReason, article: &Article, all: &[Article]) -> String {
    let own = |span: Span| line(span, article);
    let there = |at: u32, span: Span| {
        let other = all.get(at as usize);
        let name = other.map_or("another report", |other| other.id.as_str());
        other.map_or(name.to_owned(), |other| format!("{name} (\"{}\")", line(span, other)))
    };
    match *reason {
        PublishedReason::SharedEvent { own: span, article, other, day } => {
            format!("What it tells with \"{}\" is dated {day} by {}.", own(span), there(article, other))
        }
        PublishedReason::SharedQuotation { own: span, article, other, day } => {
            format!("The words \"{}\" are dated {day} by {}.", own(span), there(article, other))
        }
        PublishedReason::LastMention { own: span, day } => format!("The last day that it names is {day} (\"{}\").", own(span)),
        PublishedReason::Stated { own: span, day } => {
            format!("\"{}\" gives the day without its year; it is {day}.", own(span))
        }
        PublishedReason::Weekday { own: span, day } => {
            format!("\"{}\" falls on {day}, and on no other day that fits.", own(span))
        }
        PublishedReason::Alike { article, day } => {
            let other = all.get(article as usize).map_or("another report", |other| other.id.as_str());
            format!("{other}, of {day}, tells of the same things.")
        }
        PublishedReason::Figures { own: span, day, by } => {
            let by = match by {
                TimeReason::Weekday => "as the other dates of the text have it",
                TimeReason::Outlet => "as is usual in the outlet's country",
                TimeReason::Reports => "as the other reports of the story have it",
                TimeReason::Nearest => "which lies nearest to the other dates of the text",
                _ => "with the day first; nothing settles it",
            };
            format!("\"{}\" was read as {day}, {by}.", own(span))
        }
    }
}

/// Words of an article in one line.
fn line(span: Span, article: &Article) -> String {
    span.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use dateline_model::{Date, Published};

    use super::*;

    #[test]
    fn a_reason_quotes_both_reports() {
        let day = Date::new(2021, 3, 4).unwrap();
        let reason = PublishedReason::SharedEvent { own: Span::new(0, 13), article: 1, other: Span::new(0, 10), day };
        let published = Published { reasons: vec![reason], ..Published::default() };
        let one = Article { text: "The dam\nbroke on Thursday.".into(), published, ..Article::default() };
        let two = Article { id: "two".into(), text: "A dam fell on 4 March.".into(), ..Article::default() };
        let all = [one.clone(), two];
        let found = PublishedView::new(&one, &all).reasons;
        assert_eq!(found, [r#"What it tells with "The dam broke" is dated 2021-03-04 by two ("A dam fell")."#]);
    }
}
