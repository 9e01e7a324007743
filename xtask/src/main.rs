//! The project's own commands: `cargo xtask serve`, `test`, `build`, `atlas`.

fn main() {}
