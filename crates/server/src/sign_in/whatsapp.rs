//! One-time passwords over WhatsApp, by an authentication template of our own number.

use contract::phone::PhoneNumber;
use futures_util::future::BoxFuture;
use secrecy::SecretString;

use crate::config::WhatsAppOtpConfig;
use crate::graph::Graph;
use crate::sign_in::channel::{OtpSender, SendError};

const NAME: &str = "WhatsApp";

/// Our own number at Meta, with an approved authentication template.
pub struct WhatsAppTemplate {
    config: WhatsAppOtpConfig,
    graph: Graph,
}

impl WhatsAppTemplate {
    /// The number and template that the configuration names.
    pub fn new(config: WhatsAppOtpConfig, graph: Graph) -> Self {
        Self { config, graph }
    }
}

impl OtpSender for WhatsAppTemplate {
    fn name(&self) -> &'static str {
        NAME
    }

    fn send<'a>(
        &'a self,
        to: &'a PhoneNumber,
        password: &'a SecretString,
    ) -> BoxFuture<'a, Result<(), SendError>> {
        Box::pin(async move {
            let sent = self.graph.send_password(&self.config, to, password).await;
            sent.map_err(|error| SendError {
                by: NAME,
                why: error.to_string(),
                is_certain: !error.is_ambiguous(),
            })
        })
    }
}
