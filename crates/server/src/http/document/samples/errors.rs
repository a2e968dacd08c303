//! Refusals, by their status.

use contract::ids::Reference;
use contract::phone::PhoneProblem;
use contract::platform::{PlatformError, PlatformErrorCode};
use contract::problem::{ErrorBody, Problem};
use contract::version::OLDEST_SERVED;
use serde_json::Result;

use super::sample::{Sample, sample};
use crate::http::error;

const REFERENCE: &str = "DT-7K3M-9QXW";

pub(super) fn all() -> Result<Vec<Sample>> {
    let mut all = vec![];
    let too_many = Problem::TooMany {
        retry_after_seconds: 30,
    };
    let problems = [
        ("signedOut", Problem::SignedOut),
        ("phone", Problem::Phone(PhoneProblem::NotAssigned)),
        ("otpWrong", Problem::OtpWrong { attempts_left: 2 }),
        ("otpExpired", Problem::OtpExpired),
        ("consentMissing", Problem::ConsentMissing),
        ("cutOverTime", Problem::CutOverTime),
        ("methodUnavailable", Problem::MethodUnavailable),
        ("tooMany", too_many.clone()),
        ("otpNotSent", Problem::OtpNotSent),
        ("metaUnavailable", Problem::MetaUnavailable),
        ("notFound", Problem::NotFound),
        ("conflict", Problem::Conflict),
        ("numberAlreadyHere", Problem::NumberAlreadyHere),
        ("badRequest", Problem::BadRequest),
        (
            "versionUnsupported",
            Problem::VersionUnsupported {
                oldest: OLDEST_SERVED.to_owned(),
            },
        ),
        ("internal", Problem::Internal),
    ];
    for (name, problem) in problems {
        let status = error::status(&problem).as_u16();
        all.push(refusal(name, problem, status)?);
    }
    // The status says more than the problem.
    for (name, problem, status) in [
        ("forged", Problem::BadRequest, 403),
        ("tooSlow", Problem::BadRequest, 408),
        ("tooLarge", Problem::BadRequest, 413),
        ("busy", too_many, 503),
    ] {
        all.push(refusal(name, problem, status)?);
    }
    for code in PlatformErrorCode::ALL {
        let refusal = PlatformError {
            code: *code,
            message: code.name().replace('_', " "),
            reference: (*code == PlatformErrorCode::Internal).then(|| REFERENCE.to_owned()),
        };
        let summary = code.name().replace('_', " ");
        let sample = sample(code.name(), &summary, &refusal)?;
        all.push(sample.with_status(code.status()));
    }
    Ok(all)
}

fn refusal(name: &str, problem: Problem, status: u16) -> Result<Sample> {
    let summary = format!("{problem:?}");
    let reference = (status == 500).then(|| Reference::new(REFERENCE));
    let body = ErrorBody { problem, reference };
    Ok(sample(name, &summary, &body)?.with_status(status))
}
