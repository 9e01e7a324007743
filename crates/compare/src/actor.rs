//! An actor: the words used for them, what they said, where they appear, how they are introduced and spelt.

use dateline_dom::{El, el, several};
use dateline_model::{Actor, Named};
use dateline_words::{self as words, Word};

use crate::{
    choice::Choice,
    statement::statement,
    view::{self, View, topic_head},
    wording::wording,
};

/// So many of an actor's statements are laid out; the others are links.
const LAID_OUT: usize = 3;

/// An actor with everything that is compared of them.
pub fn actor(view: View, at: usize) -> Option<El> {
    let told = view.told;
    let actor = told.held.actors.get(at)?;
    let roles = actor.roles.join(" · ");
    let head = el("header")
        .children((!roles.is_empty()).then(|| el("p").class("kicker").child(view::title(&roles))))
        .child(topic_head(false).child(view::title(&actor.name)));
    let worded = told.held.wording.iter().find(|held| matches!(&held.named, Named::Actor(id) if *id == actor.id));
    let worded = worded.map(|held| wording(view, held, Choice::Actor(at), el("h2").text(words::WORDS_FOR.with(&[&actor.name]))));
    let said: Vec<usize> = (0..told.held.statements.len()).filter(|&at| told.held.statements[at].speaker == actor.id).collect();
    let laid_out = said.iter().take(LAID_OUT).filter_map(|&at| statement(view, at, true));
    let rest = said.iter().skip(LAID_OUT).map(|&at| {
        let title = words::QUOTED.with(&[&told.held.statements[at].title]);
        el("li").child(view.topic(Choice::Statement(at), &title))
    });
    let rest = (said.len() > LAID_OUT).then(|| list(words::SAID_BY, rest));
    let within = told.story.events.iter().enumerate().filter(|(_, event)| event.actors.contains(&actor.id));
    let events: Vec<El> = within
        .map(|(at, event)| {
            let when = view.when_and_where(at as u32).map(|when| el("span").class("meta").text(" ").text(&when));
            el("li").child(view.topic(Choice::Event(at), &event.title)).children(when)
        })
        .collect();
    let events = (!events.is_empty()).then(|| list(words::EVENTS_WITH, events.into_iter()));
    let section = el("section").class("topic").child(head).children(spellings(view, actor));
    Some(several().child(section).children(worded).children(laid_out).children(rest).children(events))
}

fn list(title: Word, items: impl Iterator<Item = El>) -> El {
    el("section")
        .class("topic")
        .child(el("header").child(el("h2").text(title)))
        .child(el("ul").class("plain-list").children(items))
}

/// By which names each outlet calls an actor, where they differ.
fn spellings(view: View, actor: &Actor) -> Option<El> {
    let names: Vec<&str> = [actor.name.as_str()].into_iter().chain(actor.aliases.iter().map(String::as_str)).collect();
    if names.len() < 2 {
        return None;
    }
    let items = names.iter().filter_map(|name| {
        let mut by = Vec::new();
        for article in &view.told.story.articles {
            by.push(article.text.find(name).map(|start| dateline_model::Span::new(start, start + name.len())));
        }
        let links = (0..).zip(by).filter_map(|(article, span)| {
            let outlet = view.told.outlet(article);
            let link = view.read(article, span?).class("told-by").attr("aria-label", view.told.name(article));
            Some(link.attr("title", view.told.name(article)).child(view.mark(outlet)))
        });
        let links: Vec<El> = links.collect();
        (!links.is_empty()).then(|| el("li").child(el("span").attr("dir", "auto").text(name)).text(" ").children(links))
    });
    let items: Vec<El> = items.collect();
    (items.len() > 1).then(|| {
        let list = el("ul").class("spellings").children(items);
        el("section").class("spelt").child(el("h3").text(words::SPELLINGS)).child(list)
    })
}
