//! The dialog that sets an event right.

use std::{collections::BTreeSet, rc::Rc};

use dateline_corrections::{Correction, Corrections, EventName, SetPlace, WHEN, When, Words};
use dateline_dom::{El, el};
use dateline_model::{Event, Point, Span, Story};
use dateline_words as words;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event as Happening, HtmlDialogElement, HtmlInputElement};

use super::{
    done,
    parts::{button, field, focus, plain, select},
    pin,
};
use crate::{
    desk::{Desk, corrections},
    page,
    served::{corrected, whole},
};

/// The most words of a sentence in a list of choices.
const WORDS: usize = 24;

/// An event at hand: the story as it is shown, and how to change it.
#[derive(Clone)]
pub struct Fix {
    /// Whose it is.
    pub desk: Rc<Desk>,
    /// The id of the story; empty for the one that the page came with.
    pub id: String,
    /// The story as it is shown.
    pub story: Rc<Story>,
    /// The story as the reports tell it.
    pub read: Rc<Story>,
    at: usize,
    /// The dialog.
    pub dialog: HtmlDialogElement,
}

/// Opens the dialog for an event of the story that is shown.
pub async fn correct(desk: Rc<Desk>, event: &str) {
    let id = page::shown().unwrap_or_default();
    let Some((kept, read)) = desk.opened(&id).await else { return };
    let given = corrections(&kept.sources);
    let Some((story, read)) = corrected(&read, &given).zip(whole(&read)) else { return };
    let Some(at) = story.events.iter().position(|held| held.id == event) else { return };
    let dialog = el("dialog").class("desk desk-fix").attr("aria-labelledby", "fix-title");
    let element: HtmlDialogElement = dialog.element().unchecked_into();
    let fix = Fix { desk, id, story: Rc::new(story), read: Rc::new(read), at, dialog: element.clone() };
    let whole = fix.draw(dialog, &given);
    let gone = element.clone();
    let whole = whole.on("close", move |_: Happening| gone.remove());
    let _ = El::body().child(whole);
    let _ = element.show_modal();
}

impl Fix {
    fn event(&self) -> Option<&Event> {
        self.story.events.get(self.at)
    }

    fn named(&self) -> EventName {
        self.event().map(|event| EventName::of(event, &self.story)).unwrap_or_default()
    }

    fn draw(&self, dialog: El, given: &Corrections) -> El {
        let title = self.event().map(|event| event.title.as_str()).unwrap_or_default();
        let held = self.clone();
        let close = button(words::OWN_CLOSE.get()).click(move || held.dialog.close());
        let heading = el("h2").attr("id", "fix-title").attr("dir", "auto").text(words::FIX_TITLE.with(&[title]));
        let parts = [
            Some((words::FIX_RENAME, self.rename())),
            Some((words::FIX_DATE, self.redate())),
            Some((words::FIX_PLACE, self.replace())),
            self.merge().map(|form| (words::FIX_MERGE, form)),
            self.split().map(|form| (words::FIX_SPLIT, form)),
            Some((words::FIX_HIDE, self.hide())),
            self.attribute().map(|form| (words::FIX_SPEAKER, form)),
        ];
        let part =
            |(name, form): (words::Word, El)| el("details").attr("name", "fix").child(el("summary").text(name.get())).child(form);
        dialog
            .child(el("header").child(heading).child(close))
            .child(el("div").class("fix-parts").children(parts.into_iter().flatten().map(part)))
            .child(done::list(self, given))
            .child(el("p").class("desk-about").text(words::FIX_NOTE.get()))
    }

    /// A form that makes a correction of what is in it, or says why it cannot.
    fn form(&self, body: El, action: &str, make: impl Fn() -> Result<Correction, String> + 'static) -> El {
        let fault = el("p").class("fix-fault").attr("role", "alert");
        let (held, place) = (self.clone(), fault.element());
        let submit = move |event: Happening| {
            event.prevent_default();
            match make() {
                Ok(correction) => held.apply(correction),
                Err(reason) => place.set_text_content(Some(&reason)),
            }
        };
        let save = el("button").attr("type", "submit").class("button main").text(action);
        el("form").class("fix-form").on("submit", submit).child(body).child(fault).child(save)
    }

    fn apply(&self, correction: Correction) {
        let title = self.event().map(|event| event.title.clone()).unwrap_or_default();
        let what = done::did(&correction, &title);
        let gone = matches!(correction, Correction::Hide { .. });
        let held = self.clone();
        spawn_local(async move {
            let kept = held.desk.correct(&held.id, what, |given| given.list.push(correction)).await;
            held.dialog.close();
            if gone {
                page::unchoose();
            }
            changed(&held.desk, kept).await;
        });
    }

    fn rename(&self) -> El {
        let (row, input) = field("fix-name", words::FIX_NEW_TITLE.get(), self.event().map_or("", |event| &event.title));
        let event = self.named();
        self.form(row, words::FIX_SET.get(), move || {
            Ok(Correction::Rename { event: event.clone(), title: input.value().trim().to_owned() })
        })
    }

