//! Sends one-time passwords through the first channel that accepts them (WhatsApp, then SMS), with
//! the next one as fallback.

use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;

use crate::config::Config;
use crate::graph::{Graph, NoClient, http_client};
use crate::sign_in::channel::{OtpSender, SendError};
use crate::sign_in::limits::Permit;
use crate::sign_in::sms::SmsGateway;
use crate::sign_in::whatsapp::WhatsAppTemplate;

/// How long a gateway may take to answer.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The channels, in the order in which they are tried.
#[derive(Clone)]
pub struct Senders(Arc<[Box<dyn OtpSender>]>);

impl std::fmt::Debug for Senders {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = self.0.iter().map(|sender| sender.name());
        f.debug_list().entries(names).finish()
    }
}

impl Senders {
    pub fn new(senders: Vec<Box<dyn OtpSender>>) -> Self {
        Self(senders.into())
    }

    /// Those that the configuration names: WhatsApp, then SMS.
    pub fn of(config: &Config) -> Result<Self, NoClient> {
        let mut senders: Vec<Box<dyn OtpSender>> = Vec::new();
        if let Some(whatsapp) = &config.whatsapp_otp {
            let graph = Graph::new(&config.meta, TIMEOUT)?;
            senders.push(Box::new(WhatsAppTemplate::new(whatsapp.clone(), graph)));
        }
        if let Some(sms) = &config.sms {
            let http = http_client(TIMEOUT)?;
            senders.push(Box::new(SmsGateway::new(sms.clone(), http)));
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
            is_certain: true,
        };
        let mut is_certain = true;
        for sender in senders {
            match sender.send(permit.to(), password).await {
                Ok(()) => {
                    tracing::info!(by = sender.name(), again, "a one-time password was sent");
                    return Ok(());
                }
                Err(error) => {
                    tracing::warn!(%error, "a one-time password was not sent");
                    is_certain &= error.is_certain;
                    refused = error;
                }
            }
        }
        Err(SendError {
            is_certain,
            ..refused
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Mutex;

    use contract::phone::PhoneNumber;
    use futures_util::future::BoxFuture;

    use super::*;

    type Asked = Arc<Mutex<Vec<&'static str>>>;

    struct Pretend {
        name: &'static str,
        takes: bool,
        is_certain: bool,
        asked: Asked,
    }

    impl OtpSender for Pretend {
        fn name(&self) -> &'static str {
            self.name
        }

        fn send<'a>(
            &'a self,
            _: &'a PhoneNumber,
            _: &'a SecretString,
        ) -> BoxFuture<'a, Result<(), SendError>> {
            Box::pin(async {
                self.asked.lock().unwrap().push(self.name);
                let refused = SendError {
                    by: self.name,
                    why: "no".to_owned(),
                    is_certain: self.is_certain,
                };
                self.takes.then_some(()).ok_or(refused)
            })
        }
    }

    fn permit() -> Permit {
        Permit::for_tests(PhoneNumber::parse("+919876543210").unwrap())
    }

    /// Who is asked, and who refuses at last.
    async fn asked(senders: &[(&'static str, bool)], again: bool) -> (Vec<&'static str>, bool) {
        let asked = Asked::default();
        let pretend = |(name, takes): &(&'static str, bool)| -> Box<dyn OtpSender> {
            Box::new(Pretend {
                name,
                takes: *takes,
                is_certain: true,
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
            let refuses = |is_certain| -> Box<dyn OtpSender> {
                Box::new(Pretend {
                    name: "refuses",
                    takes: false,
                    is_certain,
                    asked: Asked::default(),
                })
            };
            let senders = Senders::new(vec![refuses(first), refuses(second)]);
            let password = "123456".to_owned().into();
            let refused = senders.send(&permit(), &password, false).await;
            assert_eq!(refused.unwrap_err().is_certain, certain);
        }
    }

    #[tokio::test]
    async fn who_asks_again_is_sent_it_another_way() {
        let both = [("WhatsApp", true), ("SMS", true)];
        assert_eq!(asked(&both, true).await, (vec!["SMS"], true));
        let no_sms = [("WhatsApp", true), ("SMS", false)];
        assert_eq!(asked(&no_sms, true).await, (vec!["SMS", "WhatsApp"], true));
    }
}
