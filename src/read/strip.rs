use leptos::prelude::*;

use super::tells;
use crate::{
    dates,
    parts::{Icon, OutletMark, icon},
    state::{Address, Mark, Passage, Reader, View},
    words,
};

/// The event that is chosen, over the text: who else tells of it, each a link to the sentence.
#[component]
pub fn Strip() -> impl IntoView {
    let reader = expect_context::<Reader>();
    move || {
        let Some(Mark::Event(number)) = reader.selection.get() else { return None };
        let story = reader.story.get_value();
        let event = story.events.get(number as usize)?;
        let outlets = reader.outlets.get_value();
        let date = event.range.map(|range| dates::short(range, event.precision, event.approximate));
        let place = event.place.as_ref().map(|place| place.name.clone());
        let when = [date, place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let told_here = event.reports.iter().any(|report| report.article == reader.report.get());
        let links = event.reports.iter().map(|report| {
            let (article, span) = (report.article, report.evidence.first().copied());
            let outlet = outlets.1.get(article as usize).copied().unwrap_or_default();
            let name = outlets.0.get(outlet).map(|outlet| outlet.name.clone()).unwrap_or_default();
            let address = Address { view: View::Read, report: article, passage: span, ..untrack(|| reader.address()) };
            let current = move || (reader.report.get() == article).then_some("true");
            let open = move |event: leptos::ev::MouseEvent| {
                if tells(&event) {
                    event.prevent_default();
                    reader.report.set(article);
                    reader.passage.set(span.map(|span| Passage { article, span }));
                }
            };
            let href = address.print(&story);
            view! { <a href=href aria-label=name.clone() title=name aria-current=current on:click=open><OutletMark outlet named=true/></a> }
        });
        let links = links.collect_view();
        let explore = move || reader.story.with_value(|story| reader.address().of_view(View::Explore).print(story));
        Some(view! {
            <section class="strip" aria-label=words::CHOSEN>
                <p class="strip-title">{event.title.clone()}</p>
                <p class="strip-when">
                    <span>{when}</span>
                    <span class="strip-told">{words::TOLD_BY}{links}</span>
                    <a class="strip-explore" href=explore>{words::SHOW_ON_MAP}</a>
                </p>
                {(!told_here).then(|| view! { <p class="strip-not">{words::NOT_TOLD_HERE}</p> })}
                <button class="round" aria-label=words::CLOSE title=words::CLOSE on:click=move |_| reader.selection.set(None)>
                    <Icon path=icon::CLOSE/>
                </button>
            </section>
        })
    }
}
