//! Takes connections, and speaks HTTP/1.1 on each. A connection that an answer has taken over is
//! left by HTTP: hyper holds some 16 kB for each connection as long as it speaks on it, and a
//! progress stream is open for hours with next to nothing to say.

use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt;

/// No connection can be taken, for want of files: between two tries.
const PAUSE: Duration = Duration::from_millis(200);

/// A connection on which no request has come for so long is closed. Longer than load balancers keep
/// theirs (nginx: a minute), so that none sends a request just then.
const IDLE: Duration = Duration::from_secs(90);

type Rest = Box<dyn FnOnce(TcpStream) -> BoxFuture<'static, ()> + Send>;

/// With this an answer takes over the connection that it is sent on, as an extension of its
/// request. Its head must be HTTP/1.0's with a body of no known length, so that what follows
/// needs no framing: it ends with the connection.
#[derive(Clone, Default)]
pub struct TakeOver(Arc<Mutex<Option<Rest>>>);

impl TakeOver {
    /// What becomes of the connection once the answer's head is sent.
    pub fn then<F>(&self, rest: impl FnOnce(TcpStream) -> F + Send + 'static)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        *self.lock() = Some(Box::new(|connection| rest(connection).boxed()));
    }

    fn lock(&self) -> MutexGuard<'_, Option<Rest>> {
        // A panic can't leave half of it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Serves until it is told to stop, and what is under way has ended.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: CancellationToken,
) -> io::Result<()> {
    let connections = TaskTracker::new();
    while let Some(taken) = stop.run_until_cancelled(listener.accept()).await {
        match taken {
            Ok((connection, peer)) => {
                let (router, stop) = (router.clone(), stop.clone());
                let work = speak(connection, peer, router, stop, connections.clone());
                connections.spawn(work);
            }
            // Of one connection, and of no other.
            Err(error) if is_of_one(&error) => {}
            Err(error) => {
                tracing::error!(%error, "no connection is taken");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
    drop(listener);
    connections.close();
    connections.wait().await;
    Ok(())
}

fn is_of_one(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    )
}

async fn speak(
    connection: TcpStream,
    peer: SocketAddr,
    router: Router,
    stop: CancellationToken,
    connections: TaskTracker,
) {
    // Progress comes in small pieces, each of which is waited for. Without it they come a little
    // later.
    let _ = connection.set_nodelay(true);
    let taken = TakeOver::default();
    let take_over = taken.clone();
    let service = hyper::service::service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        request.extensions_mut().insert(take_over.clone());
        router.clone().oneshot(request)
    });
    let mut http = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(IDLE)
        .serve_connection(TokioIo::new(connection), service);
    let mut stopped = pin!(stop.cancelled().fuse());
    let mut told = false;
    let spoken = poll_fn(|cx| {
        if !told && stopped.poll_unpin(cx).is_ready() {
            told = true;
            Pin::new(&mut http).graceful_shutdown();
        }
        http.poll_without_shutdown(cx)
    });
    if let Err(error) = spoken.await {
        tracing::debug!(%error, "a connection ended");
        return;
    }
    let mut connection = http.into_parts().io.into_inner();
    let rest = taken.lock().take();
    match rest {
        // In a task of its own: this one holds what HTTP needed.
        Some(rest) => drop(connections.spawn(rest(connection))),
        None => {
            // The other side may be gone already.
            let _ = connection.shutdown().await;
        }
    }
}
