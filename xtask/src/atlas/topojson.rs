//! A reader of TopoJSON, as far as the packages need it: arcs, quantised, and the arcs of each geometry.

use std::path::Path;

use serde_json::Value;

/// Arcs in degrees, longitude first, and the objects made of them.
pub struct Topology {
    /// The arcs.
    pub arcs: Vec<Vec<[f64; 2]>>,
    objects: Value,
}

/// One geometry of an object.
pub struct Geometry {
    /// Its `name` property; empty where it has none.
    pub name: String,
    /// Its id; empty where it has none.
    pub id: String,
    /// Its `gu` property, the country it is part of; empty where it has none.
    pub group: String,
    /// The arcs of each ring or line; a negative index `!i` is arc `i` read backwards.
    pub paths: Vec<Vec<i64>>,
}

impl Topology {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self, String> {
        let damaged = |what: &str| format!("{}: expected TopoJSON with {what}", path.display());
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut value: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        let pair = |value: &Value| Some([value.get(0)?.as_f64()?, value.get(1)?.as_f64()?]);
        let scale = pair(&value["transform"]["scale"]).ok_or_else(|| damaged("a transform"))?;
        let shift = pair(&value["transform"]["translate"]).ok_or_else(|| damaged("a transform"))?;
        let arcs = value["arcs"].as_array().ok_or_else(|| damaged("arcs"))?;
        let arcs = arcs
            .iter()
            .map(|arc| {
                let mut at = [0.0, 0.0];
                arc.as_array()?
                    .iter()
                    .map(|step| {
                        let step = pair(step)?;
                        at = [at[0] + step[0], at[1] + step[1]];
                        Some([at[0] * scale[0] + shift[0], at[1] * scale[1] + shift[1]])
                    })
                    .collect()
            })
            .collect::<Option<Vec<Vec<_>>>>()
            .ok_or_else(|| damaged("arcs of pairs"))?;
        Ok(Self { arcs, objects: value["objects"].take() })
    }

    /// The points of a path, its arcs one after another.
    pub fn ring(&self, path: &[i64]) -> Vec<[f64; 2]> {
        let mut points = Vec::new();
        for &arc in path {
            let mut part = self.arcs[arc.max(!arc) as usize].clone();
            if arc < 0 {
                part.reverse();
            }
            points.extend(part.into_iter().skip(usize::from(!points.is_empty())));
        }
        points
    }

    /// The geometries of an object; none where there is no such object.
    pub fn geometries(&self, object: &str) -> Vec<Geometry> {
        self.objects[object]["geometries"].as_array().into_iter().flatten().map(geometry).collect()
    }
}

fn geometry(value: &Value) -> Geometry {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut paths = Vec::new();
    collect(&value["arcs"], &mut paths);
    Geometry { name: text(&value["properties"]["name"]), id: text(&value["id"]), group: text(&value["properties"]["gu"]), paths }
}

/// The innermost lists of numbers, whatever the nesting: a line has one level of lists, a multi-polygon three.
fn collect(value: &Value, paths: &mut Vec<Vec<i64>>) {
    let Some(list) = value.as_array() else { return };
    let numbers: Vec<i64> = list.iter().filter_map(Value::as_i64).collect();
    if numbers.is_empty() {
        list.iter().for_each(|inner| collect(inner, paths));
    } else {
        paths.push(numbers);
    }
}
