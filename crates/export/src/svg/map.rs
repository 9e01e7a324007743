//! The map: outlines, the story's places with how closely they are known, and their names.

use std::{collections::BTreeMap, f64::consts::PI, fmt::Write};

use dateline_model::{LineClass, Outlines, Point, Ring, Story};

use super::draw::{Palette, Picture, Taken, WIDTH, palette, shortened, width};

const HEIGHT: f64 = 800.0;

/// Who made the outlines.
const CREDIT: &str = "Outlines: Natural Earth · Places: GeoNames CC BY 4.0 · Borders dashed where disputed";

/// The circumference of the equator.
const EQUATOR_KM: f64 = 40_075.017;

/// The places of a story's events on a Web Mercator map. Land is one mass; boundaries are lines, disputed ones dashed.
pub fn map(story: &Story, outlines: &Outlines, dark: bool) -> String {
    let colours = palette(dark);
    let title = if story.title.is_empty() { "Map" } else { &story.title };
    let mut picture = Picture::new(HEIGHT, title, colours.water);
    let spots = spots(story);
    let view = View::of(&spots);
    land(&mut picture, outlines, &view, colours);
    let mut taken = Taken::default();
    taken.hold([WIDTH - width(CREDIT, 11.0) - 16.0, HEIGHT - 24.0, WIDTH, HEIGHT]);
    pins(&mut picture, &spots, &view, colours, &mut taken);
    around(&mut picture, story, &view, colours, &mut taken);
    picture.words([WIDTH - 10.0, HEIGHT - 9.0], 11.0, colours.muted, colours.land, " text-anchor=\"end\"", CREDIT);
    picture.done()
}

/// A place with the events there.
struct Spot<'a> {
    name: &'a str,
    at: [f64; 2],
    /// How far from there it may be, in world units.
    radius: f64,
    events: usize,
}

fn spots(story: &Story) -> Vec<Spot<'_>> {
    let mut found: BTreeMap<(&str, i64, i64), Spot<'_>> = BTreeMap::new();
    for place in story.events.iter().filter_map(|event| event.place.as_ref()) {
        let whole = |degrees: f64| (degrees * 1e5).round() as i64;
        let at = world(place.point);
        let radius = f64::from(place.radius_km) / (EQUATOR_KM * place.point.lat.to_radians().cos().max(0.05));
        let key = (place.name.as_str(), whole(place.point.lat), whole(place.point.lon));
        let spot = found.entry(key).or_insert(Spot { name: &place.name, at, radius, events: 0 });
        spot.events += 1;
        spot.radius = spot.radius.max(radius);
    }
    let mut spots: Vec<Spot<'_>> = found.into_values().collect();
    spots.sort_by_key(|spot| std::cmp::Reverse(spot.events));
    spots
}

/// Web Mercator: the world as a square of side 1, y growing southwards.
fn world(point: Point) -> [f64; 2] {
    let lat = point.lat.clamp(-85.0, 85.0).to_radians();
    [(point.lon + 180.0) / 360.0, (1.0 - lat.tan().asinh() / PI) / 2.0]
}

/// The part of the world that is shown.
struct View {
    left: f64,
    top: f64,
    /// Units of the picture to one of the world.
    scale: f64,
}

