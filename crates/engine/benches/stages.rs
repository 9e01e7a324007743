//! Words per second of each stage on one core, on reports made of varied sentences. Run it with
//! `cargo bench -p dateline-engine`, or as part of `cargo xtask bench`.

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_macros,
    reason = "the engine has no clock and prints nothing; what measures it does"
)]

use std::{hint::black_box, time::Instant};

use dateline_engine::stages;
use dateline_model::Report;

/// How many words are read in one round, about.
const WORDS: usize = 200_000;

/// How many rounds; the quickest counts.
const ROUNDS: usize = 5;

/// How many sentences a report has.
const SENTENCES: usize = 28;

/// What a report is made of: in "{day}" and the like stands one of the words below.
const LINES: &[&str] = &[
    "The council of {place} voted on {day} to close the old bridge for {count} months, after engineers found cracks in two of its piers.",
    "“We have known of this since {month},” said {name}, who leads the works, “and nobody should be surprised.”",
    "The ferry to {place} was cancelled {rel} because of high waves, and about {count} passengers spent the night in a school.",
    "Officials said the water had risen by {count} centimetres since {day} and would not fall before the weekend.",
    "In {month} {year} the ministry promised to repair the dam, but the money was spent elsewhere.",
    "{name} told reporters that the talks would begin at {clock} on {day} and last for several days.",
    "The army said its troops had taken three villages north of {place} in the early hours of {day}.",
    "At least {count} people were hurt when a bus left the road near {place}, the police said.",
    "Prices for bread have doubled in the past {count} years, while wages grew by less than two percent a year.",
    "The court is expected to rule next month on the case, which began {count} years ago.",
    "A spokesman for the company declined to comment on the report, which was published by a newspaper in {place}.",
    "“The harvest is lost,” the farmer said, and pointed at the fields behind his house.",
    "It was the second such accident within a week; on {day} a tanker had run aground off the coast.",
    "The storm reached {place} late {rel} and moved on towards the hills.",
    "Between {year} and {year2} more than {count} thousand people left the valley.",
    "Nobody claimed responsibility for the attack, and the government did not say who it believed was behind it.",
    "The two sides agreed to meet again in {place} by the end of the year.",
    "Schools in {place} will stay shut until {day}, the mayor, {name}, wrote in a short statement.",
    "The fire broke out at {clock} in a warehouse by the harbour and was put out {count} hours later.",
    "Rescue teams from the neighbouring provinces arrived with dogs, pumps and generators.",
    "The figures for the third quarter were published {rel}: exports fell by 4.2 percent from a year earlier.",
    "On {date}, the parliament passed a law that bans fishing in the bay every year from May to August.",
    "She was born in {place} in the 1960s and worked as a teacher for {count} years before she went into politics.",
    "The road was reopened on the morning of {date} after crews had removed the rocks.",
    "Critics of the plan say that it would cost $1.5 million a month and help only a few.",
    "The minister, {name}, is due to visit the region at the beginning of next week.",
    "Many of those who had fled returned to {place} to look for their belongings.",
    "The union called a 48-hour strike, its third this year, over the pay of night shifts.",
    "The last time the river stood this high was in the spring of {year}.",
    "A second vote is planned for {month}, and most observers expect it to fail as well.",
    "He had been warned twice, according to two people who know the matter but may not speak about it in public.",
    "Doctors at the hospital in {place} worked around the clock to treat the wounded.",
];

const DAYS: &[&str] =
    &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Monday night", "Sunday morning"];
const MONTHS: &[&str] = &["January", "March", "April", "June", "July", "September", "November", "mid-July", "late October"];
const RELATIVE: &[&str] =
    &["yesterday", "last week", "on Tuesday", "this morning", "two days earlier", "last Friday", "overnight"];
const CLOCKS: &[&str] = &["9 a.m.", "10:30 p.m.", "noon", "21:37", "6 in the evening"];
const DATES: &[&str] = &["March 3", "12 September 2015", "Sept. 9", "5 May", "2016-02-28", "October 4, 2016"];
const COUNTS: &[&str] = &["two", "12", "several", "40", "a few", "six", "300", "1,700"];
const PLACES: &[&str] =
    &["Geneva", "Nairobi", "Leeds", "Hanoi", "Lima", "Cardiff", "Osaka", "Accra", "Tunis", "Bergen", "Springfield", "Santiago"];
