//! The story that is shown, in the forms of other programs.

use std::rc::Rc;

use dateline_dom::{El, el};
use dateline_export::{Format, LENGTH, Options, excerpt, export, html, svg_map, svg_timeline, wanted_by_html};
use dateline_model::{Outlines, Story};
use dateline_words as words;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement};

use super::{parts::button, picture::png};
use crate::{
    desk::{Desk, corrections},
    page,
    served::corrected,
};

/// What the story can be saved as.
#[derive(Clone, Copy)]
enum Form {
    /// The map as a picture.
    Map,
    /// The timeline as a picture.
    Timeline,
    /// The page as one file.
    Html,
    /// A form of other programs.
    Other(Format),
}

impl Form {
    /// The name of its file, the first where there are several.
    fn file(self) -> &'static str {
        match self {
            Self::Map => "map.png",
            Self::Timeline => "timeline.png",
            Self::Html => "story.html",
            Self::Other(format) => format.file(),
        }
    }

    /// What it is for.
    fn about(self) -> words::Word {
        match self {
            Self::Map => words::FORM_MAP,
            Self::Timeline => words::FORM_TIMELINE,
            Self::Html => words::FORM_HTML,
            Self::Other(format) => about(format),
        }
    }
}

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
    let said = el("p").attr("role", "status");
    let status = said.element();
    let one = |form: Form| {
        let (desk, ticked, status) = (Rc::clone(desk), ticked.clone(), status.clone());
        let save = button(form.file()).attr("aria-label", [form.file(), ": ", form.about().get()].concat());
        let save = save.click(move || {
            let (desk, whole, status) = (Rc::clone(&desk), ticked.checked(), status.clone());
            spawn_local(async move { tell(&status, write(&desk, form, whole).await) });
        });
        el("li").child(save).child(el("span").text(form.about().get()))
    };
    let all = [Form::Html, Form::Map, Form::Timeline].into_iter().chain(Format::ALL.into_iter().map(Form::Other));
    el("details")
        .class("desk-export")
        .child(el("summary").text(words::FORMS.get()))
        .child(el("p").child(whole).text(" ").child(label))
        .child(said)
        .child(el("ul").children(all.map(one)))
}

/// Says where a form could not be made.
fn tell(status: &Element, written: Option<()>) {
    status.set_text_content(written.is_none().then(|| words::FORM_FAILED.get()));
}

/// Makes a form of the story that is shown and saves it; nothing where that failed.
async fn write(desk: &Rc<Desk>, form: Form, whole: bool) -> Option<()> {
    let (kept, read) = desk.opened(&page::shown().unwrap_or_default()).await?;
    let story = corrected(&read, &corrections(&kept.sources))?;
    let story = if whole { story } else { excerpt(&story, LENGTH) };
    match form {
        Form::Map => {
            let outlines = Outlines::decode(&page::fetched("outlines-detail.bin").await?).ok()?;
            page::save_blob(form.file(), &png(&svg_map(&story, &outlines, page::is_dark())).await?)
        }
        Form::Timeline => page::save_blob(form.file(), &png(&svg_timeline(&story, page::is_dark())).await?),
        Form::Html => page::save(form.file(), "text/html;charset=utf-8", alone(&story).await?.as_bytes()),
        Form::Other(format) => {
            for file in export(&story, format, &Options::default()) {
                page::save(file.name, format.media_type(), file.text.as_bytes())?;
            }
            Some(())
        }
    }
}

/// The page as one file with a story in it.
async fn alone(story: &Story) -> Option<String> {
    let template = String::from_utf8(page::fetched("reader.html").await?).ok()?;
    let mut files = Vec::new();
    for name in wanted_by_html(&template) {
        files.push((name, page::fetched(name).await?));
    }
    let file = |asked: &str| files.iter().find(|(name, _)| *name == asked).map(|(_, bytes)| bytes.clone());
    html(&template, story, file).ok()
}
