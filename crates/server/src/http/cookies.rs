//! Our cookies: no script can read them (`HttpOnly`), and no neighbouring host can plant one
//! (`__Host-` where the site is served over https).

use std::time::Duration;

use axum_extra::extract::cookie::{Cookie, SameSite};

use crate::http::web::Web;

/// What a cookie of this name is called here. With the `__Host-` prefix a browser takes it from
/// this very host over https alone.
pub fn name(web: &Web, plain: &str) -> String {
    let prefix = if web.secure { "__Host-" } else { "" };
    [prefix, plain].concat()
}

/// A cookie that goes with the browser's window. `Lax`, not `Strict`: a customer comes back from
/// Meta with it.
pub fn cookie(web: &Web, plain: &str, value: String) -> Cookie<'static> {
    Cookie::build((name(web, plain), value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(web.secure)
        .build()
}

/// One that lives so long.
pub fn living(web: &Web, plain: &str, value: String, life: Duration) -> Cookie<'static> {
    let mut cookie = cookie(web, plain, value);
    // A longer life than browsers grant is cut by them.
    if let Ok(life) = life.try_into() {
        cookie.set_max_age(Some(life));
    }
    cookie
}
