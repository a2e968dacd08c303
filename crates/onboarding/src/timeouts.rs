//! Timeouts, retry delays (backoff), rate limits and other limits. They are constants in
//! production, but for those that a setting names; tests shorten them.

use std::time::Duration;

use contract::time::UnixMillis;

/// How long the server waits, and how often things may happen.
#[derive(Clone, Debug)]
pub struct Timeouts {
    /// A one-time password is good for this long.
    pub otp_valid: Duration,
    /// A one-time password may be sent again after this.
    pub otp_resend: Duration,
    /// Guesses at one one-time password.
    pub otp_attempts: i64,
    /// Guesses at one one-time password from other networks than the one that requested it.
    pub otp_attempts_of_others: i64,
    /// Sends to one phone per hour that one network requests.
    pub otp_per_phone: i64,
    /// Sends to one phone per hour, from all networks.
    pub otp_per_phone_in_all: i64,
    /// Sends to one phone per day, from all networks.
    pub otp_per_phone_day: i64,
    /// Sends for one address per hour.
    pub otp_per_address: i64,
    /// Sends for one network per hour: an IPv4 /24, an IPv6 /48.
    pub otp_per_network: i64,
    /// Sends to one country per hour.
    pub otp_per_country: i64,
    /// Sends per hour.
    pub otp_in_all: i64,
    /// Wrong guesses from one address per hour.
    pub otp_misses_per_address: i64,
    /// Wrong guesses from one network per hour.
    pub otp_misses_per_network: i64,
    /// Attempts of one account that have not ended.
    pub open_attempts: i64,
    /// Attempts that one account begins per hour.
    pub attempts_per_hour: i64,
    /// Requests of one account that change something, per minute, and at most in one burst.
    pub changes_per_minute: u32,
    /// A session lasts this long.
    pub session: Duration,
    /// So long after its start the server checks what our app is subscribed to at Meta.
    pub subscription_check_after: Duration,
    /// One API key of the platform may send so many requests a minute.
    pub platform_requests_per_minute: u32,
    /// A session that the platform opened lasts this long: the module asks the platform for another one.
    pub account_session: Duration,
    /// However often a session is renewed, it ends after this many times its own life since the sign-in.
    pub session_lives: u32,
    /// How often a progress stream (SSE) checks that its session has not expired.
    pub session_look: Duration,
    /// Progress streams (SSE) that one account, or one colleague, may have open.
    pub streams_per_account: usize,
    /// The head of a request must have come this long after it began, or after its connection was
    /// opened.
    pub head_time: Duration,
    /// The whole body of a request must have arrived within this time.
    pub body_time: Duration,
    /// A client that reads nothing of its answer for this long is disconnected.
    pub answer_stall: Duration,
    /// An idle connection is kept alive for this long.
    pub idle_time: Duration,
    /// During a graceful shutdown, a request that has begun to arrive has this long to be complete.
    pub unfinished_request_at_end: Duration,
    /// Bytes that the bodies of customers' requests may take at once.
    pub customer_bodies: usize,
    /// Bytes that the bodies of webhooks may take at once, from Meta and from anybody who pretends to be Meta.
    pub webhook_bodies: usize,
    /// The timeout of one call to Meta.
    pub graph_timeout: Duration,
    /// A code is good for this long after Meta called back.
    pub code_valid: Duration,
    /// One try to exchange a code may take this long: a call that hangs may not use up the time
    /// of those after it.
    pub exchange_try: Duration,
    /// A process that exchanges a code has this much longer than the code lives before it is
    /// taken for dead.
    pub exchange_grace: Duration,
    /// After a session message without a code, one is waited for this long. What Meta tells of a
    /// signup by other ways is not acted on before this either, where no message came: its own
    /// code may be on its way.
    pub code_wait: Duration,
    /// From the opening of Meta's window to the end of its signup it takes this long at most.
    pub signup_longest: Duration,
    /// The delay between two polls for what a signup shared, where its code was lost.
    pub recover_poll: Duration,
    /// After this long the search ends: only a new launch of Meta's window helps.
    pub recover_wait: Duration,
    /// Codes sent to a number to find out whose a signup is. After so many it is given up.
    pub recover_codes: u32,
    /// The delay between two polls for the owner of a WABA that Meta says was shared.
    pub recover_pause: Duration,
    /// The first retry delay after a transient failure; exponential backoff doubles it from there.
    pub retry_min: Duration,
    /// The longest retry delay after a transient failure.
    pub retry_max: Duration,
    /// After this many transient failures in a row the server stops its retries, and the customer is asked to
    /// go on.
    pub retry_times: u32,
    /// The first pause before what a finish should have brought is looked for again; they grow from
    /// there.
    pub settle_min: Duration,
    /// The longest of them.
    pub settle_max: Duration,
    /// What is not there counts as missing this long after the finish, and not before.
    pub settle_wait: Duration,
    /// The same where something else is there, of which the customer may say that they meant it.
    pub settle_choice: Duration,
    /// In any case so many polls must have missed it.
    pub settle_looks: u32,
    /// After this many transient failures in a row a number moves on without its templates.
    pub template_retries: u32,
    /// The delay between two polls whether a registered number is live.
    pub confirm_poll: Duration,
    /// Polls before that counts as a failure of its own.
    pub confirm_polls: u32,
    /// Cut-overs asked of Meta for one number within 24 hours. Meta locks a number
    /// for 72 hours after 10.
    pub registers_per_day: usize,
    /// After a cut-over whose answer is lost, or that met trouble of Meta's, none is asked for
    /// this long: until then Meta is only looked at.
    pub register_pause: Duration,
    /// Between two verification codes asked of Meta.
    pub verification_resend: Duration,
    /// Tries at one verification code. Meta sends none for hours after more of them.
    pub verification_attempts: u32,
    /// The least delay between two checks of one live number that a customer asks for, and between
    /// two times that its templates are asked for.
    pub check_pause: Duration,
    /// A copy of templates that does not go on for this long has died with its process. It goes on
    /// with each call to Meta.
    pub template_copy_lease: Duration,
    /// Meta's full page may take this long to come back.
    pub full_page_valid: Duration,
    /// A colleague's link works this long.
    pub invitation_valid: Duration,
    /// Between two links made for one attempt.
    pub invitation_pause: Duration,
    /// A lease that is not renewed for this long has expired: its process is dead, and another one takes over.
    pub lease: Duration,
    /// The delay between two sweeps for onboardings that are due and that no process works on.
    pub sweep: Duration,
    /// The first delay between two polls of a live number that is followed; backoff makes it grow.
    pub follow_min: Duration,
    /// The longest of them.
    pub follow_max: Duration,
    /// A number that wants a payment method, or whose old provider is to be removed, is followed for
    /// this long.
    pub follow_payment: Duration,
    /// Templates are looked at for the last time this long after the cut-over.
    pub follow_templates: Duration,
    /// The first delay between two polls whether a connected number still serves its account; backoff makes it
    /// grow.
    pub status_min: Duration,
    /// The longest of them.
    pub status_max: Duration,
    /// A number that seems not to serve its account any more is polled again after this.
    pub status_recheck: Duration,
    /// After this long the loss is believed, where Meta does not state it explicitly.
    pub status_doubt: Duration,
    /// The first delay between two polls of a number that needs reconnecting; backoff makes it grow.
    pub reconnect_min: Duration,
    /// The first delay before the server retries a stuck onboarding; backoff makes it grow.
    pub stuck_min: Duration,
    /// The longest of them.
    pub stuck_max: Duration,
    /// For how long the server retries a stuck onboarding.
    pub stuck_patience: Duration,
    /// The delay between two polls whether a number that was asked to leave has left.
    pub leave_poll: Duration,
    /// For how long the processing of a webhook is retried while Meta has trouble.
    pub webhook_patience: Duration,
    /// The delay between two looks for events to deliver; those that this process wrote are seen at once.
    pub event_poll: Duration,
    /// The platform has this long to answer an event, or a webhook of Meta's.
    pub event_timeout: Duration,
    /// The first delay before an event is sent again; backoff makes it grow.
    pub event_retry_min: Duration,
    /// The longest of them.
    pub event_retry_max: Duration,
    /// An event that the platform has not taken after this long is given up.
    pub event_patience: Duration,
    /// What may be over in a moment, as the customer who looks on puts it right, is told on the phone only
    /// once it has lasted this long.
    pub notice_delay: Duration,
    /// Notices to one account within a day.
    pub notices_per_day: i64,
    /// The first delay between two looks whether the platform is ready; backoff makes it grow.
    pub platform_poll_min: Duration,
    /// The longest of them.
    pub platform_poll_max: Duration,
    /// The interval of heartbeats, which show whether the database keeps writes.
    pub heartbeat: Duration,
    /// A heartbeat waits this long for a connection, and this long for its write; else the server is not ready.
    pub heartbeat_timeout: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            otp_valid: Duration::from_secs(600),
            otp_resend: Duration::from_secs(30),
            otp_attempts: 5,
            otp_attempts_of_others: 3,
            otp_per_phone: 5,
            otp_per_phone_in_all: 15,
            otp_per_phone_day: 40,
            otp_per_address: 20,
            otp_per_network: 60,
            otp_per_country: 500,
            otp_in_all: 1000,
            otp_misses_per_address: 30,
            otp_misses_per_network: 100,
            open_attempts: 50,
            attempts_per_hour: 60,
            changes_per_minute: 60,
            session: Duration::from_secs(30 * 24 * 3600),
            subscription_check_after: Duration::ZERO,
            platform_requests_per_minute: 600,
            account_session: Duration::from_secs(15 * 60),
            session_lives: 3,
            session_look: Duration::from_secs(15),
            streams_per_account: 24,
            head_time: Duration::from_secs(15),
            body_time: Duration::from_secs(20),
            answer_stall: Duration::from_secs(30),
            // Longer than load balancers keep theirs (nginx: a minute), so that none sends a request
            // just then.
            idle_time: Duration::from_secs(90),
            unfinished_request_at_end: Duration::from_secs(2),
            customer_bodies: 16 * 1024 * 1024,
            webhook_bodies: 48 * 1024 * 1024,
            graph_timeout: Duration::from_secs(30),
            code_valid: Duration::from_secs(30),
            exchange_try: Duration::from_secs(8),
            exchange_grace: Duration::from_secs(5),
            code_wait: Duration::from_secs(40),
            signup_longest: Duration::from_secs(3600),
            recover_poll: Duration::from_secs(5),
            recover_wait: Duration::from_secs(90),
            recover_codes: 3,
            recover_pause: Duration::from_secs(60),
            retry_min: Duration::from_secs(1),
            retry_max: Duration::from_secs(300),
            retry_times: 40,
            // Meta was seen to take from some seconds to a minute and a half. Four times that is
            // waited, as a second signup is dear; less where the customer can be asked, who is there
            // now. The looks double their distance, so that most customers wait no more than twice
            // as long as Meta takes, and the whole wait is some twenty looks.
            settle_min: Duration::from_secs(1),
            settle_max: Duration::from_secs(20),
            settle_wait: Duration::from_secs(360),
            settle_choice: Duration::from_secs(120),
            settle_looks: 4,
            template_retries: 5,
            confirm_poll: Duration::from_millis(500),
            confirm_polls: 6,
            registers_per_day: 3,
            register_pause: Duration::from_secs(600),
            verification_resend: Duration::from_secs(30),
            verification_attempts: 5,
            check_pause: Duration::from_secs(5),
            template_copy_lease: Duration::from_secs(90),
            full_page_valid: Duration::from_secs(3600),
            invitation_valid: Duration::from_secs(3 * 24 * 3600),
            invitation_pause: Duration::from_secs(5),
            lease: Duration::from_secs(10),
            sweep: Duration::from_secs(3),
            follow_min: Duration::from_secs(60),
            follow_max: Duration::from_secs(6 * 3600),
            follow_payment: Duration::from_secs(7 * 24 * 3600),
            follow_templates: Duration::from_secs(24 * 3600),
            status_min: Duration::from_secs(3600),
            status_max: Duration::from_secs(24 * 3600),
            status_recheck: Duration::from_secs(20),
            status_doubt: Duration::from_secs(60),
            reconnect_min: Duration::from_secs(300),
            stuck_min: Duration::from_secs(60),
            stuck_max: Duration::from_secs(6 * 3600),
            stuck_patience: Duration::from_secs(14 * 24 * 3600),
            leave_poll: Duration::from_secs(5),
            webhook_patience: Duration::from_secs(3 * 24 * 3600),
            heartbeat: Duration::from_secs(5),
            event_poll: Duration::from_secs(1),
            event_timeout: Duration::from_secs(15),
            event_retry_min: Duration::from_secs(5),
            event_retry_max: Duration::from_secs(3 * 3600),
            event_patience: Duration::from_secs(3 * 24 * 3600),
            notice_delay: Duration::from_secs(60),
            notices_per_day: 30,
            platform_poll_min: Duration::from_secs(2),
            platform_poll_max: Duration::from_secs(600),
            heartbeat_timeout: Duration::from_secs(3),
        }
    }
}

