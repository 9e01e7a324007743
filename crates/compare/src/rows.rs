//! The figures of a ledger, each once: who gives it, and an outlet that gives it twice stands once.

use dateline_model::CountEntry;

use crate::{ledger::figure, told::Told};

/// A figure with the outlets that give it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure<'a> {
    /// The figure as it is meant.
    pub says: String,
    /// Where each outlet gives it; none is empty.
    pub by: Vec<Vec<&'a CountEntry>>,
}

/// The figures in their order.
pub fn of<'a>(told: &Told, entries: &'a [CountEntry]) -> Vec<Figure<'a>> {
    let mut figures: Vec<Figure> = Vec::new();
    for entry in entries {
        let says = figure(entry);
        let outlet = told.outlet(entry.article);
        let same = |by: &&mut Vec<&CountEntry>| by.iter().all(|held| told.outlet(held.article) == outlet);
        match figures.iter_mut().find(|held| held.says == says) {
            None => figures.push(Figure { says, by: vec![vec![entry]] }),
            Some(held) => match held.by.iter_mut().find(same) {
                Some(by) => by.push(entry),
                None => held.by.push(vec![entry]),
            },
        }
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::{Article, Comparison, Story};

    #[test]
    fn a_figure_stands_once_with_all_who_give_it() {
        let article = |name: &str| Article { outlet: Some(name.into()), ..Article::default() };
        let story = Story { articles: ["Post", "Radio", "Wire"].map(article).into(), ..Story::default() };
        let told = Told::new(story, Comparison::default());
        let entry =
            |article: u32, number: f64| CountEntry { article, min: Some(number), max: Some(number), ..CountEntry::default() };
        let entries = [entry(0, 6.0), entry(1, 8.0), entry(2, 6.0), entry(0, 6.0)];
        let articles = |by: &Vec<&CountEntry>| by.iter().map(|entry| entry.article).collect();
        let drawn = |held: Figure| (held.says, held.by.iter().map(articles).collect::<Vec<Vec<u32>>>());
        let expected = [("6".to_owned(), vec![vec![0, 0], vec![2]]), ("8".to_owned(), vec![vec![1]])];
        assert_eq!(of(&told, &entries).into_iter().map(drawn).collect::<Vec<_>>(), expected);
    }
}
