//! The timeline: a bar an event, in lanes. Soft ends are vague, broken outlines were worked out, an arrow went on.

use dateline_model::{Event, Range, Story};

use super::{
    draw::{Palette, Picture, WIDTH, palette, shortened, width},
    scale::{BREAK, Scale},
    ticks::ticks,
};
use crate::when;

const MARGIN: f64 = 28.0;
const TOP: f64 = 64.0;
const LANE: f64 = 30.0;
const SIZE: f64 = 13.0;

/// What the marks mean.
const LEGEND: &str =
    "faded ends: about then · broken outline: worked out from the report · arrow: went on · ≠ the reports differ";

/// The dated events of a story along time. Long stretches without any are cut out, where the line is broken.
pub fn timeline(story: &Story, dark: bool) -> String {
    let colours = palette(dark);
    let dated: Vec<(&Event, Range)> = story.events.iter().filter_map(|event| Some((event, event.range?))).collect();
    let scale = Scale::new(dated.iter().map(|(_, range)| *range).collect(), MARGIN, WIDTH - MARGIN);
    let bars = lanes(&dated, &scale);
    let count = bars.iter().map(|bar| bar.lane + 1).max().unwrap_or(1);
    let (foot, height) = (TOP + LANE * count as f64 + 10.0, TOP + LANE * count as f64 + 72.0);
    let title = if story.title.is_empty() { "Timeline" } else { &story.title };
    let mut picture = Picture::new(height, title, colours.paper);
    picture.add(&format!(
        "<defs><linearGradient id=\"soft\"><stop offset=\"0\" stop-color=\"{0}\" stop-opacity=\"0.1\"/>\
         <stop offset=\"0.3\" stop-color=\"{0}\"/><stop offset=\"0.7\" stop-color=\"{0}\"/>\
         <stop offset=\"1\" stop-color=\"{0}\" stop-opacity=\"0.1\"/></linearGradient></defs>",
        colours.accent
    ));
    let heading = " font-weight=\"600\"";
    picture.words([MARGIN, 34.0], 20.0, colours.ink, colours.paper, heading, &shortened(title, 96));
    axis(&mut picture, &scale, foot, colours);
    for bar in &bars {
        draw(&mut picture, bar, colours);
    }
    picture.words([MARGIN, height - 12.0], 11.0, colours.muted, colours.paper, "", LEGEND);
    picture.done()
}

/// An event in its lane.
struct Bar<'a> {
    event: &'a Event,
    left: f64,
    right: f64,
    /// Where its words begin, or end where they stand before it.
    words: f64,
    before: bool,
    label: String,
    lane: usize,
}

/// Puts every event into the first lane with room for its bar and its words.
fn lanes<'a>(dated: &[(&'a Event, Range)], scale: &Scale) -> Vec<Bar<'a>> {
    let mut ends: Vec<f64> = Vec::new();
    let mut order: Vec<&(&Event, Range)> = dated.iter().collect();
    order.sort_by(|a, b| scale.at(a.1.from.0).total_cmp(&scale.at(b.1.from.0)).then_with(|| a.0.id.cmp(&b.0.id)));
    order
        .into_iter()
        .map(|&(event, range)| {
            let left = scale.at(range.from.0);
            let right = scale.at(range.to.0).max(left + 7.0).min(WIDTH - MARGIN + 7.0);
            let sign = if event.disputes.is_empty() { "" } else { "≠ " };
            let label = format!("{sign}{}", shortened(&event.title, 64));
            let wide = width(&label, SIZE);
            // Words that do not fit to the right of a bar stand before it, or begin above it where it fills the line.
            let (words, before) = match (right + 6.0 + wide <= WIDTH - 8.0, left - 6.0 - wide >= 8.0) {
                (true, _) => (right + 6.0, false),
                (_, true) => (left - 6.0, true),
                _ => ((WIDTH - 8.0 - wide).max(8.0), false),
            };
            let begin = if before { words - wide } else { words };
            let (from, to) = (left.min(begin), right.max(begin + wide) + 14.0);
            let free = ends.iter().position(|&end| end <= from);
            let lane = free.unwrap_or(ends.len());
            match ends.get_mut(lane) {
                Some(end) => *end = to,
                None => ends.push(to),
            }
            Bar { event, left, right, words, before, label, lane }
        })
        .collect()
}

