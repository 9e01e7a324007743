//! What can be compared, as a list of links in groups.

use dateline_dom::{El, Part, document, el};
use dateline_words as words;
use web_sys::{Element, HtmlElement, KeyboardEvent, wasm_bindgen::JsCast};

use crate::{
    choice::Choice,
    topics::{Topic, Topics},
    view::View,
};

/// So many of one kind stand open; the rest is folded.
const OPEN: usize = 12;

/// The list. On a narrow screen it stands behind a button.
pub fn nav(view: View, topics: &Topics) -> El {
    let nav = el("nav").class("topics").attr("aria-label", words::COMPARE_TOPICS).on("keydown", walk);
    let groups = topics.groups();
    let search = &view.asked.search;
    let mut found = 0;
    let mut groups_drawn = Vec::new();
    for (name, group) in groups {
        found += group.shared.len() + group.single.len();
        if group.shared.is_empty() && group.single.is_empty() {
            continue;
        }
        // One or two more are no reason to fold.
        let fits = group.shared.len() <= OPEN + OPEN / 4;
        let (open, more) = group.shared.split_at(if fits { group.shared.len() } else { OPEN });
        let count = (!group.shared.is_empty()).then(|| el("span").class("topic-count").text(words::figures(group.shared.len())));
        let title = el("h2").text(name).text(" ").children(count);
        let links = |topics: &[Topic]| el("ul").children(topics.iter().map(|topic| link(view, topic)));
        let folded = |label: &str, topics: &[Topic]| {
            (!topics.is_empty()).then(|| {
                // What a search found, or what is chosen, is not hidden.
                let chosen = !search.is_empty() || topics.iter().any(|topic| topic.choice == view.asked.choice);
                let details = el("details").child(el("summary").text(label)).child(links(topics));
                if chosen { details.attr("open", "") } else { details }
            })
        };
        let drawn = el("section").class("group").child(title).child(links(open));
        let drawn = drawn.children(folded(&words::MORE_TOPICS.count(more.len(), &[]), more));
        groups_drawn.push(drawn.children(folded(&words::IN_ONE_REPORT.count(group.single.len(), &[]), &group.single)));
    }
    let overview = view.topic(Choice::Front, &words::OVERVIEW);
    let nothing = (found == 0 && !search.is_empty()).then(|| el("p").class("meta").text(words::NO_TOPIC.with(&[search])));
    let list = el("div").class("groups").attr("id", "topics").child(el("p").class("overview").child(overview));
    let list = list.children(groups_drawn).children(nothing);
    let toggle = el("button").class("open-topics").attr("type", "button").attr("aria-expanded", "false");
    let toggle = toggle.attr("aria-controls", "topics").text(words::CHOOSE_TOPIC);
    let (button, held) = (toggle.node().clone(), nav.node().clone());
    let press = move || {
        let open = held.unchecked_ref::<Element>().class_list().toggle("open").unwrap_or_default();
        Part::Attribute.put(&button, "aria-expanded", Some(if open { "true" } else { "false" }));
    };
    let drawn = nav.child(toggle.click(press)).child(list);
    light(&drawn.element(), view);
    drawn
}

fn link(view: View, topic: &Topic) -> El {
    el("li").child(view.topic(topic.choice, &topic.label).attr("dir", "auto"))
}

/// Marks the link of what is chosen, and no other; a list that lay over the page is put away.
pub fn light(nav: &Element, view: View) {
    let chosen = view.asked.to(view.asked.choice, view.told);
    let Ok(links) = nav.query_selector_all("a") else { return };
    for at in 0..links.length() {
        let Some(link) = links.get(at) else { continue };
        let current = link.unchecked_ref::<Element>().get_attribute("href").as_ref() == Some(&chosen);
        Part::Attribute.put(&link, "aria-current", current.then_some("true"));
    }
    let _ = nav.class_list().remove_1("open");
    if let Ok(Some(toggle)) = nav.query_selector(".open-topics") {
        Part::Attribute.put(&toggle, "aria-expanded", Some("false"));
    }
}

/// Arrows walk from link to link, as far as they are to be seen.
fn walk(event: KeyboardEvent) {
    let step: i32 = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "Home" => i32::MIN,
        "End" => i32::MAX,
        _ => return,
    };
    let nav = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(Ok(found)) = nav.map(|nav| nav.query_selector_all("a, summary")) else { return };
    let items: Vec<HtmlElement> = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect();
    let items: Vec<&HtmlElement> = items.iter().filter(|item| item.offset_height() > 0).collect();
    let active = document().active_element();
    let at = items.iter().position(|item| active.as_ref() == Some(item.unchecked_ref::<Element>()));
    let last = items.len() as i32 - 1;
    let to = at.map_or(0, |at| (at as i32).saturating_add(step).clamp(0, last.max(0)));
    if let Some(item) = items.get(to as usize) {
        event.prevent_default();
        let _ = item.focus();
    }
}
