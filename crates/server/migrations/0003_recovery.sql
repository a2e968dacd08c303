-- When Meta's window, or its page, was last opened for an attempt: for queries; `journal` has
-- it too.
ALTER TABLE onboardings ADD COLUMN launched_at BIGINT;
CREATE INDEX onboardings_by_launch ON onboardings (launched_at);
CREATE INDEX onboardings_by_number ON onboardings (number);

-- The WABAs of which Meta told us, by a signed webhook, that a signup shared them with us.
CREATE TABLE shared_wabas (
    waba_id     TEXT   NOT NULL PRIMARY KEY,
    business_id TEXT   NOT NULL,
    -- By Meta's clock.
    shared_at   BIGINT NOT NULL,
    -- By ours: Meta may tell it late.
    told_at     BIGINT NOT NULL
);
CREATE INDEX shared_wabas_by_time ON shared_wabas (shared_at);

-- The WABAs that an account's tokens were seen to grant.
CREATE TABLE granted_wabas (
    waba_id    TEXT   NOT NULL,
    account_id TEXT   NOT NULL REFERENCES accounts (id),
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (waba_id, account_id)
);
