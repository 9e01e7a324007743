//! The story that is shown, in the forms of other programs.

use std::rc::Rc;

use dateline_dom::{El, el};
use dateline_export::{Format, LENGTH, Options, excerpt, export};
use dateline_words as words;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;

use super::parts::button;
use crate::{
    desk::{Desk, corrections},
    page,
    served::corrected,
};

/// What each form is for.
fn about(format: Format) -> words::Word {
    match format {
        Format::GeoJson => words::FORM_GEOJSON,
        Format::Lpf => words::FORM_LPF,
        Format::Csv => words::FORM_CSV,
        Format::TimelineJs => words::FORM_TIMELINEJS,
        Format::TimelineJsCsv => words::FORM_TIMELINEJS_CSV,
        Format::TimeMap => words::FORM_TIMEMAP,
        Format::Kml => words::FORM_KML,
        Format::Ics => words::FORM_ICS,
        Format::JsonLd => words::FORM_JSONLD,
        Format::Annotations => words::FORM_ANNOTATIONS,
        Format::Markdown => words::FORM_MARKDOWN,
    }
}

/// The list of forms. Each is made when it is asked for.
pub fn forms(desk: &Rc<Desk>) -> El {
    let whole = el("input").attr("type", "checkbox").attr("id", "desk-whole");
    let ticked: HtmlInputElement = whole.element().unchecked_into();
    let label = el("label").attr("for", "desk-whole").text(words::FORM_WHOLE.get());
    let one = |format: Format| {
        let (desk, ticked) = (Rc::clone(desk), ticked.clone());
        let save = button(format.file()).attr("aria-label", [format.file(), ": ", about(format).get()].concat());
        let save = save.click(move || {
            let (desk, whole) = (Rc::clone(&desk), ticked.checked());
            spawn_local(async move { write(&desk, format, whole).await });
        });
        el("li").child(save).child(el("span").text(about(format).get()))
    };
    el("details")
        .class("desk-export")
        .child(el("summary").text(words::FORMS.get()))
        .child(el("p").child(whole).text(" ").child(label))
        .child(el("ul").children(Format::ALL.into_iter().map(one)))
}

async fn write(desk: &Rc<Desk>, format: Format, whole: bool) {
    let Some((kept, read)) = desk.opened(&page::shown().unwrap_or_default()).await else { return };
    let Some(story) = corrected(&read, &corrections(&kept.sources)) else { return };
    let story = if whole { story } else { excerpt(&story, LENGTH) };
    for file in export(&story, format, &Options::default()) {
        let _ = page::save(file.name, format.media_type(), file.text.as_bytes());
    }
}
