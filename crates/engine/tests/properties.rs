//! What holds for any text at all: nothing panics, and every span lies where its words are.

use dateline_engine::{Corrections, Timex};
use dateline_model::{Article, Report, Span};
use proptest::prelude::*;

/// Words and marks that rules look for, so that chance hits their insides and their edges.
const PIECES: &[&str] = &[
    "Geneva",
    "Paris, Texas",
    "U.S.",
    "Gen.",
    "the",
    "on Monday",
    "last week",
    "mid-July",
    "28/9/16",
    "1/2",
    "Sept. 31",
    "2016",
    "99999999999",
    "13 hours",
    "a week after",
    "north of",
    "a few kilometres",
    "quarter of",
    "said",
    "Jane Roe said",
    "she told reporters",
    "according to",
    "''",
    "‘",
    "’",
    "«",
    "»",
    "“",
    "”",
    "'s",
    "\"",
    "(",
    ")",
    "[Reuters]",
    "--",
    "–",
    "…",
    "...",
    ".",
    "?",
    ",",
    ":",
    "\n",
    "\n\n",
    "\u{a0}",
    "é",
    "😀",
    "ﬁ",
    "İ",
    "\u{301}",
    "killed",
    "at least two",
    "Source:",
    "---\n",
    "title: x\n",
    "By",
    "WASHINGTON, October 4 (AP)--",
    "21:37",
    "p.m.",
    "since",
    "until",
    "this morning",
    "the 1990s",
    "9",
    "th",
    "½",
];

/// Words that dates and times are made of.
const TIME_WORDS: &str = "the a an of and to or on in at by since until from between from early mid late the end beginning \
    last next this that same previous following coming past recent first second third fourth 20 th 21 st half quarter \
    quarters fiscal year years month months week weeks weekend weekends day days hour hours minutes decade decades century \
    centuries century 1 2 9 12 24 30 31 99 100 1,700 99999 4294967295 1900 1989 2016 2016 1980s '90s 90s nineties one two \
    three twenty hundred thousand few several couple dozens many some and a half ½ 1/2 Monday Mondays Tuesday Friday Sat. \
    January Feb. February March May June July Sept. September December spring summer fall winter morning afternoon evening \
    night nights noon midnight dawn a.m. p.m. GMT EST o'clock 9:30 21:37 24:00 0735 28/9/2016 9/28/16 2016-09-28 T06:00 \
    today yesterday tomorrow tonight now ago earlier later before after from now hence long old every each other once twice \
    times a daily weekly annually about around nearly more less than at least up to over Christmas Easter New Year's Eve Day \
    Thanksgiving Ramadan - – / , . : ( ) ' \" will was FY Q3 H1";

fn time_text() -> impl Strategy<Value = String> {
    let words: Vec<&str> = TIME_WORDS.split_whitespace().collect();
    prop::collection::vec((prop::sample::select(words), prop::bool::weighted(0.8)), 0..24)
        .prop_map(|words| words.into_iter().map(|(word, spaced)| if spaced { format!("{word} ") } else { word.into() }).collect())
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>(), 1 => ".{0,6}"];
    prop::collection::vec((piece, any::<bool>()), 0..60)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, spaced)| if spaced { piece + " " } else { piece }).collect())
}

/// The words of `spans` are there, and the list stands in the order of the text.
fn in_order(text: &str, spans: impl Iterator<Item = Span>) {
    let mut last = 0;
    for span in spans {
        assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()), "{span:?} is no words of {text:?}");
        assert!(span.start >= last, "{span:?} begins before the one in front of it ends, in {text:?}");
        last = span.end;
    }
}

/// Stretches stand in order, and of two that overlap one holds the other.
fn nested(text: &str, spans: impl Iterator<Item = Span>) {
    let mut around: Vec<Span> = Vec::new();
    for span in spans {
        assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()), "{span:?} is no words of {text:?}");
        while around.last().is_some_and(|outer| outer.end <= span.start) {
            around.pop();
        }
        assert!(around.last().is_none_or(|outer| outer.contains(span) && *outer != span), "{span:?} crosses another in {text:?}");
        around.push(span);
    }
}

fn sound(article: &Article) {
    let text = &article.text;
    in_order(text, article.blocks.iter().map(|block| block.span));
    in_order(text, article.sentences.iter().copied());
    in_order(text, article.times.iter().map(|time| time.span));
    in_order(text, article.places.iter().map(|place| place.span));
    nested(text, article.quotes.iter().map(|quote| quote.span));
    for quote in &article.quotes {
        for span in quote.speaker.iter().map(|speaker| speaker.span).chain(quote.cue) {
            assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()), "{span:?} is no words of {text:?}");
        }
    }
    for event in &article.events {
        assert!(!event.evidence.is_empty());
        in_order(text, event.evidence.iter().copied());
    }
    for time in &article.times {
        assert!(time.range.is_none_or(|range| range.from <= range.to));
        let value = Timex::parse(&time.value);
        assert_eq!(value.map(|value| value.to_string()).as_ref(), Some(&time.value), "in {text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in text(), published in prop::option::of("20[0-9]{2}-[01][0-9]-[0-3][0-9]")) {
        let report = Report { id: "a".into(), text, published, ..Report::default() };
        let article = dateline_engine::read(&report, dateline_atlas::bundled());
        prop_assert_eq!(&article.text, &report.text);
        sound(&article);
    }

    #[test]
    fn any_words_of_time_are_read(texts in prop::collection::vec(time_text(), 16), published in prop::option::of("[0-2][0-9]{3}-[01][0-9]-[0-3][0-9]")) {
        for text in texts {
            let report = Report { id: "a".into(), text, published: published.clone(), ..Report::default() };
            sound(&dateline_engine::read(&report, dateline_atlas::bundled()));
        }
    }

    #[test]
    fn any_reports_make_a_story(texts in prop::collection::vec(text(), 0..4)) {
        let published = Some("2016-10-01".to_owned());
        let reports: Vec<Report> = (0..).zip(texts).map(|(id, text): (u32, String)| Report {
            id: id.to_string(), text, published: published.clone().filter(|_| id % 2 == 0), ..Report::default()
        }).collect();
        let story = dateline_engine::story(&reports, dateline_atlas::bundled(), &Corrections::default());
        story.articles.iter().for_each(sound);
        for event in &story.events {
            prop_assert!(!event.reports.is_empty());
            for report in &event.reports {
                in_order(&story.articles[report.article as usize].text, report.evidence.iter().copied());
            }
        }
        let again = dateline_engine::story(&reports, dateline_atlas::bundled(), &Corrections::default());
        prop_assert_eq!(dateline_model::encode(&story), dateline_model::encode(&again));
    }
}
