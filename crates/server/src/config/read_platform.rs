//! Reads what concerns the platform.

use crate::config::platform::{PlatformConfig, Readiness, WebhookOverride, WebhookTarget};
use crate::config::reader::Reader;
use crate::event_signature::EventSigner;

/// The longest name of a platform, in characters: it stands in headings.
const LONGEST_NAME: usize = 40;

const NO_NAME: &str = "must have 1 to 40 characters, and no control character";

fn is_name(name: &str) -> bool {
    (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control)
}

impl Reader<'_> {
    /// Where the platform is.
    pub(super) fn platform(&mut self) -> Option<PlatformConfig> {
        let (url, token) = ("PLATFORM_META_OVERRIDE_URL", "PLATFORM_META_OVERRIDE_TOKEN");
        let webhook_override = match self.any(&[url, token]) {
            false => None,
            true => {
                let (url, token) = (self.required_url(url), self.required(token));
                Some(WebhookOverride {
                    url: url?,
                    verify_token: token?.into(),
                })
            }
        };
        let pass_on = "PLATFORM_META_WEBHOOK_URL";
        let meta_webhook_url = match self.any(&[pass_on]) {
            false => None,
            true => Some(self.required_url(pass_on)?),
        };
        let events = self.events();
        let readiness = self.readiness(events.is_some());
        let name = self.optional("PLATFORM_NAME");
        let name = match name.as_deref().map(str::trim) {
            Some(name) if !is_name(name) => self.problem("PLATFORM_NAME", NO_NAME)?,
            name => name.map(str::to_owned),
        };
        Some(PlatformConfig {
            name,
            events,
            readiness: readiness?,
            webhook_override,
            meta_webhook_url,
            allow_private: self.parsed("PLATFORM_ALLOW_PRIVATE", "false")?,
        })
    }

    /// Where events are delivered: an address and its secrets, or neither.
    fn events(&mut self) -> Option<WebhookTarget> {
        let (url, secrets) = ("PLATFORM_WEBHOOK_URL", "PLATFORM_WEBHOOK_SECRETS");
        if !self.any(&[url, secrets]) {
            return None;
        }
        let url = self.required_url(url);
        let raw = self.required(secrets);
        let signer = raw.and_then(|raw| self.checked(secrets, EventSigner::parse(&raw)));
        Some(WebhookTarget {
            url: url?,
            signer: signer?,
        })
    }

    fn readiness(&mut self, is_delivered: bool) -> Option<Readiness> {
        let name = "PLATFORM_READY";
        let default = if is_delivered { "delivered" } else { "off" };
        match self.or(name, default).as_str() {
            "off" => Some(Readiness::Off),
            "delivered" if is_delivered => Some(Readiness::Delivered),
            "delivered" => self.problem(name, "wants PLATFORM_WEBHOOK_URL to be `delivered`"),
            "call" => Some(Readiness::Called),
            _ => self.problem(name, "wants off, delivered or call"),
        }
    }
}
