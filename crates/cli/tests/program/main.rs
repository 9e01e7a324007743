//! The program as its users run it: standard input, standard output, standard error and exit status.

mod bad_input;
mod build;
mod export;
mod read;
mod run;
