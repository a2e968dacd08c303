//! What the demo's services are told, whichever ports they have.

/// What the stand-in and the server must agree on: the stand-in's own values, worth nothing elsewhere.
pub const META: &[(&str, &str)] = &[
    ("META_APP_ID", "640000000000001"),
    ("META_APP_SECRET", "sandbox-app-secret"),
    ("META_CONFIG_ID", "650000000000001"),
    ("META_COEXISTENCE_CONFIG_ID", "650000000000002"),
    ("META_WEBHOOK_VERIFY_TOKEN", "sandbox-verify-token"),
    ("META_BUSINESS_ID", "660000000000001"),
    ("META_SYSTEM_TOKEN", "sandbox-system-user-token"),
    ("SMS_GATEWAY_TOKEN", "demo"),
];

/// What tokens in the demo's database are sealed with: they are the stand-in's, so this key is no secret either.
pub const SEAL_KEYS: &str = "demo:ZGVtb25zdHJhdGlvbiBrZXksIG5vdCBhIHNlY3JldCE=";

/// Whom e-mails of the demo are from.
pub const EMAIL_FROM: &str = "DoubleTick <notices@doubletick.example>";

/// All who play are at one address, and may sign in with a phone of any country; who compares the server
/// with its document asks more in a minute than a customer does.
pub const LIMITS: &[(&str, &str)] = &[
    ("DOUBLETICK_OTP_COUNTRIES", "*"),
    ("DOUBLETICK_OTP_PER_ADDRESS", "1000"),
    ("DOUBLETICK_OPEN_ATTEMPTS", "100000"),
    ("DOUBLETICK_ATTEMPTS_PER_HOUR", "100000"),
    ("DOUBLETICK_CHANGES_PER_MINUTE", "100000"),
];
