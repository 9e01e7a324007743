//! Compare: who said what, how many, and where the reports differ.
//!
//! A module of its own beside the page's, which fetches it when its reader asks for the view. It draws into an element
//! that the page gives it, from `story.bin` and `story.compare.bin`; what is chosen it reads from the address, and what
//! can be chosen are ordinary links. When its files have come, the window hears an event named `compare`.
//!
//! Computing (tested natively): [`tokens`], [`align`] and [`version`] for words, [`scale`], [`rows`] and [`labels`] for
//! figures, [`topics`] and [`choice`]. Drawing: the rest, and this file, which holds the one state.

mod actor;
mod align;
mod chart;
mod choice;
mod copy;
mod event;
mod facets;
mod front;
mod labels;
mod ledger;
mod load;
mod marks;
mod nav;
mod plot;
mod rows;
mod scale;
mod statement;
mod tokens;
mod told;
mod topics;
mod version;
mod view;
mod wording;

use std::cell::RefCell;

use dateline_dom::{El, Part, document, el, several};
use dateline_words as words;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, Node};

use self::{
    choice::{Asked, Choice},
    told::Told,
    topics::Topics,
    view::View,
};

/// What is there to be shown.
#[derive(Default)]
enum State {
    /// Nothing was asked for yet.
    #[default]
    Idle,
    Coming,
    Lost,
    Here(&'static Told),
}

/// What was drawn last, and where.
struct Drawn {
    asked: Asked,
    nav: Element,
    main: Node,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
    static DRAWN: RefCell<Option<Drawn>> = const { RefCell::new(None) };
}

/// Gives the module its words, as the page has them, before anything else.
#[wasm_bindgen(js_name = words)]
pub fn set_words(texts: String) {
    words::set(texts);
}

/// Sends for the story and what of it is compared.
#[wasm_bindgen]
pub fn begin(_given: &str) {
    fetch();
}

fn fetch() {
    STATE.set(State::Coming);
    spawn_local(async {
        let files = [load::file("story.bin").await, load::file("story.compare.bin").await];
        // A story that was handed over in the meantime stays.
        if STATE.with_borrow(|state| matches!(state, State::Coming)) {
            let [Some(story), Some(compared)] = files else { return put(State::Lost) };
            tell(&story, &compared);
        }
    });
}

/// Takes a story, as bytes of its two files, in place of the one beside the page.
#[wasm_bindgen]
pub fn tell(story: &[u8], compared: &[u8]) {
    let read = dateline_model::decode(story).ok().zip(dateline_model::decode_comparison(compared).ok());
    put(read.map_or(State::Lost, |(story, held)| State::Here(Box::leak(Box::new(Told::new(story, held))))));
}

fn put(state: State) {
    STATE.set(state);
    DRAWN.set(None);
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("compare")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Where speech and figures stand in a report, a line each; nothing where the files have not come. Links keep what an address
/// holds beside.
#[wasm_bindgen]
pub fn marks(article: u32, address: &str) -> String {
    STATE.with_borrow(|state| match state {
        State::Here(told) => marks::of(told, &Asked::of(address, told), article),
        _ => String::new(),
    })
}

/// Draws what an address (`#compare?…`) asks for into an element, in place of what stands there.
#[wasm_bindgen]
pub fn show(into: Element, address: &str) {
    let told = STATE.with_borrow(|state| match state {
        State::Here(told) => Ok(*told),
        State::Lost => Err(true),
        _ => Err(false),
    });
    match told {
        Ok(told) => draw(into, told, Asked::of(address, told)),
        Err(false) => {}
        Err(true) => {
            into.set_text_content(None);
            let again = || {
                fetch();
            };
            let again = el("button").class("plain").attr("type", "button").click(again).text(words::TRY_AGAIN);
            let lost = el("p").class("nothing").attr("role", "alert").text(words::COMPARE_LOST).text(" ").child(again);
            let _ = El::from(Node::from(into)).child(lost);
        }
    }
}

fn draw(into: Element, told: &'static Told, asked: Asked) {
    let view = View { told, asked: &asked };
    let held = DRAWN.take().filter(|held| into.contains(Some(&held.main)));
    let topics = Topics::of(told).holding(&asked.search, told);
    let (nav, main, last) = match held {
        Some(held) if held.asked == asked => return DRAWN.set(Some(held)),
        // The list stays, and with it the focus that may be in it.
        Some(held) if held.asked.is_like(&asked) => {
            nav::light(&held.nav, view);
            (held.nav, held.main, Some(held.asked.choice))
        }
        held => {
            into.set_text_content(None);
            let (nav, main) = (nav::nav(view, &topics), el("div").class("compared"));
            let _ = El::from(Node::from(into)).child(nav.clone()).child(main.clone());
            (nav.element(), main.node().clone(), held.map(|held| held.asked.choice))
        }
    };
    let chosen = match asked.choice {
        Choice::Front => None,
        Choice::Statement(at) => statement::statement(view, at, false),
        Choice::Count(at) => ledger::ledger(view, at, false),
        Choice::Event(at) => event::event(view, at),
        Choice::Actor(at) => actor::actor(view, at),
    };
    let missing = (!asked.missing.is_empty()).then(|| {
        el("p").class("notice").attr("role", "status").text(words::GONE).text(" ").child(el("strong").text(&asked.missing))
    });
    let content = several().children(missing).child(chosen.unwrap_or_else(|| front::front(view, &topics)));
    // A link within what goes takes the focus along, which goes on at the new head.
    let within = document().active_element().is_some_and(|active| main.contains(Some(&active)));
    main.set_text_content(None);
    let _ = El::from(main.clone()).child(content);
    if last.is_some_and(|last| last != asked.choice) {
        if let Some(head) = document().get_element_by_id("topic")
            && within
        {
            let _ = head.unchecked_ref::<HtmlElement>().focus();
        }
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
    Part::Attribute.put(&main, "data-choice", Some(if asked.choice == Choice::Front { "front" } else { "one" }));
    DRAWN.set(Some(Drawn { asked, nav, main }));
}
