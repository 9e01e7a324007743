//! What the program says about itself.

use std::io::Write;

/// Exit status: the command line itself could not be understood.
pub const USAGE: u8 = 2;
/// Exit status: the story was built, and something was skipped on the way.
pub const SKIPPED: u8 = 3;

/// `dateline --help`
pub const MAIN: &str = "\
Reads news reports on one story and finds what happened, when and where.

Usage: dateline build DIR -o OUT     a folder of reports into the story that the page shows
       dateline export STORY --to FORM -o OUT
                                     a story for maps, tables, calendars, other timelines, or as one page
       dateline read                 reports as JSON Lines in, findings as JSON Lines out
       dateline COMMAND --help       more on one command
       dateline --version

Example: dateline build seeds -o story.bin
";

/// `dateline read --help`
pub const READ: &str = "\
Reads reports as JSON Lines on standard input and writes what it finds as JSON Lines on standard output.

Usage: dateline read < reports.jsonl > findings.jsonl

Input, one JSON object a line:
  id, text                                    required
  published, title, outlet, url, language     optional; `published` is an ISO date or date and time

Output, one JSON object a line, in the order of the input:
  id, published, title, outlet, blocks, sentences, times, places, actors, quotes, figures, events
Offsets count Unicode code points of `text`, end exclusive. `from` and `to` are the first and the last day, or
the first and the last minute where the time is that fine.

A line that cannot be read gives {\"id\":...,\"error\":\"...\"} (`id` null where it cannot be told) and the run goes
on; empty lines are passed over. A line may have at most 10 MB.

Exit status:
  0  the input was read to its end, whatever single lines gave
  1  standard input or output failed
  2  the command line was not understood

Example: echo '{\"id\":\"a\",\"text\":\"Talks opened in Geneva on 9 September 2016.\"}' | dateline read
";

/// `dateline build --help`
pub const BUILD: &str = "\
Reads a folder of reports and builds one story of them.

Usage: dateline build DIR -o OUT [--format bundle|json] [--whole-texts | --excerpt N]

DIR may hold, in folders of any depth:
  *.txt *.md        one report each, with or without front matter; its name without the ending is its id
  *.html            a page: its article, and title, outlet, date, address and language from what it says of itself
  *.jsonl *.json    reports as `dateline read` takes them, one a line, or a list; common other names of fields are known
  *.rss *.atom *.xml  the entries of a feed
  *.docx *.epub     a document; the parts of a book
  *.wacz            the pages of a web archive, from the text that it holds
  *.zip             any of these, and one archive within another
  story.toml        title = \"...\", standfirst = \"...\", basemap = \"...\" (a PMTiles archive for the map),
                    rights = \"own\" where the reports are yours to publish
                    and what is set right, each [[correction]] with do = merge, split, rename, hide, redate, replace
                    or attribute (seeds/README.md has the keys; the page writes them)
  places.toml       places the reports name and no gazetteer knows, each:
                    [[place]] name, lat, lon; optional aliases, kind, country, radius_km, source
README files and names that begin with a dot are passed over. DIR may also be one such file.

Options:
  -o, --output OUT    where to write: a file, a folder (then OUT/story.bin or OUT/story.json), or - for standard
                      output. A file is replaced only when the new one is complete.
  --format bundle     the files that the page loads (default): beside story.bin stands story.compare.bin
  --format json       the same story as JSON, on standard output where no OUT is given
  --excerpt N         a bundle shows at most N characters (default 240) around each piece of evidence, and of no
                      report more than half, unless story.toml says rights = \"own\"
  --whole-texts       a bundle shows the reports whole, whoever wrote them

A file that cannot be used is named with the reason, and the rest goes on. A report may have at most 10 MB, a file of
several 100 MB, an archive 500 MB and what is unpacked of it 300 MB; there may be 10,000 reports.

Exit status:
  0  the story was built of all reports
  1  nothing was built: there is no report to be read, or the result could not be written
  2  the command line was not understood
  3  the story was built, and something was skipped: standard error says what

Example: dateline build seeds -o dist/story.bin
";

/// `dateline export --help`
pub const EXPORT: &str = "\
Writes a story in the form of another program.

Usage: dateline export STORY --to FORM [-o OUT]

STORY is a folder of reports as `dateline build` takes it, a story saved by `--to story`, or the story.bin of a page
(with its story.compare.bin beside it).

Forms:
  story             one file with everything: reports, story.toml, places.toml, findings; `dateline` and the page read it
  svg-map           the map as a picture; svg-timeline is the timeline
  html              the page as one file that opens from disk, with no network
  geojson           GeoJSON, one feature an event, with the time and the citations of the Linked Places format
  csv               a table, one line an event
  timelinejs        TimelineJS 3; timelinejs-csv is the spreadsheet that it takes
  timemap           TimeMap's events.json, sources.json and associations.json: -o names a folder
  kml               KML 2.2, one placemark an event
  ics               iCalendar, one entry an event
  lpf               the Linked Places format, one feature a place
  jsonld            schema.org: reports, events, claims and where they appear
  annotations       W3C Web Annotations, every finding at its words
  markdown          text to be read, with its sources

Options:
  -o, --output OUT  where to write: a file, a folder (then by the form's usual name), or - for standard output (default)
  --excerpt N       at most N characters (default 240) around each piece of evidence, and of no report more than half,
                    unless story.toml says rights = \"own\"; a story saved by `--to story` holds its reports whole
  --whole-texts     use the reports whole, whoever wrote them
  --dark            a picture for a dark page
  --page DIR        the built page of which html is made (default: dist, where `cargo xtask build` leaves it)
  --bom             begin a table with a byte order mark, which older Excel needs to know UTF-8

Exit status:
  0  the export was written
  1  nothing was written: the story could not be read, or the result not be written
  2  the command line was not understood
  3  the export was written, and something was skipped: standard error says what

Example: dateline export seeds --to geojson -o story.geojson
";

/// `dateline --version`
pub fn version() -> String {
    format!("dateline {} (story file version {})\n", env!("CARGO_PKG_VERSION"), dateline_model::VERSION)
}

/// Prints a text; a reader who has closed the pipe has seen enough.
pub fn say(text: std::borrow::Cow<'static, str>) -> std::io::Result<()> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
