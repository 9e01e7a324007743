//! Story: the events in order as cards, and a map beside them that goes along.
//!
//! The card in the reading line is what is chosen ([`line`]); the map flies to what is chosen. [`card`] draws one.

mod card;
mod line;

use dateline_model::Event;

use crate::{
    dom::{El, Live, el, next_frame},
    explore::{Row, clear_filters, core, rows},
    map::map,
    signals::untrack,
    state::Reader,
    words,
};

/// The view with the cards.
pub fn story(reader: Reader) -> El {
    let stage = el("div").class("stage").child(map(reader));
    let title = el("p").class("story-title").attr("dir", "auto").text(&reader.story.title);
    let standfirst = Some(&reader.story.standfirst).filter(|text| !text.is_empty());
    let standfirst = standfirst.map(|text| el("p").class("standfirst").attr("dir", "auto").text(text));
    let head = el("header").attr("id", line::HEAD).child(title).children(standfirst);
    let head = head.child(el("p").class("story-note").text(words::STORY_KEYS));
    let cards = el("div").class("cards").child(head).slot(move || Some(cards(reader)));
    line::keys(reader);
    el("div").class("story").child(stage).child(cards)
}

/// The cards of the events that pass, under the heads of their times. What has no date has no place in the order.
fn cards(reader: Reader) -> El {
    let story = reader.story;
    let dated = |event: &&u32| story.events.get(**event as usize).is_some_and(|event: &Event| event.range.is_some());
    let events: Vec<u32> = reader.visible.read().iter().filter(dated).copied().collect();
    if events.is_empty() {
        let line = if story.events.is_empty() { words::NO_EVENTS } else { words::NONE_PASS };
        let clear = (!story.events.is_empty()).then(|| clear_filters(reader));
        return el("div").class("nothing").child(el("p").text(line)).children(clear);
    }
    let drawn = rows(story, &events, core(story)).into_iter().filter_map(|row| match row {
        Row::Head(name, _) => Some(el("li").class("chapter").child(el("h2").text(name))),
        Row::Event(number, background) => {
            let minor = story.events.get(number as usize).is_some_and(|event| event.is_minor(story.articles.len()));
            untrack(|| card::card(reader, number, background || minor))
        }
    });
    let list = el("ol").children(drawn);
    let element = list.element();
    next_frame(move || line::follow(reader, element, events));
    list
}
