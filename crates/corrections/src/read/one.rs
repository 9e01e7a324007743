use dateline_model::Point;
use toml::{Table, Value};

use crate::{Correction, EventName, SetPlace, WHEN, When, Words};

/// One `[[correction]]`, or why it is none.
pub fn correction(value: &Value) -> Result<Correction, String> {
    let Value::Table(table) = value else { return Err("expected [[correction]] with keys below it".into()) };
    let entry = Entry(table);
    let (what, known): (_, &[&str]) = match entry.word("do")?.ok_or("expected `do`, found none")?.as_str() {
        "merge" => (Correction::Merge { event: entry.event()?, with: entry.events("with")? }, &["event", "told", "with"]),
        "split" => {
            let title = entry.word("title")?.unwrap_or_default();
            (Correction::Split { event: entry.event()?, away: entry.many("away")?, title }, &["event", "told", "away", "title"])
        }
        "rename" => {
            let title = entry.word("title")?.filter(|title| !title.trim().is_empty()).ok_or("expected a `title`, found none")?;
            (Correction::Rename { event: entry.event()?, title }, &["event", "told", "title"])
        }
        "hide" => (Correction::Hide { event: entry.event()? }, &["event", "told"]),
        "redate" => (Correction::Redate { event: entry.event()?, when: entry.when()? }, &["event", "told", "date"]),
        "replace" => (
            Correction::Replace { event: entry.event()?, place: entry.place()? },
            &["event", "told", "place", "lat", "lon", "radius_km"],
        ),
        "attribute" => {
            let said = entry.0.get("said").map(words).transpose()?.ok_or("expected `said`, found none")?;
            let speaker = entry.word("speaker")?.ok_or("expected a `speaker`, found none")?;
            (Correction::Attribute { said, speaker }, &["said", "speaker"])
        }
        other => {
            return Err(format!("expected `do` as merge, split, rename, hide, redate, replace or attribute, found {other:?}"));
        }
    };
    match table.keys().find(|key| *key != "do" && !known.contains(&key.as_str())) {
        Some(key) => Err(format!("expected {} with `do = {:?}`, found `{key}`", known.join(", "), what.name())),
        None => Ok(what),
    }
}

/// The keys of one correction.
struct Entry<'a>(&'a Table);

impl Entry<'_> {
    fn word(&self, key: &str) -> Result<Option<String>, String> {
        match self.0.get(key) {
            None => Ok(None),
            Some(Value::String(word)) => Ok(Some(word.clone())),
            // A bare date of TOML reads as it is written.
            Some(Value::Datetime(date)) if key == "date" => Ok(Some(date.to_string())),
            Some(other) => Err(format!("expected `{key}` in quotation marks, found {}", other.type_str())),
        }
    }

    fn number(&self, key: &str, least: f64, most: f64) -> Result<Option<f64>, String> {
        let number = match self.0.get(key) {
            None => return Ok(None),
            Some(Value::Float(number)) => *number,
            Some(Value::Integer(number)) => *number as f64,
            Some(other) => return Err(format!("expected `{key}` as a number, found {}", other.type_str())),
        };
        match (least..=most).contains(&number) {
            true => Ok(Some(number)),
            false => Err(format!("expected `{key}` from {least} to {most}, found {number}")),
        }
    }

    fn event(&self) -> Result<EventName, String> {
        let id = self.word("event")?.unwrap_or_default();
        let told = self.many("told")?;
        if id.is_empty() && told.is_empty() {
            return Err("expected an `event` by its id or by the words that tell it, found neither".into());
        }
        Ok(EventName { id, told })
    }

    fn events(&self, key: &str) -> Result<Vec<EventName>, String> {
        let one = |value: &Value| match value {
            Value::Table(table) => Entry(table).event(),
            Value::String(id) => Ok(EventName { id: id.clone(), told: Vec::new() }),
            other => Err(format!("expected `{key}` as a list of events, found {}", other.type_str())),
        };
        match self.0.get(key) {
            Some(Value::Array(values)) if !values.is_empty() => values.iter().map(one).collect(),
            _ => Err(format!("expected `{key}` as a list of events, found none")),
        }
    }

    fn many(&self, key: &str) -> Result<Vec<Words>, String> {
        match self.0.get(key) {
            None => Ok(Vec::new()),
            Some(Value::Array(values)) => values.iter().map(words).collect(),
            Some(other) => Err(format!("expected `{key}` as a list, found {}", other.type_str())),
        }
    }

    fn when(&self) -> Result<Option<When>, String> {
        let Some(text) = self.word("date")?.filter(|text| !text.trim().is_empty()) else { return Ok(None) };
        When::parse(&text).map(Some).ok_or_else(|| format!("expected `date` as {WHEN}, found {text:?}"))
    }

    fn place(&self) -> Result<Option<SetPlace>, String> {
        let (lat, lon) = (self.number("lat", -90.0, 90.0)?, self.number("lon", -180.0, 180.0)?);
        let radius_km = self.number("radius_km", 0.0, 20_000.0)?.unwrap_or(0.0) as f32;
        match (self.word("place")?, lat, lon) {
            (None, None, None) => Ok(None),
            (name, Some(lat), Some(lon)) => {
                Ok(Some(SetPlace { name: name.unwrap_or_default(), point: Point { lat, lon }, radius_km }))
            }
            _ => Err("expected `lat` and `lon` with `place`, or none of them".into()),
        }
    }
}

fn words(value: &Value) -> Result<Words, String> {
    let Value::Table(table) = value else { return Err("expected { report = …, words = … }".into()) };
    let entry = Entry(table);
    let words = entry.word("words")?.filter(|words| !words.trim().is_empty()).ok_or("expected `words`, found none")?;
    Ok(Words { report: entry.word("report")?.unwrap_or_default(), words })
}

#[cfg(test)]
mod tests {
    use crate::{Corrections, story};

    fn faults(text: &str) -> (usize, String) {
        let mut corrections = Corrections::default();
        let faults = story(text, &mut corrections);
        (corrections.list.len(), faults.join("\n"))
    }

    #[test]
    fn a_correction_that_is_none_says_what_it_lacks() {
        for (text, reason) in [
            ("do = \"move\"", "expected `do` as merge"),
            ("event = \"a\"", "expected `do`, found none"),
            ("do = \"hide\"", "expected an `event`"),
            ("do = \"rename\"\nevent = \"a\"", "expected a `title`"),
            ("do = \"redate\"\nevent = \"a\"\ndate = \"Monday\"", "expected `date` as 2016, "),
            ("do = \"replace\"\nevent = \"a\"\nlat = 91\nlon = 0", "expected `lat` from -90 to 90, found 91"),
            ("do = \"replace\"\nevent = \"a\"\nlat = nan\nlon = 0", "expected `lat` from -90 to 90"),
            ("do = \"replace\"\nevent = \"a\"\nplace = \"A\"", "expected `lat` and `lon`"),
            ("do = \"hide\"\nevent = \"a\"\ntitel = \"b\"", "found `titel`"),
        ] {
            let (taken, faults) = faults(&format!("[[correction]]\n{text}\n[[correction]]\ndo = \"hide\"\nevent = \"b\"\n"));
            assert!(taken == 1 && faults.starts_with("correction 1: ") && faults.contains(reason), "{text}: {faults}");
        }
    }

    #[test]
    fn a_date_may_stand_without_quotation_marks() {
        assert_eq!(faults("[[correction]]\ndo = \"redate\"\nevent = \"a\"\ndate = 2016-09-28\n"), (1, String::new()));
    }
}
