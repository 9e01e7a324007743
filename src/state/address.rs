//! The address of what is shown: `#read/002?event=2016-09-28-two-hospitals-hit&q=truce&time=2016-09-20..2016-10-04`.
//!
//! Things are named by their own ids, so that a link outlives a rebuild. What cannot be read is left out.

use dateline_dom::encoding::{decode, encode, fixed, parse_fixed};
use dateline_model::{Date, EventKind, Minute, Point, Range, Span, Story};

use super::{Camera, Filter, Mark, View};

/// The part of the state that a link carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The view in front.
    pub view: View,
    /// The report that Read shows.
    pub report: u32,
    /// What is chosen.
    pub selection: Option<Mark>,
    /// The stretch of the report to be shown.
    pub passage: Option<Span>,
    /// Which events pass.
    pub filter: Filter,
    /// The brush.
    pub window: Option<Range>,
    /// Where the map stands.
    pub camera: Option<Camera>,
    /// What Compare shows beside a chosen event: `statement=ID`, `count=ID` or `actor=ID`; one or none. The module that draws
    /// it knows the ids.
    pub topic: Vec<String>,
    /// Names a link gave that the story does not have, as a person wrote them.
    pub missing: Vec<String>,
}

impl Address {
    /// Reads what stands after the `#`, or with it.
    pub fn parse(hash: &str, story: &Story) -> Self {
        let mut address = Self::default();
        let (path, query) = hash.trim_start_matches('#').split_once('?').unwrap_or((hash.trim_start_matches('#'), ""));
        let (view, report) = path.split_once('/').unwrap_or((path, ""));
        match view {
            "read" => {
                address.view = View::Read;
                address.report = address.article(report, story).unwrap_or(0);
            }
            "story" => address.view = View::Story,
            "compare" => address.view = View::Compare,
            _ => {}
        }
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            address.read(key, value, story);
        }
        address
    }

    /// The same in another view.
    pub fn of_view(self, view: View) -> Self {
        Self { view, ..self }
    }

    /// Whether one would go back from here to `last`: another view, report, passage or choice. In Story the choice follows
    /// the scrolling.
    pub fn is_step_from(&self, last: &Self) -> bool {
        if self.view == View::Story && last.view == View::Story {
            return false;
        }
        (self.view, self.report, self.selection, self.passage) != (last.view, last.report, last.selection, last.passage)
            || self.topic != last.topic
    }

    fn read(&mut self, key: &str, value: &str, story: &Story) {
        match key {
            "event" => {
                let id = decode(value);
                match (0..).zip(&story.events).find(|(_, event)| event.id == id) {
                    Some((number, _)) => self.selection = Some(Mark::Event(number)),
                    None => self.missing.push(id),
                }
            }
            "statement" | "count" | "actor" => self.topic = vec![[key, "=", value].concat()],
            "place" | "date" => self.selection = self.mention(key, value, story).or(self.selection),
            "at" => self.passage = passage(value, story.articles.get(self.report as usize).map_or("", |article| &article.text)),
            "q" => self.filter.search = decode(value),
            "without" => {
                self.filter.without = value.split(',').filter_map(|id| self.article(id, story)).collect();
                self.filter.without.sort_unstable();
            }
            "hide" => {
                let kind = |name: &str| EventKind::ALL.into_iter().find(|kind| kind.name() == name);
                self.filter.without_kinds = value.split(',').filter_map(kind).collect();
            }
            "who" => self.filter.actor = Some(decode(value)).filter(|id| !id.is_empty()),
            "in" => self.filter.place = Some(decode(value)).filter(|name| !name.is_empty()),
            "certain" => self.filter.certain = true,
            "onmap" => self.filter.on_map = true,
            "time" => self.window = window(value),
            "map" => self.camera = camera(value),
            _ => {}
        }
    }

    fn article(&mut self, id: &str, story: &Story) -> Option<u32> {
        let id = decode(id);
        let found = (0..).zip(&story.articles).find(|(_, article)| article.id == id).map(|(number, _)| number);
        if found.is_none() && !id.is_empty() {
            self.missing.push(id);
        }
        found
    }

    fn mention(&mut self, key: &str, value: &str, story: &Story) -> Option<Mark> {
        let (id, start) = value.rsplit_once(':')?;
        let (number, start) = (self.article(id, story)?, start.parse::<u32>().ok()?);
        let article = story.articles.get(number as usize)?;
        if key == "place" {
            let place = article.places.iter().position(|place| place.span.start == start)?;
            Some(Mark::Place(number, place as u32))
        } else {
            let time = article.times.iter().position(|time| time.span.start == start)?;
            Some(Mark::Time(number, time as u32))
        }
    }

    /// The address with its `#`.
    pub fn print(&self, story: &Story) -> String {
        let mut text = String::from("#");
        let id = |article: u32| story.articles.get(article as usize).map_or(String::new(), |article| encode(&article.id));
        match self.view {
            View::Explore => text.push_str("explore"),
            View::Read => text.extend(["read/", &id(self.report)]),
            View::Story => text.push_str("story"),
            View::Compare => text.push_str("compare"),
        }
        let mut separator = "?";
        let mut put = |key: &str, value: &str| {
            text.extend([separator, key, if value.is_empty() { "" } else { "=" }, value]);
            separator = "&";
        };
        if let Some((key, value)) =
            self.topic.first().filter(|_| self.view == View::Compare).and_then(|topic| topic.split_once('='))
        {
            put(key, value);
        }
        match self.selection {
            Some(Mark::Event(number)) => {
                if let Some(event) = story.events.get(number as usize) {
                    put("event", &encode(&event.id));
                }
            }
            Some(Mark::Place(article, number)) => {
                let place = story.articles.get(article as usize).and_then(|article| article.places.get(number as usize));
                if let Some(place) = place {
                    put("place", &[&id(article), ":", &place.span.start.to_string()].concat());
                }
            }
            Some(Mark::Time(article, number)) => {
                let time = story.articles.get(article as usize).and_then(|article| article.times.get(number as usize));
                if let Some(time) = time {
                    put("date", &[&id(article), ":", &time.span.start.to_string()].concat());
                }
            }
            None => {}
        }
        if let Some(span) = self.passage.filter(|_| self.view == View::Read) {
            put("at", &[&span.start.to_string(), "-", &span.end.to_string()].concat());
        }
        let filter = &self.filter;
        if !filter.search.is_empty() {
            put("q", &encode(&filter.search));
        }
        if !filter.without.is_empty() {
            put("without", &filter.without.iter().map(|&article| id(article)).collect::<Vec<_>>().join(","));
        }
        if !filter.without_kinds.is_empty() {
            put("hide", &filter.without_kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(","));
        }
        if let Some(actor) = &filter.actor {
            put("who", &encode(actor));
        }
        if let Some(place) = &filter.place {
            put("in", &encode(place));
        }
        if filter.certain {
            put("certain", "");
        }
        if filter.on_map {
            put("onmap", "");
        }
        if let Some(window) = self.window {
            put("time", &print_window(window));
        }
        if let Some(camera) = self.camera {
            let point = camera.point();
            put("map", &[fixed(point.lat, 4), fixed(point.lon, 4), fixed(camera.zoom, 2)].join(","));
        }
        text
    }
}

