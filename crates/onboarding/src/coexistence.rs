//! Whether a number stays on the WhatsApp Business App and serves us beside it. Pure.

use contract::onboarding::{Method, TroubleKind, Whereabouts};
use contract::signup::FinishKind;
use contract::time::UnixMillis;

use crate::meta::errors::Class;
use crate::meta::types::Number;
use crate::outcome::{Absence, Outcome, StepFailure};
use crate::patience;
use crate::record::Record;
use crate::timeouts::Timeouts;

/// Whether the number stays on the Business App and serves us beside it, as Meta reports it: it is
/// on the app, and on the Cloud API too ("Onboarding WhatsApp Business app users"), or is to be.
/// What was chosen, here or by the browser's word in Meta's window, decides where Meta does not say
/// whether it is on the app.
pub fn is_coexistence(record: &Record, on_app: Option<bool>, is_live: bool) -> bool {
    let chosen = is_chosen_coexistence(record);
    on_app.map_or(chosen, |on_app| on_app && (chosen || is_live))
}

fn is_chosen_coexistence(record: &Record) -> bool {
    let hint = record.step_log.hint.as_ref();
    record.origin.method() == Method::Coexistence
        || hint.is_some_and(|hint| hint.kind == FinishKind::Coexistence)
}

/// It was to stay on the Business App, and Meta reports that it is not there. That may be yet to
/// come, and registering it would take it off the app for good. If it does not come, the number goes
/// the ordinary way where the customer agreed to a move; where they agreed to keep the app, and to
/// no move, people must look at it.
pub fn not_on_the_app(
    record: &Record,
    seen: &Number,
    now: UnixMillis,
    timeouts: &Timeouts,
) -> Option<Outcome> {
    let is_told = is_chosen_coexistence(record) && seen.is_on_biz_app == Some(false);
    if !is_told || record.whereabouts != Whereabouts::Origin || seen.is_live() {
        return None;
    }
    let why = "Meta reports that the number is not on the Business App";
    if !patience::counts(record, Absence::OthersThere, now, timeouts) {
        return Some(Outcome::SettingUp(why.to_owned()));
    }
    (record.origin.method() == Method::Coexistence).then(|| {
        Outcome::Failed(StepFailure::found(
            Class::Unknown,
            TroubleKind::Unknown,
            why,
        ))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use contract::onboarding::{Origin, Stage};
    use contract::signup::Finish;

    use super::*;
    use crate::samples::record;
    use crate::step_log::{AssetWait, TokenExchange};

    fn attempt(origin: Origin, kind: FinishKind) -> Record {
        let mut record = record(Stage::Finalizing);
        record.origin = origin;
        record.step_log.begin_anew(TokenExchange {
            at: UnixMillis(0),
            expires_at: None,
        });
        record.step_log.hint = Some(Finish::of(kind));
        record
    }

    #[test]
    fn what_meta_reports_of_the_number_goes_before_what_was_chosen() {
        use FinishKind::{Coexistence, Finish};
        use Origin::{BusinessApp, OtherProvider};
        for (origin, kind, on_app, is_live, beside_app) in [
            (OtherProvider, Coexistence, None, false, true),
            (OtherProvider, Coexistence, Some(false), false, false),
            (OtherProvider, Coexistence, Some(true), false, true),
            (OtherProvider, Finish, None, true, false),
            (OtherProvider, Finish, Some(true), true, true),
            // On the app alone: the Cloud API is yet to be chosen.
            (OtherProvider, Finish, Some(true), false, false),
            (BusinessApp, Finish, None, false, true),
            (BusinessApp, Finish, Some(true), false, true),
            (BusinessApp, Coexistence, Some(false), true, false),
        ] {
            let case = format!("{origin:?} {kind:?} {on_app:?} {is_live}");
            let record = attempt(origin, kind);
            assert_eq!(
                is_coexistence(&record, on_app, is_live),
                beside_app,
                "{case}"
            );
        }
    }

    #[test]
    fn a_number_that_is_not_on_the_app_is_registered_only_where_a_move_was_agreed_to() {
        let timeouts = Timeouts::default();
        let seen = |on_app: bool| {
            let json = serde_json::json!({ "id": "1", "is_on_biz_app": on_app });
            serde_json::from_value::<Number>(json).unwrap()
        };
        for (origin, stops) in [(Origin::OtherProvider, false), (Origin::BusinessApp, true)] {
            let mut record = attempt(origin, FinishKind::Coexistence);
            let first = not_on_the_app(&record, &seen(false), UnixMillis(1), &timeouts);
            assert!(matches!(first, Some(Outcome::SettingUp(_))), "{first:?}");
            assert_eq!(
                not_on_the_app(&record, &seen(true), UnixMillis(1), &timeouts),
                None
            );
            record.step_log.settling = Some(AssetWait {
                since: UnixMillis(1),
                looks: 9,
            });
            let later = UnixMillis(600_000);
            let then = not_on_the_app(&record, &seen(false), later, &timeouts);
            assert_eq!(then.is_some(), stops, "{then:?}");
        }
    }
}
