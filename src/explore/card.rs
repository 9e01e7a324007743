use dateline_model::{Event, PlaceBasis, Span, Story};
use web_sys::{HtmlElement, MouseEvent, wasm_bindgen::JsCast};

use super::list::{LIST, clear_filters};
use crate::{
    browser, dates,
    dom::{El, Live, document, effect, el, next_frame, several},
    parts::{icon, outlet_mark, round},
    read::{marked, reading, tells},
    signals::{on_cleanup, untrack},
    state::{Address, Mark, Passage, Reader, View},
    words,
};

/// The id of the card, for focus and for measuring.
const CARD: &str = "card";
/// The id of its title, which names it.
const TITLE: &str = "card-title";
/// How many sentences of one report the card shows before it sends the reader to the text.
const SENTENCES: usize = 3;

/// What is chosen, in the reports' own words. It floats over the map and leaves the map to know how much it covers.
pub fn card(reader: Reader) -> El {
    effect(move || {
        reader.selection.track();
        next_frame(move || measure(reader));
    });
    browser::listen("resize", Box::new(move |_| measure(reader)));
    on_cleanup(move || reader.inset.set([0.0; 4]));
    several().slot(move || {
        let selection = reader.selection.get()?;
        untrack(|| drawn(reader, selection))
    })
}

fn drawn(reader: Reader, selection: Mark) -> Option<El> {
    let story = reader.story;
    let body = match selection {
        Mark::Event(number) => of_event(reader, number, story.events.get(number as usize)?, story),
        mention => of_mention(reader, mention, story)?,
    };
    let turning = matches!(selection, Mark::Event(_)).then(|| turning(reader));
    let bar = el("div").class("card-bar").children(turning);
    let bar = bar.child(round(&words::CLOSE, icon::CLOSE).click(move || close(reader)));
    let card = el("article").class("card").attr("id", CARD).attr("tabindex", "-1").attr("aria-labelledby", TITLE);
    Some(card.child(bar).child(body))
}

/// Puts the focus on the card once it is drawn.
pub fn focus() {
    next_frame(|| focus_on(CARD));
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

/// The event before the chosen one among those that pass (`step` below 0), or the one after.
fn near(reader: Reader, step: isize) -> Option<u32> {
    let Some(Mark::Event(event)) = reader.selection.get() else { return None };
    let visible = reader.visible.read();
    let at = visible.partition_point(|held| *held < event);
    let held = visible.get(at) == Some(&event);
    // Between two that pass, the next one stands where the missing one would.
    let to = if step < 0 { at.checked_sub(1)? } else { at + usize::from(held) };
    visible.get(to).copied()
}

/// The buttons that turn to the event before and after, among those that pass.
fn turning(reader: Reader) -> El {
    let turn = |step: isize, id: &'static str, label: &str, path: &str| {
        let go = move || {
            if let Some(event) = untrack(|| near(reader, step)) {
                reader.selection.set(Some(Mark::Event(event)));
                // The button is drawn anew with the card, and must not lose the focus by it.
                next_frame(move || focus_on(id));
            }
        };
        let button = round(label, path).class("round turn").attr("id", id);
        button.with_flag("disabled", move || near(reader, step).is_none()).click(go)
    };
    let place = move || {
        let Some(Mark::Event(event)) = reader.selection.get() else { return String::new() };
        let visible = reader.visible.read();
        let at = visible.binary_search(&event).ok();
        at.map(|at| words::AMONG.with(&[&words::figures(at + 1), &words::figures(visible.len())])).unwrap_or_default()
    };
    several()
        .child(turn(-1, "card-back", &words::EVENT_BEFORE, icon::BACK))
        .child(turn(1, "card-on", &words::EVENT_AFTER, icon::ON))
        .child(el("span").class("turn-place").with_text(place))
}

fn titled(title: &str) -> El {
    el("h2").attr("id", TITLE).attr("dir", "auto").text(title)
}

