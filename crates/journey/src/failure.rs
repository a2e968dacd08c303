//! Why a request to our server did not succeed.

use contract::problem::Problem;

/// Why a request to our server did not succeed.
#[derive(Clone, Debug, PartialEq)]
pub enum RequestFailure {
    /// No answer: offline, or the server is down.
    Unreachable,
    /// It answered with a problem.
    Refused {
        /// The problem.
        problem: Problem,
        /// What support finds the request by.
        reference: Option<String>,
    },
}

impl RequestFailure {
    /// The server answered with this problem, and nothing that support could find it by.
    pub const fn refused(problem: Problem) -> Self {
        Self::Refused {
            problem,
            reference: None,
        }
    }

    /// The problem that the server answered with.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Unreachable => None,
            Self::Refused { problem, .. } => Some(problem),
        }
    }

    /// Whether nobody is signed in any more.
    pub fn is_signed_out(&self) -> bool {
        self.problem() == Some(&Problem::SignedOut)
    }

    /// What support finds the request by, where a call to support is of use.
    pub fn support_reference(&self) -> Option<&str> {
        match self {
            Self::Refused {
                problem:
                    Problem::Internal
                    | Problem::BadRequest
                    | Problem::OtpNotSent
                    | Problem::MetaUnavailable,
                reference,
            } => reference.as_deref(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_given_where_support_can_help() {
        let refused = |problem| RequestFailure::Refused {
            problem,
            reference: Some("DT-7K3F".into()),
        };
        assert_eq!(
            refused(Problem::Internal).support_reference(),
            Some("DT-7K3F")
        );
        assert_eq!(refused(Problem::SignedOut).support_reference(), None);
        assert_eq!(
            RequestFailure::refused(Problem::Internal).support_reference(),
            None
        );
        assert_eq!(RequestFailure::Unreachable.support_reference(), None);
    }
}
