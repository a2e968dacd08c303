//! A progress stream, frame by frame, as an `EventSource` reads it.

use std::time::Duration;

use contract::onboarding::Onboarding;
use reqwest::header::CONTENT_TYPE;
use reqwest::{Method, Response};
use tokio::time::timeout;

use crate::backend::{Customer, ensure};
use crate::report::Failure;

/// An open stream.
pub struct Stream {
    answer: Response,
    bytes: Vec<u8>,
    patience: Duration,
}

/// What stands between two empty lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// The onboarding as it stands.
    Onboarding(Box<Onboarding>),
    /// Lines that begin with a colon, or `retry`: the stream is alive.
    Alive,
}

impl Stream {
    /// Follows an attempt. `last` is sent as `Last-Event-ID`, as a browser does that comes back.
    pub async fn open(
        customer: &Customer<'_>,
        onboarding: &Onboarding,
        last: Option<&str>,
    ) -> Result<Self, Failure> {
        let path = format!("/onboardings/{}/stream", onboarding.id);
        let backend = customer.backend;
        let mut request = backend.request(Method::GET, &path, Some(&customer.token));
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        let answer = timeout(backend.patience, request.send()).await;
        let answer = answer.map_err(|_| Failure::Wrong("the stream does not open".to_owned()))?;
        let answer = answer.map_err(|error| Failure::Wrong(format!("no stream: {error}")))?;
        let kind = answer.headers().get(CONTENT_TYPE);
        let kind = kind.map(|kind| kind.as_bytes().to_owned());
        ensure(answer.status().as_u16() == 200, || {
            format!("the stream answered {}", answer.status())
        })?;
        ensure(
            kind.is_some_and(|kind| kind.starts_with(b"text/event-stream")),
            || "the stream's content type is not text/event-stream".to_owned(),
        )?;
        Ok(Self {
            answer,
            bytes: vec![],
            patience: backend.patience,
        })
    }

    /// The next state of the onboarding.
    pub async fn onboarding(&mut self) -> Result<Onboarding, Failure> {
        let patience = self.patience;
        let next = async {
            loop {
                if let Frame::Onboarding(onboarding) = self.frame().await? {
                    return Ok(*onboarding);
                }
            }
        };
        match timeout(patience, next).await {
            Ok(next) => next,
            Err(_) => Err(Failure::Wrong(
                "the stream does not tell how the onboarding stands".to_owned(),
            )),
        }
    }

    /// The next frame, however long it takes.
    pub async fn frame(&mut self) -> Result<Frame, Failure> {
        loop {
            let ends = [&b"\n\n"[..], b"\r\n\r\n"].map(|end| {
                let found = self.bytes.windows(end.len()).position(|at| at == end);
                found.map(|at| at + end.len())
            });
            if let Some(end) = ends.into_iter().flatten().min() {
                let frame: Vec<u8> = self.bytes.drain(..end).collect();
                let frame = String::from_utf8(frame);
                return read(&frame.map_err(|_| Failure::Wrong("a frame is no UTF-8".to_owned()))?);
            }
            let chunk = self.answer.chunk().await;
            let chunk = chunk.map_err(|error| Failure::Wrong(format!("the stream: {error}")))?;
            let chunk = chunk.ok_or_else(|| Failure::Wrong("the stream has ended".to_owned()))?;
            self.bytes.extend_from_slice(&chunk);
        }
    }
}

fn read(frame: &str) -> Result<Frame, Failure> {
    let (mut name, mut data) = (None, Vec::new());
    for line in frame.lines().filter(|line| !line.is_empty()) {
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => name = Some(value),
            "data" => data.push(value),
            "" | "id" | "retry" => {}
            other => return Err(Failure::Wrong(format!("a frame has a field `{other}`"))),
        }
    }
    match name {
        None if data.is_empty() => Ok(Frame::Alive),
        Some("onboarding") => serde_json::from_str(&data.join("\n"))
            .map(Frame::Onboarding)
            .map_err(|error| Failure::Wrong(format!("a frame is no onboarding: {error}"))),
        // An event that is added later is passed over, as an `EventSource` does.
        Some(_) => Ok(Frame::Alive),
        None => Err(Failure::Wrong(
            "a frame has data and no event: it is named `onboarding`".to_owned(),
        )),
    }
}
