//! Wrappers of a connection's stream, of request bodies and of response bodies. They report which
//! phase the connection is in, so that [`Connections`](super::connections::Connections) knows which
//! client it waits for, and since when.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::Incoming;
use hyper::body::{Frame, SizeHint};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::connections::{Connection, Phase};

/// A body that no handler read is read and discarded up to this size, so that its connection can be kept
/// alive.
const MOST_UNWANTED: u64 = 64 * 1024;

/// How long such a body is waited for.
const UNWANTED_WAIT: Duration = Duration::from_millis(100);

/// A TCP stream that reports reads and writes.
pub struct MonitoredStream {
    stream: TcpStream,
    state: ConnectionState,
}

/// The state that the wrappers of one connection share.
#[derive(Clone)]
pub struct ConnectionState {
    pub connection: Arc<Connection>,
    /// Set once the whole answer was handed to hyper.
    answered: Arc<AtomicBool>,
}

impl ConnectionState {
    /// The state of this connection.
    pub fn new(connection: Arc<Connection>) -> Self {
        Self {
            connection,
            answered: Arc::default(),
        }
    }
}

impl MonitoredStream {
    /// Wraps this stream.
    pub fn new(stream: TcpStream, state: ConnectionState) -> Self {
        Self { stream, state }
    }

    pub fn into_inner(self) -> TcpStream {
        self.stream
    }

    fn wrote(&self, written: &Poll<io::Result<usize>>) {
        if matches!(written, Poll::Ready(Ok(1..))) {
            // Begins the wait for the client anew.
            let connection = &self.state.connection;
            connection.enter_from(&[Phase::Answering], Phase::Answering);
        }
    }
}

impl AsyncRead for MonitoredStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(cx, buffer);
        if buffer.filled().len() > before {
            let connection = &self.state.connection;
            connection.enter_from(&[Phase::Opened, Phase::Idle], Phase::Head);
        }
        read
    }
}

impl AsyncWrite for MonitoredStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, buffer);
        self.wrote(&written);
        written
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffers: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, buffers);
        self.wrote(&written);
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        // HTTP flushes only once all that it has was written.
        if flushed.is_ready() && self.state.answered.swap(false, Ordering::Relaxed) {
            let connection = &self.state.connection;
            connection.enter_from(&[Phase::Answering], Phase::Idle);
        }
        flushed
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// A request's body, of which the handler may leave a part unread.
#[derive(Clone)]
pub struct RequestBody(Arc<Mutex<Incoming>>);

impl RequestBody {
    /// `None` where nothing comes.
    pub fn of(incoming: Incoming) -> Option<Self> {
        (!incoming.is_end_stream()).then(|| Self(Arc::new(Mutex::new(incoming))))
    }

    /// As a handler reads it.
    pub fn watched(&self, state: ConnectionState) -> Body {
        Body::new(MonitoredBody {
            body: self.clone(),
            state,
        })
    }

    /// Whether all of it was read, or is read now: what is little and comes at once.
    pub async fn is_read(&self) -> bool {
        let left = self.with(|body| body.size_hint());
        if left.lower() > MOST_UNWANTED {
            return false;
        }
        let mut read: u64 = 0;
        let rest = async {
            loop {
                let frame = std::future::poll_fn(|cx| {
                    self.with(|body| match body.is_end_stream() {
                        true => Poll::Ready(None),
                        false => Pin::new(body).poll_frame(cx),
                    })
                });
                match frame.await {
                    None => return true,
                    Some(Ok(frame)) => {
                        let bytes = frame.data_ref().map_or(0, Bytes::len);
                        read = read.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
                    }
                    Some(Err(_)) => return false,
                }
                if read > MOST_UNWANTED {
                    return false;
                }
            }
        };
        let read = tokio::time::timeout(UNWANTED_WAIT, rest).await;
        read.unwrap_or(false)
    }

    fn with<T>(&self, work: impl FnOnce(&mut Incoming) -> T) -> T {
        // One reads after the other: nobody ever waits here, and a panic leaves it whole.
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

struct MonitoredBody {
    body: RequestBody,
    state: ConnectionState,
}

impl HttpBody for MonitoredBody {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let polled = self.body.with(|body| Pin::new(body).poll_frame(cx));
        let connection = &self.state.connection;
        match &polled {
            // From the first time on: a trickle does not begin the wait anew.
            Poll::Pending => connection.enter_from(&[Phase::Working], Phase::Body),
            Poll::Ready(Some(Ok(_))) if !self.is_end_stream() => {}
            Poll::Ready(_) => connection.enter_from(&[Phase::Body], Phase::Working),
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.with(|body| body.is_end_stream())
    }

    fn size_hint(&self) -> SizeHint {
        self.body.with(|body| body.size_hint())
    }
}

impl Drop for MonitoredBody {
    fn drop(&mut self) {
        let connection = &self.state.connection;
        connection.enter_from(&[Phase::Body], Phase::Working);
    }
}

/// An answer's body. Once it is gone, all of it is with the connection.
pub struct AnswerBody {
    body: Body,
    state: ConnectionState,
}

impl AnswerBody {
    /// This body, on a connection whose parts know this together.
    pub fn new(body: Body, state: ConnectionState) -> Self {
        state.answered.store(false, Ordering::Relaxed);
        state.connection.enter(Phase::Answering);
        Self { body, state }
    }
}

impl HttpBody for AnswerBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for AnswerBody {
    fn drop(&mut self) {
        self.state.answered.store(true, Ordering::Relaxed);
    }
}
