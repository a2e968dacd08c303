//! Accepts connections and serves HTTP/1.1 on each of them, until a graceful shutdown.
//!
//! A response can hijack its connection, as a progress stream (SSE) does: hyper then lets go of the
//! connection and of the 16 kB or so of buffers that it holds for each one, which matters for
//! streams that stay open for hours with next to nothing to send.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt;

use super::connections::{ConnectionSlot, Connections, LINGER, Phase};
use super::monitored::{AnswerBody, ConnectionState, MonitoredStream, RequestBody};

/// The delay between two tries where no connection can be accepted, for want of files.
const ACCEPT_RETRY_DELAY: Duration = Duration::from_millis(200);

/// The interval of the checks for connections that are overdue.
const OVERDUE_CHECK_INTERVAL: Duration = Duration::from_millis(500);

/// The same during a shutdown, which waits for them.
const OVERDUE_CHECK_INTERVAL_AT_SHUTDOWN: Duration = Duration::from_millis(10);

/// Bytes of a request's head, and what is read ahead of a body, at most. Each connection may hold as
/// much for as long as a head may take.
const MAX_BUFFERED_BYTES: usize = 16 * 1024;

/// Bytes of a refused request that are read and discarded, so that its client gets the answer.
const MAX_DISCARDED_BYTES: usize = 4 * 1024 * 1024;

type HijackHandler = Box<dyn FnOnce(TcpStream) -> BoxFuture<'static, ()> + Send>;

/// Lets a response take over (hijack) the connection that it is sent on. It is an extension of the
/// request. The response's head must be HTTP/1.0's with a body of no known length, so that what follows
/// needs no framing: it ends with the connection.
#[derive(Clone, Default)]
pub struct HijackConnection(Arc<Mutex<Option<HijackHandler>>>);

impl HijackConnection {
    /// Sets what is run on the connection once the response's head is sent.
    pub fn then<F>(&self, rest: impl FnOnce(TcpStream) -> F + Send + 'static)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        *self.lock() = Some(Box::new(|connection| rest(connection).boxed()));
    }

    fn lock(&self) -> MutexGuard<'_, Option<HijackHandler>> {
        // A panic can't leave half of it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The stages of a graceful shutdown.
#[derive(Clone, Debug)]
pub struct Shutdown {
    /// The server drains: every answer closes its connection, so that a load balancer keeps none.
    pub leaving: CancellationToken,
    /// The server accepts no more connections.
    pub stop: CancellationToken,
}

/// Serves until it is told to stop, and the work under way has ended. Dropped, it closes every
/// connection at once.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    open: Connections,
    shutdown: Shutdown,
) -> io::Result<()> {
    let tasks = TaskTracker::new();
    let _all = CloseAll(open.clone());
    let look = close_overdue(open.clone());
    tokio::select! {
        () = look => {}
        () = accept(&listener, &router, &open, &shutdown, &tasks) => {}
        () = shutdown.stop.cancelled() => {}
    }
    // Who has connected already is served: their request may be on its way. The system is asked for
    // them, as tokio may not have heard of the last ones.
    let listener = listener.into_std()?;
    while let Ok((stream, peer)) = listener.accept() {
        let stream = stream.set_nonblocking(true).map(|()| stream);
        if let Ok(stream) = stream.and_then(TcpStream::from_std)
            && let Some(slot) = open.admit().now_or_never()
        {
            spawn_connection((stream, peer), slot, &router, &shutdown, &tasks);
        }
    }
    drop(listener);
    tasks.close();
    let mut look = tokio::time::interval(OVERDUE_CHECK_INTERVAL_AT_SHUTDOWN);
    loop {
        tokio::select! {
            () = tasks.wait() => return Ok(()),
            _ = look.tick() => open.close_overdue(true),
        }
    }
}

struct CloseAll(Connections);

impl Drop for CloseAll {
    fn drop(&mut self) {
        self.0.close_all();
    }
}

async fn close_overdue(open: Connections) {
    let mut look = tokio::time::interval(OVERDUE_CHECK_INTERVAL);
    loop {
        look.tick().await;
        open.close_overdue(false);
    }
}

async fn accept(
    listener: &TcpListener,
    router: &Router,
    open: &Connections,
    shutdown: &Shutdown,
    tasks: &TaskTracker,
) {
    loop {
        match listener.accept().await {
            // Where there is no slot, later connections wait in the system's queue.
            Ok(taken) => spawn_connection(taken, open.admit().await, router, shutdown, tasks),
            // Of one connection, and of no other.
            Err(error) if is_connection_error(&error) => {}
            Err(error) => {
                tracing::error!(%error, "no connection is taken");
                tokio::time::sleep(ACCEPT_RETRY_DELAY).await;
            }
        }
    }
}

fn is_connection_error(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    )
}

