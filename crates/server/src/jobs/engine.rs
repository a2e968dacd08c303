//! The job queue's backend: apalis on our own database, which stores jobs and hands them out.
//!
//! Its tables stand beside ours, in the same file or database, with a history of migrations of
//! their own. Each process is a worker with its own name; what a dead one had taken is handed out
//! again once its heartbeat is missed. Of apalis' own retries, results and workflows nothing is
//! used: what a job came to is in the onboarding's record.

use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use apalis::layers::WorkerBuilderExt;
use apalis_core::backend::ext::BackendExt;
use apalis_core::backend::ext::poll_strategy::{PollSnapshot, PollStrategy, Strategy};
use apalis_core::backend::{TaskSink, TaskSinkError};
use apalis_core::error::{BoxDynError, WorkerError};
use apalis_core::task::Task;
use apalis_core::task::builder::TaskBuilder;
use apalis_core::worker::builder::WorkerBuilder;
use apalis_core::worker::context::WorkerContext;
use apalis_core::worker::ext::parallelize::ParallelizeExt;
use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;
use contract::time::UnixMillis;
use futures_util::Stream;
use futures_util::future::BoxFuture;
use futures_util::stream;
use secrecy::{ExposeSecret, SecretString};
use sqlx::migrate::Migrator;
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::SqlitePoolOptions;
use sqlx::{Executor, PgPool, SqlitePool};
use tokio::sync::Notify;

use crate::jobs::job::Job;
use crate::store::Renewal;

/// The queue's name in the engine's tables.
const QUEUE: &str = "doubletick";

/// Looked this often at what is due. What this process pushes itself it takes at once.
const POLL_INTERVAL: Duration = Duration::from_millis(100);

/// Jobs run at once by one process: as many that it took from here, and as many that began there.
/// Almost all of their time is spent waiting for Meta.
pub const AT_ONCE: usize = 512;

/// Jobs taken from the table at once.
const BATCH: usize = 32;

/// Between two signs of life; after three that are missed what a worker had taken is handed out
/// again.
const HEARTBEAT: Duration = Duration::from_secs(5);
const MISSED_HEARTBEATS: usize = 3;

/// Jobs that are done are kept this long, in seconds: for who looks into the table.
const KEPT_SECONDS: i64 = 3600;

/// The engine does not do what it should.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The database refused, or is not there.
    #[error("the jobs' database: {0}")]
    Database(#[from] sqlx::Error),
    /// A migration of the engine's tables failed.
    #[error("a migration of the jobs' tables: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A job was not taken.
    #[error("a job was not taken: {0}")]
    NotPushed(String),
}

impl<E: std::fmt::Display> From<TaskSinkError<E>> for EngineError {
    fn from(error: TaskSinkError<E>) -> Self {
        Self::NotPushed(error.to_string())
    }
}

/// Where jobs wait.
#[derive(Clone)]
pub struct Engine {
    backend: Backend,
    /// This process has pushed something.
    pushed: Arc<Notify>,
}

#[derive(Clone)]
enum Backend {
    Sqlite(SqliteStorage<Job>),
    Postgres(PostgresStorage<Job>),
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}

/// Runs one job to its end. Never fails: what a job came to is its own to say.
pub type Handler = Arc<dyn Fn(Job) -> BoxFuture<'static, ()> + Send + Sync>;

impl Engine {
    /// Connects, and brings the engine's tables up to date, in a database that the store has opened:
    /// that knows which connections to PostgreSQL may be used.
    pub async fn connect(url: &SecretString, renewal: &Renewal) -> Result<Self, EngineError> {
        // A file that is gone since then must not be made anew, empty.
        let url = &url.expose_secret().replace("mode=rwc", "mode=rw");
        let backend = if url.starts_with("sqlite:") {
            Backend::Sqlite(sqlite(url).await?)
        } else {
            Backend::Postgres(postgres(url, renewal.clone()).await?)
        };
        Ok(Self {
            backend,
            pushed: Arc::default(),
        })
    }

    /// Puts a job where it waits. A time is rounded up to the second.
    pub(super) async fn push(&self, job: &Job, at: Option<UnixMillis>) -> Result<(), EngineError> {
        let mut task = TaskBuilder::new(job.clone());
        if let Some(at) = at {
            let seconds = at.0.max(0).unsigned_abs().div_ceil(1000);
            task = task.run_at_timestamp(seconds);
        }
        let task: Task<Job> = task.build();
        match &self.backend {
            Backend::Sqlite(storage) => storage.clone().push_task(task).await?,
            Backend::Postgres(storage) => storage.clone().push_task(task).await?,
        }
        if at.is_none() {
            self.pushed.notify_one();
        }
        Ok(())
    }

