//! Sends messages to phones through the first channel that accepts them (WhatsApp, then SMS), with
//! the next one as fallback.

use std::sync::Arc;
use std::time::Duration;

use contract::phone::PhoneNumber;
use secrecy::SecretString;

use crate::config::Config;
use crate::graph::{Graph, NoClient, http_client};
use crate::sign_in::channel::{
    Certainty, MessageId, NoticeMessage, PhoneMessage, PhoneSender, SendError,
};
use crate::sign_in::limits::Permit;
use crate::sign_in::sms::SmsGateway;
use crate::sign_in::whatsapp::WhatsAppTemplate;

/// How long a gateway may take to answer.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The channels, in the order in which they are tried.
#[derive(Clone)]
pub struct Senders(Arc<[Box<dyn PhoneSender>]>);

impl std::fmt::Debug for Senders {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = self.0.iter().map(|sender| sender.name());
        f.debug_list().entries(names).finish()
    }
}

impl Senders {
    pub fn new(senders: Vec<Box<dyn PhoneSender>>) -> Self {
        Self(senders.into())
    }

    /// Those that the configuration names: WhatsApp, then SMS.
    pub fn of(config: &Config) -> Result<Self, NoClient> {
        let mut senders: Vec<Box<dyn PhoneSender>> = Vec::new();
        if let Some(whatsapp) = &config.whatsapp_otp {
            let graph = Graph::new(&config.meta, TIMEOUT)?;
            senders.push(Box::new(WhatsAppTemplate::new(whatsapp.clone(), graph)));
        }
        if let Some(sms) = &config.sms {
            let http = http_client(TIMEOUT)?;
            senders.push(Box::new(SmsGateway::new(
                sms.clone(),
                http,
                config.page_host(),
            )));
        }
        Ok(Self::new(senders))
    }

    /// Sends by the first who takes it. Who asks `again` seems not to have got what the first
    /// one took: Meta takes a message for a number that is not on WhatsApp, and says so later,
    /// by webhook alone (131026, "Error codes"). The last is asked first then.
    pub async fn send(
        &self,
        permit: &Permit,
        password: &SecretString,
        again: bool,
    ) -> Result<(), SendError> {
        let mut senders: Vec<_> = self.0.iter().collect();
        if again {
            senders.reverse();
        }
        let mut refused = SendError {
            by: "nobody",
            why: "is set up to send one-time passwords".to_owned(),
            certainty: Certainty::NotSent,
        };
        let mut certainty = Certainty::NotSent;
        let message = PhoneMessage::OneTimePassword(password);
        for sender in senders {
            match sender.send(permit.to(), message).await {
                Ok(_) => {
                    tracing::info!(by = sender.name(), again, "a one-time password was sent");
                    return Ok(());
                }
                Err(error) => {
                    tracing::warn!(%error, "a one-time password was not sent");
                    if !error.is_certain() {
                        certainty = Certainty::Unclear;
                    }
                    refused = error;
                }
            }
        }
        Err(SendError {
            certainty,
            ..refused
        })
    }

    /// Whether somebody is set up to bring notices.
    pub fn take_notices(&self) -> bool {
        self.for_notices(None).next().is_some()
    }

    /// Those who bring notices, but for the one of this name.
    fn for_notices(&self, but: Option<&str>) -> impl Iterator<Item = &dyn PhoneSender> {
        let senders = self.0.iter().map(AsRef::as_ref);
        senders.filter(move |sender: &&dyn PhoneSender| {
            sender.takes_notices() && Some(sender.name()) != but
        })
    }

    /// Whether somebody else than the sender of this name is set up to bring notices.
    pub fn can_replace(&self, name: &str) -> bool {
        self.for_notices(Some(name)).next().is_some()
    }