fn spawn_connection(
    (stream, peer): (TcpStream, SocketAddr),
    slot: ConnectionSlot,
    router: &Router,
    shutdown: &Shutdown,
    tasks: &TaskTracker,
) {
    let (router, leaving) = (router.clone(), shutdown.leaving.clone());
    let others = tasks.clone();
    tasks.spawn(async move {
        let connection = Arc::clone(&slot.connection);
        let spoken = serve_connection(
            stream,
            peer,
            ConnectionState::new(slot.connection.clone()),
            router,
            leaving,
        );
        let next = tokio::select! {
            next = spoken => next,
            () = connection.closed() => None,
        };
        // In a task of its own: this one holds what HTTP needed.
        if let Some(next) = next {
            others.spawn(finish_connection(next, slot));
        }
    });
}

/// What is done with a connection after HTTP.
enum AfterHttp {
    /// The handler that hijacked it goes on with it.
    TakenOver(HijackHandler, TcpStream),
    /// Its client may still be sending a request that was refused.
    Leftover(TcpStream),
}

async fn finish_connection(next: AfterHttp, slot: ConnectionSlot) {
    let work = match next {
        AfterHttp::TakenOver(rest, stream) => {
            slot.connection.enter(Phase::TakenOver);
            rest(stream)
        }
        AfterHttp::Leftover(stream) => {
            slot.connection.enter(Phase::Leftover);
            discard_rest(stream).boxed()
        }
    };
    tokio::select! {
        () = work => {}
        () = slot.connection.closed() => {}
    }
}

/// Closed at once, a connection on which something still comes is reset, and the client loses the
/// answer that it has not read yet.
async fn discard_rest(mut stream: TcpStream) {
    let rest = async {
        let (mut buffer, mut left) = ([0; 4096], MAX_DISCARDED_BYTES);
        while let Ok(read @ 1..) = stream.read(&mut buffer).await {
            left = left.saturating_sub(read);
            if left == 0 {
                return;
            }
        }
    };
    // Then they had time enough.
    let _ = tokio::time::timeout(LINGER, rest).await;
}

async fn serve_connection(
    stream: TcpStream,
    peer: SocketAddr,
    state: ConnectionState,
    router: Router,
    leaving: CancellationToken,
) -> Option<AfterHttp> {
    // Progress comes in small pieces, each of which is waited for. Without it they come a little
    // later.
    let _ = stream.set_nodelay(true);
    let taken = HijackConnection::default();
    let hijack = taken.clone();
    let left_over = Arc::new(Mutex::new(false));
    let sets_left_over = Arc::clone(&left_over);
    let watched = MonitoredStream::new(stream, state.clone());
    let service = hyper::service::service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        request.extensions_mut().insert(hijack.clone());
        let (router, leaving) = (router.clone(), leaving.clone());
        let (state, sets_left_over) = (state.clone(), Arc::clone(&sets_left_over));
        async move {
            let (mut response, is_read) = answer(request, &state, router).await;
            if !is_read {
                *sets_left_over
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner) = true;
            }
            if !is_read || leaving.is_cancelled() {
                let close = HeaderValue::from_static("close");
                response.headers_mut().insert(header::CONNECTION, close);
            }
            let response = response.map(|body| AnswerBody::new(body, state));
            Ok::<_, Infallible>(response)
        }
        .boxed()
    });
    let mut http = http1::Builder::new()
        .max_buf_size(MAX_BUFFERED_BYTES)
        .serve_connection(TokioIo::new(watched), service);
    // Its timeouts are enforced by `Connections`.
    let spoken = std::future::poll_fn(|cx| http.poll_without_shutdown(cx));
    if let Err(error) = spoken.await {
        tracing::debug!(%error, "a connection ended");
        return None;
    }
    let mut stream = http.into_parts().io.into_inner().into_inner();
    let rest = taken.lock().take();
    if let Some(rest) = rest {
        return Some(AfterHttp::TakenOver(rest, stream));
    }
    // The other side may be gone already.
    let _ = stream.shutdown().await;
    let left_over = *left_over.lock().unwrap_or_else(PoisonError::into_inner);
    left_over.then_some(AfterHttp::Leftover(stream))
}

/// Answers a request, and says whether all of its body was read: where it was not, the connection
/// is of no further use, as what comes on it next is no request. The answer must say so, or a proxy
/// sends another customer's request there.
async fn answer(
    request: Request<Incoming>,
    state: &ConnectionState,
    router: Router,
) -> (Response, bool) {
    state.connection.enter(Phase::Working);
    let (head, body) = request.into_parts();
    let body = RequestBody::of(body);
    let watched = body.as_ref().map(|body| body.watched(state.clone()));
    let request = Request::from_parts(head, watched.unwrap_or_else(Body::empty));
    let Ok(response) = router.oneshot(request).await;
    let is_read = match &body {
        None => true,
        // It did not come when it was waited for.
        Some(_) if response.status() == StatusCode::REQUEST_TIMEOUT => false,
        Some(body) => body.is_read().await,
    };
    (response, is_read)
}
