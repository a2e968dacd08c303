//! The calls of Meta's Graph API that there are, by how their paths end: one list for the stand-in's
//! dispatch and for whatever tests say of calls. A path is `/<id>` and one of these; what is asked
//! of a number or an account itself ends with its id.

/// `GET` or `POST`: exchanges a code for a token.
pub const EXCHANGE: &str = "/oauth/access_token";
/// `GET`: what a token may do, and until when.
pub const DEBUG_TOKEN: &str = "/debug_token";
/// `GET`, of a WABA: its phone numbers.
pub const PHONE_NUMBERS: &str = "/phone_numbers";
/// `GET`, of a WABA: its message templates.
pub const MESSAGE_TEMPLATES: &str = "/message_templates";
/// `GET`, `POST` and `DELETE`, of a WABA: the apps that get its webhooks, ours to be added, or
/// removed. With `override_callback_uri` it says where messages go in place of the app's own address.
pub const SUBSCRIBED_APPS: &str = "/subscribed_apps";
/// `GET`, of an app: the fields of webhooks that it is subscribed to, and its own address for them.
pub const SUBSCRIPTIONS: &str = "/subscriptions";
/// `POST`, of a WABA: brings another WABA's templates along.
pub const MIGRATE_TEMPLATES: &str = "/migrate_message_templates";
/// `POST`, of a number: sends a message, or says that one was read.
pub const MESSAGES: &str = "/messages";
/// `POST`, of a number: registers it with the Cloud API, which is the cut-over.
pub const REGISTER: &str = "/register";
/// `POST`, of a number: takes it off the Cloud API.
pub const DEREGISTER: &str = "/deregister";
/// `POST`, of a number: sends its verification code.
pub const REQUEST_CODE: &str = "/request_code";
/// `POST`, of a number: verifies it by that code.
pub const VERIFY_CODE: &str = "/verify_code";
/// `POST`, of a number in the WhatsApp Business App: asks for its contacts or chats.
pub const APP_DATA: &str = "/smb_app_data";
/// `GET`, of a business portfolio: the WABAs that customers share with it.
pub const CLIENT_WABAS: &str = "/client_whatsapp_business_accounts";
/// `POST`, of a business portfolio: a token for a customer's portfolio, had without a code.
pub const SYSTEM_USER_TOKENS: &str = "/system_user_access_tokens";
/// `GET`, of a WABA: which credit line pays for it.
pub const CREDIT_ALLOCATIONS: &str = "/owning_credit_allocation_configs";
/// `POST`, of a credit line: shares it with a WABA.
pub const ATTACH_CREDIT: &str = "/whatsapp_credit_sharing_and_attach";

/// What the path of a call ends with, as this list has it: `/register`. Where it ends with an id,
/// that.
pub fn of(path: &str) -> &str {
    if path == EXCHANGE {
        return EXCHANGE;
    }
    path.rfind('/').map_or(path, |slash| &path[slash..])
}