impl View {
    /// Everything that happened, with room around it; the whole world where nothing has a place.
    fn of(spots: &[Spot<'_>]) -> Self {
        let (mut low, mut high) = ([1.0_f64; 2], [0.0_f64; 2]);
        for spot in spots {
            for axis in [0, 1] {
                low[axis] = low[axis].min(spot.at[axis] - spot.radius);
                high[axis] = high[axis].max(spot.at[axis] + spot.radius);
            }
        }
        if spots.is_empty() {
            (low, high) = ([0.0, 0.2], [1.0, 0.8]);
        }
        let wide = ((high[0] - low[0]) * 1.3).max((high[1] - low[1]) * 1.3 * WIDTH / HEIGHT).clamp(0.004, 1.0);
        let scale = WIDTH / wide;
        let middle = [(low[0] + high[0]) / 2.0, (low[1] + high[1]) / 2.0];
        Self { left: middle[0] - wide / 2.0, top: middle[1] - HEIGHT / scale / 2.0, scale }
    }

    fn at(&self, world: [f64; 2]) -> [f64; 2] {
        [(world[0] - self.left) * self.scale, (world[1] - self.top) * self.scale]
    }

    /// Whether any of a line can be in sight.
    fn sees(&self, points: &[[f32; 2]]) -> bool {
        let (mut low, mut high) = ([f32::MAX; 2], [f32::MIN; 2]);
        for point in points {
            for axis in [0, 1] {
                low[axis] = low[axis].min(point[axis]);
                high[axis] = high[axis].max(point[axis]);
            }
        }
        let [left, top] = self.at([low[0].into(), low[1].into()]);
        let [right, bottom] = self.at([high[0].into(), high[1].into()]);
        left < WIDTH && right > 0.0 && top < HEIGHT && bottom > 0.0
    }

    /// A line as path data, without corners that fall together. Far outside the picture corners are drawn in, which no eye
    /// sees and which keeps numbers short.
    fn path(&self, points: &[[f32; 2]], closed: bool, out: &mut String) {
        let mut last = None;
        for point in points {
            let [x, y] = self.at([point[0].into(), point[1].into()]);
            let here = [x.clamp(-4e3, 5e3), y.clamp(-4e3, 5e3)].map(|number| (number * 10.0).round() as i64);
            if last != Some(here) {
                let tenth = |number: i64| number as f64 / 10.0;
                let _ = write!(out, "{}{} {}", if last.is_none() { 'M' } else { 'L' }, tenth(here[0]), tenth(here[1]));
            }
            last = Some(here);
        }
        if closed && last.is_some() {
            out.push('Z');
        }
    }
}

fn land(picture: &mut Picture, outlines: &Outlines, view: &View, colours: &Palette) {
    let filled = |rings: &[Ring]| {
        let mut path = String::new();
        rings.iter().filter(|ring| view.sees(&ring.points)).for_each(|ring| view.path(&ring.points, true, &mut path));
        path
    };
    picture.add(&format!("<path fill=\"{}\" fill-rule=\"evenodd\" d=\"{}\"/>", colours.land, filled(&outlines.land)));
    picture.add(&format!("<path fill=\"{}\" fill-rule=\"evenodd\" d=\"{}\"/>", colours.water, filled(&outlines.lakes)));
    let close = view.scale > WIDTH / 0.1;
    for (class, colour, more) in [
        (LineClass::River, colours.river, "1"),
        (LineClass::Coast, colours.coast, "1"),
        (LineClass::Boundary, colours.border, "1.2"),
        (LineClass::Disputed, colours.border, "1.2\" stroke-dasharray=\"5 4"),
    ] {
        let mut path = String::new();
        let wanted = outlines.lines.iter().filter(|line| line.class == class && (line.rank <= 3 || close));
        wanted.filter(|line| view.sees(&line.points)).for_each(|line| view.path(&line.points, false, &mut path));
        if !path.is_empty() {
            picture.add(&format!(
                "<path fill=\"none\" stroke=\"{colour}\" stroke-linejoin=\"round\" stroke-width=\"{more}\" d=\"{path}\"/>"
            ));
        }
    }
}

fn pins(picture: &mut Picture, spots: &[Spot<'_>], view: &View, colours: &Palette, taken: &mut Taken) {
    let size = |events: usize| 5.0 + (events.min(16) as f64).sqrt() * 1.6;
    for spot in spots.iter().filter(|spot| spot.radius * view.scale > 3.0) {
        let [x, y] = view.at(spot.at);
        picture.add(&format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{:.1}\" fill=\"{accent}\" fill-opacity=\"0.08\" stroke=\"{accent}\" \
             stroke-opacity=\"0.6\" stroke-dasharray=\"4 4\"/>",
            spot.radius * view.scale,
            accent = colours.accent
        ));
    }
    for spot in spots {
        let [x, y] = view.at(spot.at);
        let r = size(spot.events);
        picture.add(&format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{r:.1}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1.5\"/>",
            colours.accent, colours.land
        ));
        taken.hold([x - r, y - r, x + r, y + r]);
    }
    for spot in spots {
        let name = shortened(spot.name, 32);
        let label = if spot.events > 1 { format!("{name} ({})", spot.events) } else { name };
        name_at(picture, view.at(spot.at), size(spot.events) + 4.0, 14.0, &label, colours.ink, colours.land, taken);
    }
}

/// A name beside a point, where there is room.
#[expect(clippy::too_many_arguments, reason = "a name, where it stands and how it looks")]
fn name_at(picture: &mut Picture, [x, y]: [f64; 2], off: f64, size: f64, name: &str, fill: &str, halo: &str, taken: &mut Taken) {
    let (wide, half) = (width(name, size), size * 0.55);
    for (left, middle) in [(x + off, y), (x - off - wide, y), (x - wide / 2.0, y - off - half), (x - wide / 2.0, y + off + half)]
    {
        if taken.take([left - 2.0, middle - half - 1.0, left + wide + 2.0, middle + half + 1.0], HEIGHT) {
            return picture.words([left, middle + size * 0.34], size, fill, halo, "", name);
        }
    }
}

/// Names of what lies around, as the story has them.
fn around(picture: &mut Picture, story: &Story, view: &View, colours: &Palette, taken: &mut Taken) {
    for label in story.labels.iter().filter(|label| !label.name.is_empty()).take(60) {
        let [x, y] = view.at(world(label.point));
        if (0.0..WIDTH).contains(&x) && (0.0..HEIGHT).contains(&y) {
            let size = if label.rank <= 2 { 15.0 } else { 12.0 };
            name_at(picture, [x, y], -width(&label.name, size) / 2.0, size, &label.name, colours.muted, colours.land, taken);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::story;

    #[test]
    fn a_place_that_is_known_within_kilometres_has_a_circle_of_that_size() {
        let text = map(&story(), &Outlines::default(), false);
        assert_eq!(text.matches("stroke-dasharray=\"4 4\"").count(), 1);
        assert!(text.contains(">Geneva</text>") && text.contains(">the lake</text>"), "{text}");
        // Thirty kilometres each way fill the height with a margin.
        let r: f64 = text.split(" r=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        assert!((r - HEIGHT / 2.6).abs() < 5.0, "{r}");
    }

    #[test]
    fn land_out_of_sight_is_left_out() {
        let ring = |x: f32, y: f32| Ring { points: vec![[x, y], [x + 0.001, y], [x, y + 0.001]] };
        let far = Outlines { land: vec![ring(0.1, 0.9)], ..Outlines::default() };
        let near = Outlines { land: vec![ring(0.517, 0.355)], ..Outlines::default() };
        let path = |outlines: &Outlines| map(&story(), outlines, true).split("evenodd\" d=\"").nth(1).unwrap().starts_with('M');
        assert_eq!((path(&far), path(&near)), (false, true));
    }
}
