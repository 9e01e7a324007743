//! All that can be compared, the most telling first.

use dateline_dom::{
    order::{ascending, sorted},
    search,
};
use dateline_model::{ActorKind, Named, Span, Statement, Verdict};
use dateline_words::{self as words, Word};

use crate::{choice::Choice, told::Told};

/// One thing to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What is chosen by it.
    pub choice: Choice,
    /// What it is called in a list.
    pub label: String,
    /// From how many outlets there is something.
    pub outlets: usize,
}

/// Things of one kind: those that several outlets have, then those that one has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// What several outlets have.
    pub shared: Vec<Topic>,
    /// What only one has.
    pub single: Vec<Topic>,
}

/// Statements, figures, events, names.
pub struct Topics {
    /// Statements.
    pub statements: Group,
    /// Figures.
    pub counts: Group,
    /// Events.
    pub events: Group,
    /// Actors, with the words for them.
    pub actors: Group,
}

impl Topics {
    /// All topics of a story.
    pub fn of(told: &Told) -> Self {
        let held = &told.held;
        let statements = held.statements.iter().enumerate().map(|(at, statement)| Topic {
            choice: Choice::Statement(at),
            label: said(told, statement),
            outlets: told.outlets_of(statement.versions.iter().map(|version| version.article)),
        });
        let rank = |verdict| match verdict {
            Verdict::Contradiction => 0.0,
            Verdict::BySource => 1.0,
            Verdict::Compatible => 2.0,
            Verdict::Apart => 3.0,
            Verdict::Growth => 4.0,
            Verdict::Agree => 5.0,
        };
        let ranks: Vec<f64> = held.counts.iter().map(|count| rank(count.verdict)).collect();
        let order = ascending(&ranks).into_iter().map(|at| at as usize);
        let counts = order.map(|at| Topic {
            choice: Choice::Count(at),
            label: capital(&held.counts[at].topic),
            outlets: told.outlets_of(held.counts[at].entries.iter().map(|entry| entry.article)),
        });
        let events = told.story.events.iter().enumerate().map(|(at, event)| Topic {
            choice: Choice::Event(at),
            label: event.title.clone(),
            outlets: told.outlets_of(event.reports.iter().map(|report| report.article)),
        });
        let worded = |id: &str| -> Vec<u32> {
            let of = |named: &Named| matches!(named, Named::Actor(named) if named == id);
            let terms = held.wording.iter().filter(|wording| of(&wording.named)).flat_map(|wording| &wording.terms);
            terms.map(|term| term.article).collect()
        };
        let actors = held.actors.iter().enumerate().filter(|(_, actor)| {
            !worded(&actor.id).is_empty() || held.statements.iter().any(|statement| statement.speaker == actor.id)
        });
        let actors = actors.map(|(at, actor)| Topic {
            choice: Choice::Actor(at),
            label: actor.name.clone(),
            outlets: told.outlets_of(worded(&actor.id).into_iter()),
        });
        Self {
            statements: Group::of(statements),
            counts: Group::of(counts),
            events: Group::of(events),
            actors: Group::of(actors),
        }
    }

    /// Each kind with what it is called.
    pub fn groups(&self) -> [(Word, &Group); 4] {
        [
            (words::STATEMENTS, &self.statements),
            (words::FIGURES, &self.counts),
            (words::SHARED_EVENTS, &self.events),
            (words::NAMES_AND_WORDS, &self.actors),
        ]
    }

    /// Those that hold every word of a search.
    pub fn holding(&self, search: &str, told: &Told) -> Self {
        let of = |group: &Group| group.holding(search, told);
        Self { statements: of(&self.statements), counts: of(&self.counts), events: of(&self.events), actors: of(&self.actors) }
    }

    /// Whether there is nothing that two outlets have.
    pub fn is_empty(&self) -> bool {
        self.groups().iter().all(|(_, group)| group.shared.is_empty())
    }
}

impl Group {
    /// Those of most outlets first; what is alike stays in its order.
    fn of(topics: impl Iterator<Item = Topic>) -> Self {
        let (mut shared, mut single): (Vec<Topic>, Vec<Topic>) = Default::default();
        for topic in topics {
            if topic.outlets > 1 { shared.push(topic) } else { single.push(topic) }
        }
        Self { shared: sorted(&shared, |topic| -(topic.outlets as f64)), single }
    }

    /// Those that hold every word of a search, in their labels or in what the reports say of them.
    fn holding(&self, search: &str, told: &Told) -> Self {
        let terms = search::terms(search);
        let holding = |topics: &[Topic]| {
            let holds = |topic: &&Topic| {
                terms.is_empty() || search::holds([topic.label.as_str()].into_iter().chain(texts(told, topic.choice)), &terms)
            };
            topics.iter().filter(holds).cloned().collect()
        };
        Self { shared: holding(&self.shared), single: holding(&self.single) }
    }
}

