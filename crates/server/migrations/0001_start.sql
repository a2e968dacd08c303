-- Portable between SQLite and PostgreSQL: BIGINT and TEXT alone. Times are
-- milliseconds since 1970, JSON and sealed values are text.

CREATE TABLE accounts (
    id         TEXT   NOT NULL PRIMARY KEY,
    phone      TEXT   NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);

-- The one password that is good for a phone now.
CREATE TABLE otps (
    phone         TEXT   NOT NULL PRIMARY KEY,
    salt          TEXT   NOT NULL,
    otp_hash      TEXT   NOT NULL,
    attempts_left BIGINT NOT NULL,
    sent_at       BIGINT NOT NULL,
    expires_at    BIGINT NOT NULL
);

-- What the limits by phone and by address count.
CREATE TABLE otp_sends (
    id      TEXT   NOT NULL PRIMARY KEY,
    phone   TEXT   NOT NULL,
    address TEXT   NOT NULL,
    sent_at BIGINT NOT NULL
);
CREATE INDEX otp_sends_by_phone ON otp_sends (phone, sent_at);
CREATE INDEX otp_sends_by_address ON otp_sends (address, sent_at);

-- Wrong guesses, for the limit by address.
CREATE TABLE otp_misses (
    id      TEXT   NOT NULL PRIMARY KEY,
    address TEXT   NOT NULL,
    at      BIGINT NOT NULL
);
CREATE INDEX otp_misses_by_address ON otp_misses (address, at);

CREATE TABLE sessions (
    token_hash TEXT   NOT NULL PRIMARY KEY,
    account_id TEXT   NOT NULL REFERENCES accounts (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE onboardings (
    id                   TEXT   NOT NULL PRIMARY KEY,
    account_id           TEXT   NOT NULL REFERENCES accounts (id),
    reference            TEXT   NOT NULL UNIQUE,
    number               TEXT   NOT NULL,
    origin               TEXT   NOT NULL,
    source_waba_id       TEXT,
    cut_over             TEXT   NOT NULL,
    readiness            TEXT   NOT NULL,
    consent_text_version TEXT   NOT NULL,
    consented_at         BIGINT NOT NULL,
    -- What the stage is called, for queries; `stage` is the whole of it.
    phase                TEXT   NOT NULL,
    stage                TEXT   NOT NULL,
    journal              TEXT   NOT NULL,
    -- The hash that Meta's full page is to come back with, for queries; `journal` has it too.
    page_state_hash      TEXT,
    token_sealed         TEXT,
    pin_sealed           TEXT,
    phone_number_id      TEXT,
    whereabouts          TEXT   NOT NULL,
    version              BIGINT NOT NULL,
    created_at           BIGINT NOT NULL,
    updated_at           BIGINT NOT NULL
);
CREATE INDEX onboardings_by_account ON onboardings (account_id, created_at);
CREATE INDEX onboardings_by_phase ON onboardings (phase);
-- Of one number there is one attempt at a time that Meta's window may be opened for.
CREATE UNIQUE INDEX onboardings_before_meta ON onboardings (account_id, number)
    WHERE phase IN ('awaiting', 'hinted');
CREATE INDEX onboardings_by_page_state ON onboardings (page_state_hash);

-- The whole story of an onboarding, for support. Never a secret.
CREATE TABLE onboarding_events (
    id            TEXT   NOT NULL PRIMARY KEY,
    onboarding_id TEXT   NOT NULL REFERENCES onboardings (id),
    at            BIGINT NOT NULL,
    kind          TEXT   NOT NULL,
    detail        TEXT   NOT NULL
);
CREATE INDEX onboarding_events_by_onboarding ON onboarding_events (onboarding_id, at);

-- Every cut-over that was asked of Meta, noted before it was asked: Meta counts
-- them by number, over all attempts.
CREATE TABLE register_requests (
    id              TEXT   NOT NULL PRIMARY KEY,
    phone_number_id TEXT   NOT NULL,
    onboarding_id   TEXT   NOT NULL REFERENCES onboardings (id),
    at              BIGINT NOT NULL
);
CREATE INDEX register_requests_by_number ON register_requests (phone_number_id, at);

CREATE TABLE wabas (
    id         TEXT   NOT NULL,
    account_id TEXT   NOT NULL REFERENCES accounts (id),
    name       TEXT   NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (id, account_id)
);

CREATE TABLE numbers (
    phone_number_id TEXT   NOT NULL PRIMARY KEY,
    -- Digits alone: Meta's id of a number changes when it moves, its digits don't.
    digits          TEXT   NOT NULL UNIQUE,
    account_id      TEXT   NOT NULL REFERENCES accounts (id),
    waba_id         TEXT   NOT NULL,
    onboarding_id   TEXT   NOT NULL REFERENCES onboardings (id),
    report          TEXT   NOT NULL,
    connected_at    BIGINT NOT NULL
);
CREATE INDEX numbers_by_account ON numbers (account_id);

-- Meta delivers at least once: the body's hash tells a second delivery.
CREATE TABLE webhooks (
    body_hash    TEXT   NOT NULL PRIMARY KEY,
    body         TEXT   NOT NULL,
    received_at  BIGINT NOT NULL,
    processed_at BIGINT
);
