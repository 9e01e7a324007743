//! The project's own commands: `cargo xtask serve`, `build`, `test`, `bench`, `atlas`.

mod arguments;
mod atlas;
mod bench;
mod brotli;
mod check;
mod paths;
mod run;
mod serve;
mod site;
mod tools;

use std::process::ExitCode;

use arguments::Command;

fn main() -> ExitCode {
    let command = match arguments::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(message) => {
            eprintln!("xtask: {message}");
            return ExitCode::from(2);
        }
    };
    let result = match command {
        Command::Help => {
            print!("{}", arguments::HELP);
            Ok(())
        }
        Command::Serve(options) => serve::run(&options),
        Command::Build(options) => site::build(&options).map(|_| ()),
        Command::Test(options) => check::run(&options),
        Command::Bench => bench::run(),
        Command::Atlas(arguments) => atlas::run(&arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
