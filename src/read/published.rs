//! When a report was published, on what that rests, and what speaks for it.

use dateline_model::{Article, Date, PublishedBasis, PublishedReason, Span, Story};

use super::{
    reading::{days, quoted},
    reports::{link, to},
};
use crate::{
    dates,
    dom::{El, el, several, text},
    signals::untrack,
    state::Reader,
    words,
};

/// The line under a headline, with the way to the `original`, and the reasons where the day was worked out.
pub fn published(reader: Reader, story: &Story, number: u32, article: &Article, original: Option<El>) -> El {
    let line = el("p").class("published").text(line(article));
    let line = line.children(fitting(article).map(|days| el("span").class("days").text(&days))).children(original);
    let reasons = &article.published.reasons;
    if reasons.is_empty() {
        return line;
    }
    let reasons = reasons.iter().map(|&reason| sentence(reader, story, number, reason));
    several().child(line).child(el("ul").class("reasons").attr("aria-label", words::WORKED_OUT).children(reasons))
}

/// "Published 29 September 2016, worked out from the reports"
fn line(article: &Article) -> String {
    let published = &article.published;
    let date = published.value.as_deref().and_then(Date::parse);
    let basis = match published.basis {
        PublishedBasis::Given => words::BASIS_GIVEN,
        PublishedBasis::Stated => words::BASIS_STATED,
        PublishedBasis::Inferred => words::BASIS_INFERRED,
        PublishedBasis::Unknown => return words::NO_DATE_KNOWN.into(),
    };
    date.map_or(words::NO_DATE_KNOWN.into(), |date| words::PUBLISHED.with(&[&dates::day(date, true, true), &basis]))
}

/// "possible: 28–30 September 2016", where more than one day is left
fn fitting(article: &Article) -> Option<String> {
    let (first, last) = (article.published.earliest?, article.published.latest?);
    (first != last).then(|| words::POSSIBLE.with(&[&days(first, last)]))
}

/// A reason as a sentence; the words that it quotes lead to where they stand.
fn sentence(reader: Reader, story: &Story, number: u32, reason: PublishedReason) -> El {
    let words_of = |report: u32, span: Span| {
        let Some(held) = story.articles.get(report as usize) else { return several() };
        link(reader, story, report, span).text(quoted(held, span))
    };
    let item = |word: words::Word, parts: &[El]| el("li").fill(word, parts);
    let on = |day: Date| El::from(text(&dates::day(day, true, true)));
    let outlets = reader.outlets;
    let name = |report: u32| {
        let outlet = outlets.1.get(report as usize).and_then(|&outlet| outlets.0.get(outlet));
        outlet.map_or("", |outlet| outlet.name.as_str())
    };
    let shared = |own: Span, report: u32, other: Span, day: Date| {
        let parts = [words_of(number, own), on(day), text(name(report)).into(), words_of(report, other)];
        item(words::REASON_SHARED, &parts)
    };
    match reason {
        PublishedReason::SharedEvent { own, article, other, day }
        | PublishedReason::SharedQuotation { own, article, other, day } => shared(own, article, other, day),
        PublishedReason::LastMention { own, day } => item(words::REASON_LAST, &[words_of(number, own), on(day)]),
        PublishedReason::Stated { own, day } => item(words::REASON_STATED, &[words_of(number, own), on(day)]),
        PublishedReason::Weekday { own, day } => item(words::REASON_WEEKDAY, &[words_of(number, own), on(day)]),
        PublishedReason::Figures { own, day, by } => {
            item(words::REASON_FIGURES, &[words_of(number, own), on(day), text(words::time_reason(by)).into()])
        }
        PublishedReason::Alike { article, day } => {
            let href = untrack(|| to(reader, article)).print(story);
            let other = el("a").attr("href", &href).text(name(article));
            item(words::REASON_ALIKE, &[other, on(day)])
        }
    }
}

#[cfg(test)]
mod tests {
    use dateline_model::Published;

    use super::*;

    #[test]
    fn an_open_date_gives_its_days() {
        let day = |day| Date::new(2016, 9, day);
        let published = Published {
            value: Some("2016-09-29".into()),
            basis: PublishedBasis::Inferred,
            earliest: day(29),
            latest: day(30),
            reasons: Vec::new(),
        };
        let article = Article { published, ..Article::default() };
        assert_eq!(line(&article), "Published 29 September 2016, worked out from the reports");
        assert_eq!(fitting(&article).as_deref(), Some("possible: 29–30 September 2016"));
        assert_eq!(line(&Article::default()), "Date of publication unknown");
    }
}
