//! A small server for one folder: GET and HEAD, kept connections, brotli. For this machine only.

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead, BufReader, Read, Seek, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

/// A request line or header of more is refused.
const LONGEST_LINE: u64 = 16_384;
/// A connection that says nothing for so long is closed.
const PATIENCE: Duration = Duration::from_secs(30);

/// Serves a folder for ever.
pub fn serve(listener: &TcpListener, folder: &Path) {
    let files = Arc::new(Files { folder: folder.to_owned(), packed: Mutex::default() });
    for stream in listener.incoming().flatten() {
        let files = Arc::clone(&files);
        // A visitor who goes away in the middle is none of the others' business.
        std::thread::spawn(move || drop(converse(&stream, &files)));
    }
}

fn converse(stream: &TcpStream, files: &Files) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = Request::read(&mut reader)? {
        let answer = files.answer(&request);
        let mut writer = stream;
        writer.write_all(answer.head.as_bytes())?;
        if request.method != "HEAD" {
            writer.write_all(&answer.body)?;
        }
    }
    Ok(())
}

struct Request {
    method: String,
    target: String,
    brotli: bool,
    /// The first and the last byte that are wanted.
    range: Option<(u64, u64)>,
}

impl Request {
    fn read(reader: &mut impl BufRead) -> std::io::Result<Option<Self>> {
        let mut line = String::new();
        reader.by_ref().take(LONGEST_LINE).read_line(&mut line)?;
        let mut words = line.split_ascii_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
        let mut request = Self { method: method.to_owned(), target: target.to_owned(), brotli: false, range: None };
        loop {
            let mut header = String::new();
            if reader.by_ref().take(LONGEST_LINE).read_line(&mut header)? == 0 || header.trim().is_empty() {
                return Ok(Some(request));
            }
            let header = header.to_ascii_lowercase();
            if let Some(range) = header.strip_prefix("range:") {
                request.range = range_of(range.trim());
            }
            request.brotli |= header.starts_with("accept-encoding:") && header.contains("br");
        }
    }
}

struct Answer {
    head: String,
    body: Arc<Vec<u8>>,
}

impl Answer {
    fn new(status: &str, headers: &str, body: Arc<Vec<u8>>) -> Self {
        let length = body.len();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nCache-Control: no-cache\r\n\
             X-Content-Type-Options: nosniff\r\n{headers}\r\n"
        );
        Self { head, body }
    }

    fn plain(status: &str) -> Self {
        Self::new(status, "Content-Type: text/plain\r\n", Arc::new(status.as_bytes().to_vec()))
    }
}

struct Files {
    folder: PathBuf,
    packed: Mutex<BTreeMap<PathBuf, Packed>>,
}

/// A file compressed once, while its bytes stay the same.
struct Packed {
    plain: Vec<u8>,
    brotli: Arc<Vec<u8>>,
}

impl Files {
    fn answer(&self, request: &Request) -> Answer {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Answer::plain("405 Method Not Allowed");
        }
        let Some(inner) = inner_path(&request.target) else { return Answer::plain("400 Bad Request") };
        let path = self.folder.join(inner);
        let path = if path.is_dir() { path.join("index.html") } else { path };
        if let Some((first, last)) = request.range {
            return part(&path, first, last);
        }
        let Ok(bytes) = fs::read(&path) else { return Answer::plain("404 Not Found") };
        let mut headers = format!("Content-Type: {}\r\nVary: Accept-Encoding\r\n", kind(&path));
        if !request.brotli {
            return Answer::new("200 OK", &headers, Arc::new(bytes));
        }
        headers.push_str("Content-Encoding: br\r\n");
        Answer::new("200 OK", &headers, self.packed(path, bytes))
    }

    fn packed(&self, path: PathBuf, bytes: Vec<u8>) -> Arc<Vec<u8>> {
        let mut all = self.packed.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(packed) = all.get(&path).filter(|packed| packed.plain == bytes) {
            return Arc::clone(&packed.brotli);
        }
        let brotli = Arc::new(crate::brotli::packed(&bytes, 6));
        all.insert(path, Packed { plain: bytes, brotli: Arc::clone(&brotli) });
        brotli
    }
}