/// A stretch of `text`, where it lies in it.
fn passage(value: &str, text: &str) -> Option<Span> {
    let (start, end) = value.split_once('-')?;
    let span = Span { start: start.parse().ok()?, end: end.parse().ok()? };
    text.get(span.range()).map(|_| span)
}

/// Whole days stand as days, the last included; anything else as minutes, end exclusive.
fn print_window(window: Range) -> String {
    if window.from.clock() == (0, 0) && window.to.clock() == (0, 0) && window.from < window.to {
        return [window.first_day().to_string(), window.last_day().to_string()].join("..");
    }
    [window.from.to_string(), window.to.to_string()].join("..")
}

fn window(value: &str) -> Option<Range> {
    let (from, to) = value.split_once("..")?;
    let minute = |text: &str| {
        let date = Date::parse(text)?;
        let Some(clock) = text.get(10..).filter(|rest| !rest.is_empty()) else { return Some((Minute::of(date), true)) };
        let (hour, minute) = clock.strip_prefix('T')?.split_once(':')?;
        let (hour, minute) =
            (hour.parse().ok().filter(|&hour: &u8| hour < 24)?, minute.parse().ok().filter(|&minute: &u8| minute < 60)?);
        Some((Minute::at(date, hour, minute), false))
    };
    let ((from, _), (to, whole)) = (minute(from)?, minute(to)?);
    let to = if whole { Minute(to.0 + Minute::DAY) } else { to };
    (from < to).then(|| Range::new(from, to))
}

