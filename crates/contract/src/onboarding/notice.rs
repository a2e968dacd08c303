//! Notices: short messages to the customer, on the phone or by e-mail, about an attempt that they don't have to watch.

use serde::{Deserialize, Serialize};

use crate::names::names;
use crate::phone::PhoneNumber;

names! {
    /// Where the notices of an attempt go.
    pub open enum NoticeTarget {
        /// To the phone that the account signs in with, over WhatsApp or by SMS.
        Phone,
        /// To the e-mail address that the platform named with the person's session.
        Email,
        /// Nowhere.
        Off,
    }
}

/// `GET` and `POST /onboardings/{id}/notices`: whether the attempt's notices are sent, and where to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeSettings {
    /// Where they go now, of what this session can choose. Other people of the account choose for themselves.
    pub to: NoticeTarget,
    /// The phone that they can go to. Absent: none are offered, as the session has no phone or this
    /// server sends no notices there.
    #[serde(default)]
    pub phone: Option<PhoneNumber>,
    /// The e-mail address that they can go to. Absent: none are offered, as the session names none or this
    /// server sends no e-mail.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub email: Option<String>,
}

/// `POST /onboardings/{id}/notices`: has notices sent from now on, or no more of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SetNotices {
    /// Where they are to go.
    #[serde(deserialize_with = "crate::open::known")]
    pub to: NoticeTarget,
    /// The language that they are written in, as a BCP 47 tag such as `pt-BR`. One that there are no
    /// texts in means English.
    pub language: String,
}
