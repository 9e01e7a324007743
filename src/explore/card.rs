use dateline_model::{Event, PlaceBasis, Span, Story};
use leptos::{ev, prelude::*};
use web_sys::{HtmlElement, wasm_bindgen::JsCast};

use super::list::LIST;
use crate::{
    dates,
    parts::{Icon, OutletMark, icon},
    read::{marked, mention, tells},
    state::{Address, Filter, Mark, Passage, Reader, View},
    words,
};

/// The id of the card, for focus and for measuring.
const CARD: &str = "card";
/// How many sentences of one report the card shows before it sends the reader to the text.
const SENTENCES: usize = 3;

/// What is chosen, in the reports' own words. It floats over the map and leaves the map to know how much it covers.
#[component]
pub fn Card() -> impl IntoView {
    let reader = expect_context::<Reader>();
    Effect::new(move |_| {
        reader.selection.track();
        request_animation_frame(move || measure(reader));
    });
    let resized = window_event_listener(ev::resize, move |_| measure(reader));
    on_cleanup(move || {
        resized.remove();
        reader.inset.set([0.0; 4]);
    });
    move || {
        let selection = reader.selection.get()?;
        let story = reader.story.get_value();
        let body = match selection {
            Mark::Event(number) => of_event(reader, number, story.events.get(number as usize)?, &story),
            mention => of_mention(reader, mention, &story)?,
        };
        Some(view! {
            <article class="card" id=CARD tabindex="-1" aria-labelledby="card-title">
                <div class="card-bar">
                    {matches!(selection, Mark::Event(_)).then(|| turning(reader))}
                    <button class="round" aria-label=words::CLOSE title=words::CLOSE on:click=move |_| close(reader)>
                        <Icon path=icon::CLOSE/>
                    </button>
                </div>
                {body}
            </article>
        })
    }
}

/// Puts the focus on the card once it is drawn.
pub fn focus() {
    request_animation_frame(|| focus_on(CARD));
}

/// Closes the card; a focus that stood in it goes back to the list.
pub fn close(reader: Reader) {
    let card = document().get_element_by_id(CARD);
    let held = card.is_some_and(|card| card.contains(document().active_element().as_deref()));
    reader.selection.set(None);
    if held {
        focus_on(LIST);
    }
}

