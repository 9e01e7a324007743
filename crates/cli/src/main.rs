//! `dateline`: reads news reports, and builds the story that the page shows.

mod arguments;
mod build;
mod export;
mod help;
mod json;
mod lines;
mod publish;
mod read;
mod report;

use std::process::ExitCode;

use arguments::Command;

fn main() -> ExitCode {
    let command = match arguments::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(message) => {
            eprintln!("dateline: {message}");
            return ExitCode::from(help::USAGE);
        }
    };
    match command {
        Command::Say(text) => match help::say(text) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Command::Read => read::run(),
        Command::Build(options) => build::run(&options),
        Command::Export(options) => export::run(&options),
    }
}