    /// Sends a notice by the first who takes it, and says who did. After an answer that is not clear
    /// nobody else is asked, as it must not come twice; nor where it is not wanted. `but`: by whom it did not
    /// arrive before.
    pub async fn notify(
        &self,
        to: &PhoneNumber,
        notice: &NoticeMessage,
        but: Option<&str>,
    ) -> Result<(&'static str, Option<MessageId>), SendError> {
        let mut refused = SendError {
            by: "nobody",
            why: "is set up to send notices".to_owned(),
            certainty: Certainty::NotSent,
        };
        for sender in self.for_notices(but) {
            match sender.send(to, PhoneMessage::Notice(notice)).await {
                Ok(id) => return Ok((sender.name(), id)),
                Err(error) if error.certainty == Certainty::NotSent => refused = error,
                Err(error) => return Err(error),
            }
        }
        Err(refused)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Mutex;

    use futures_util::future::BoxFuture;

    use super::*;

    type Asked = Arc<Mutex<Vec<&'static str>>>;

    struct Pretend {
        name: &'static str,
        takes: bool,
        certainty: Certainty,
        asked: Asked,
    }

    impl PhoneSender for Pretend {
        fn name(&self) -> &'static str {
            self.name
        }

        fn takes_notices(&self) -> bool {
            self.name != "passwords alone"
        }

        fn send<'a>(
            &'a self,
            _: &'a PhoneNumber,
            _: PhoneMessage<'a>,
        ) -> BoxFuture<'a, Result<Option<MessageId>, SendError>> {
            Box::pin(async {
                self.asked.lock().unwrap().push(self.name);
                let refused = SendError {
                    by: self.name,
                    why: "no".to_owned(),
                    certainty: self.certainty,
                };
                self.takes.then_some(None).ok_or(refused)
            })
        }
    }

    fn permit() -> Permit {
        Permit::for_tests(PhoneNumber::parse("+919876543210").unwrap())
    }

    /// Who is asked, and who refuses at last.
    async fn asked(senders: &[(&'static str, bool)], again: bool) -> (Vec<&'static str>, bool) {
        let asked = Asked::default();
        let pretend = |(name, takes): &(&'static str, bool)| -> Box<dyn PhoneSender> {
            Box::new(Pretend {
                name,
                takes: *takes,
                certainty: Certainty::NotSent,
                asked: Arc::clone(&asked),
            })
        };
        let senders = Senders::new(senders.iter().map(pretend).collect());
        let sent = senders
            .send(&permit(), &"123456".to_owned().into(), again)
            .await;
        let asked = asked.lock().unwrap().clone();
        (asked, sent.is_ok())
    }

    #[tokio::test]
    async fn the_next_is_asked_where_one_refuses() {
        let both = [("WhatsApp", true), ("SMS", true)];
        assert_eq!(asked(&both, false).await, (vec!["WhatsApp"], true));
        let no_whatsapp = [("WhatsApp", false), ("SMS", true)];
        assert_eq!(
            asked(&no_whatsapp, false).await,
            (vec!["WhatsApp", "SMS"], true)
        );
        let none = [("WhatsApp", false), ("SMS", false)];
        assert_eq!(asked(&none, false).await, (vec!["WhatsApp", "SMS"], false));
    }

    #[tokio::test]
    async fn nothing_was_sent_for_sure_where_each_says_so() {
        for (first, second, certain) in [
            (true, true, true),
            (false, true, false),
            (true, false, false),
        ] {
            let refuses = |is_certain| -> Box<dyn PhoneSender> {
                Box::new(Pretend {
                    name: "refuses",
                    takes: false,
                    certainty: match is_certain {
                        true => Certainty::NotSent,
                        false => Certainty::Unclear,
                    },
                    asked: Asked::default(),
                })
            };
            let senders = Senders::new(vec![refuses(first), refuses(second)]);
            let password = "123456".to_owned().into();
            let refused = senders.send(&permit(), &password, false).await;
            assert_eq!(refused.unwrap_err().is_certain(), certain);
        }
    }

    #[tokio::test]
    async fn who_asks_again_is_sent_it_another_way() {
        let both = [("WhatsApp", true), ("SMS", true)];
        assert_eq!(asked(&both, true).await, (vec!["SMS"], true));
        let no_sms = [("WhatsApp", true), ("SMS", false)];
        assert_eq!(asked(&no_sms, true).await, (vec!["SMS", "WhatsApp"], true));
    }

    /// Who is asked to bring a notice, and what comes of it.
    async fn notified(
        senders: &[(&'static str, Option<Certainty>)],
    ) -> (Vec<&'static str>, Result<&'static str, Certainty>) {
        let asked = Asked::default();
        let pretend = |(name, refuses): &(&'static str, Option<Certainty>)| {
            let sender: Box<dyn PhoneSender> = Box::new(Pretend {
                name,
                takes: refuses.is_none(),
                certainty: refuses.unwrap_or(Certainty::NotSent),
                asked: Arc::clone(&asked),
            });
            sender
        };
        let senders = Senders::new(senders.iter().map(pretend).collect());
        let notice = NoticeMessage {
            kind: onboarding::notices::NoticeKind::Connected,
            language: "en",
            text: String::new(),
            parameters: vec![],
        };
        let phone = PhoneNumber::parse("+919876543210").unwrap();
        let sent = senders.notify(&phone, &notice, None).await;
        let sent = sent.map(|(by, _)| by);
        let asked = asked.lock().unwrap().clone();
        (asked, sent.map_err(|error| error.certainty))
    }

    #[tokio::test]
    async fn a_notice_goes_to_the_next_only_where_it_certainly_did_not_go_and_is_wanted() {
        let refuses = |certainty| [("WhatsApp", Some(certainty)), ("SMS", None)];
        assert_eq!(
            notified(&refuses(Certainty::NotSent)).await,
            (vec!["WhatsApp", "SMS"], Ok("SMS"))
        );
        for certainty in [Certainty::Unclear, Certainty::OptedOut] {
            assert_eq!(
                notified(&refuses(certainty)).await,
                (vec!["WhatsApp"], Err(certainty))
            );
        }
    }

    #[tokio::test]
    async fn who_brings_passwords_alone_is_not_asked_to_bring_a_notice() {
        let alone = [("passwords alone", None), ("SMS", None)];
        assert_eq!(notified(&alone).await, (vec!["SMS"], Ok("SMS")));
        let (asked, sent) = notified(&alone[..1]).await;
        assert_eq!((asked, sent), (vec![], Err(Certainty::NotSent)));
    }
}