fn focus_on(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Tells the map how much of it the card covers: a band at its side, or one at its foot.
fn measure(reader: Reader) {
    let rect = |element: web_sys::Element| element.get_bounding_client_rect();
    let card = document().get_element_by_id(CARD);
    let inset = card.and_then(|card| {
        let stage = rect(card.parent_element()?);
        let card = rect(card);
        Some(if card.width() < stage.width() * 0.7 {
            let rtl = card.left() - stage.left() < stage.right() - card.right();
            if rtl { [0.0, 0.0, 0.0, card.right() - stage.left()] } else { [0.0, stage.right() - card.left(), 0.0, 0.0] }
        } else {
            [0.0, 0.0, (stage.bottom() - card.top()).max(0.0), 0.0]
        })
    });
    reader.inset.set(inset.unwrap_or_default());
}

/// The buttons that turn to the event before and after, among those that pass.
fn turning(reader: Reader) -> AnyView {
    let near = move |step: isize| {
        let Some(Mark::Event(event)) = reader.selection.get() else { return None };
        let visible = reader.visible.read();
        let at = visible.partition_point(|held| *held < event);
        let held = visible.get(at) == Some(&event);
        // Between two that pass, the next one stands where the missing one would.
        let to = if step < 0 { at.checked_sub(1)? } else { at + usize::from(held) };
        visible.get(to).copied()
    };
    let turn = move |step: isize, label: &'static str, path: &'static str| {
        let go = move |_| {
            if let Some(event) = untrack(|| near(step)) {
                reader.selection.set(Some(Mark::Event(event)));
                // The button is drawn anew with the card, and must not lose the focus by it.
                let id = if step < 0 { "card-back" } else { "card-on" };
                request_animation_frame(move || focus_on(id));
            }
        };
        let id = if step < 0 { "card-back" } else { "card-on" };
        view! {
            <button class="round turn" id=id aria-label=label title=label disabled=move || near(step).is_none() on:click=go>
                <Icon path=path/>
            </button>
        }
        .into_any()
    };
    let place = move || {
        let Some(Mark::Event(event)) = reader.selection.get() else { return String::new() };
        let visible = reader.visible.read();
        let at = visible.binary_search(&event).ok();
        at.map(|at| [&(at + 1).to_string(), " ", words::OF, " ", &visible.len().to_string()].concat()).unwrap_or_default()
    };
    view! {
        {turn(-1, words::EVENT_BEFORE, icon::BACK)}
        {turn(1, words::EVENT_AFTER, icon::ON)}
        <span class="turn-place">{place}</span>
    }
    .into_any()
}

fn of_event(reader: Reader, number: u32, event: &Event, story: &Story) -> AnyView {
    let date = event.range.map_or(words::UNDATED.into(), |range| dates::long(range, event.precision, event.approximate));
    let place = event.place.as_ref().map(|place| place.name.clone());
    let when = [Some(date), place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let reports = event.reports.iter().map(|report| {
        let spans = &report.evidence;
        of_report(reader, Mark::Event(number), report.article, spans, story)
    });
    let hidden = move || reader.visible.read().binary_search(&number).is_err().then(|| hidden(reader));
    view! {
        <p class="when">{when}</p>
        <h2 id="card-title" dir="auto">{event.title.clone()}</h2>
        <p class="agree">{words::told_by(event.reports.len(), story.articles.len())}{differ(event)}</p>
        {doubts(event)}
        {hidden}
        {reports.collect_view()}
    }
    .into_any()
}

fn of_mention(reader: Reader, mark: Mark, story: &Story) -> Option<AnyView> {
    let (article, span) = match mark {
        Mark::Place(article, at) => (article, story.articles.get(article as usize)?.places.get(at as usize)?.span),
        Mark::Time(article, at) => (article, story.articles.get(article as usize)?.times.get(at as usize)?.span),
        Mark::Event(_) => return None,
    };
    let held = story.articles.get(article as usize)?;
    let sentence = held.sentence(span).or_else(|| held.block(span).map(|block| block.span)).unwrap_or(span);
    let (title, note) = mention(held, mark)?;
    Some(
        view! {
            <h2 id="card-title" dir="auto">{title}</h2>
            <p class="agree">{note}</p>
            {of_report(reader, mark, article, &[sentence], story)}
        }
        .into_any(),
    )
}

/// On what the reports differ, in a sentence.
fn differ(event: &Event) -> Option<AnyView> {
    let about: Vec<&str> = event.disputes.iter().map(|dispute| dispute.about.as_str()).collect();
    (!about.is_empty()).then(|| {
        view! { " "{words::DIFFER}" "<strong>{[words::THE, " ", &about.join(words::AND_THE)].concat()}</strong>"." }.into_any()
    })
}

/// What is not certain about date and place.
fn doubts(event: &Event) -> Option<AnyView> {
    let mut tags = Vec::new();
    if !event.disputes.is_empty() {
        tags.push(view! { <span class="tag">{words::DISPUTED}</span> }.into_any());
    }
    let mut soft = |text: String| tags.push(view! { <span class="tag soft">{text}</span> }.into_any());
    if event.approximate {
        soft(words::APPROXIMATE_DATE.into());
    }
    if let Some(place) = &event.place {
        if place.radius_km >= 1.0 {
            soft(words::within_km(place.radius_km.round() as u32));
        }
        match place.basis {
            PlaceBasis::Dateline => soft(words::PLACE_OF_DATELINE.into()),
            PlaceBasis::Paragraph => soft(words::PLACE_OF_PARAGRAPH.into()),
            PlaceBasis::Sentence | PlaceBasis::Given => {}
        }
    }
    (!tags.is_empty()).then(|| view! { <p class="doubts">{tags}</p> }.into_any())
}

fn hidden(reader: Reader) -> AnyView {
    let clear = move |_| {
        reader.filter.set(Filter::default());
        reader.window.set(None);
    };
    view! { <p class="notice">{words::HIDDEN}<button class="plain" on:click=clear>{words::CLEAR_FILTERS}</button></p> }.into_any()
}

/// One report's own words, and the way to them in full.
fn of_report(reader: Reader, mark: Mark, article: u32, spans: &[Span], story: &Story) -> Option<AnyView> {
    let held = story.articles.get(article as usize)?;
    let outlets = reader.outlets.get_value();
    let outlet = outlets.1.get(article as usize).copied().unwrap_or_default();
    let name = outlets.0.get(outlet).map(|outlet| outlet.name.clone()).unwrap_or_default();
    let first = spans.first().copied();
    let sentences = spans
        .iter()
        .take(SENTENCES)
        .map(|&span| view! { <blockquote dir="auto" lang=held.language.clone()>{marked(held, article, span)}</blockquote> });
    let sentences = sentences.collect_view();
    let label = if spans.len() > SENTENCES { words::more(spans.len() - SENTENCES) } else { words::READ_IN_FULL.into() };
    let spoken = [&label, ": ", &name].concat();
    let address =
        Address { view: View::Read, report: article, selection: Some(mark), passage: first, ..untrack(|| reader.address()) };
    let href = address.print(story);
    let open = move |event: ev::MouseEvent| {
        if tells(&event) {
            event.prevent_default();
            reader.report.set(article);
            reader.passage.set(first.map(|span| Passage { article, span }));
            reader.view.set(View::Read);
        }
    };
    Some(
        view! {
            <section class="telling">
                <h3><OutletMark outlet named=true/>{name}</h3>
                {sentences}
                <a href=href aria-label=spoken on:click=open>{label}</a>
            </section>
        }
        .into_any(),
    )
}
