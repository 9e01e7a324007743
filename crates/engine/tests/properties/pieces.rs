//! Texts put together at random of what rules look for and of what breaks them.

use dateline_model::Date;
use proptest::prelude::*;

/// Words and marks that rules look for, so that chance hits their insides and their edges.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "Geneva", "Paris, Texas", "U.S.", "Gen.", "the", "on Monday", "last week", "mid-July", "28/9/16", "1/2", "Sept. 31", "2016",
    "99999999999", "13 hours", "a week after", "north of", "a few kilometres", "quarter of", "said", "Jane Roe said", "she told reporters", "according to", "Foreign Minister", "the ministry", "Harbour Union (HU)", "al-", "rebels", "''", "‘", "’", "«", "»", "“", "”", "'s", "\"", "(",
    ")", "[Reuters]", "--", "–", "…", "...", ".", "?", ",", ":", "\n", "\n\n", "\u{a0}", "é", "😀", "ﬁ", "İ", "\u{301}",
    "killed", "at least two", "Source:", "---\n", "title: x\n", "By", "WASHINGTON, October 4 (AP)--", "21:37", "p.m.", "since",
    "until", "this morning", "the 1990s", "9", "th", "½",
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
    Thanksgiving Ramadan Passover Hanukkah Diwali - – / , . : ( ) ' \" will was FY Q3 H1";

/// What stands in texts and is seen by nobody, or counts as more or fewer letters than it looks.
#[rustfmt::skip]
const ODD: &[&str] = &[
    "\u{202e}", "\u{202d}", "\u{2066}", "\u{2069}", "\u{200b}", "\u{200d}", "\u{200f}", "\u{feff}", "\u{ad}", "\u{301}",
    "\u{20dd}", "\u{0}", "\u{7f}", "\u{85}", "\u{a0}", "\u{2028}", "\u{2029}", "\u{3000}", "\r", "\r\n", "\t", "\u{b}", "\u{c}",
    "٢٠١٦", "二〇一六", "२०१६", "²", "Ⅻ", "①", "½", "𝟗", "İ", "ı", "ſ", "ﬁ", "ǅ", "ß", "Ω", "مايو", "五月", "👩‍👩‍👧", "🇨🇭", "\u{fffd}",
    "\u{10ffff}", "′", "″", "‘", "’", "`", "‐", "‑", "−", "／", "：", "．", "，", "９", "ａ.ｍ.",
];

/// Any text at all, with many of the words that rules look for.
pub fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>(), 1 => ".{0,6}"];
    prop::collection::vec((piece, any::<bool>()), 0..60).prop_map(joined)
}

/// Words of time in any order.
pub fn time_text() -> impl Strategy<Value = String> {
    let words: Vec<&str> = TIME_WORDS.split_whitespace().collect();
    let word = prop::sample::select(words).prop_map(str::to_owned);
    prop::collection::vec((word, prop::bool::weighted(0.8)), 0..24).prop_map(joined)
}

/// Clauses that tell something, in the words of which a date may stand.
#[rustfmt::skip]
const CLAUSES: &[&str] = &[
    "Rebels shelled the depot", "The talks in Geneva ended", "Jane Roe said the pier was cut", "At least two were killed",
    "The strike", "He left for Oslo", "The council voted", "two days after the raid", "a week before the vote", "since then",
    "It will meet again", "which began", "and was signed", "The truce took effect", "\"We stay,\" she said",
];

/// Clauses and words of time in any order, in sentences and paragraphs.
pub fn told_text() -> impl Strategy<Value = String> {
    let words: Vec<&str> = TIME_WORDS.split_whitespace().collect();
    let piece = prop_oneof![
        4 => prop::sample::select(words),
        4 => prop::sample::select(CLAUSES),
        1 => prop::sample::select(PIECES),
        2 => prop::sample::select(&["on Monday", "last week", "on Friday night", "yesterday", "in May", "3 May", "2016", "at noon"]),
        2 => prop::sample::select(&[".", ".\n\n", ","]),
    ];
    prop::collection::vec((piece.prop_map(str::to_owned), prop::bool::weighted(0.95)), 0..60).prop_map(joined)
}

/// A day, or none.
pub fn day() -> impl Strategy<Value = Option<Date>> {
    let near = (0..800_i32).prop_map(|days| Some(Date { year: 2016, month: 1, day: 1 }.plus_days(days)));
    let far = (1..=9999, 1..=12_u8, 1..=31_u8).prop_map(|(year, month, day)| Date::new(year, month, day));
    prop_oneof![6 => near, 2 => far, 1 => Just(None)]
}

/// Words of time with odd characters among them and amid them, and with numbers of any size.
pub fn odd_time_text() -> impl Strategy<Value = String> {
    let words: Vec<&str> = TIME_WORDS.split_whitespace().collect();
    let word = || prop::sample::select(words.clone());
    let odd = || prop::sample::select(ODD);
    let cut = (word(), odd(), any::<prop::sample::Index>()).prop_map(|(word, odd, at)| {
        let mut word = word.to_owned();
        // Where no character begins, the word stays whole.
        let at = at.index(word.len() + 1);
        if word.is_char_boundary(at) {
            word.insert_str(at, odd);
        }
        word
    });
    let piece = prop_oneof![
        8 => word().prop_map(str::to_owned),
        2 => odd().prop_map(str::to_owned),
        2 => cut,
        1 => any::<u64>().prop_map(|number| number.to_string()),
        1 => (0..12_000_u32).prop_map(|year| year.to_string()),
        1 => "[0-9]{1,5}[-/.:,][0-9]{1,5}[-/.:,]?[0-9]{0,40}",
    ];
    prop::collection::vec((piece, prop::bool::weighted(0.7)), 0..24).prop_map(joined)
}

/// Any day from the year 1 to 9999, as an outlet would state it; now and then one that is none.
pub fn published() -> impl Strategy<Value = Option<String>> {
    let day = (1..=9999, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("a day of the calendar", |(year, month, day)| Date::new(year, month, day).map(|date| date.to_string()));
    prop_oneof![
        8 => day.prop_map(Some),
        1 => Just(None),
        1 => "[0-2][0-9]{3}-[01][0-9]-[0-3][0-9]".prop_map(Some),
        1 => any::<String>().prop_map(Some),
        1 => prop::sample::select(&["0001-01-01", "9999-12-31", "9999-12-31T23:59", "1900-02-29", "2016-02-29"]).prop_map(|day| Some(day.into())),
    ]
}

fn joined(pieces: Vec<(String, bool)>) -> String {
    pieces.into_iter().map(|(piece, spaced)| if spaced { piece + " " } else { piece }).collect()
}
