-- The platform that embeds the onboarding: its accounts, keys, sessions, and what it is told.

-- The platform's own id of an account, and its name there. An account that the platform made has no
-- phone of its own: its `phone` is `platform:` and `external_id`, as that column is NOT NULL UNIQUE and
-- SQLite can't relax it.
ALTER TABLE accounts ADD COLUMN external_id TEXT;
ALTER TABLE accounts ADD COLUMN name TEXT;
CREATE UNIQUE INDEX accounts_by_external_id ON accounts (external_id)
    WHERE external_id IS NOT NULL;

-- A session that the platform opened for one of its people (JSON), and what it asked for with it.
ALTER TABLE sessions ADD COLUMN actor TEXT;
ALTER TABLE sessions ADD COLUMN start_options TEXT;

-- The platform's secrets for its servers, by the hash of each.
CREATE TABLE api_keys (
    id           TEXT   NOT NULL PRIMARY KEY,
    name         TEXT   NOT NULL,
    key_hash     TEXT   NOT NULL UNIQUE,
    -- Names of scopes with a space between.
    scopes       TEXT   NOT NULL,
    created_at   BIGINT NOT NULL,
    -- A key that was rotated is good until then.
    expires_at   BIGINT,
    revoked_at   BIGINT,
    last_used_at BIGINT
);

-- When the platform said that it had taken the number, and when it first received and sent a message.
ALTER TABLE numbers ADD COLUMN taken_at BIGINT;
ALTER TABLE numbers ADD COLUMN first_inbound_at BIGINT;
ALTER TABLE numbers ADD COLUMN first_outbound_at BIGINT;

-- Every reading of a number's credentials.
CREATE TABLE credential_reads (
    id              TEXT   NOT NULL PRIMARY KEY,
    api_key_id      TEXT   NOT NULL REFERENCES api_keys (id),
    phone_number_id TEXT   NOT NULL,
    at              BIGINT NOT NULL
);
CREATE INDEX credential_reads_by_number ON credential_reads (phone_number_id, at);

-- The outbox. `sequence` is taken in the transaction that writes an event, from the one row of
-- `event_sequence`, which that transaction then holds: so no event becomes visible after a later one.
CREATE TABLE event_sequence (
    id   TEXT   NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL
);
INSERT INTO event_sequence (id, last) VALUES ('events', 0);
CREATE TABLE events (
    sequence        BIGINT NOT NULL PRIMARY KEY,
    id              TEXT   NOT NULL UNIQUE,
    type            TEXT   NOT NULL,
    -- Events with the same one are delivered in order: a number's digits.
    order_key       TEXT   NOT NULL,
    account_id      TEXT   NOT NULL,
    onboarding_id   TEXT,
    occurred_at     BIGINT NOT NULL,
    body            TEXT   NOT NULL,
    -- pending, delivered, dead
    state           TEXT   NOT NULL,
    attempts        BIGINT NOT NULL,
    first_try_at    BIGINT,
    next_attempt_at BIGINT NOT NULL,
    delivered_at    BIGINT,
    last_error      TEXT
);
CREATE INDEX events_undelivered ON events (state, next_attempt_at);
CREATE INDEX events_in_order ON events (order_key, sequence) WHERE state = 'pending';
CREATE INDEX events_by_onboarding ON events (onboarding_id, type, sequence);

-- Meta's webhooks whose fields are the platform's, until they are delivered there.
CREATE TABLE passed_webhooks (
    id              TEXT   NOT NULL PRIMARY KEY,
    body_hash       TEXT   NOT NULL UNIQUE,
    body_sealed     TEXT   NOT NULL,
    signature       TEXT   NOT NULL,
    received_at     BIGINT NOT NULL,
    -- pending, dead
    state           TEXT   NOT NULL,
    attempts        BIGINT NOT NULL,
    next_attempt_at BIGINT NOT NULL,
    last_error      TEXT
);
CREATE INDEX passed_webhooks_undelivered ON passed_webhooks (state, next_attempt_at);