fn camera(value: &str) -> Option<Camera> {
    let mut parts = value.split(',').map(parse_fixed);
    let (lat, lon, zoom) = (parts.next()??, parts.next()??, parts.next()??);
    let valid = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon) && (0.0..=24.0).contains(&zoom);
    valid.then(|| Camera::over(Point { lat, lon }, zoom))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::sample;

    fn again(hash: &str) -> String {
        let story = sample::story();
        Address::parse(hash, &story).print(&story)
    }

    #[test]
    fn a_full_address_survives_the_way_there_and_back() {
        for hash in [
            "#explore",
            "#read/000",
            "#story?event=talks-end",
            "#read/b%2C1?event=2016-09-19-convoy&at=2-8",
            "#explore?event=talks-end&q=aid+convoy+%26+more&without=000,b%2C1&hide=violence,other&who=the-un&in=Aleppo&certain&onmap",
            "#compare?statement=no%2C+never&event=talks-end&q=aid",
            "#compare?actor=the-un",
            "#explore?time=2016-09-20..2016-10-04&map=36.2000,-37.1600,7.25",
            "#explore?time=2016-09-20T06:00..2016-09-20T12:30",
        ] {
            assert_eq!(again(hash), hash);
        }
    }

    #[test]
    fn a_state_survives_the_way_there_and_back() {
        let story = sample::story();
        let address = Address {
            view: View::Read,
            report: 1,
            selection: Some(Mark::Event(1)),
            passage: Some(Span::new(0, 20)),
            filter: Filter {
                search: "Şanlı + 50%".into(),
                without: vec![0],
                place: Some("Deir ez-Zor".into()),
                ..Filter::default()
            },
            window: Some(Range::day(Date { year: 2016, month: 9, day: 19 })),
            ..Address::default()
        };
        assert_eq!(Address::parse(&address.print(&story), &story), address);
    }

    #[test]
    fn damaged_parts_are_left_out_and_the_rest_stands() {
        let damaged = "#explore?time=2016-09-31..x&map=99,0,5&hide=love&%%%&=&at=9-1&place=000:7&q=a%2&certain";
        assert_eq!(again(damaged), "#explore?q=a%252&certain");
        assert_eq!(again("#nowhere/at?all"), "#explore");
        assert_eq!(again(""), "#explore");
    }

    #[test]
    fn a_window_that_holds_no_time_is_none() {
        assert_eq!(again("#explore?time=2016-09-20..2016-09-19"), "#explore");
        assert_eq!(again("#explore?time=2016-09-20..2016-09-20"), "#explore?time=2016-09-20..2016-09-20");
    }

    #[test]
    fn what_the_story_no_longer_has_is_named() {
        let address = Address::parse("#read/gone?event=2016-old", &sample::story());
        assert_eq!(address.missing, ["gone", "2016-old"]);
        assert_eq!((address.report, address.selection), (0, None));
    }

    #[test]
    fn a_passage_must_lie_in_its_report() {
        assert_eq!(again("#read/000?at=5-5000"), "#read/000");
    }
}
