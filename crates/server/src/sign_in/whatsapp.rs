//! Messages over WhatsApp, by templates of our own number.

use contract::phone::PhoneNumber;
use futures_util::future::BoxFuture;

use crate::config::WhatsAppOtpConfig;
use crate::graph::Graph;
use crate::sign_in::channel::{
    Certainty, MessageId, NoticeMessage, PhoneMessage, PhoneSender, SendError,
};
use onboarding::meta::fault::GraphError;
use onboarding::notices::NoticeKind;

/// As the log and the store call it.
pub const NAME: &str = "WhatsApp";

/// Our own number at Meta, with an approved authentication template, and with utility templates where it
/// sends notices.
pub struct WhatsAppTemplate {
    config: WhatsAppOtpConfig,
    graph: Graph,
}

impl WhatsAppTemplate {
    /// The number and templates that the configuration names.
    pub fn new(config: WhatsAppOtpConfig, graph: Graph) -> Self {
        Self { config, graph }
    }

    /// Nobody asks for notices where no templates of theirs are named.
    async fn notify(
        &self,
        to: &PhoneNumber,
        notice: &NoticeMessage,
    ) -> Result<Option<String>, GraphError> {
        let prefix = self.config.notice_templates.as_deref().unwrap_or_default();
        let name = template_name(prefix, notice.kind);
        let (language, parameters) = (meta_language(notice.language), &notice.parameters);
        let sent = self
            .graph
            .send_utility(&self.config, to, &name, &language, parameters);
        sent.await
    }
}

/// The name of the template for notices of this kind.
pub fn template_name(prefix: &str, kind: NoticeKind) -> String {
    format!("{prefix}_{}", kind.name().replace('-', "_"))
}

/// A language as Meta writes it in the place of a BCP 47 tag: `pt_BR`.
pub fn meta_language(tag: &str) -> String {
    tag.replace('-', "_")
}

impl PhoneSender for WhatsAppTemplate {
    fn name(&self) -> &'static str {
        NAME
    }

    fn takes_notices(&self) -> bool {
        self.config.notice_templates.is_some()
    }

    fn send<'a>(
        &'a self,
        to: &'a PhoneNumber,
        message: PhoneMessage<'a>,
    ) -> BoxFuture<'a, Result<Option<MessageId>, SendError>> {
        Box::pin(async move {
            let sent = match message {
                PhoneMessage::OneTimePassword(password) => {
                    self.graph.send_password(&self.config, to, password).await
                }
                PhoneMessage::Notice(notice) => self.notify(to, notice).await,
            };
            let sent = sent.map(|id| id.map(MessageId));
            sent.map_err(|error| SendError {
                by: NAME,
                why: error.to_string(),
                certainty: if error.is_ambiguous() {
                    Certainty::Unclear
                } else if error.wants_no_messages() {
                    Certainty::OptedOut
                } else {
                    Certainty::NotSent
                },
            })
        })
    }
}
