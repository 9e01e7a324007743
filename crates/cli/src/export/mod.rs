//! `dateline export`: a story in the form of another program.

mod input;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use dateline_export::{Options, Written};

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
        To::Format(format) => {
            let story = publish::published(input.story.clone(), input.own, options.texts, "export");
            let files = dateline_export::export(&story, format, &Options { mark: options.mark });
            Ok(files.into_iter().map(|Written { name, text }| (name, text.into_bytes())).collect())
        }
    }
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
