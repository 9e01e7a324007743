//! Room for the names of dots.

/// The width of a letter and the height of a line, in CSS pixels, at the size of the chart's names.
const LETTER: f64 = 7.0;
const LINE: f64 = 15.0;
/// How far a name stands off its dot.
const OFF: f64 = 11.0;
/// The least distance between a name and another dot's middle.
const DOT: f64 = 8.0;

/// Where a name is written: its anchor's place, by how much it is moved across, and which end the anchor is.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Across and down, in pixels.
    pub at: [f64; 2],
    /// Pixels across.
    pub shift: f64,
    /// The SVG `text-anchor`.
    pub anchor: &'static str,
}

/// A name for each dot that has room for it, right of it, left, above or below, within a size: no name covers a dot or
/// another name, and none is struck through by a level line (from, to, and how far down) where it can stand elsewhere.
pub fn placed(dots: &[([f64; 2], &str)], size: [f64; 2], lines: &[[f64; 3]]) -> Vec<Option<Label>> {
    let mut taken: Vec<[f64; 4]> = dots.iter().map(|&([x, y], _)| [x - DOT, y - DOT, x + DOT, y + DOT]).collect();
    dots.iter()
        .enumerate()
        .map(|(number, &([x, y], name))| {
            // Signs that keep directions apart have no width.
            let width = name.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).count() as f64 * LETTER;
            let sides = [("start", OFF), ("end", -OFF), ("middle", 0.0)];
            let places = sides.into_iter().flat_map(|(anchor, shift)| {
                let beside: &[f64] = if shift == 0.0 { &[-13.0, 22.0] } else { &[4.0, -8.0, 16.0] };
                beside.iter().map(move |&down| Label { at: [x, y + down], shift, anchor })
            });
            let outline = |label: &Label| {
                let left = match label.anchor {
                    "start" => x + label.shift,
                    "end" => x + label.shift - width,
                    _ => x - width / 2.0,
                };
                [left, label.at[1] - LINE + 4.0, left + width, label.at[1] + 4.0]
            };
            let free = |label: &Label| {
                let [left, top, right, bottom] = outline(label);
                let inside = left >= 0.0 && right <= size[0] && top >= 0.0 && bottom <= size[1];
                let own = taken.iter().enumerate().filter(|(at, _)| *at != number);
                inside
                    && own.into_iter().all(|(_, held)| left >= held[2] || right <= held[0] || top >= held[3] || bottom <= held[1])
            };
            let struck = |label: &Label| {
                let [left, top, right, bottom] = outline(label);
                let strikes = |[from, to, down]: [f64; 3]| from < right && left < to && top + 3.0 < down && down < bottom - 3.0;
                lines.iter().copied().any(strikes)
            };
            let free: Vec<Label> = places.filter(free).collect();
            let label = free.iter().find(|label| !struck(label)).or(free.first()).cloned()?;
            taken.push(outline(&label));
            Some(label)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(dots: &[([f64; 2], &str)]) -> Vec<Option<(&'static str, f64)>> {
        placed(dots, [300.0, 200.0], &[]).into_iter().map(|label| label.map(|label| (label.anchor, label.at[1]))).collect()
    }

    #[test]
    fn a_name_stands_right_of_its_dot_and_left_at_the_edge() {
        assert_eq!(
            drawn(&[([20.0, 100.0], "6 · HP"), ([290.0, 100.0], "8 · RL")]),
            [Some(("start", 104.0)), Some(("end", 104.0))]
        );
    }

    #[test]
    fn a_name_covers_no_dot_and_no_other_name() {
        let labels = drawn(&[([100.0, 100.0], "at least 6 · HP"), ([150.0, 100.0], "at least 8 · RL")]);
        assert_ne!(labels[0].unwrap().1, 104.0);
        assert_eq!(labels[1], Some(("start", 104.0)));
    }

    #[test]
    fn a_name_without_room_is_left_out() {
        let name = "a name that is as long as the whole chart is wide, and then some";
        assert_eq!(drawn(&[([20.0, 100.0], name)]), [None]);
    }

    #[test]
    fn a_name_gives_way_to_a_line() {
        let label = placed(&[([20.0, 100.0], "6 · HP")], [300.0, 200.0], &[[0.0, 300.0, 100.0]]);
        assert_eq!(label[0].as_ref().unwrap().at[1], 92.0);
    }
}
