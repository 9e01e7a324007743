//! What a reader should know of what could not be read.

use dateline_model::{Article, BlockKind, Date, Notice, NoticeKind, PublishedBasis, Warning};

/// One warning for each thing an article lacks; `inferred` are the articles that were dated from the others.
pub fn of(articles: &[Article], inferred: &[usize]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (at, article) in articles.iter().enumerate() {
        let mut warn = |notice: Notice| warnings.push(Warning { article: Some(article.id.clone()), notice });
        if !article.blocks.iter().any(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Standfirst)) {
            warn(NoticeKind::NoRunningText.into());
            continue;
        }
        if let Some(language) = article.language.as_deref().filter(|_| article.sentences.is_empty()) {
            warn(Notice::new(NoticeKind::OtherLanguage).language(language));
            continue;
        }
        let published = &article.published;
        let stretch = published.earliest.zip(published.latest);
        match (&published.value, published.basis) {
            (Some(day), PublishedBasis::Inferred) if inferred.contains(&at) => {
                let notice = Notice::new(NoticeKind::DayInferred);
                warn(match Date::parse(day) {
                    Some(day) => notice.day(day),
                    None => notice.text(day),
                });
            }
            (None, PublishedBasis::Inferred) if stretch.is_some() => {
                let notice = Notice::new(NoticeKind::DayBetween);
                warn(stretch.into_iter().fold(notice, |notice, (first, last)| notice.day(first).day(last)));
            }
            (None, _) => warn(NoticeKind::DayUnknown.into()),
            _ => {}
        }
        if !article.places.iter().any(|place| place.point.is_some()) {
            warn(NoticeKind::NoPlace.into());
        }
        if article.events.is_empty() {
            warn(NoticeKind::NothingDated.into());
        }
    }
    if articles.is_empty() {
        warnings.push(Warning { article: None, notice: NoticeKind::NoReports.into() });
    }
    warnings
}

#[cfg(test)]
mod tests {
    use dateline_atlas::Gazetteer;
    use dateline_model::{Notice, NoticeKind, Report};

    use crate::{Corrections, story};

    #[test]
    fn a_report_in_another_language_is_shown_and_said_to_be_unreadable() {
        let text = "Le barrage de Kisumu a c\u{e9}d\u{e9} le 3 mars 2021.\n\nLes habitants du village ont \u{e9}t\u{e9} \u{e9}vacu\u{e9}s par les \
                    pompiers avec leurs enfants, et une enqu\u{ea}te est ouverte dans la r\u{e9}gion.";
        let report = Report { id: "a".into(), text: text.into(), ..Report::default() };
        let story = story(&[report], &Gazetteer::default(), &Corrections::default());
        assert_eq!(story.warnings[0].notice, Notice::new(NoticeKind::OtherLanguage).language("fr"));
        let article = &story.articles[0];
        assert_eq!((article.text.as_str(), article.language.as_deref()), (text, Some("fr")));
        assert!(story.events.is_empty() && article.times.is_empty() && article.places.is_empty() && article.quotes.is_empty());
    }
}
