//! What is chosen, as the address carries it: `#compare?statement=ID`. Everything else in the address is kept in every
//! link, so that filters, brush and map outlive a visit here.

use dateline_dom::encoding::{decode, encode};
use dateline_model::Span;

use crate::told::Told;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The most telling of each kind.
    Front,
    /// A statement, by its place.
    Statement(usize),
    /// Figures on one topic, by their place.
    Count(usize),
    /// An event, by its place in the story.
    Event(usize),
    /// An actor, by its place among those that are compared.
    Actor(usize),
}

/// What an address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is chosen.
    pub choice: Choice,
    /// Words that a topic must hold to be listed.
    pub search: String,
    /// What the address names and the story lacks.
    pub missing: String,
    /// The parts of the address that are no concern of this view.
    kept: String,
}

impl Asked {
    /// Reads an address.
    pub fn of(address: &str, told: &Told) -> Self {
        let mut asked = Self { choice: Choice::Front, search: String::new(), missing: String::new(), kept: String::new() };
        let query = address.split_once('?').map_or("", |(_, query)| query);
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let id = decode(value);
            let found = match key {
                "statement" => told.held.statements.iter().position(|held| held.id == id).map(Choice::Statement),
                "count" => told.held.counts.iter().position(|held| held.id == id).map(Choice::Count),
                "event" => told.story.events.iter().position(|held| held.id == id).map(Choice::Event),
                "actor" => told.held.actors.iter().position(|held| held.id == id).map(Choice::Actor),
                "place" | "date" | "at" => continue,
                _ => {
                    if key == "q" {
                        asked.search = id;
                    }
                    asked.kept.push('&');
                    asked.kept.push_str(pair);
                    continue;
                }
            };
            match found {
                // The page keeps its chosen event beside what is chosen here.
                Some(Choice::Event(_)) if asked.choice != Choice::Front => {}
                Some(choice) => asked.choice = choice,
                None => asked.missing = id,
            }
        }
        asked
    }

    /// Whether links would be written alike, and the same topics listed.
    pub fn is_like(&self, other: &Self) -> bool {
        self.kept == other.kept
    }

    /// The address of a topic.
    pub fn to(&self, choice: Choice, told: &Told) -> String {
        let (key, id) = match choice {
            Choice::Front => return self.address("#compare", ""),
            Choice::Statement(at) => ("statement=", told.held.statements.get(at).map(|held| &held.id)),
            Choice::Count(at) => ("count=", told.held.counts.get(at).map(|held| &held.id)),
            Choice::Event(at) => ("event=", told.story.events.get(at).map(|held| &held.id)),
            Choice::Actor(at) => ("actor=", told.held.actors.get(at).map(|held| &held.id)),
        };
        self.address("#compare", &[key, &encode(id.map_or("", |id| id))].concat())
    }

    /// The address of a stretch of a report, in Read.
    pub fn to_read(&self, article: u32, span: Span, told: &Told) -> String {
        let id = told.article(article).map_or(String::new(), |article| encode(&article.id));
        let at = ["at=", &span.start.to_string(), "-", &span.end.to_string()].concat();
        self.address(&["#read/", &id].concat(), &at)
    }

    /// The address of an event in Explore.
    pub fn to_explore(&self, event: usize, told: &Told) -> String {
        let id = told.story.events.get(event).map_or(String::new(), |event| encode(&event.id));
        self.address("#explore", &["event=", &id].concat())
    }

    fn address(&self, path: &str, chosen: &str) -> String {
        let query = [chosen, &self.kept].concat();
        let query = query.trim_start_matches('&');
        if query.is_empty() { path.into() } else { [path, "?", query].concat() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::{Article, Comparison, Event, Statement, Story};

    fn told() -> Told {
        let statement = Statement { id: "no, not now".into(), ..Statement::default() };
        let held = Comparison { statements: vec![statement], ..Comparison::default() };
        let event = Event { id: "2016-flood".into(), ..Event::default() };
        let article = Article { id: "a,1".into(), ..Article::default() };
        Told::new(Story { events: vec![event], articles: vec![article], ..Story::default() }, held)
    }

    #[test]
    fn a_choice_survives_the_way_there_and_back_with_the_rest_of_the_address() {
        let told = told();
        let asked = Asked::of("#compare?event=2016-flood&q=dam&time=2016-01-01..2016-02-01", &told);
        assert_eq!((asked.choice, asked.search.as_str()), (Choice::Event(0), "dam"));
        let address = asked.to(Choice::Statement(0), &told);
        assert_eq!(address, "#compare?statement=no%2C+not+now&q=dam&time=2016-01-01..2016-02-01");
        assert_eq!(Asked::of(&address, &told).choice, Choice::Statement(0));
    }

    #[test]
    fn a_link_leads_to_the_words_in_their_report() {
        let asked = Asked::of("#compare", &told());
        assert_eq!(asked.to_read(0, Span::new(3, 9), &told()), "#read/a%2C1?at=3-9");
        assert_eq!(asked.to_explore(0, &told()), "#explore?event=2016-flood");
    }

    #[test]
    fn what_the_story_lacks_is_named() {
        let asked = Asked::of("#compare?statement=gone", &told());
        assert_eq!((asked.choice, asked.missing.as_str()), (Choice::Front, "gone"));
    }
}
