//! What the map needs near, and not before: names of towns by rank, where the outlines end, and an archive of tiles laid
//! below.
//!
//! A second WebAssembly module beside the page's own, which asks for it when its reader comes near or its story has an
//! archive. Names go to the page as lines of text and find room there like all others; the archive is drawn into the
//! picture that the page keeps of its outlines; the note stands in the map's line of credit. When something has come, the
//! window hears an event named `basemap`.
//!
//! Computing (tested natively): [`labels`], [`resolution`], [`archive`] but for its `open`, `source` and `unpack`,
//! [`vector`], and of `below` `cover`, `widths` and `palette`. In the browser: the rest, and this file, which holds the one
//! state.

pub mod archive;
pub mod below;
mod digits;
pub mod labels;
mod load;
mod math;
mod note;
pub mod resolution;
pub mod vector;
mod words;

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, File};

use self::{
    archive::{Archive, Fault, Source},
    below::{Below, Frame},
    labels::Labels,
    note::{Note, Said},
};

/// What is laid below the events.
#[derive(Default)]
enum Laid {
    #[default]
    Nothing,
    Opening,
    Failed(Fault),
    Open(Box<Below>),
}

thread_local! {
    static LABELS: RefCell<Labels> = RefCell::default();
    static LAID: RefCell<Laid> = const { RefCell::new(Laid::Nothing) };
    static NOTE: RefCell<Option<Note>> = const { RefCell::new(None) };
    /// How often something was laid: what was asked for before the last time does not count.
    static TURN: Cell<u32> = const { Cell::new(0) };
}

/// Gives the module its words, as the page has them, before anything else.
#[wasm_bindgen(js_name = words)]
pub fn set_words(texts: String) {
    words::set(texts);
}

/// Lays the story's archive below, by its address, where it has one.
#[wasm_bindgen]
pub fn begin(address: String) {
    if !address.is_empty() {
        lay_source(Some(Source::Address(address)));
    }
}

fn lay_source(source: Option<Source>) {
    let turn = TURN.get() + 1;
    TURN.set(turn);
    let Some(source) = source else {
        LAID.set(Laid::Nothing);
        return load::came();
    };
    LAID.set(Laid::Opening);
    load::came();
    spawn_local(async move {
        let laid = Archive::open(source).await.map_or_else(Laid::Failed, |archive| Laid::Open(Box::new(Below::new(archive))));
        if TURN.get() == turn {
            LAID.set(laid);
            load::came();
        }
    });
}

fn pick(file: File) {
    lay_source(Some(Source::File(file.into())));
}

fn take_away() {
    lay_source(None);
}

/// Gives the archive that is open to whoever waits for a tile of it.
fn open(with: &mut dyn FnMut(&mut Below)) {
    LAID.with_borrow_mut(|laid| {
        if let Laid::Open(below) = laid {
            with(below);
        }
    });
}

/// Draws what there is of the archive onto a canvas whose middle is at `x` and `y`, in Mercator world units, and which is so
/// many CSS pixels wide and high, and sends for what is missing. The nearest zoom that the archive is good for; 0 where
/// nothing is laid.
#[wasm_bindgen]
pub fn draw(context: &CanvasRenderingContext2d, x: f64, y: f64, zoom: f64, width: f64, height: f64, ratio: f64) -> f64 {
    let mut deepest = 0.0;
    open(&mut |below| {
        if let Some(style) = root_style() {
            let palette = below::Palette::read(&style);
            below.draw(context, Frame { at: [x, y], zoom, size: [width, height] }, ratio, palette);
            below.send(open);
        }
        deepest = below.deepest();
    });
    deepest
}

/// The map has come to rest over west, north, east, south, in Mercator world units. Sends for what is wanted there, says
/// where the outlines end, and gives the names in view: one a line, as [`labels::line`] writes them.
#[wasm_bindgen]
pub fn look(west: f64, north: f64, east: f64, south: f64, zoom: f64) -> String {
    let bounds = [west, north, east, south];
    if let Some(tier) = LABELS.with_borrow_mut(|labels| labels.missing_at(zoom)) {
        spawn_local(async move {
            // Without it the names that are there stay.
            let bytes = load::file(labels::FILES[tier]).await.unwrap_or_default();
            LABELS.with_borrow_mut(|labels| labels.add(tier, &bytes));
            load::came();
        });
    }
    let said = LAID.with_borrow(|laid| said(laid, bounds, zoom));
    NOTE.with_borrow_mut(|note| {
        if note.is_none() {
            *note = Note::new(pick, take_away);
        }
        if let Some(note) = note {
            note.say(said);
        }
    });
    LAID.with_borrow(|laid| {
        let below = if let Laid::Open(below) = laid { Some(below) } else { None };
        LABELS.with_borrow(|labels| labels.in_view(bounds, zoom, below.into_iter().flat_map(|below| below.names(bounds))))
    })
}

/// What the note says of a view.
fn said(laid: &Laid, bounds: [f64; 4], zoom: f64) -> Said {
    let ends = resolution::is_exceeded((bounds[1] + bounds[3]) / 2.0, zoom);
    match laid {
        Laid::Opening => Said { words: words::OPENING_MAP.into(), button: None },
        Laid::Failed(fault) => Said { words: words::fault(*fault), button: Some(words::PICK_MAP) },
        Laid::Open(below) if below.is_within(bounds) => {
            let credit = if below.archive.credit.is_empty() { words::NO_CREDIT.get() } else { &below.archive.credit };
            let fault = if below.faults > 0 { words::PARTLY.get() } else { "" };
            Said { words: [&words::MAP_BELOW.with(&[credit]), " ", fault].concat(), button: Some(words::TAKE_MAP_AWAY) }
        }
        _ if ends => Said { words: words::OUTLINES_END.into(), button: Some(words::PICK_MAP) },
        _ => Said::default(),
    }
}

fn root_style() -> Option<CssStyleDeclaration> {
    let window = web_sys::window()?;
    let root = window.document()?.document_element()?;
    window.get_computed_style(&root).ok()?
}