/// What the reports say of a topic.
fn texts(told: &Told, choice: Choice) -> Vec<&str> {
    let held = &told.held;
    let of = |article: u32, span: Span| told.sentences(article, span).of(told.text(article));
    match choice {
        Choice::Statement(at) => {
            let statement = held.statements.get(at);
            let speaker = statement.and_then(|statement| told.actor(&statement.speaker)).map(|actor| actor.name.as_str());
            let versions = statement.into_iter().flat_map(|statement| &statement.versions);
            speaker.into_iter().chain(versions.map(|version| of(version.article, version.span))).collect()
        }
        Choice::Count(at) => {
            let entries = held.counts.get(at).into_iter().flat_map(|count| &count.entries);
            entries.map(|entry| of(entry.article, entry.span)).collect()
        }
        Choice::Event(at) => {
            let reports = told.story.events.get(at).into_iter().flat_map(|event| &event.reports);
            reports.flat_map(|report| report.evidence.iter().map(|&span| of(report.article, span))).collect()
        }
        Choice::Actor(at) => held.actors.get(at).into_iter().flat_map(|actor| actor.aliases.iter().map(String::as_str)).collect(),
        Choice::Front => Vec::new(),
    }
}

/// A statement in a list: its speaker, a person by the last of the names, and a few of its words.
fn said(told: &Told, statement: &Statement) -> String {
    let title = words::QUOTED.with(&[&statement.title]);
    let Some(actor) = told.actor(&statement.speaker) else { return title };
    let last = actor.name.rsplit(' ').next().filter(|_| actor.kind == ActorKind::Person);
    words::SPEAKER_SAYS.with(&[last.unwrap_or(&actor.name), &title])
}

/// A text with a capital at its beginning.
pub fn capital(text: &str) -> String {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let (first, rest) = text.split_at(first);
    [&dateline_dom::letters::uppercase(first), rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::{Actor, Article, Comparison, Story, Version};

    fn told() -> Told {
        let article = |name: &str| Article { outlet: Some(name.into()), ..Article::default() };
        let said = |title: &str, articles: &[u32]| Statement {
            title: title.into(),
            speaker: "lena-marr".into(),
            versions: articles.iter().map(|&article| Version { article, ..Version::default() }).collect(),
            ..Statement::default()
        };
        let actor =
            Actor { id: "lena-marr".into(), name: "Lena Marr".into(), kind: ActorKind::Person, aliases: vec![], roles: vec![] };
        let statements = vec![said("alone", &[0]), said("by two", &[0, 1]), said("by three", &[2, 1, 0])];
        let story = Story { articles: ["Post", "Radio", "Wire", "Wire"].map(article).into(), ..Story::default() };
        Told::new(story, Comparison { statements, actors: vec![actor], ..Comparison::default() })
    }

    fn labels(topics: &[Topic]) -> Vec<&str> {
        topics.iter().map(|topic| topic.label.as_str()).collect()
    }

    #[test]
    fn what_most_outlets_have_comes_first() {
        let topics = Topics::of(&told());
        assert_eq!(labels(&topics.statements.shared), ["Marr: “by three”", "Marr: “by two”"]);
        assert_eq!(labels(&topics.statements.single), ["Marr: “alone”"]);
    }

    #[test]
    fn two_reports_of_one_outlet_are_no_comparison() {
        let mut told = told();
        told.held.statements = vec![Statement {
            versions: [2, 3].map(|article| Version { article, ..Version::default() }).into(),
            ..Statement::default()
        }];
        assert!(Topics::of(&told).statements.shared.is_empty());
    }

    #[test]
    fn a_search_keeps_what_holds_its_words() {
        let mut told = told();
        told.story.articles[2].text = "It will rain, she said.".into();
        told.held.statements[2].versions[0].span = Span::new(0, 12);
        let found = |search: &str| {
            let held = Topics::of(&told).statements.holding(search, &told);
            labels(&held.shared).into_iter().map(String::from).collect::<Vec<_>>()
        };
        assert_eq!(found("THREE marr"), ["Marr: “by three”"]);
        assert_eq!(found("rain lena"), ["Marr: “by three”"]);
        assert_eq!(found("snow"), Vec::<String>::new());
    }

    #[test]
    fn a_label_begins_with_a_capital() {
        assert_eq!((capital("école"), capital("")), ("École".into(), String::new()));
    }
}
