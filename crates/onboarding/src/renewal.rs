//! Our access to a number is renewed: its customer goes through Meta's window again, and a new
//! token serves the number. Nothing moves, and what is known of the number's own move stays so.

use contract::onboarding::{PinState, Stage};

use crate::record::Record;
use crate::step_log::Renewal;

/// What the attempt that serves a number knows of its move, for one that renews the access to it.
/// `asked`: that is all that the customer asked for, so that they have not agreed to a move.
pub fn carry(record: &mut Record, old: &Record, asked: bool) {
    let Stage::Connected(connected) = &old.stage else {
        return;
    };
    let step_log = &mut record.step_log;
    step_log.renewal = Some(Renewal {
        of: old.id.clone(),
        arrival: connected.arrival,
        served: old.step_log.served(),
        asked,
        may_move: !asked,
    });
    step_log.pin_before = old.step_log.pin_before;
    step_log.seen = old.step_log.seen.clone();
    step_log.old_provider_plan = old.step_log.old_provider_plan;
    step_log.ticked = old.step_log.ticked.clone();
    step_log.before = Some(connected.before.clone());
    step_log.templates_before = old.step_log.templates_before.clone();
    step_log.templates = old.step_log.templates.clone();
    step_log.templates_left_in = old.step_log.templates_left_in.clone();
    step_log.template_news = old.step_log.template_news.clone();
    step_log.synced = old.step_log.synced.clone();
    record.phone_number_id = old.phone_number_id.clone();
    record.whereabouts = record.home();
}

/// Whether the number has to be registered anew although its access alone was to be renewed. That is
/// the customer's to decide: another provider may serve it by now.
pub fn would_move(record: &Record) -> bool {
    let renewal = record.step_log.renewal.as_ref();
    renewal.is_some_and(|renewal| !renewal.may_move)
}

/// Its PIN is not shown here any more.
pub fn forget_pin(record: &mut Record) {
    record.pin_sealed = None;
    if let Stage::Connected(connected) = &mut record.stage
        && connected.pin.revealed().is_some()
    {
        connected.pin = PinState::NotSet;
        record.step_log.pin = None;
    }
}
