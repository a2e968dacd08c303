//! Waits and limits. Constants in production; tests shorten them.

use std::time::Duration;

use contract::time::UnixMillis;

/// How long things take and how often they may happen.
#[derive(Clone, Debug)]
pub struct Timeouts {
    /// A one-time password is good for this long.
    pub otp_valid: Duration,
    /// Another one may be asked for after this.
    pub otp_resend: Duration,
    /// Guesses at one of them.
    pub otp_attempts: i64,
    /// Guesses at one of them from elsewhere than where it was asked for.
    pub otp_attempts_of_others: i64,
    /// Sends to one phone per hour, asked for from one network.
    pub otp_per_phone: i64,
    /// Sends to one phone per hour, whoever asks.
    pub otp_per_phone_in_all: i64,
    /// Sends to one phone per day, whoever asks.
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
    /// Requests of one account that change something, per minute. As many may come at once.
    pub changes_per_minute: u32,
    /// A session lasts this long.
    pub session: Duration,
    /// Renewed again and again, it ends this long after the sign-in: so many times its own life.
    pub session_lives: u32,
    /// A stream of progress looks this often whether its session still lives.
    pub session_look: Duration,
    /// Progress streams that one account, or one colleague, may have open.
    pub streams_per_account: usize,
    /// The head of a request must have come this long after it began, or after its connection was
    /// opened.
    pub head_time: Duration,
    /// The whole body of a request must have come after this.
    pub body_time: Duration,
    /// A client that takes nothing of its answer for so long is gone.
    pub answer_stall: Duration,
    /// A connection is kept for another request this long.
    pub idle_time: Duration,
    /// When the server ends, a request that has begun to come has this long to be there.
    pub unfinished_request_at_end: Duration,
    /// Bytes that the bodies of customers' requests may take at once.
    pub customer_bodies: usize,
    /// Bytes that the bodies of Meta's deliveries may take at once, and of who pretends to be Meta.
    pub webhook_bodies: usize,
    /// One call to Meta may take this long.
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
    /// Between two looks for what a signup shared, where its code was lost.
    pub recover_poll: Duration,
    /// What is not found after this is not looked for any more: only a new launch helps.
    pub recover_wait: Duration,
    /// Codes sent to a number to find out whose a signup is. After so many it is given up.
    pub recover_codes: u32,
    /// Between two looks whose a WABA is that Meta says was shared.
    pub recover_pause: Duration,
    /// The first wait after a transient failure; it doubles from there.
    pub retry_min: Duration,
    /// The longest wait after a transient failure.
    pub retry_max: Duration,
    /// After this many transient failures in a row the customer is asked to go on.
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
    /// In any case so many looks must have missed it.
    pub settle_looks: u32,
    /// After this many transient failures in a row a number moves on without its templates.
    pub template_retries: u32,
    /// Between two looks whether a registered number is live.
    pub confirm_poll: Duration,
    /// Looks before that counts as a failure of its own.
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
    /// Between two looks at one live number.
    pub check_pause: Duration,
    /// Meta's full page may take this long to come back.
    pub full_page_valid: Duration,
    /// A colleague's link works this long.
    pub invitation_valid: Duration,
    /// Between two links made for one attempt.
    pub invitation_pause: Duration,
    /// A process that says nothing for this long is dead: another one takes up what it was at.
    pub lease: Duration,
    /// Between two looks for what must go on with nobody at it.
    pub sweep: Duration,
    /// The first pause between two looks at a live number that is followed; they grow from there.
    pub follow_min: Duration,
    /// The longest of them.
    pub follow_max: Duration,
    /// A number that wants a payment method, or whose old provider is to be removed, is followed for
    /// this long.
    pub follow_payment: Duration,
    /// Templates are looked at for the last time this long after the cut-over.
    pub follow_templates: Duration,
    /// The first pause between two looks whether a connected number still serves its account; they
    /// grow from there.
    pub status_min: Duration,
    /// The longest of them.
    pub status_max: Duration,
    /// A number that seems not to serve its account any more is looked at again after this.
    pub status_recheck: Duration,
    /// It is believed after this, where Meta does not say so in as many words.
    pub status_doubt: Duration,
    /// The first pause between two looks at a number that needs reconnecting; they grow from there.
    pub reconnect_min: Duration,
    /// The first pause before what is stuck is tried again by itself; they grow from there.
    pub stuck_min: Duration,
    /// The longest of them.
    pub stuck_max: Duration,
    /// What is stuck is tried again for this long.
    pub stuck_patience: Duration,
    /// Between two looks whether a number that was asked to leave has left.
    pub leave_poll: Duration,
    /// What Meta delivered is tried for this long while Meta has trouble.
    pub webhook_patience: Duration,
    /// Between two writes that show whether the database takes any.
    pub heartbeat: Duration,
    /// It waits this long for its turn, and this long to be kept; else the server is not ready.
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
            heartbeat_timeout: Duration::from_secs(3),
        }
    }
}

impl Timeouts {
    /// Everything that only waits, waits next to nothing; limits stay as they are.
    /// For tests.
    pub fn for_tests() -> Self {
        Self {
            otp_resend: Duration::ZERO,
            // Customers take minutes over what tests do in a moment.
            changes_per_minute: 6_000,
            session_look: Duration::from_millis(200),
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
            heartbeat: Duration::from_millis(500),
            ..Self::default()
        }
    }
}

/// When it is tried again, or looked at again, what has been tried since then: the longer ago
/// that is, the later.
pub fn again_at(since: UnixMillis, now: UnixMillis, min: Duration, max: Duration) -> UnixMillis {
    let age = (now.0 - since.0).max(0);
    let pause = age.clamp(millis(min), millis(max).max(millis(min)));
    UnixMillis(now.0.saturating_add(pause))
}

/// A duration as the store counts it.
pub fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
