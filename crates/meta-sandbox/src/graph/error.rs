//! Meta's error envelope, and the errors the stand-in answers with.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::secrets;

/// An error as the Graph API words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GraphError {
    pub status: StatusCode,
    code: i64,
    subcode: Option<i64>,
    message: String,
    user: Option<(&'static str, &'static str)>,
    details: Option<&'static str>,
    transient: bool,
}

impl GraphError {
    pub fn new(code: i64, message: impl Into<String>) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            code,
            subcode: None,
            message: message.into(),
            user: None,
            details: None,
            transient: false,
        }
    }

    pub fn subcode(mut self, subcode: i64) -> Self {
        self.subcode = Some(subcode);
        self
    }

    /// The title and text that Meta words for people.
    pub fn user(mut self, title: &'static str, text: &'static str) -> Self {
        self.user = Some((title, text));
        self
    }

    pub fn details(mut self, details: &'static str) -> Self {
        self.details = Some(details);
        self
    }

    fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    pub fn bad_parameter(what: &str) -> Self {
        Self::new(100, format!("(#100) {what}"))
    }

    pub fn no_such_object(id: &str) -> Self {
        Self::new(
            100,
            format!(
                "Unsupported request. Object with ID '{id}' does not exist, cannot be loaded due \
                 to missing permissions, or does not support this operation."
            ),
        )
        .subcode(33)
    }

    pub fn no_token() -> Self {
        Self::new(104, "An access token is required to request this resource.")
            .status(StatusCode::UNAUTHORIZED)
    }

    pub fn bad_token() -> Self {
        Self::new(
            190,
            "Invalid OAuth access token - Cannot parse access token",
        )
        .status(StatusCode::UNAUTHORIZED)
    }

    pub fn expired_token() -> Self {
        Self::new(190, "Error validating access token: Session has expired.")
            .subcode(463)
            .status(StatusCode::UNAUTHORIZED)
    }

    pub fn no_permission() -> Self {
        Self::new(
            10,
            "(#10) Application does not have permission for this action",
        )
        .status(StatusCode::FORBIDDEN)
    }

    pub fn not_granted() -> Self {
        Self::new(
            200,
            "(#200) You do not have the necessary permissions for this object",
        )
        .status(StatusCode::FORBIDDEN)
    }

    pub fn server_error() -> Self {
        let mut error = Self::new(
            2,
            "An unexpected error has occurred. Please retry your request later.",
        )
        .status(StatusCode::INTERNAL_SERVER_ERROR);
        error.transient = true;
        error
    }

    pub fn half_deregistered() -> Self {
        Self::new(133_000, "(#133000) Incomplete Deregistration")
            .details("A previous deregistration attempt failed. Deregister the number again before registering.")
            .status(StatusCode::INTERNAL_SERVER_ERROR)
    }

    pub fn too_many_calls() -> Self {
        Self::new(4, "(#4) Application request limit reached").status(StatusCode::TOO_MANY_REQUESTS)
    }

    pub fn body(&self) -> Value {
        let mut error = json!({
            "message": self.message,
            "type": "OAuthException",
            "code": self.code,
            "fbtrace_id": format!("A{}", secrets::random(22)),
        });
        if let Some(subcode) = self.subcode {
            error["error_subcode"] = json!(subcode);
        }
        if let Some((title, text)) = self.user {
            error["error_user_title"] = json!(title);
            error["error_user_msg"] = json!(text);
        }
        if let Some(details) = self.details {
            error["error_data"] = json!({ "messaging_product": "whatsapp", "details": details });
        }
        if self.transient {
            error["is_transient"] = json!(true);
        }
        json!({ "error": error })
    }
}