/// `bytes=0-99`: the one form that is answered; for others the whole file is.
fn range_of(text: &str) -> Option<(u64, u64)> {
    let (first, last) = text.strip_prefix("bytes=")?.split_once('-')?;
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (first <= last).then_some((first, last))
}

/// No range is answered with more bytes.
const LONGEST_PART: u64 = 64 << 20;

/// A part of a file, which is not compressed: ranges count its own bytes.
fn part(path: &Path, first: u64, last: u64) -> Answer {
    let read = || {
        let mut file = fs::File::open(path)?;
        let length = file.metadata()?.len();
        let mut bytes = Vec::new();
        file.seek(std::io::SeekFrom::Start(first))?;
        file.take((last - first).saturating_add(1).min(LONGEST_PART)).read_to_end(&mut bytes)?;
        std::io::Result::Ok((bytes, length))
    };
    match read() {
        Err(_) => Answer::plain("404 Not Found"),
        Ok((bytes, _)) if bytes.is_empty() => Answer::plain("416 Range Not Satisfiable"),
        Ok((bytes, length)) => {
            let last = first + bytes.len() as u64 - 1;
            let headers = format!("Content-Type: {}\r\nContent-Range: bytes {first}-{last}/{length}\r\n", kind(path));
            Answer::new("206 Partial Content", &headers, Arc::new(bytes))
        }
    }
}

/// The path that a request names, within the folder; nothing where it would lead out of it.
fn inner_path(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let mut inner = PathBuf::new();
    for part in path.split('/') {
        let part = decoded(part)?;
        match part.as_str() {
            "" | "." => {}
            _ if part.starts_with('.') || part.contains(['/', '\\', '\0', ':']) => return None,
            _ => inner.push(part),
        }
    }
    Some(inner)
}

/// `%20` and its like.
fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&first, more)) = rest.split_first() {
        let (byte, left) = match (first, more) {
            (b'%', [high, low, left @ ..]) => (u8::from_str_radix(std::str::from_utf8(&[*high, *low]).ok()?, 16).ok()?, left),
            (b'%', _) => return None,
            _ => (first, more),
        };
        bytes.push(byte);
        rest = left;
    }
    String::from_utf8(bytes).ok()
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_request_leads_out_of_the_folder() {
        for target in ["/../secret", "/%2e%2e/secret", "/a/..%2fb", "/a\\..\\b", "/.git/config", "/C:/x", "/%", "/%zz", "/%00"] {
            assert_eq!(inner_path(target), None, "{target}");
        }
        assert_eq!(inner_path("/a//b%20c.js?x=/../y"), Some(PathBuf::from("a/b c.js")));
        assert_eq!(inner_path("/"), Some(PathBuf::new()));
    }

    #[test]
    fn a_served_folder_answers_with_kind_and_length() {
        let files = Files { folder: crate::paths::root(), packed: Mutex::default() };
        let request =
            |method: &str, target: &str| Request { method: method.into(), target: target.into(), brotli: false, range: None };
        let answer = files.answer(&request("GET", "/index.html"));
        assert!(answer.head.starts_with("HTTP/1.1 200 OK\r\n") && answer.head.contains("text/html"), "{}", answer.head);
        assert!(files.answer(&request("GET", "/nothing")).head.starts_with("HTTP/1.1 404"));
        let part = Request { range: range_of("bytes=2-8"), ..request("GET", "/index.html") };
        let answer = files.answer(&part);
        assert!(answer.head.contains("206 Partial") && answer.head.contains("Content-Range: bytes 2-8/"), "{}", answer.head);
        assert_eq!(answer.body.len(), 7);
        assert!(files.answer(&request("POST", "/index.html")).head.starts_with("HTTP/1.1 405"));
    }
}
