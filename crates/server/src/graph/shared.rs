//! What customers shared with our business, and the tokens for it: by our own system user.

use contract::ids::{BusinessId, WabaId};
use contract::time::UnixMillis;
use hmac::Mac;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use crate::graph::client::Graph;
use crate::graph::fields::Fields;
use crate::random;
use crate::seal::hmac_sha256;
use onboarding::meta::fault::GraphError;
use onboarding::meta::types::{AccessToken, ClientWaba};

/// Of a WABA of a customer's, for our system user.
const CLIENT_FIELDS: Fields = Fields::deciding(&["id", "creation_time", "owner_business_info"]);

impl Graph {
    /// The WABAs that were made since then and are shared with us, the newest first ("Manage
    /// WhatsApp Business accounts"; filter and order: "Owned and Client WABAs").
    pub async fn client_wabas_since(
        &self,
        ours: &BusinessId,
        token: &SecretString,
        since: UnixMillis,
    ) -> Result<Vec<ClientWaba>, GraphError> {
        let path = [ours.as_str(), "client_whatsapp_business_accounts"];
        let seconds = since.0 / 1000;
        let filtering = json!([{
            "field": "creation_time", "operator": "GREATER_THAN", "value": seconds.to_string(),
        }]);
        let asked = [
            ("sort", "creation_time_descending"),
            ("filtering", &filtering.to_string()),
        ];
        let mut listed: Vec<ClientWaba> = self.list(token, &path, CLIENT_FIELDS, &asked).await?;
        // The filter spares pages. What counts is the time that is told: a list that was not
        // filtered would hold every customer's.
        listed.retain(|waba| waba.created_at().is_some_and(|at| at >= since));
        Ok(listed)
    }

    /// A WABA that is shared with us: when it was made, and by whom it is owned.
    pub async fn client_waba(
        &self,
        token: &SecretString,
        id: &WabaId,
    ) -> Result<ClientWaba, GraphError> {
        self.node(token, id.as_str(), CLIENT_FIELDS).await
    }

    /// The business token of a portfolio that shares a WABA with us, once more ("Hosted Embedded
    /// Signup").
    pub async fn fetch_business_token(
        &self,
        portfolio: &BusinessId,
        token: &SecretString,
    ) -> Result<AccessToken, GraphError> {
        let mut proof = hmac_sha256(self.app_secret.expose_secret().as_bytes());
        proof.update(token.expose_secret().as_bytes());
        let proof = random::hex(&proof.finalize().into_bytes());
        let path = [portfolio.as_str(), "system_user_access_tokens"];
        let body = json!({ "fetch_only": true, "appsecret_proof": proof });
        self.send(self.post(token, &path).json(&body)).await
    }
}