    fn redate(&self) -> El {
        let now = self.event().and_then(|event| {
            let range = event.range?;
            Some(When { range, precision: event.precision, approximate: event.approximate }.print())
        });
        let (row, input) = field("fix-date", words::FIX_NEW_DATE.get(), now.as_deref().unwrap_or_default());
        let _ = input.set_attribute("aria-describedby", "fix-date-hint");
        let hint = el("p").class("desk-about").attr("id", "fix-date-hint").text(words::FIX_DATE_HINT.get());
        let (event, held, undated) = (self.named(), self.clone(), self.named());
        let none =
            plain(words::FIX_NO_DATE.get()).click(move || held.apply(Correction::Redate { event: undated.clone(), when: None }));
        let form = self.form(row.child(hint), words::FIX_SET.get(), move || {
            let when = When::parse(&input.value()).ok_or_else(|| words::FIX_NOT_A_DATE.with(&[WHEN]))?;
            Ok(Correction::Redate { event: event.clone(), when: Some(when) })
        });
        form.child(none)
    }

    fn replace(&self) -> El {
        let place = self.event().and_then(|event| event.place.clone());
        let number = |value: f64| format!("{value:.5}");
        let text = |value: Option<f64>| value.map(number).unwrap_or_default();
        let (name_row, name) = field("fix-place", words::FIX_NEW_PLACE.get(), place.as_ref().map_or("", |place| &place.name));
        let (lat_row, lat) = field("fix-lat", words::FIX_LATITUDE.get(), &text(place.as_ref().map(|place| place.point.lat)));
        let (lon_row, lon) = field("fix-lon", words::FIX_LONGITUDE.get(), &text(place.as_ref().map(|place| place.point.lon)));
        // The name of a place that the story has elsewhere brings its position.
        let _ = name.set_attribute("list", "fix-places");
        let (typed, north, east, story) = (name.clone(), lat.clone(), lon.clone(), Rc::clone(&self.story));
        let name_row = name_row.on("input", move |_: Happening| {
            let mut places = story.events.iter().filter_map(|event| event.place.as_ref());
            if let Some(place) = places.find(|place| place.name == typed.value().trim()) {
                north.set_value(&number(place.point.lat));
                east.set_value(&number(place.point.lon));
            }
        });
        let names: BTreeSet<&str> =
            self.story.events.iter().filter_map(|event| Some(event.place.as_ref()?.name.as_str())).collect();
        let names = names.into_iter().map(|name| el("option").attr("value", name));
        let name_row = name_row.child(el("datalist").attr("id", "fix-places").children(names));
        let radius = place.as_ref().map_or(0.0, |place| f64::from(place.radius_km));
        let (radius_row, radius) = field("fix-radius", words::FIX_RADIUS.get(), &format!("{radius:.0}"));
        let event = self.named();
        let set = {
            let (name, radius) = (name.clone(), radius.clone());
            move |point: Point| {
                let radius_km =
                    radius.value().trim().parse::<f32>().ok().filter(|km| (0.0..=20_000.0).contains(km)).unwrap_or(0.0);
                let place = SetPlace { name: name.value().trim().to_owned(), point, radius_km };
                Correction::Replace { event: event.clone(), place: Some(place) }
            }
        };
        let drag = {
            let (held, set) = (self.clone(), set.clone());
            let from = place.map(|place| place.point);
            plain(words::FIX_DRAG.get()).click(move || {
                let (held, set) = (held.clone(), set.clone());
                held.dialog.close();
                pin::place(from, move |point| held.apply(set(point)));
            })
        };
        let (held, event) = (self.clone(), self.named());
        let off =
            plain(words::FIX_OFF_MAP.get()).click(move || held.apply(Correction::Replace { event: event.clone(), place: None }));
        let rows = el("div").child(name_row).child(el("div").class("fix-pair").child(lat_row).child(lon_row).child(radius_row));
        let form = self.form(rows, words::FIX_SET.get(), move || {
            let degrees = |input: &HtmlInputElement, most: f64| {
                let text = input.value().replace(',', ".").replace('\u{2212}', "-");
                text.trim().parse::<f64>().ok().filter(|degrees| degrees.abs() <= most)
            };
            let (lat, lon) =
                degrees(&lat, 90.0).zip(degrees(&lon, 180.0)).ok_or_else(|| words::FIX_NOT_A_PLACE.get().to_owned())?;
            Ok(set(Point { lat, lon }))
        });
        if page::map().is_some() { form.child(drag).child(off) } else { form.child(off) }
    }

    fn merge(&self) -> Option<El> {
        // The nearest in time stand first.
        let mut others: Vec<usize> = (0..self.story.events.len()).filter(|at| *at != self.at).collect();
        others.sort_by_key(|at| at.abs_diff(self.at));
        let event = |at: usize| self.story.events.get(at);
        let name = |event: &Event| {
            let day = event.range.map(|range| range.first_day().to_string() + " · ").unwrap_or_default();
            day + &event.title
        };
        let choices = others.iter().filter_map(|at| Some((at.to_string(), name(event(*at)?))));
        let (row, chosen) = select("fix-other", words::FIX_OTHER.get(), choices);
        let (own, story) = (self.named(), Rc::clone(&self.story));
        let form = self.form(row, words::FIX_TAKE_IN.get(), move || {
            let other = chosen.value().parse::<usize>().ok().and_then(|at| story.events.get(at)).ok_or_else(String::new)?;
            Ok(Correction::Merge { event: own.clone(), with: vec![EventName::of(other, &story)] })
        });
        (!others.is_empty()).then_some(form)
    }

