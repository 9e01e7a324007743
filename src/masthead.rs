//! The line over every view: whose page, which story, which view, and the search.

use web_sys::{Event, HtmlInputElement, HtmlSelectElement, MouseEvent, wasm_bindgen::JsCast};

use crate::{
    browser::{self, Later, Theme},
    dom::{El, Live, effect, el, next_frame, several},
    parts::{changing_icon, icon, round},
    read::tells,
    signals::RwSignal,
    state::{Address, Reader, View},
    words,
};

/// How long typing must rest before the search runs, in milliseconds.
const TYPED: u32 = 120;
/// The page's own address, with nothing chosen.
const AFRESH: &str = "";

/// The line over every view.
pub fn masthead(reader: Reader) -> El {
    let title = &reader.story.title;
    let searching = RwSignal::new(false);
    let link = |(view, name): (View, words::Word)| {
        let href = move || Some(reader.address().of_view(view).print(reader.story));
        let current = move || (reader.view.get() == view).then(|| "page".into());
        el("a").with_attr("href", href).with_attr("aria-current", current).text(name)
    };
    let afresh = move |event: MouseEvent| {
        if tells(&event) {
            event.prevent_default();
            reader.go_to(Address::default());
        }
    };
    let views = el("nav").class("views").attr("aria-label", words::VIEWS);
    // Within another page the name leads to the whole story, as it is shown here.
    let wordmark = el("a").class("wordmark").text(words::NAME);
    let wordmark = if browser::query("embed").is_some() {
        let whole = move || Some([browser::path(), reader.address().print(reader.story)].concat());
        wordmark
            .attr("target", "_blank")
            .attr("rel", "noopener")
            .attr("aria-label", words::OPEN_WHOLE)
            .attr("title", words::OPEN_WHOLE)
            .with_attr("href", whole)
    } else {
        wordmark.attr("href", AFRESH).on("click", afresh)
    };
    let own = || round(&words::YOUR_REPORTS, icon::REPORTS).class("round own-reports").click(browser::open_reports);
    let own = browser::keeps_reports().then(own);
    el("header")
        .class("masthead")
        .with_class("searching", move || searching.get())
        .child(wordmark)
        .child(el("h1").attr("dir", "auto").text(title))
        .child(
            views.children(
                [
                    (View::Explore, words::EXPLORE),
                    (View::Story, words::STORY),
                    (View::Read, words::READ),
                    (View::Compare, words::COMPARE),
                ]
                .map(link),
            ),
        )
        .child(search(reader, searching))
        .child(languages())
        .children(own)
        .child(theme_switch(reader))
}

fn search(reader: Reader, searching: RwSignal<bool>) -> El {
    let label = words::search_in(reader.story.articles.len());
    let rest = Later::new();
    let field = el("input").attr("type", "search").attr("aria-label", &label).attr("placeholder", &label);
    let input: HtmlInputElement = field.element().unchecked_into();
    let typed = {
        let input = input.clone();
        move |_: Event| {
            let typed = input.value();
            rest.call(TYPED, move || reader.filter.update(|filter| filter.search = typed));
        }
    };
    let field = field.attr("autocomplete", "off").on("input", typed);
    // The box follows a search that is set elsewhere, but never while it is typed in.
    let (shown, mut last) = (input.clone(), String::new());
    effect(move || {
        let value = reader.filter.read().search.clone();
        if value != last {
            if shown.value().trim() != value.trim() {
                shown.set_value(&value);
            }
            last = value;
        }
    });
    let toggle = move || {
        searching.update(|searching| *searching = !*searching);
        if searching.get_untracked() {
            let input = input.clone();
            next_frame(move || {
                let _ = input.focus();
            });
        }
    };
    let name = move || Some(if searching.get() { words::CLOSE_SEARCH } else { words::SEARCH }.into());
    several().child(el("div").class("search").attr("role", "search").child(icon(icon::SEARCH)).child(field)).child(
        el("button")
            .class("round open-search")
            .with_attr("aria-expanded", move || Some(searching.get().to_string()))
            .with_attr("aria-label", name)
            .click(toggle)
            .child(changing_icon(move || if searching.get() { icon::CLOSE } else { icon::SEARCH })),
    )
}

/// The choice of the page's language: a round button that opens the browser's own list.
fn languages() -> El {
    let own = words::locale().get(..2).unwrap_or_default();
    let option = |(code, name): &(&str, &str)| {
        let option = el("option").attr("value", code).attr("lang", code).text(name);
        if *code == own { option.attr("selected", "") } else { option }
    };
    let list = el("select").attr("aria-label", words::LANGUAGE).attr("title", words::LANGUAGE);
    let list = list.children(words::LANGUAGES.iter().map(option));
    let chosen: HtmlSelectElement = list.element().unchecked_into();
    let list = list.on("change", move |_: Event| browser::change_language(&chosen.value()));
    el("span").class("round languages").child(icon(icon::GLOBE)).child(list)
}

fn theme_switch(reader: Reader) -> El {
    let theme = reader.theme;
    effect(move || theme.get().wear());
    let label = move || {
        Some(
            match theme.get() {
                Theme::System => words::THEME_SYSTEM,
                Theme::Light => words::THEME_LIGHT,
                Theme::Dark => words::THEME_DARK,
            }
            .into(),
        )
    };
    let path = move || match theme.get() {
        Theme::System => icon::HALF,
        Theme::Light => icon::SUN,
        Theme::Dark => icon::MOON,
    };
    el("button")
        .class("round theme")
        .with_attr("aria-label", label)
        .with_attr("title", label)
        .click(move || theme.update(|theme| *theme = theme.next()))
        .child(changing_icon(path))
}
