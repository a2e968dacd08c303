-- Messages to a customer's phone about an attempt.

-- The attempts whose notices the customer wants, and the language of the page that they chose it on.
CREATE TABLE notice_choices (
    onboarding_id TEXT   NOT NULL PRIMARY KEY REFERENCES onboardings (id),
    language      TEXT   NOT NULL,
    chosen_at     BIGINT NOT NULL
);

-- The notices, written in the transaction of the change that they tell of. What happened once is there
-- once: `occurrence` tells the times apart that one kind may come in one attempt.
CREATE TABLE notices (
    id            TEXT   NOT NULL PRIMARY KEY,
    onboarding_id TEXT   NOT NULL REFERENCES onboardings (id),
    kind          TEXT   NOT NULL,
    occurrence    TEXT   NOT NULL,
    due_at        BIGINT NOT NULL,
    next_try_at   BIGINT NOT NULL,
    -- pending, sent, unclear (it may have come), dropped
    state         TEXT   NOT NULL,
    attempts      BIGINT NOT NULL,
    ended_at      BIGINT,
    -- What the gateway calls the message, and who did not bring one to its phone.
    message_id    TEXT,
    not_by        TEXT,
    UNIQUE (onboarding_id, kind, occurrence)
);
CREATE INDEX notices_pending ON notices (next_try_at) WHERE state = 'pending';
CREATE INDEX notices_ended ON notices (ended_at);
CREATE INDEX notices_by_message ON notices (message_id) WHERE message_id IS NOT NULL;

-- Phones that answered a notice with a stop word, or took that back: the latest word counts.
CREATE TABLE notice_replies (
    phone   TEXT   NOT NULL PRIMARY KEY,
    -- stop, start
    word    TEXT   NOT NULL,
    at      BIGINT NOT NULL
);
