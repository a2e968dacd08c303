//! Notices as they are written: in the transaction of the change that they tell of, to each who wants them.

use contract::ids::OnboardingId;
use onboarding::notices::Notice;
use sqlx::{AnyConnection, Row};

use crate::random;
use crate::store::error::StoreError;

/// Stands before the address in a stored occurrence. No address has one.
const BEFORE_ADDRESS: &str = " ";

/// Writes notices of an attempt, to each who wants them. Those that are there are not written again.
pub(super) async fn write(
    tx: &mut AnyConnection,
    onboarding: &OnboardingId,
    notices: &[Notice],
) -> Result<(), StoreError> {
    if notices.is_empty() {
        return Ok(());
    }
    for to in recipients(tx, onboarding).await? {
        write_to(tx, onboarding, notices, to.as_deref()).await?;
    }
    Ok(())
}

/// Writes notices to the phone, or to an e-mail address.
pub(super) async fn write_to(
    tx: &mut AnyConnection,
    onboarding: &OnboardingId,
    notices: &[Notice],
    email: Option<&str>,
) -> Result<(), StoreError> {
    for notice in notices {
        sqlx::query(
            "INSERT INTO notices
               (id, onboarding_id, kind, occurrence, due_at, next_try_at, state, attempts, email)
             VALUES ($1, $2, $3, $4, $5, $5, 'pending', 0, $6)
             ON CONFLICT (onboarding_id, kind, occurrence) DO NOTHING",
        )
        .bind(random::id())
        .bind(onboarding.as_str())
        .bind(notice.kind.name())
        .bind(occurrence_to(&notice.occurrence, email))
        .bind(notice.due_at.0)
        .bind(email)
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// An occurrence as it is stored: each address is told of it once, beside the phone.
fn occurrence_to(occurrence: &str, email: Option<&str>) -> String {
    match email {
        Some(email) => format!("{occurrence}{BEFORE_ADDRESS}{email}"),
        None => occurrence.to_owned(),
    }
}

/// The occurrence that is stored so.
pub(super) fn occurrence_of(stored: &str, email: Option<&str>) -> String {
    let own = email.and_then(|email| stored.strip_suffix(email)?.strip_suffix(BEFORE_ADDRESS));
    own.unwrap_or(stored).to_owned()
}

/// Who wants the notices of an attempt: an e-mail address, or `None` for the phone.
async fn recipients(
    tx: &mut AnyConnection,
    onboarding: &OnboardingId,
) -> Result<Vec<Option<String>>, StoreError> {
    let rows = sqlx::query(
        "SELECT CAST(NULL AS TEXT) AS email FROM notice_choices WHERE onboarding_id = $1
         UNION ALL
         SELECT email FROM notice_emails WHERE onboarding_id = $1 AND stopped_at IS NULL",
    )
    .bind(onboarding.as_str())
    .fetch_all(tx)
    .await?;
    let emails = rows.iter().map(|row| row.try_get("email"));
    Ok(emails.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_occurrence_is_read_as_it_was_written(occurrence in "\\PC{0,12}", email in "[a-z]{1,3}@[a-z]{1,3}") {
            for email in [None, Some(email.as_str())] {
                let stored = occurrence_to(&occurrence, email);
                prop_assert_eq!(occurrence_of(&stored, email), occurrence.as_str());
            }
        }
    }

    #[test]
    fn each_address_and_the_phone_are_told_of_the_same() {
        let stored = [None, Some("a@x.example"), Some("b@x.example")]
            .map(|email| occurrence_to("PickNumber@472", email));
        assert!(
            stored[0] != stored[1] && stored[1] != stored[2],
            "{stored:?}"
        );
    }
}