impl Timeouts {
    /// For tests: waits are next to nothing, and limits stay as they are.
    pub fn for_tests() -> Self {
        Self {
            otp_resend: Duration::ZERO,
            // Customers take minutes over what tests do in a moment.
            changes_per_minute: 6_000,
            session_look: Duration::from_millis(200),
            // What most tests count is what their customers cause.
            subscription_check_after: Duration::from_secs(3600),
            graph_timeout: Duration::from_secs(5),
            exchange_grace: Duration::from_millis(200),
            code_wait: Duration::from_millis(300),
            recover_poll: Duration::from_millis(50),
            recover_wait: Duration::from_secs(5),
            recover_pause: Duration::from_millis(100),
            retry_min: Duration::from_millis(20),
            retry_max: Duration::from_millis(200),
            settle_min: Duration::from_millis(10),
            settle_max: Duration::from_millis(200),
            settle_wait: Duration::from_millis(3_600),
            settle_choice: Duration::from_millis(1_200),
            confirm_poll: Duration::from_millis(20),
            register_pause: Duration::from_millis(200),
            verification_resend: Duration::ZERO,
            check_pause: Duration::ZERO,
            invitation_pause: Duration::ZERO,
            lease: Duration::from_secs(1),
            sweep: Duration::from_millis(100),
            follow_min: Duration::from_secs(2),
            status_recheck: Duration::from_millis(50),
            status_doubt: Duration::from_millis(300),
            reconnect_min: Duration::from_millis(100),
            stuck_min: Duration::from_millis(300),
            stuck_max: Duration::from_secs(2),
            leave_poll: Duration::from_millis(20),
            event_poll: Duration::from_millis(50),
            event_timeout: Duration::from_secs(2),
            event_retry_min: Duration::from_millis(20),
            event_retry_max: Duration::from_millis(200),
            notice_delay: Duration::from_millis(300),
            platform_poll_min: Duration::from_millis(50),
            platform_poll_max: Duration::from_millis(500),
            heartbeat: Duration::from_millis(500),
            ..Self::default()
        }
    }
}

/// Backoff: the time of the next try or poll of what has been tried since `since`. The longer ago that is,
/// the longer the delay.
pub fn again_at(since: UnixMillis, now: UnixMillis, min: Duration, max: Duration) -> UnixMillis {
    let age = (now.0 - since.0).max(0);
    let pause = age.clamp(millis(min), millis(max).max(millis(min)));
    UnixMillis(now.0.saturating_add(pause))
}

/// A duration in milliseconds, as the store counts it.
pub fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
