//! Our credit line, as a Solution Partner: whom it is shared with, and what it pays for
//! ("Managing credit lines"). Asked with our system user's token alone, never a customer's.

use contract::ids::WabaId;
use secrecy::SecretString;
use serde::Deserialize;

use crate::graph::client::Graph;
use crate::graph::fields::Fields;
use onboarding::meta::credit::{CreditLineId, Currency};
use onboarding::meta::fault::GraphError;
use onboarding::meta::read;
use onboarding::meta::types::Owner;

/// Who pays for a WABA, in `GET /{waba}`.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Funding {
    /// What it is invoiced in; absent while nothing is set.
    #[serde(default, deserialize_with = "read::text")]
    pub currency: Option<String>,
    /// What pays for it; absent while nothing does. For Solution Partners alone to read.
    #[serde(default, deserialize_with = "read::maybe_id")]
    primary_funding_id: Option<String>,
    #[serde(default, deserialize_with = "read::object")]
    owner_business_info: Option<Owner>,
}

impl Funding {
    /// The portfolio that owns the WABA.
    pub fn owner(&self) -> Option<&str> {
        self.owner_business_info
            .as_ref()
            .map(|info| info.id.as_str())
    }

    /// Whether something pays for the WABA, whosever it is.
    pub fn is_paid(&self) -> bool {
        self.primary_funding_id.is_some()
    }

    /// The sharing that pays for the WABA, if it is one of these: "Verifying shared status".
    pub fn paid_by<'a>(&self, shared: &'a [Allocation]) -> Option<&'a Allocation> {
        let paying = self.primary_funding_id.as_deref()?;
        shared.iter().find(|allocation| {
            let credential = allocation.receiving_credential.as_ref();
            credential.is_some_and(|credential| credential.id == paying)
        })
    }
}

/// An object of which the id alone matters.
#[derive(Clone, Debug, Deserialize)]
struct Object {
    #[serde(deserialize_with = "read::id")]
    id: String,
}

/// One sharing of the credit line with a portfolio, in `owning_credit_allocation_configs`.
#[derive(Clone, Debug, Deserialize)]
pub struct Allocation {
    #[serde(deserialize_with = "read::id")]
    pub id: String,
    /// What the portfolio pays with.
    #[serde(default, deserialize_with = "read::object")]
    receiving_credential: Option<Object>,
}

/// What `whatsapp_credit_sharing_and_attach` answers.
#[derive(Deserialize)]
pub(super) struct Attached {
    #[serde(deserialize_with = "read::id")]
    allocation_config_id: String,
}

impl Graph {
    /// Who pays for a WABA.
    pub async fn funding(&self, system: &SecretString, id: &WabaId) -> Result<Funding, GraphError> {
        let fields = &[
            "id",
            "currency",
            "primary_funding_id",
            "owner_business_info",
        ];
        self.node(system, id.as_str(), Fields::deciding(fields))
            .await
    }

    /// How the credit line is shared with a portfolio.
    pub async fn shared_credit(
        &self,
        system: &SecretString,
        line: &CreditLineId,
        business: &str,
    ) -> Result<Vec<Allocation>, GraphError> {
        let path = [line.as_str(), "owning_credit_allocation_configs"];
        let fields = Fields::deciding(&["id", "receiving_credential{id}"]);
        let query = [("receiving_business_id", business)];
        self.list(system, &path, fields, &query).await
    }

    /// Shares the credit line with the portfolio that owns the WABA, and attaches it to the
    /// WABA. The id of the sharing. Meta has no key that would keep this from being done twice.
    pub async fn attach_credit(
        &self,
        system: &SecretString,
        line: &CreditLineId,
        currency: &Currency,
        waba: &WabaId,
    ) -> Result<String, GraphError> {
        let path = [line.as_str(), "whatsapp_credit_sharing_and_attach"];
        let request = self.post(system, &path).query(&[
            ("waba_currency", currency.as_str()),
            ("waba_id", waba.as_str()),
        ]);
        let attached: Attached = self.send(request).await?;
        Ok(attached.allocation_config_id)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_waba_is_paid_for_by_the_sharing_whose_credential_it_names() {
        let shared: Vec<Allocation> = serde_json::from_value(serde_json::json!([
            { "id": "1" },
            { "id": "2", "receiving_credential": { "id": "20" } },
        ]))
        .unwrap();
        for (paying, by) in [(Some("20"), Some("2")), (Some("1"), None), (None, None)] {
            let funding = serde_json::json!({ "primary_funding_id": paying });
            let funding: Funding = serde_json::from_value(funding).unwrap();
            let found = funding.paid_by(&shared).map(|found| found.id.as_str());
            assert_eq!(found, by, "{paying:?}");
        }
    }
}
