//! Who tells the story: each outlet with a colour and initials of its own.

use dateline_model::Story;

use crate::letters::{is_letter, uppercase};

/// One outlet of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlet {
    /// Its name; the report's number where no outlet is known.
    pub name: String,
    /// One to three letters, unlike those of every other outlet where that can be.
    pub initials: String,
    /// Its reports, by their place in the story.
    pub articles: Vec<u32>,
}

/// The outlets in the order of their first reports, and for each report its outlet's place in that list. A report of an
/// unknown outlet is called by its number, from 1.
pub fn outlets(story: &Story, report: fn(u32) -> String) -> (Vec<Outlet>, Vec<usize>) {
    let mut outlets: Vec<Outlet> = Vec::new();
    let mut of_article = Vec::with_capacity(story.articles.len());
    for (number, article) in (0..).zip(&story.articles) {
        let given = article.outlet.as_deref().map(|name| name.strip_prefix("www.").unwrap_or(name));
        let name = given.filter(|name| !name.is_empty()).map_or_else(|| report(number + 1), String::from);
        let at = outlets.iter().position(|outlet| outlet.name == name).unwrap_or_else(|| {
            let initials = initials(&name, &outlets);
            outlets.push(Outlet { name, initials, articles: Vec::new() });
            outlets.len() - 1
        });
        outlets[at].articles.push(number);
        of_article.push(at);
    }
    (outlets, of_article)
}

/// Words that tell no outlet from another: articles and the ends of hosts.
const EMPTY: [&str; 9] = ["The", "the", "com", "co", "org", "net", "uk", "au", "in"];

fn initials(name: &str, taken: &[Outlet]) -> String {
    let words: Vec<&str> = name.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty()).collect();
    let telling: Vec<&str> = words.iter().copied().filter(|word| words.len() < 2 || !EMPTY.contains(word)).collect();
    let firsts: String = telling.iter().filter_map(|word| word.chars().next()).take(2).collect();
    let letters: Vec<char> = telling.concat().chars().collect();
    let pairs = letters.iter().skip(1).map(|second| letters.iter().take(1).chain([second]).collect::<String>());
    let candidates = (firsts.chars().count() == 2).then_some(firsts).into_iter().chain(pairs);
    let mut candidates = candidates.map(|letters| uppercase(&letters));
    let free = |letters: &String| !taken.iter().any(|outlet| outlet.initials == *letters);
    candidates.find(free).unwrap_or_else(|| (taken.len() + 1).to_string())
}

/// The colour of an outlet, as CSS: five chosen ones, then as many as there are outlets.
pub fn color(outlet: usize) -> String {
    let number = outlet.to_string();
    if outlet < 5 {
        return ["var(--outlet-", &number, ")"].concat();
    }
    // The golden angle keeps neighbours in the list apart on the wheel.
    let degrees = (outlet * 137 + 20) % 360;
    ["oklch(var(--outlet-lightness) 0.11 ", &degrees.to_string(), "deg)"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::Article;

    fn initials_of(names: &[&str]) -> Vec<String> {
        let article = |name: &&str| Article { id: "000".into(), outlet: Some((*name).into()), ..Article::default() };
        let story = Story { articles: names.iter().map(article).collect(), ..Story::default() };
        outlets(&story, |number| number.to_string()).0.into_iter().map(|outlet| outlet.initials).collect()
    }

    #[test]
    fn initials_are_those_of_the_telling_words() {
        assert_eq!(initials_of(&["The Harbour Post", "Meridian", "Radio Lake Side"]), ["HP", "ME", "RL"]);
    }

    #[test]
    fn initials_of_a_host_are_those_of_its_name() {
        assert_eq!(initials_of(&["www.harbourpost.com", "news.meridian.co.uk"]), ["HA", "NM"]);
    }

    #[test]
    fn initials_differ() {
        assert_eq!(initials_of(&["Harbour Post", "Hill Press", "Hill Press", "H", "?"]), ["HP", "HI", "3", "4"]);
    }

    #[test]
    fn an_outlet_with_two_reports_stands_once() {
        let article = || Article { outlet: Some("Harbour Post".into()), ..Article::default() };
        let story = Story { articles: vec![article(), article()], ..Story::default() };
        let (outlets, of_article) = outlets(&story, |number| number.to_string());
        assert_eq!(outlets[0].articles, [0, 1]);
        assert_eq!((outlets.len(), of_article), (1, vec![0, 0]));
    }
}