const NAMES: &[&str] = &["Jane Roe", "John Doe", "Maria Field", "Gen. Peter Stone", "Dr. Amina Brook", "Ann R. Hill"];

/// A sequence of numbers that looks like chance and is the same every time (a linear congruential generator with the
/// constants of Knuth's MMIX).
struct Sequence(u64);

impl Sequence {
    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from[(self.0 >> 33) as usize % from.len()]
    }
}

fn line(sequence: &mut Sequence) -> String {
    let years: Vec<String> = (1990..2016).map(|year| year.to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let slots: [(&str, &[&str]); 10] = [
        ("{day}", DAYS),
        ("{month}", MONTHS),
        ("{rel}", RELATIVE),
        ("{clock}", CLOCKS),
        ("{date}", DATES),
        ("{count}", COUNTS),
        ("{place}", PLACES),
        ("{name}", NAMES),
        ("{year}", &years),
        ("{year2}", &years),
    ];
    let line = sequence.pick(LINES).to_owned();
    slots
        .iter()
        .fold(line, |line, (slot, words)| if line.contains(slot) { line.replace(slot, sequence.pick(words)) } else { line })
}

fn reports() -> (Vec<Report>, usize) {
    let mut sequence = Sequence(1);
    let (mut reports, mut words) = (Vec::new(), 0);
    while words < WORDS {
        let mut text = format!("Floods, votes and strikes in {}\n\n", sequence.pick(PLACES));
        for sentence in 0..SENTENCES {
            text.push_str(&line(&mut sequence));
            text.push_str(if sentence % 3 == 2 { "\n\n" } else { " " });
        }
        words += text.split_whitespace().count();
        let published = Some("2016-10-05".to_owned());
        reports.push(Report { id: reports.len().to_string(), text, published, ..Report::default() });
    }
    (reports, words)
}

/// Processor time of this thread where the system tells it, so that other programs do not count; else the time since
/// `begun`.
fn seconds_spent(begun: Instant) -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = told.and_then(|told| told.split(' ').next()?.parse::<f64>().ok());
    spent.map_or_else(|| begun.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

/// Runs a stage over all reports, several times, and prints how quick the quickest run was.
fn measure<T>(name: &str, words: usize, mut stage: impl FnMut() -> T) {
    let begun = Instant::now();
    let seconds = (0..ROUNDS).map(|_| {
        let start = seconds_spent(begun);
        black_box(stage());
        seconds_spent(begun) - start
    });
    let quickest = seconds.fold(f64::INFINITY, f64::min);
    println!("{name:<30} {:>12.0} words a second", words as f64 / quickest);
}

fn main() {
    let (reports, words) = reports();
    let gazetteer = dateline_atlas::bundled();
    let documents: Vec<_> = reports.iter().map(stages::document).collect();
    let times: Vec<_> = documents.iter().map(stages::times).collect();
    let places: Vec<_> = documents.iter().map(|document| stages::places(document, gazetteer)).collect();
    let found = times.iter().map(Vec::len).sum::<usize>();
    println!("{words} words in {} reports, {found} temporal expressions", reports.len());
    measure("tokens", words, || reports.iter().map(|report| stages::tokens(&report.text).len()).sum::<usize>());
    measure("intake, with tokens", words, || reports.iter().map(|report| stages::document(report).tokens.len()).sum::<usize>());
    measure("sentences", words, || documents.iter().map(|document| stages::sentences(document).len()).sum::<usize>());
    measure("times", words, || documents.iter().map(|document| stages::times(document).len()).sum::<usize>());
    measure("tokens, sentences, times", words, || {
        let times = reports.iter().map(|report| stages::times(&stages::document(report)).len());
        times.sum::<usize>()
    });
    measure("places", words, || documents.iter().map(|document| stages::places(document, gazetteer).len()).sum::<usize>());
    measure("events", words, || {
        let both = times.iter().zip(&places);
        documents.iter().zip(both).map(|(document, (times, places))| stages::events(document, times, places).len()).sum::<usize>()
    });
    measure("all of it", words, || {
        reports.iter().map(|report| dateline_engine::read(report, gazetteer).events.len()).sum::<usize>()
    });
}
