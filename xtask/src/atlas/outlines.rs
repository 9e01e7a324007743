//! The two sets of outlines: a coarse one for the first picture, a fine one that follows.

use std::collections::BTreeMap;
use std::path::Path;

use dateline_model::{Grid, Line, LineClass, Outlines, Ring};

use super::disputed;
use super::shapes::{self, Xy};
use super::topojson::Topology;

/// How a set of outlines is made.
struct Settings {
    file: &'static str,
    grid: Grid,
    /// How far a line may move on the ground, in degrees of the equator.
    tolerance: f64,
    /// Smaller rings are left out, in square steps of the grid.
    least_area: f64,
    /// Smaller lakes are left out, in square steps of the grid.
    least_lake: f64,
    /// Whether rivers and first-level divisions are in it.
    full: bool,
}

const SETS: [Settings; 2] = [
    Settings {
        file: "outlines-overview.bin",
        grid: Grid { bits: 13, tile_bits: 3 },
        tolerance: 0.1,
        least_area: 2.0,
        least_lake: 600.0,
        full: false,
    },
    Settings {
        file: "outlines-detail.bin",
        grid: Grid { bits: 16, tile_bits: 4 },
        tolerance: 0.006,
        least_area: 0.0,
        least_lake: 0.0,
        full: true,
    },
];

/// Writes both sets into `out`, from the unpacked packages.
pub fn write(world: &Path, sane: &Path, out: &Path) -> Result<(), String> {
    let world = Topology::read(&world.join("package/countries-50m.json"))?;
    let sane = Topology::read(&sane.join("package/dist/world_50m.json"))?;
    for settings in &SETS {
        let outlines = build(&world, &sane, settings)?;
        let bytes = outlines.encode(settings.grid);
        let path = out.join(settings.file);
        std::fs::write(&path, &bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        println!(
            "{}: {} bytes, {} pieces of land, {} lakes, {} lines",
            settings.file,
            bytes.len(),
            outlines.land.len(),
            outlines.lakes.len(),
            outlines.lines.len()
        );
    }
    Ok(())
}

fn build(world: &Topology, sane: &Topology, settings: &Settings) -> Result<Outlines, String> {
    let land = land(world, settings);
    let mut outlines = Outlines { land, lakes: lakes(sane, settings), lines: boundaries(world, settings)? };
    if settings.full {
        outlines.lines.extend(divisions(sane, settings));
        outlines.lines.extend(rivers(sane, settings));
    }
    outlines.lines.sort_by_key(|line| (line.class, line.rank));
    Ok(outlines)
}

fn land(world: &Topology, settings: &Settings) -> Vec<Ring> {
    let steps = steps(settings);
    let mut pieces = Vec::new();
    for path in world.geometries("land").iter().flat_map(|geometry| &geometry.paths) {
        let mut ring = join(world, path, settings);
        if !large(&ring, settings, settings.least_area) {
            continue;
        }
        let first = ring[0];
        let around = (ring[ring.len() - 1][0] - first[0]).round();
        if around == 0.0 {
            ring.pop();
        } else {
            // Antarctica runs around the world: its ring is closed beyond the southern edge of the map.
            ring.extend([[first[0] + around, 1.5], [first[0], 1.5]]);
        }
        // A ring that crosses the antimeridian appears at both edges of the map.
        for worlds in [-1.0, 0.0, 1.0] {
            let moved: Vec<Xy> = ring.iter().map(|point| [point[0] + worlds, point[1]]).collect();
            cut(&moved, [0.0, 0.0], 1.0, settings.grid.tile_bits, &mut pieces);
        }
    }
    pieces.sort_by_key(|(tile, _)| *tile);
    pieces.into_iter().filter_map(|(_, piece)| ring(&piece, steps)).collect()
}

/// Cuts a ring into tiles, each with its place on the curve that keeps neighbours together.
fn cut(ring: &[Xy], corner: Xy, side: f64, depth: u8, pieces: &mut Vec<(u32, Vec<Xy>)>) {
    fn quarter(ring: Vec<Xy>, corner: Xy, side: f64, depth: u8, tile: u32, pieces: &mut Vec<(u32, Vec<Xy>)>) {
        if ring.len() < 3 {
        } else if depth == 0 {
            pieces.push((tile, ring));
        } else {
            let half = side / 2.0;
            for (at, keep) in [[-1.0, -1.0], [1.0, -1.0], [-1.0, 1.0], [1.0, 1.0]].into_iter().enumerate() {
                let piece = shapes::clip(&ring, 0, corner[0] + half, keep[0]);
                let piece = shapes::clip(&piece, 1, corner[1] + half, keep[1]);
                let corner = [corner[0] + half * f64::from(keep[0] > 0.0), corner[1] + half * f64::from(keep[1] > 0.0)];
                quarter(piece, corner, half, depth - 1, tile * 4 + at as u32, pieces);
            }
        }
    }
    let mut ring = ring.to_vec();
    for (axis, start) in corner.into_iter().enumerate() {
        ring = shapes::clip(&ring, axis, start, 1.0);
        ring = shapes::clip(&ring, axis, start + side, -1.0);
    }
    quarter(ring, corner, side, depth, 0, pieces);
}

/// The lines between countries: the arcs that two of them share, cut where a disputed stretch begins or ends.
fn boundaries(world: &Topology, settings: &Settings) -> Result<Vec<Line>, String> {
    let countries = world.geometries("countries");
    let mut owners: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for country in &countries {
        for &arc in country.paths.iter().flatten() {
            let owners = owners.entry(index(arc)).or_default();
            if !owners.contains(&country.name.as_str()) {
                owners.push(&country.name);
            }
        }
    }
    for pair in disputed::pairs() {
        if !owners.values().any(|owners| pair.iter().all(|name| owners.contains(name))) {
            return Err(format!("expected a line between {} and {}, found none", pair[0], pair[1]));
        }
    }
    let mut lines = Vec::new();
    for (arc, owners) in owners {
        let [one, other] = owners[..] else { continue };
        let points = &world.arcs[arc];
        let class = |at: usize| {
            let middle = [0, 1].map(|axis| (points[at][axis] + points[at + 1][axis]) / 2.0);
            if disputed::is_disputed(one, other, middle) { LineClass::Disputed } else { LineClass::Boundary }
        };
        let mut start = 0;
        for end in 1..points.len() {
            if end + 1 == points.len() || class(end) != class(start) {
                push_line(&points[start..=end], class(start), 0, settings, &mut lines);
                start = end;
            }
        }
    }
    Ok(lines)
}

fn lakes(sane: &Topology, settings: &Settings) -> Vec<Ring> {
    let paths = sane.geometries("lakes").into_iter().flat_map(|geometry| geometry.paths);
    let rings = paths.map(|path| join(sane, &path, settings));
    rings.filter(|ring| large(ring, settings, settings.least_lake)).filter_map(|lake| ring(&lake, steps(settings))).collect()
}

/// The lines between first-level divisions, of the few large countries whose divisions the package has.
fn divisions(sane: &Topology, settings: &Settings) -> Vec<Line> {
    let mut owners: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, division) in sane.geometries("subunits").iter().enumerate() {
        for &arc in division.paths.iter().flatten() {
            owners.entry(index(arc)).or_default().push(at);
        }
    }
    let mut lines = Vec::new();
    for (arc, mut owners) in owners {
        owners.dedup();
        if owners.len() == 2 {
            push_line(&sane.arcs[arc], LineClass::Internal, 3, settings, &mut lines);
        }
    }
    lines
}

