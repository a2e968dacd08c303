//! What Meta completed is not lost with its code.
//!
//! A code can expire, be used by a try whose answer is lost, or never come. The signup is complete
//! at Meta all the same: a WABA is shared with us, and our system user can have the business token
//! for it. So it is looked for, and the onboarding goes on from there as if the code had been
//! exchanged. Where it is not found, only a new launch of Meta's window helps.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`decide`] | whose a shared WABA is: pure |
//! | `facts` | what is known of those that may be it |
//! | `seek` | the look for it, and what follows |
//! | `told` | Meta tells that a WABA was shared |
//!
//! # Whose is it?
//!
//! What the browser says is not proof: somebody could record an attempt with another business's
//! number, send a made-up code and a made-up message, and be handed that business's WABA. So a
//! WABA is an attempt's own only if all of this is so, and else the attempt is not recovered:
//!
//! 1. **Its time.** Meta says that it was shared (a signed webhook), or made (`creation_time`),
//!    after Meta's window was opened for this attempt the last time, and within the hour that a
//!    signup may take. What was shared before is nobody's to find, whoever asks.
//! 2. **Its number.** It holds the number that the attempt says, and Meta has verified it there:
//!    who signed up holds the number. An unverified one could have been entered by anybody.
//! 3. **Nobody else has it.** No token of another account grants it, and no number of another
//!    account is in it.
//! 4. **Nobody else says it.** No other account has an open attempt with any of its numbers, or
//!    gave one up that was at Meta in that time.
//! 5. **The message agrees.** Where the browser named WABA, number or portfolio, those are what
//!    Meta says. A message that names the WABA is strong: the page that Meta's window was opened
//!    from is told its id, and nobody else.
//! 6. **Without such a message, no other signup could be it.** No other account had Meta's window
//!    open in the hour before, except those of which it is known what came of it: their own WABA.
//!    And it is waited until a code, had one come, would have been exchanged.
//!
//! Every signup with our app begins at this server with an attempt of its owner's account, which
//! rules 4 and 6 see. Where our app is used for signups elsewhere too, leave recovery off.

pub mod decide;
mod facts;
mod seek;
mod told;

use contract::onboarding::{GoOn, Stage, Step, Trouble, TroubleKind};
use contract::time::UnixMillis;

use super::full_page::may_launch;
use super::journal::Seeking;
use super::record::Record;

pub(super) use seek::look;
pub use told::{shared, told_by, told_of};

/// Meta's window was opened, the browser says: what its signup shares is shared later.
pub fn launched(record: &mut Record, now: UnixMillis) {
    if may_launch(record) {
        record.journal.launched_at = Some(now);
    }
}

impl Record {
    /// The code is lost. What the signup shared is looked for, where that is set up; else only a
    /// new launch helps.
    pub(super) fn lose_code(&mut self, why: TroubleKind, now: UnixMillis, recovery: bool) {
        if !recovery {
            return self.give_up_code(why);
        }
        self.journal.seeking = Some(Seeking {
            since: now,
            next_at: now,
            why,
        });
        // A code that is late is still taken where none has come.
        if self.stage != Stage::AwaitingSignup {
            self.stage = Stage::Finalizing;
        }
    }

    /// Only a new launch of Meta's window helps.
    fn give_up_code(&mut self, why: TroubleKind) {
        self.journal.seeking = None;
        self.stage = Stage::Interrupted {
            trouble: Trouble {
                kind: why,
                step: Step::Exchange,
                not_before: None,
            },
            go_on: GoOn::Relaunch,
        };
    }

    /// Whether what a signup shared may still be taken up although nothing is at work: Meta's
    /// window was opened, and nothing came back; or its code was lost.
    fn may_be_taken_up(&self) -> bool {
        match &self.stage {
            Stage::AwaitingSignup => self.journal.launched_at.is_some(),
            Stage::Interrupted {
                trouble,
                go_on: GoOn::Relaunch,
            } => {
                let lost = [
                    TroubleKind::CodeExpired,
                    TroubleKind::CodeLost,
                    TroubleKind::MetaUnavailable,
                ];
                trouble.step == Step::Exchange && lost.contains(&trouble.kind)
            }
            _ => false,
        }
    }
}
