//! `dateline read`: a filter, one report a line.

use std::{
    io::{self, BufReader, BufWriter, IsTerminal, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
};

use dateline_model::Article;
use serde::Serialize;
use serde_json::Value;

use crate::{
    json,
    lines::{self, Line},
    report::{self, Given, Refused},
};

/// What stands in the output for a line that could not be read.
#[derive(Serialize)]
struct Failure {
    id: Value,
    error: String,
}

/// Reads standard input to its end.
pub fn run() -> ExitCode {
    if io::stdin().is_terminal() {
        eprintln!("dateline read: waiting for reports as JSON Lines on standard input; see `dateline read --help`");
    }
    match filter(BufReader::with_capacity(1 << 18, io::stdin().lock()), BufWriter::with_capacity(1 << 16, io::stdout().lock())) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read our output has seen enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("dateline read: the stream failed: {error}");
            ExitCode::FAILURE
        }
    }
}

fn filter<R: io::Read>(mut input: BufReader<R>, mut output: impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    for number in 1.. {
        let found = lines::next(&mut input, &mut line)?;
        let line = if number == 1 { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line) } else { &line };
        match found {
            Line::End => break,
            Line::Whole if line.trim_ascii().is_empty() => {}
            Line::Whole => match report::parse(line).and_then(read) {
                Ok((id, article)) => write_line(&mut output, &json::Article::new(id, &article))?,
                Err(refused) => fail(&mut output, number, refused)?,
            },
            Line::TooLong => {
                let message = format!("expected at most {} MB, found more; split the report", lines::LIMIT / 1_000_000);
                fail(&mut output, number, Refused { id: report::salvage(line), message })?;
            }
        }
        // Whoever feeds line by line gets every answer at once; a whole file goes through in large writes.
        if input.buffer().is_empty() {
            output.flush()?;
        }
    }
    output.flush()
}

fn read(given: Given) -> Result<(Value, Article), Refused> {
    // A fault of ours in one report must not cost the others.
    match catch_unwind(AssertUnwindSafe(|| dateline_engine::read(&given.report, dateline_atlas::bundled()))) {
        Ok(article) => Ok((given.id, article)),
        Err(_) => {
            let message = "a fault in dateline, not in the report; please send it to us".into();
            Err(Refused { id: given.id, message })
        }
    }
}

fn fail(output: &mut impl Write, number: u64, refused: Refused) -> io::Result<()> {
    let failure = Failure { id: refused.id, error: format!("line {number}: {}", refused.message) };
    write_line(output, &failure)
}

fn write_line(output: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut *output, OneLine))?;
    output.write_all(b"\n")
}

/// JSON in which every line break is escaped, also those of Unicode: many readers end a line there.
struct OneLine;

impl serde_json::ser::Formatter for OneLine {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((before, found)) = rest.split_once(['\u{85}', '\u{2028}', '\u{2029}']) {
            let code = rest.get(before.len()..).and_then(|rest| rest.chars().next()).map_or(0, u32::from);
            write!(writer, "{before}\\u{code:04x}")?;
            rest = found;
        }
        writer.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_one_line_for_every_reader() {
        let mut out = Vec::new();
        write_line(&mut out, &"a\u{85}b\u{2028}c").unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "\"a\\u0085b\\u2028c\"\n");
    }
}
