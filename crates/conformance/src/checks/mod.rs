//! The checks, by subject. Each has accounts and numbers of its own, so that all run beside each other.

mod events;
mod moves;
mod onboardings;
mod refusals;
mod sessions;
mod streams;
mod webhooks;

use std::pin::Pin;

use crate::Options;
use crate::backend::Backend;
use crate::receiver::Receiver;
use crate::report::{Checked, Failure, Verdict};

type Check<'a> = Pin<Box<dyn Future<Output = Checked> + 'a>>;

/// All of them.
pub fn all<'a>(
    backend: &'a Backend,
    options: &'a Options,
    receiver: Option<&'a Receiver>,
) -> Vec<Check<'a>> {
    vec![
        check("an API key opens a session", sessions::opens(backend)),
        check("a bad API key is refused", sessions::bad_key(backend)),
        check("no session is refused", sessions::signed_out(backend)),
        check("a forged request is refused", sessions::forged(backend)),
        check("an account sees its own alone", sessions::others(backend)),
        check("a bad request has its code", refusals::codes(backend)),
        check("unknown fields are passed over", refusals::fields(backend)),
        check("an attempt begins once", onboardings::once(backend)),
        check("stages follow the table", onboardings::stages(backend)),
        check("a stream begins with the state", streams::begins(backend)),
        check("a stream tells each change", streams::tells(backend)),
        check("a stream is taken up again", streams::resumes(backend)),
        check(
            "a stream shows that it lives",
            streams::lives(backend, options),
        ),
        check("events are listed in order", events::order(backend)),
        check("events are read by pages", events::pages(backend)),
        check(
            "webhooks are signed, in order",
            webhooks::delivered(backend, receiver),
        ),
        check("a number moves", moves::moves(backend, options)),
    ]
}

fn check<'a>(name: &'static str, verdict: impl Future<Output = Verdict> + 'a) -> Check<'a> {
    Box::pin(async move {
        Checked {
            name,
            verdict: verdict.await,
        }
    })
}

/// What was seen in passing.
pub fn watched(backend: &Backend) -> [Checked; 2] {
    let watched = backend.watched();
    let none = |wrong: &[String]| match wrong.first() {
        Some(first) => Err(Failure::Wrong(format!("{first} ({} times)", wrong.len()))),
        None => Ok(()),
    };
    let slowed_down = match watched.slowed_down {
        0 => Err(Failure::NotRun("no answer was 429 or 503".to_owned())),
        _ => none(&watched.without_retry_after),
    };
    [
        Checked {
            name: "each refusal has a code",
            verdict: none(&watched.without_code),
        },
        Checked {
            name: "429 and 503 have Retry-After",
            verdict: slowed_down,
        },
    ]
}
