//! The project's own commands: `cargo xtask serve`, `test`, `build`, `atlas`.

mod atlas;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let result = match args.first().map(String::as_str) {
        Some("atlas") => atlas::run(&args[1..]),
        _ => Err("expected a command: atlas".to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
