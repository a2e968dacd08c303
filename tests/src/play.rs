//! One test: sets the stage, lets the test act, keeps what failed.

use std::any::type_name;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::runtime::Builder;

use crate::browser::Given;
use crate::evidence;
use crate::secrets;
use crate::stage::{Props, Stage};
use crate::{Failure, Outcome};

/// A test that is not over by then hangs.
const LONGEST: Duration = Duration::from_secs(300);

/// Plays a test on the usual stage.
pub fn play<F: AsyncFnOnce(&mut Stage) -> Outcome>(test: F) {
    play_with(Props::default(), test);
}

/// Plays a test on a stage that is set up differently.
pub fn play_with<F: AsyncFnOnce(&mut Stage) -> Outcome>(props: Props, test: F) {
    let name = name_of::<F>();
    let given = Given::from_env().unwrap_or_else(|why| panic!("{why}"));
    let _turn = Turn::take();
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap_or_else(|why| panic!("no runtime: {why}"));
    let played = runtime.block_on(async {
        let mut stage = Stage::set(&given, &props).await?;
        let acting = tokio::time::timeout(LONGEST, test(&mut stage));
        let ended = AssertUnwindSafe(acting).catch_unwind().await;
        let ended = match ended {
            // Whatever it tested: no secret of it may be in the log.
            Ok(Ok(Ok(()))) => secrets::are_not_logged(&stage)
                .await
                .map_err(Broken::Failure),
            Ok(Ok(Err(failure))) => Err(Broken::Failure(failure)),
            Ok(Err(_)) => Err(Broken::Failure("the test does not come to an end".into())),
            Err(panic) => Err(Broken::Panic(panic)),
        };
        let kept = match &ended {
            Ok(()) => String::new(),
            Err(_) => evidence::keep(&given, &name, &stage).await,
        };
        let struck = stage.strike().await;
        Ok::<_, Failure>((ended, kept, struck))
    });
    match played {
        Err(why) => panic!("the stage could not be set: {why}"),
        Ok((Err(Broken::Failure(why)), kept, _)) => panic!("{why}\n{kept}"),
        Ok((Err(Broken::Panic(panic)), kept, _)) => {
            println!("{kept}");
            resume_unwind(panic)
        }
        Ok((Ok(()), _, Err(why))) => panic!("the browser did not end well: {why}"),
        Ok((Ok(()), _, Ok(()))) => {}
    }
}

/// How a test fails: by a step that can't be made, or by an assertion.
enum Broken {
    Failure(Failure),
    Panic(Box<dyn std::any::Any + Send>),
}

/// The name of the test that a closure stands in.
fn name_of<F>() -> String {
    let path = type_name::<F>();
    let function = path.split("::{{closure}}").next().unwrap_or(path);
    function.rsplit("::").next().unwrap_or(function).to_owned()
}

/// Leave to run a browser: as many at a time as the machine bears.
pub(crate) struct Turn;

static TAKEN: Mutex<usize> = Mutex::new(0);
static GIVEN_BACK: Condvar = Condvar::new();

impl Turn {
    pub(crate) fn take() -> Self {
        let cores = thread::available_parallelism().map_or(2, usize::from);
        let most = cores.clamp(2, 4);
        let taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = GIVEN_BACK.wait_while(taken, |taken| *taken >= most);
        *waiting.unwrap_or_else(PoisonError::into_inner) += 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        GIVEN_BACK.notify_one();
    }
}
