use gloo::net::http::Request;

/// The bytes of a file that stands beside the page.
///
/// # Errors
/// A sentence for the reader: which file, and what came instead.
pub async fn fetch(file: &str) -> Result<Vec<u8>, String> {
    let answer = Request::get(file).send().await.map_err(|error| format!("{file} could not be fetched: {error}"))?;
    if !answer.ok() {
        return Err(format!("{file} could not be fetched: the server answered {}", answer.status()));
    }
    answer.binary().await.map_err(|error| format!("{file} could not be read: {error}"))
}
