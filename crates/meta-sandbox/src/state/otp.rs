//! Sending one-time codes, in the window and by `request_code` alike.

use super::{Otp, SandboxState, SmsChannel, now_ms};
use crate::catalogue::Behaviour;

/// How many codes the number `otp-rate-limit` is refused.
const REFUSED_OTPS: u32 = 3;

/// Why no code was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum OtpRefusal {
    #[error("You've asked for too many codes. Try again in about 12 hours.")]
    TooMany,
    #[error("We couldn't reach this number. You can verify it later.")]
    Unreachable,
}

impl SandboxState {
    /// Sends a code to a number, or refuses as its behaviour says.
    pub fn send_otp(
        &mut self,
        behaviour: Behaviour,
        to: &str,
        via: SmsChannel,
        in_window: bool,
    ) -> Result<Otp, OtpRefusal> {
        let memory = self.history_mut(to);
        memory.otps_asked += 1;
        let asked = memory.otps_asked;
        match behaviour {
            Behaviour::OtpRateLimit if asked <= REFUSED_OTPS => return Err(OtpRefusal::TooMany),
            Behaviour::Unverified if in_window => return Err(OtpRefusal::Unreachable),
            _ => {}
        }
        let lifetime = u64::try_from(self.config.otp_lifetime.as_millis()).unwrap_or(u64::MAX);
        let otp = Otp::new(now_ms().saturating_add(lifetime));
        let text = match (behaviour, asked) {
            (Behaviour::WrongOtp, 1) => otp.misprinted().text(),
            _ => otp.text(),
        };
        self.send_sms(to, text, via);
        Ok(otp)
    }
}