fn axis(picture: &mut Picture, scale: &Scale, foot: f64, colours: &Palette) {
    for part in &scale.0 {
        picture.add(&format!(
            "<path d=\"M{:.1} {foot:.1}H{:.1}\" stroke=\"{}\" stroke-width=\"1.5\"/>",
            part.left, part.right, colours.muted
        ));
        for (minute, words) in ticks(part) {
            let x = scale.at(minute);
            picture.add(&format!("<path d=\"M{x:.1} {:.1}V{:.1}\" stroke=\"{}\"/>", TOP - 14.0, foot + 6.0, colours.rule));
            let last = x + width(&words, 11.0) > WIDTH - 4.0;
            let more = if last { " text-anchor=\"end\"" } else { "" };
            picture.words([if last { WIDTH - 4.0 } else { x }, foot + 20.0], 11.0, colours.muted, colours.paper, more, &words);
        }
    }
    for pair in scale.0.windows(2) {
        let x = pair[0].right + BREAK / 2.0;
        picture.add(&format!(
            "<path d=\"M{:.1} {:.1}l6 -12M{:.1} {:.1}l6 -12\" stroke=\"{}\" stroke-width=\"1.5\"/>",
            x - 6.0,
            foot + 6.0,
            x,
            foot + 6.0,
            colours.muted
        ));
    }
}

fn draw(picture: &mut Picture, bar: &Bar<'_>, colours: &Palette) {
    let Bar { event, left, right, words, before, label, lane } = bar;
    let y = TOP + LANE * *lane as f64;
    let middle = y + 9.0;
    let wide = right - left;
    let fill = if event.approximate { "url(#soft)" } else { colours.accent };
    let worked_out = event.doubt.inferred || event.doubt.other.is_some();
    let look = if worked_out {
        format!("fill=\"{fill}\" fill-opacity=\"0.35\" stroke=\"{}\" stroke-dasharray=\"3 3\"", colours.accent)
    } else {
        format!("fill=\"{fill}\"")
    };
    picture.add(&format!("<rect x=\"{left:.1}\" y=\"{:.1}\" width=\"{wide:.1}\" height=\"12\" rx=\"4\" {look}/>", y + 3.0));
    if event.doubt.open {
        picture.add(&format!(
            "<path d=\"M{right:.1} {middle:.1}h10m-5 -4l5 4l-5 4\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.6\"/>",
            colours.accent
        ));
    }
    let off = if event.doubt.open && words > left { 12.0 } else { 0.0 };
    let said = format!("{label} ({})", when::words(event));
    picture.add(&format!("<g><title>{}</title>", crate::markup::escaped(&said)));
    picture.words(
        [words + off, middle + SIZE * 0.34],
        SIZE,
        colours.ink,
        colours.paper,
        if *before { " text-anchor=\"end\"" } else { "" },
        label,
    );
    picture.add("</g>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::story;

    #[test]
    fn doubt_is_drawn() {
        let mut story = story();
        story.events[1].approximate = true;
        story.events[1].doubt.open = true;
        let text = timeline(&story, false);
        assert!(
            text.contains("fill=\"url(#soft)\"") && text.contains("≠ Talks opened</text>") && text.contains("l5 4l-5 4"),
            "{text}"
        );
    }

    #[test]
    fn words_of_one_lane_do_not_meet() {
        let mut story = story();
        let event = story.events[0].clone();
        story.events = (0..30).map(|id| Event { id: id.to_string(), ..event.clone() }).collect();
        let text = timeline(&story, true);
        let mut rows: Vec<&str> = text
            .split("<text ")
            .skip(1)
            .filter(|part| part.contains(">≠ Talks opened</text>"))
            .map(|part| part.split("y=\"").nth(1).unwrap().split('"').next().unwrap())
            .collect();
        rows.sort_unstable();
        rows.dedup();
        assert_eq!(rows.len(), 30);
    }

    #[test]
    fn a_story_without_dates_is_a_picture_too() {
        assert!(timeline(&Story::default(), false).ends_with("</svg>\n"));
    }
}
