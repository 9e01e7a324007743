//! What the name or address of an outlet says of where it is printed.

use dateline_atlas::{Gazetteer, country_by_code, fold};

use super::names::Candidate;

/// The country in an address: "www.standard.co.uk" is in GB; ".com" says nothing.
pub fn country(outlet: &str) -> Option<&'static str> {
    let ending = outlet.rsplit_once('.')?.1.trim_end_matches('/').to_ascii_uppercase();
    let code = if ending == "UK" { "GB" } else { ending.as_str() };
    // These are sold to anyone.
    let anyone = ["AI", "CC", "CO", "FM", "IO", "LY", "ME", "TV", "WS"].contains(&code);
    country_by_code(code).filter(|_| !anyone).map(|country| country.code)
}

/// The towns that an outlet's name holds: "Lisbon Gazette", "thelisbongazette.com".
pub fn towns<'a>(outlet: &str, gazetteer: &'a Gazetteer) -> Vec<Candidate<'a>> {
    let mut key = String::new();
    fold(outlet, &mut key);
    let host = key.trim_start_matches("www.").trim_start_matches("the ").trim_start_matches("the");
    let host = host.split('.').next().unwrap_or(host);
    let mut towns = Vec::new();
    // The longest beginning of the name that is a town.
    for (end, _) in host.char_indices().rev().chain([(host.len(), ' ')]).collect::<Vec<_>>() {
        if end < 5 {
            break;
        }
        let Some(start) = host.get(..end) else { continue };
        towns.extend(gazetteer.find(start.trim()).filter(|entry| entry.population > 5_000).take(12));
        if !towns.is_empty() {
            break;
        }
    }
    if let Some(country) = country(outlet)
        && towns.iter().any(|town| town.country == country)
    {
        towns.retain(|town| town.country == country);
        return towns;
    }
    // A paper in English that bears a town's name is printed where English is read, if there is such a town.
    let english = |town: &Candidate<'_>| ["AU", "CA", "GB", "IE", "NZ", "US"].contains(&town.country);
    if towns.iter().any(english) {
        towns.retain(english);
    }
    towns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_which_town_of_the_name() {
        let towns = towns("moscowgazette.ru", dateline_atlas::bundled());
        assert!(!towns.is_empty() && towns.iter().all(|town| town.country == "RU"), "{towns:?}");
    }

    #[test]
    fn an_address_that_anyone_may_buy_names_no_country() {
        assert_eq!(country("example.tv"), None);
        assert_eq!(country("example.com"), None);
    }
}