fn of_event(reader: Reader, number: u32, event: &Event, story: &Story) -> El {
    let date = dates::of(event);
    let place = event.place.as_ref().map(|place| place.name.clone());
    let when = [Some(date), place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let agree = el("p").class("agree").text(words::told_by(event.reports.len(), story.articles.len()));
    let reports = event.reports.iter();
    let reports = reports.filter_map(|report| telling(reader, Mark::Event(number), report.article, &report.evidence, story));
    let hidden = move || {
        let hidden = reader.visible.read().binary_search(&number).is_err();
        hidden.then(|| el("p").class("notice").text(words::HIDDEN).child(clear_filters(reader)))
    };
    let id = event.id.clone();
    let set_right = move || {
        // The story is drawn anew from its address once it is set right; the choice may not stand there yet.
        browser::set_hash(&untrack(|| reader.address()).print(reader.story), true);
        browser::correct(&id);
    };
    let correct = el("button").class("plain correct").click(set_right).text(words::CORRECT);
    several()
        .child(el("p").class("when").text(&when))
        .child(titled(&event.title))
        .child(differ(event, agree))
        .children(doubts(event))
        .slot(hidden)
        .children(reports)
        .children((event.reports.len() > 1).then(|| compared(reader, number, event)))
        .children(browser::keeps_reports().then_some(correct))
}

/// The way to the event's tellings side by side.
pub fn compared(reader: Reader, number: u32, event: &Event) -> El {
    let selection = Some(Mark::Event(number));
    let address = Address { view: View::Compare, selection, topic: Vec::new(), ..untrack(|| reader.address()) };
    let label = words::COMPARE_VERSIONS.count(event.reports.len(), &[]);
    el("a").class("to-compare").attr("href", address.print(reader.story)).text(&label)
}

fn of_mention(reader: Reader, mark: Mark, story: &Story) -> Option<El> {
    let (article, span) = match mark {
        Mark::Place(article, at) => (article, story.articles.get(article as usize)?.places.get(at as usize)?.span),
        Mark::Time(article, at) => (article, story.articles.get(article as usize)?.times.get(at as usize)?.span),
        Mark::Event(_) => return None,
    };
    let held = story.articles.get(article as usize)?;
    let sentence = held.sentence(span).or_else(|| held.block(span).map(|block| block.span)).unwrap_or(span);
    let reading = reading(held, mark)?;
    let how = [reading.line].into_iter().chain(reading.how).filter(|line| !line.is_empty());
    let body = several().child(titled(&reading.title)).children(how.map(|line| el("p").class("agree").text(&line)));
    Some(body.children(telling(reader, mark, article, &[sentence], story)))
}

/// Adds on what the reports differ, in a sentence.
pub fn differ(event: &Event, agree: El) -> El {
    if event.disputes.is_empty() {
        return agree;
    }
    let about = event.disputes.iter().map(|dispute| String::from(words::disputed(dispute.about)));
    let about = about.reduce(|one, other| words::AND.with(&[&one, &other])).unwrap_or_default();
    agree.text(" ").fill(words::DIFFER_ON, &[el("strong").text(about)])
}

/// What is not certain about date and place.
pub fn doubts(event: &Event) -> Option<El> {
    let mut tags = Vec::new();
    if !event.disputes.is_empty() {
        tags.push(el("span").class("tag").text(words::DISPUTED));
    }
    let mut soft = |text: &str| tags.push(el("span").class("tag soft").text(text));
    if event.approximate {
        soft(&words::APPROXIMATE_DATE);
    }
    if event.doubt.inferred {
        soft(&words::DATE_WORKED_OUT);
    }
    if event.doubt.open {
        soft(&words::GOES_ON);
    }
    if let Some(other) = dates::or_other(event) {
        soft(&other);
    }
    if let Some(place) = &event.place {
        if place.radius_km >= 1.0 {
            soft(&words::within_km(place.radius_km));
        }
        match place.basis {
            PlaceBasis::Dateline => soft(&words::PLACE_OF_DATELINE),
            PlaceBasis::Paragraph => soft(&words::PLACE_OF_PARAGRAPH),
            PlaceBasis::Sentence | PlaceBasis::Given => {}
        }
    }
    (!tags.is_empty()).then(|| el("p").class("doubts").children(tags))
}

/// One report's own words, and the way to them in full.
pub fn telling(reader: Reader, mark: Mark, article: u32, spans: &[Span], story: &Story) -> Option<El> {
    let held = story.articles.get(article as usize)?;
    let outlets = reader.outlets;
    let outlet = outlets.1.get(article as usize).copied().unwrap_or_default();
    let name = outlets.0.get(outlet).map_or("", |outlet| outlet.name.as_str());
    let first = spans.first().copied();
    let sentence = |&span: &Span| {
        let quote = el("blockquote").attr("dir", "auto").maybe("lang", held.language.as_deref());
        marked(quote, held, article, span)
    };
    let label = if spans.len() > SENTENCES {
        words::MORE_SENTENCES.count(spans.len() - SENTENCES, &[])
    } else {
        words::READ_IN_FULL.into()
    };
    let spoken = words::COLON.with(&[&label, name]);
    let address =
        Address { view: View::Read, report: article, selection: Some(mark), passage: first, ..untrack(|| reader.address()) };
    let open = move |event: MouseEvent| {
        if tells(&event) {
            event.prevent_default();
            reader.report.set(article);
            reader.passage.set(first.map(|span| Passage { article, span }));
            reader.view.set(View::Read);
        }
    };
    let link = el("a").attr("href", address.print(story)).attr("aria-label", &spoken).on("click", open).text(&label);
    let telling = el("section").class("telling").child(el("h3").child(outlet_mark(reader, outlet, true)).text(name));
    Some(telling.children(spans.iter().take(SENTENCES).map(sentence)).child(link))
}
