//! The actors of one report: what names each, and where.

use std::collections::BTreeMap;

use dateline_atlas::{country_by_name, country_by_people};
use dateline_model::{ActorKind, Span};

use super::lexicon::is_body;

/// An actor of one report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// What it is.
    pub kind: ActorKind,
    /// The words that name it, with how often each does.
    pub forms: BTreeMap<String, usize>,
    /// Titles and roles, in the order of the text.
    pub roles: Vec<String>,
    /// The country whose it is, where its words say so: ISO code.
    pub country: Option<String>,
    /// What tells it from others of its kind: the folded name, without articles and peoples.
    pub key: Vec<String>,
    /// Whether it is a government under the name of its country.
    pub government: bool,
}

impl Member {
    /// The fullest of its most usual names; a government's is its country, unless the reports tell the two apart.
    pub fn name(&self) -> &str {
        if let Some(country) = self.key.first().filter(|_| self.government) {
            return self.governing().unwrap_or(country);
        }
        let rank =
            |(form, count): &(&String, &usize)| (form.split(' ').count().min(4), **count, std::cmp::Reverse((*form).clone()));
        self.forms.iter().max_by_key(rank).map_or("", |(form, _)| form)
    }

    /// What reports call a government that say "the Norwegian government" more often than "Norway".
    ///
    /// Where they have several nouns for it, the plain one is the name; which report has which is shown as wording.
    fn governing(&self) -> Option<&str> {
        let head = |form: &str| form.rsplit(' ').next().is_some_and(is_body);
        let described = self.forms.iter().filter(|(form, _)| head(form)).map(|(_, count)| count).sum::<usize>();
        let all = self.forms.values().sum::<usize>();
        let whole = self.forms.iter().filter(|(form, _)| {
            head(form) && form.split_once(' ').is_some_and(|(first, rest)| is_whose(first) && !rest.contains(' '))
        });
        let rank =
            |(form, count): &(&String, &usize)| (form.ends_with("government"), **count, std::cmp::Reverse((*form).clone()));
        let best = whole.max_by_key(rank).map(|(form, _)| form.as_str());
        best.filter(|_| described * 2 > all)
    }

    /// Takes in another member that is the same actor.
    pub fn absorb(&mut self, other: &Self) {
        for (form, count) in &other.forms {
            *self.forms.entry(form.clone()).or_default() += count;
        }
        for role in &other.roles {
            self.add_role(role);
        }
        if other.key.len() > self.key.len() {
            self.key.clone_from(&other.key);
        }
        if self.country.is_none() {
            self.country.clone_from(&other.country);
        }
    }

    /// Adds a role that is not there yet in any writing.
    pub fn add_role(&mut self, role: &str) {
        let known = |own: &String| own.to_lowercase().contains(&role.to_lowercase());
        if !self.roles.iter().any(known) {
            self.roles.retain(|own| !role.to_lowercase().contains(&own.to_lowercase()));
            self.roles.push(role.to_owned());
        }
    }
}

/// Whether a word is a people's, or a country's own: "Norwegian", "US".
fn is_whose(word: &str) -> bool {
    let lower = word.to_lowercase();
    country_by_people(&lower).or_else(|| country_by_name(&lower)).is_some()
}

/// Who is named in a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cast {
    /// The actors, in the order in which they come.
    pub members: Vec<Member>,
    /// Where each is named: no two overlap.
    pub mentions: Vec<(Span, usize)>,
    /// The speaker of each quote.
    pub speakers: Vec<Option<usize>>,
}