    fn split(&self) -> Option<El> {
        let mut sentences: Vec<(u32, Span)> = Vec::new();
        for report in &self.event()?.reports {
            sentences.extend(report.evidence.iter().map(|span| (report.article, *span)));
        }
        if sentences.len() < 2 {
            return None;
        }
        let mut boxes: Vec<(HtmlInputElement, Words)> = Vec::new();
        let mut lines = Vec::new();
        for (article, span) in sentences {
            let article = self.story.articles.get(article as usize)?;
            let tick = el("input").attr("type", "checkbox");
            boxes.push((tick.element().unchecked_into(), Words::at(article, span)));
            let outlet = article.outlet.as_deref().unwrap_or(&article.id);
            let words = [short(span.of(&article.text)).as_str(), " · ", outlet].concat();
            lines.push(el("label").class("fix-sentence").child(tick).child(el("bdi").text(&words)));
        }
        let legend = el("legend").text(words::FIX_AWAY.get());
        let (row, title) = field("fix-part", words::FIX_PART_TITLE.get(), "");
        let body = el("div").child(el("fieldset").child(legend).children(lines)).child(row);
        let event = self.named();
        Some(self.form(body, words::FIX_PART.get(), move || {
            let away: Vec<Words> = boxes.iter().filter(|(tick, _)| tick.checked()).map(|(_, words)| words.clone()).collect();
            if away.is_empty() || away.len() == boxes.len() {
                return Err(words::FIX_AWAY.get().to_owned());
            }
            Ok(Correction::Split { event: event.clone(), away, title: title.value().trim().to_owned() })
        }))
    }

    fn hide(&self) -> El {
        let event = self.named();
        self.form(el("div"), words::FIX_HIDE_IT.get(), move || Ok(Correction::Hide { event: event.clone() }))
    }

    /// Statements that belong to the event, or stand in the sentences that tell it.
    fn attribute(&self) -> Option<El> {
        let event = self.event()?;
        let told = |article: u32, span: Span| {
            event.reports.iter().any(|report| report.article == article && report.evidence.iter().any(|held| held.overlaps(span)))
        };
        let own = self.story.statements.iter().filter(|statement| {
            statement.event == Some(self.at as u32)
                || statement.versions.iter().any(|version| told(version.article, version.span))
        });
        let said: Vec<(String, Words)> = own
            .filter_map(|statement| {
                let version = statement.versions.first()?;
                let article = self.story.articles.get(version.article as usize)?;
                let speaker = self.story.actors.iter().find(|actor| actor.id == statement.speaker);
                let by = speaker.map(|actor| [": ", &actor.name].concat()).unwrap_or_default();
                Some((short(version.span.of(&article.text)) + &by, Words::at(article, version.span)))
            })
            .collect();
        if said.is_empty() {
            return None;
        }
        let choices = said.iter().enumerate().map(|(at, (words, _))| (at.to_string(), words.clone()));
        let (row, chosen) = select("fix-said", words::FIX_SAID.get(), choices);
        let (speaker_row, speaker) = field("fix-speaker", words::FIX_NEW_SPEAKER.get(), "");
        let _ = speaker.set_attribute("list", "fix-actors");
        let names = self.story.actors.iter().map(|actor| el("option").attr("value", &actor.name));
        let body = el("div").child(row).child(speaker_row).child(el("datalist").attr("id", "fix-actors").children(names));
        Some(self.form(body, words::FIX_SET.get(), move || {
            let said = chosen.value().parse::<usize>().ok().and_then(|at| said.get(at)).ok_or_else(String::new)?;
            let speaker = speaker.value().trim().to_owned();
            if speaker.is_empty() {
                return Err(words::FIX_NEW_SPEAKER.get().to_owned());
            }
            Ok(Correction::Attribute { said: said.1.clone(), speaker })
        }))
    }
}

/// After a change the page shows the story anew, and the focus goes back to the card, or to where it can go on. What could
/// not be kept is said by the dialog of the stories.
pub async fn changed(desk: &Rc<Desk>, kept: Result<(), crate::store::Fault>) {
    page::again();
    if kept.is_err() {
        let dialog = super::dialog(desk).await;
        dialog.show().await;
        dialog.tell(&kept);
        return;
    }
    page::next_frames(|| focus("card"));
}

/// The first words of a sentence.
fn short(sentence: &str) -> String {
    let mut words = sentence.split_whitespace();
    let first = words.by_ref().take(WORDS).collect::<Vec<_>>().join(" ");
    if words.next().is_some() { first + " …" } else { first }
}
