//! Whose messages are Meta's.

/// Decides whether a window message's origin is Meta's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedOrigins {
    /// One more origin, exactly: the stand-in's. Absent in production.
    pub extra: Option<String>,
}

impl TrustedOrigins {
    /// Whether a message of this origin may be read: `https`, and `facebook.com`
    /// itself or a subdomain of it ("Embedded Signup: Implementation").
    pub fn trusts(&self, origin: &str) -> bool {
        if self.extra.as_deref() == Some(origin) {
            return true;
        }
        let Some(host) = origin.strip_prefix("https://") else {
            return false;
        };
        // An origin is scheme, host and port alone: whatever else stands in it, such as
        // a port or a user name, is not Meta's.
        let plain = host
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.'));
        // With the dot, or `evilfacebook.com` would pass.
        plain && (host == "facebook.com" || host.ends_with(".facebook.com"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn meta_is_trusted() {
        for origin in [
            "https://facebook.com",
            "https://www.facebook.com",
            "https://web.facebook.com",
            "https://business.facebook.com",
        ] {
            assert!(TrustedOrigins::default().trusts(origin), "{origin}");
        }
    }

    #[test]
    fn whoever_looks_like_meta_is_not() {
        for origin in [
            "https://evilfacebook.com",
            "https://facebook.com.evil.example",
            "http://www.facebook.com",
            "https://www.facebook.com:8443",
            "https://evil.example/.facebook.com",
            "https://evil.example?.facebook.com",
            "https://evil.example#.facebook.com",
            "https://user@www.facebook.com",
            "https://",
            "null",
            "",
        ] {
            assert!(!TrustedOrigins::default().trusts(origin), "{origin}");
        }
    }

    #[test]
    fn the_extra_origin_is_exact() {
        let origins = TrustedOrigins {
            extra: Some("http://127.0.0.1:8090".into()),
        };
        assert!(origins.trusts("http://127.0.0.1:8090"));
        assert!(!origins.trusts("http://127.0.0.1:80901"));
        assert!(!origins.trusts("http://127.0.0.1"));
    }

    proptest! {
        #[test]
        fn arbitrary_origins_are_not_meta(origin in ".*") {
            prop_assume!(!origin.ends_with("facebook.com"));
            prop_assert!(!TrustedOrigins::default().trusts(&origin));
        }
    }
}
