//! Answers natively what the worker is asked in `tests/worker/agree.mjs`, so that the two can be compared:
//! `cargo run -p dateline-worker --example answer -- OUT TEXTS... -- TIERS...`

use std::{env, error::Error, fs, path::PathBuf};

use dateline_atlas::Gazetteer;
use dateline_model::Report;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let out = PathBuf::from(arguments.next().ok_or("expected a folder to write to")?);
    let texts: Vec<String> = arguments.by_ref().take_while(|argument| argument != "--").collect();
    let mut gazetteer = Gazetteer::default();
    for tier in arguments {
        gazetteer.add(&fs::read(&tier)?).map_err(|_| format!("{tier} is no tier of the gazetteer"))?;
    }
    let reports = texts.iter().map(|path| {
        let id = PathBuf::from(path).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Report { id, text: fs::read_to_string(path)?, ..Report::default() })
    });
    let reports = reports.collect::<Result<Vec<_>, std::io::Error>>()?;
    fs::create_dir_all(&out)?;
    for (number, report) in reports.iter().enumerate() {
        let asked = postcard::to_allocvec(report)?;
        fs::write(out.join(format!("{number}.article")), dateline_worker::article(&asked, &gazetteer)?)?;
        fs::write(out.join(format!("{number}.report")), asked)?;
    }
    let asked = postcard::to_allocvec(&reports)?;
    fs::write(out.join("all.story"), dateline_worker::story(&asked, &gazetteer)?)?;
    fs::write(out.join("all.reports"), asked)?;
    Ok(())
}
