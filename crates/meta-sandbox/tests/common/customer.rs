//! A customer in the signup window, who makes the calls that its script makes.

use meta_sandbox::{DEMO_APP_ID, DEMO_CONFIG_ID, RunningSandbox};
use reqwest::Client;
use serde_json::{Value, json};

use super::{TestResult, phone};

/// A customer who presses the buttons that a test says.
pub struct Customer<'a> {
    sandbox: &'a RunningSandbox,
    pub phone: &'static str,
    http: Client,
    pub view: Value,
}

impl<'a> Customer<'a> {
    /// Opens the window as a page does that knows the number.
    pub async fn open(sandbox: &'a RunningSandbox, name: &str) -> Result<Self, reqwest::Error> {
        Self::launch(sandbox, name, json!({ "origin": "http://localhost:8080" })).await
    }

    /// Opens the full page, which goes back to this address.
    pub async fn open_page(
        sandbox: &'a RunningSandbox,
        name: &str,
        back: &str,
        state: &str,
    ) -> Result<Self, reqwest::Error> {
        let way_back = json!({ "redirect_uri": back, "state": state });
        Self::launch(sandbox, name, way_back).await
    }

    async fn launch(
        sandbox: &'a RunningSandbox,
        name: &str,
        mut launch: Value,
    ) -> Result<Self, reqwest::Error> {
        let mut customer = Self {
            sandbox,
            phone: phone(name),
            http: Client::new(),
            view: Value::Null,
        };
        launch["app_id"] = json!(DEMO_APP_ID);
        launch["config_id"] = json!(DEMO_CONFIG_ID);
        launch["response_type"] = json!("code");
        launch["override_default_response_type"] = json!("true");
        let extras = json!({ "setup": { "phone": customer.phone } });
        launch["extras"] = json!(extras.to_string());
        customer.view = customer.post("", &launch).await?.1;
        Ok(customer)
    }

    async fn post(&self, path: &str, body: &Value) -> Result<(u16, Value), reqwest::Error> {
        let origin = self.sandbox.origin();
        let address = format!("{origin}/signup-window/api/sessions{path}");
        let answer = self.http.post(address).json(body).send().await?;
        Ok((answer.status().as_u16(), answer.json().await?))
    }

    /// Presses a button; the answer's status.
    pub async fn press(&mut self, action: Value) -> Result<u16, Box<dyn std::error::Error>> {
        let id = self.view["session_id"].as_str().ok_or("no session")?;
        let (status, view) = self.post(&format!("/{id}"), &action).await?;
        if status == 200 {
            self.view = view;
        }
        Ok(status)
    }

    /// Looks at what the window has to say beside its own words, as its script does all the time.
    pub async fn hear(&mut self) -> Result<Value, Box<dyn std::error::Error>> {
        let id = self.view["session_id"].as_str().ok_or("no session")?;
        let origin = self.sandbox.origin();
        let address = format!("{origin}/signup-window/api/sessions/{id}/more");
        let heard = self.view["heard"].as_u64().unwrap_or_default();
        let call = self.http.get(address).query(&[("heard", heard)]);
        let more: Value = call.send().await?.json().await?;
        self.view["heard"] = more["heard"].clone();
        Ok(more)
    }

    pub fn screen(&self) -> &str {
        self.view["screen"].as_str().unwrap_or_default()
    }

    /// What a customer without trouble presses on this screen.
    pub fn usual(&self) -> Value {
        match self.screen() {
            "profile" => json!({ "action": "profile", "phone": self.phone }),
            "information" => json!({ "action": "start" }),
            "business-profile" => json!({
                "action": "business-profile",
                "account_name": "Ours",
                "display_name": "Our shop",
            }),
            "number" => json!({ "action": "number", "phone": self.phone }),
            "otp" => {
                let sms = self.sandbox.sms_to(self.phone);
                let code = sms.last().and_then(|sms| sms.code.clone());
                json!({ "action": "otp", "code": code.unwrap_or_default() })
            }
            other => json!({ "action": other }),
        }
    }

    /// Presses the usual buttons until this screen is there.
    pub async fn walk_to(&mut self, screen: &str) -> TestResult {
        while self.screen() != screen {
            let before = self.view["screen"].clone();
            self.press(self.usual()).await?;
            if self.view["screen"] == before {
                return Err(format!("stays at {before}: {}", self.view["error"]).into());
            }
        }
        Ok(())
    }

    /// The step that is named if the window is closed now.
    pub fn step_told_on_close(&self) -> Option<String> {
        let posted: Value = serde_json::from_str(self.view["on_close"].as_str()?).ok()?;
        assert_eq!(posted["event"], "CANCEL");
        posted["data"]["current_step"].as_str().map(str::to_owned)
    }
}