    /// Hands out jobs until it is stopped. Ends with an error when the database is not there: who
    /// calls it calls again.
    pub async fn work(&self, stop: Stop, handler: Handler) -> Result<(), WorkerError> {
        let strategy = Strategy::new()
            .apply(Pushed::new(Arc::clone(&self.pushed)))
            .interval(POLL_INTERVAL);
        let name = format!("doubletick-{}", crate::random::id());
        let run = move |job: Job| {
            let handler = Arc::clone(&handler);
            async move {
                handler(job).await;
                Ok::<(), BoxDynError>(())
            }
        };
        match self.backend.clone() {
            Backend::Sqlite(storage) => {
                let worker = WorkerBuilder::new(name)
                    .backend(storage.poll_with_strategy(strategy))
                    .concurrency(AT_ONCE)
                    .parallelize(tokio::spawn)
                    .build(run);
                worker
                    .run_with_ctx(move |ctx| stop.clone().then_stop(ctx))
                    .await
            }
            Backend::Postgres(storage) => {
                let worker = WorkerBuilder::new(name)
                    .backend(storage.poll_with_strategy(strategy))
                    .concurrency(AT_ONCE)
                    .parallelize(tokio::spawn)
                    .build(run);
                worker
                    .run_with_ctx(move |ctx| stop.clone().then_stop(ctx))
                    .await
            }
        }
    }

    /// Deletes jobs that were done an hour ago.
    pub async fn forget_done(&self) -> Result<(), EngineError> {
        match &self.backend {
            Backend::Sqlite(storage) => {
                sqlx::query(
                    "DELETE FROM Jobs WHERE status IN ('Done', 'Killed')
                       AND CAST(done_at AS INTEGER) < CAST(strftime('%s', 'now') AS INTEGER) - ?1",
                )
                .bind(KEPT_SECONDS)
                .execute(storage.pool())
                .await?;
            }
            Backend::Postgres(storage) => {
                sqlx::query(
                    "DELETE FROM apalis.jobs WHERE status IN ('Done', 'Killed')
                       AND done_at < now() - make_interval(secs => $1::float8)",
                )
                .bind(KEPT_SECONDS)
                .execute(storage.pool())
                .await?;
            }
        }
        Ok(())
    }

    pub async fn close(&self) {
        match &self.backend {
            Backend::Sqlite(storage) => storage.pool().close().await,
            Backend::Postgres(storage) => storage.pool().close().await,
        }
    }
}

/// Cancelled, no further job is handed out.
#[derive(Clone, Debug)]
pub struct Stop(pub tokio_util::sync::CancellationToken);

impl Stop {
    async fn then_stop(self, ctx: WorkerContext) -> Result<(), WorkerError> {
        self.0.cancelled().await;
        ctx.stop()
    }
}

async fn sqlite(url: &str) -> Result<SqliteStorage<Job>, EngineError> {
    let pool: SqlitePool = SqlitePoolOptions::new()
        .max_connections(2)
        .after_connect(|connection, _| {
            Box::pin(async move {
                // Not by apalis' own set-up: that turns off what makes a commit last.
                let ours = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL;";
                connection.execute(ours).await?;
                Ok(())
            })
        })
        .connect(url)
        .await?;
    let mut migrations: Migrator = SqliteStorage::<()>::migrations();
    migrations.dangerous_set_table_name("_apalis_migrations");
    migrations.run(&pool).await?;
    let config = apalis_sqlite::Config::default()
        .queue(QUEUE)
        .batch_size(BATCH)
        .heartbeat_interval(HEARTBEAT)
        .missed_heartbeats(MISSED_HEARTBEATS)
        .lock_tasks(false);
    Ok(SqliteStorage::new(&pool).with_config(config))
}

async fn postgres(url: &str, renewal: Renewal) -> Result<PostgresStorage<Job>, EngineError> {
    let pool: PgPool = PgPoolOptions::new()
        .max_connections(2)
        .before_acquire(move |_, known| {
            let allowed = renewal.allows(known.age);
            Box::pin(async move { Ok(allowed) })
        })
        .connect(url)
        .await?;
    PostgresStorage::<()>::migrations().run(&pool).await?;
    let config = apalis_postgres::Config::default()
        .queue(QUEUE)
        .batch_size(BATCH)
        .heartbeat_interval(HEARTBEAT)
        .missed_heartbeats(MISSED_HEARTBEATS)
        .lock_tasks(false);
    Ok(PostgresStorage::new(&pool).with_config(config))
}

/// Wakes the worker when this process has pushed something.
struct Pushed {
    news: std::sync::Mutex<std::pin::Pin<Box<dyn Stream<Item = ()> + Send>>>,
}

impl Pushed {
    fn new(pushed: Arc<Notify>) -> Self {
        let news = stream::unfold(pushed, |pushed| async move {
            pushed.notified().await;
            Some(((), pushed))
        });
        Self {
            news: std::sync::Mutex::new(Box::pin(news)),
        }
    }
}

impl PollStrategy for Pushed {
    fn poll_drive(&mut self, cx: &mut Context<'_>, _: &PollSnapshot) -> Poll<Option<()>> {
        let mut ready = false;
        let news = self.news.get_mut();
        let news = news.unwrap_or_else(std::sync::PoisonError::into_inner);
        // To its end, so that the next one wakes the worker too.
        while let Poll::Ready(Some(())) = news.as_mut().poll_next(cx) {
            ready = true;
        }
        if ready {
            Poll::Ready(Some(()))
        } else {
            Poll::Pending
        }
    }
}
