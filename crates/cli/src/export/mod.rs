//! `dateline export`: a story in the form of another program.

mod input;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use dateline_export::{Options, Written};
use dateline_model::Story;

use crate::{
    arguments::{Export, To},
    build::write,
    help, publish,
};

use input::Input;

/// Reads the story and writes it in the form that is asked for.
pub fn run(options: &Export) -> ExitCode {
    let written = input::open(&options.input, options.output.as_deref()).and_then(|input| {
        let files = files(&input, options)?;
        let place = put(&files, options.output.as_deref())?;
        Ok((input.skipped, place))
    });
    match written {
        Ok((skipped, place)) => {
            if let Some(place) = place {
                eprintln!("dateline export: -> {}", place.display());
            }
            if skipped == 0 { ExitCode::SUCCESS } else { ExitCode::from(help::SKIPPED) }
        }
        Err(message) => {
            eprintln!("dateline export: {message}");
            ExitCode::FAILURE
        }
    }
}

fn files(input: &Input, options: &Export) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    match options.to {
        To::Story => {
            let file = input.file.as_ref().ok_or_else(|| {
                format!(
                    "expected the reports, found {}, which holds only what a page shows; export from their folder",
                    options.input.display()
                )
            })?;
            Ok(vec![("story.dateline", dateline_export::write_story_file(file))])
        }
        To::Map => {
            let picture = dateline_export::svg_map(&input.story, &dateline_atlas::outlines(), options.dark);
            Ok(vec![("map.svg", picture.into_bytes())])
        }
        To::Timeline => {
            let picture = dateline_export::svg_timeline(&input.story, options.dark);
            Ok(vec![("timeline.svg", picture.into_bytes())])
        }
        To::Html => {
            let story = publish::published(input.story.clone(), input.own, options.texts, "export");
            Ok(vec![("story.html", page(&story, &options.page)?)])
        }
        To::Format(format) => {
            let story = publish::published(input.story.clone(), input.own, options.texts, "export");
            let files = dateline_export::export(&story, format, &Options { mark: options.mark });
            Ok(files.into_iter().map(|Written { name, text }| (name, text.into_bytes())).collect())
        }
    }
}

/// The built page as one file, with the story in it.
fn page(story: &Story, folder: &Path) -> Result<Vec<u8>, String> {
    let template = fs::read_to_string(folder.join("reader.html")).map_err(|_| {
        format!("expected a built page in {}, found no reader.html there; make one with `cargo xtask build`, or say where with --page", folder.display())
    })?;
    // The template names what lies beside it, and nothing elsewhere.
    let beside = |name: &str| (!name.contains(['/', '\\'])).then(|| fs::read(folder.join(name)).ok())?;
    let page = dateline_export::html(&template, story, beside);
    page.map(String::into_bytes)
        .map_err(|name| format!("expected {name} beside reader.html in {}, found none; build the page again", folder.display()))
}

/// Writes the files and says where; nothing for standard output.
fn put(files: &[(&'static str, Vec<u8>)], output: Option<&Path>) -> Result<Option<PathBuf>, String> {
    match (files, output) {
        ([(_, bytes)], None) => write::standard_output(bytes).map(|()| None),
        ([(name, bytes)], Some(output)) => {
            let path = if output.is_dir() { output.join(name) } else { output.to_owned() };
            write::file(&path, bytes).map(|()| Some(path))
        }
        (_, Some(output)) if output.is_dir() => {
            for (name, bytes) in files {
                write::file(&output.join(name), bytes)?;
            }
            Ok(Some(output.to_owned()))
        }
        (several, _) => {
            let names: Vec<&str> = several.iter().map(|(name, _)| *name).collect();
            Err(format!("expected -o with a folder that is there, for {}; make one first", names.join(", ")))
        }
    }
}
