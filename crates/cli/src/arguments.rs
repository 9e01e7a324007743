//! The command line.

use std::{borrow::Cow, ffi::OsString, path::PathBuf};

use lexopt::prelude::*;

use crate::help;

/// What is to be done.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Print this and be done.
    Say(Cow<'static, str>),
    /// `dateline read`
    Read,
    /// `dateline build`
    Build(Build),
    /// `dateline export`
    Export(Export),
}

/// The options of `dateline build`.
#[derive(Debug, PartialEq)]
pub struct Build {
    /// The folder or file of reports.
    pub input: PathBuf,
    /// Where the story goes; standard output where none is given.
    pub output: Option<PathBuf>,
    /// In what form.
    pub format: Format,
    /// How much of the reports a page shows.
    pub texts: Texts,
}

/// How much of the reports is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    /// All of them, whoever wrote them.
    pub whole: bool,
    /// The length of an excerpt, in characters.
    pub length: usize,
}

impl Default for Texts {
    fn default() -> Self {
        Self { whole: false, length: dateline_export::LENGTH }
    }
}

impl Texts {
    /// The length that was given.
    fn length(value: &std::ffi::OsStr) -> Result<usize, String> {
        let length = value.to_str().and_then(|value| value.parse().ok()).filter(|length| (40..=2000).contains(length));
        length.ok_or_else(|| format!("expected --excerpt with 40 to 2000 characters, found {value:?}"))
    }
}

/// The form of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// What the page loads.
    Bundle,
    /// One JSON object.
    Json,
}

/// The options of `dateline export`.
#[derive(Debug, PartialEq)]
pub struct Export {
    /// A folder or file of reports, or a story.
    pub input: PathBuf,
    /// The file or folder to write; standard output where none is given.
    pub output: Option<PathBuf>,
    /// In what form.
    pub to: To,
    /// How much of the reports is published.
    pub texts: Texts,
    /// Tables begin with a byte order mark.
    pub mark: bool,
    /// Pictures are dark.
    pub dark: bool,
    /// The folder of the built page, of which the single file is made.
    pub page: PathBuf,
}

/// What a story is exported to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// One file that holds all, to be read by `dateline` again.
    Story,
    /// The page as one file.
    Html,
    /// The map as a picture.
    Map,
    /// The timeline as a picture.
    Timeline,
    /// A form of other programs.
    Format(dateline_export::Format),
}

impl To {
    /// Every form, by its name.
    fn all() -> impl Iterator<Item = (&'static str, Self)> {
        let formats = dateline_export::Format::ALL.into_iter().map(|format| (format.name(), Self::Format(format)));
        formats.chain([("svg-map", Self::Map), ("svg-timeline", Self::Timeline), ("html", Self::Html), ("story", Self::Story)])
    }
}

/// Reads the command line.
///
/// # Errors
/// A sentence that says what was expected.
pub fn parse(mut arguments: lexopt::Parser) -> Result<Command, String> {
    let plain = |error: lexopt::Error| format!("{error}; see `dateline --help`");
    let name = match arguments.next().map_err(plain)? {
        None => return Err("expected a command, `build`, `export` or `read`; see `dateline --help`".into()),
        Some(Short('h') | Long("help")) => return Ok(Command::Say(help::MAIN.into())),
        Some(Short('V') | Long("version")) => return Ok(Command::Say(help::version().into())),
        Some(Value(name)) => name,
        Some(other) => return Err(plain(other.unexpected())),
    };
    match name.to_str() {
        Some("read") => read(arguments),
        Some("build") => build(arguments),
        Some("export") => export(arguments),
        Some("help") => Ok(Command::Say(help::MAIN.into())),
        _ => Err(format!("expected the command `build`, `export` or `read`, found {name:?}; see `dateline --help`")),
    }
}

fn read(mut arguments: lexopt::Parser) -> Result<Command, String> {
    match arguments.next().map_err(|error| error.to_string())? {
        None => Ok(Command::Read),
        Some(Short('h') | Long("help")) => Ok(Command::Say(help::READ.into())),
        Some(Value(file)) => Err(format!("`read` reads standard input: dateline read < {}", file.to_string_lossy())),
        Some(other) => Err(format!("{}; see `dateline read --help`", other.unexpected())),
    }
}

fn build(mut arguments: lexopt::Parser) -> Result<Command, String> {
    let (mut input, mut output, mut format) = (None::<OsString>, None::<PathBuf>, Format::Bundle);
    let mut texts = Texts::default();
    let plain = |error: lexopt::Error| format!("{error}; see `dateline build --help`");
    while let Some(argument) = arguments.next().map_err(plain)? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Say(help::BUILD.into())),
            Short('o') | Long("output") => output = Some(arguments.value().map_err(plain)?.into()),
            Long("whole-texts") => texts.whole = true,
            Long("excerpt") => texts.length = Texts::length(&arguments.value().map_err(plain)?)?,
            Long("format") => {
                let value = arguments.value().map_err(plain)?;
                format = match value.to_str() {
                    Some("bundle") => Format::Bundle,
                    Some("json") => Format::Json,
                    _ => return Err(format!("expected --format bundle or --format json, found {value:?}")),
                };
            }
            Value(value) if input.is_none() => input = Some(value),
            Value(value) => {
                return Err(format!(
                    "expected one folder of reports, found a second, {value:?}; put the reports into one folder"
                ));
            }
            other => return Err(plain(other.unexpected())),
        }
    }
    let input = input.ok_or("expected a folder of reports: dateline build DIR -o OUT")?.into();
    if output.is_none() && format == Format::Bundle {
        return Err("expected -o OUT, the file to write (or -o - for standard output)".into());
    }
    let output = output.filter(|path| path.as_os_str() != "-");
    Ok(Command::Build(Build { input, output, format, texts }))
}

fn export(mut arguments: lexopt::Parser) -> Result<Command, String> {
    let (mut input, mut output, mut to, mut mark) = (None::<OsString>, None::<PathBuf>, None, false);
    let (mut texts, mut page, mut dark) = (Texts::default(), PathBuf::from("dist"), false);
    let plain = |error: lexopt::Error| format!("{error}; see `dateline export --help`");
    let forms = || To::all().map(|(name, _)| name).collect::<Vec<_>>().join(", ");
    while let Some(argument) = arguments.next().map_err(plain)? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Say(help::EXPORT.into())),
            Short('o') | Long("output") => output = Some(arguments.value().map_err(plain)?.into()),
            Long("to") => {
                let value = arguments.value().map_err(plain)?;
                let found = To::all().find(|(name, _)| value.to_str() == Some(name));
                let (_, found) = found.ok_or_else(|| format!("expected --to with one of {}, found {value:?}", forms()))?;
                to = Some(found);
            }
            Long("bom") => mark = true,
            Long("dark") => dark = true,
            Long("page") => page = arguments.value().map_err(plain)?.into(),
            Long("whole-texts") => texts.whole = true,
            Long("excerpt") => texts.length = Texts::length(&arguments.value().map_err(plain)?)?,
            Value(value) if input.is_none() => input = Some(value),
            Value(value) => return Err(format!("expected one story or folder of reports, found a second, {value:?}")),
            other => return Err(plain(other.unexpected())),
        }
    }
    let input = input.ok_or("expected a story or a folder of reports: dateline export STORY --to FORM -o OUT")?.into();
    let to = to.ok_or_else(|| format!("expected --to with one of {}", forms()))?;
    Ok(Command::Export(Export { input, output: output.filter(|path| path.as_os_str() != "-"), to, mark, dark, page, texts }))
}
