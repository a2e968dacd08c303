//! Runs one test in a world of its own, and saves what a failure leaves.

use std::any::type_name;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::runtime::Builder;

use crate::artifacts;
use crate::browser::TestInputs;
use crate::secrets;
use crate::world::{World, WorldOptions};
use crate::{Failure, Outcome};

/// A test that takes longer hangs.
const TEST_TIMEOUT: Duration = Duration::from_secs(300);

/// Runs a test in the usual world.
pub fn run<F: AsyncFnOnce(&mut World) -> Outcome>(test: F) {
    run_with(WorldOptions::default(), test);
}

/// Runs a test in a world that is set up differently.
pub fn run_with<F: AsyncFnOnce(&mut World) -> Outcome>(options: WorldOptions, test: F) {
    let name = name_of::<F>();
    let inputs = TestInputs::from_env().unwrap_or_else(|why| panic!("{why}"));
    let _permit = BrowserPermit::take();
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap_or_else(|why| panic!("no runtime: {why}"));
    let ended = runtime.block_on(async {
        let mut world = World::start(&inputs, &options).await?;
        let acting = tokio::time::timeout(TEST_TIMEOUT, test(&mut world));
        let ended = AssertUnwindSafe(acting).catch_unwind().await;
        let ended = match ended {
            // Whatever it tested: no secret of it may be in the log.
            Ok(Ok(Ok(()))) => secrets::are_not_logged(&world)
                .await
                .map_err(TestError::Failure),
            Ok(Ok(Err(failure))) => Err(TestError::Failure(failure)),
            Ok(Err(_)) => Err(TestError::Failure(
                "the test does not come to an end".into(),
            )),
            Err(panic) => Err(TestError::Panic(panic)),
        };
        let saved = match &ended {
            Ok(()) => String::new(),
            Err(_) => artifacts::save(&inputs, &name, &world).await,
        };
        let closed = world.close().await;
        Ok::<_, Failure>((ended, saved, closed))
    });
    match ended {
        Err(why) => panic!("the world could not be set up: {why}"),
        Ok((Err(TestError::Failure(why)), saved, _)) => panic!("{why}\n{saved}"),
        Ok((Err(TestError::Panic(panic)), saved, _)) => {
            println!("{saved}");
            resume_unwind(panic)
        }
        Ok((Ok(()), _, Err(why))) => panic!("the browser did not end well: {why}"),
        Ok((Ok(()), _, Ok(()))) => {}
    }
}

/// How a test fails: by a step that can't be made, or by an assertion.
enum TestError {
    Failure(Failure),
    Panic(Box<dyn std::any::Any + Send>),
}

/// The name of the test that a closure stands in.
fn name_of<F>() -> String {
    let path = type_name::<F>();
    let function = path.split("::{{closure}}").next().unwrap_or(path);
    function.rsplit("::").next().unwrap_or(function).to_owned()
}

/// A permit to run a browser: as many at a time as the machine bears. Where each test has a process of
/// its own, the test runner limits them instead.
pub(crate) struct BrowserPermit;

static TAKEN: Mutex<usize> = Mutex::new(0);
static GIVEN_BACK: Condvar = Condvar::new();

impl BrowserPermit {
    pub(crate) fn take() -> Self {
        let cores = thread::available_parallelism().map_or(2, usize::from);
        let most = cores.clamp(2, 4);
        let taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = GIVEN_BACK.wait_while(taken, |taken| *taken >= most);
        *waiting.unwrap_or_else(PoisonError::into_inner) += 1;
        Self
    }
}

impl Drop for BrowserPermit {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        GIVEN_BACK.notify_one();
    }
}