/// Rivers. The package has no rank, so the length on the ground gives it.
fn rivers(sane: &Topology, settings: &Settings) -> Vec<Line> {
    let mut lines = Vec::new();
    for river in sane.geometries("rivers") {
        let courses: Vec<Vec<Xy>> = river.paths.iter().map(|path| join(sane, path, settings)).collect();
        let km: f64 = courses.iter().map(|course| kilometres(course)).sum();
        let rank = [2000.0, 1000.0, 500.0, 250.0].iter().position(|&least| km >= least).unwrap_or(4) as u8 + 2;
        lines.extend(courses.iter().filter_map(|course| line(course, LineClass::River, rank, steps(settings))));
    }
    lines
}

/// The length of a line on the ground: the map stretches it by the secant of the latitude.
fn kilometres(line: &[Xy]) -> f64 {
    line.windows(2).map(|pair| shapes::length(pair) * 40_075.0 / shapes::stretch((pair[0][1] + pair[1][1]) / 2.0)).sum()
}

/// The arcs of a path, one after another, on the map, simplified arc by arc so that neighbours still agree.
fn join(topology: &Topology, path: &[i64], settings: &Settings) -> Vec<Xy> {
    let mut points: Vec<Xy> = Vec::new();
    for &arc in path {
        let mut part = course(&topology.arcs[index(arc)], settings);
        if arc < 0 {
            part.reverse();
        }
        points.extend(part.into_iter().skip(usize::from(!points.is_empty())));
    }
    shapes::unwrap(&mut points);
    points
}

fn push_line(degrees: &[[f64; 2]], class: LineClass, rank: u8, settings: &Settings, lines: &mut Vec<Line>) {
    lines.extend(line(&course(degrees, settings), class, rank, steps(settings)));
}

fn course(degrees: &[[f64; 2]], settings: &Settings) -> Vec<Xy> {
    let mut points: Vec<Xy> = degrees.iter().map(|&point| shapes::project(point)).collect();
    shapes::unwrap(&mut points);
    shapes::simplify(&points, settings.tolerance / 360.0)
}

fn large(ring: &[Xy], settings: &Settings, least: f64) -> bool {
    shapes::area(ring).abs() / 2.0 * steps(settings) * steps(settings) >= least
}

fn steps(settings: &Settings) -> f64 {
    f64::from(1u32 << settings.grid.bits)
}

fn ring(points: &[Xy], steps: f64) -> Option<Ring> {
    let points = shapes::quantise(points, steps, true);
    (points.len() >= 3 && shapes::area(&points) != 0.0).then(|| Ring { points: scaled(&points, steps) })
}

fn line(points: &[Xy], class: LineClass, rank: u8, steps: f64) -> Option<Line> {
    let points = shapes::quantise(points, steps, false);
    (points.len() >= 2).then(|| Line { class, rank, points: scaled(&points, steps) })
}

fn scaled(points: &[Xy], steps: f64) -> Vec<[f32; 2]> {
    points.iter().map(|point| point.map(|value| (value.clamp(0.0, steps) / steps) as f32)).collect()
}

fn index(arc: i64) -> usize {
    usize::try_from(if arc < 0 { !arc } else { arc }).unwrap_or_default()
}
