-- The hash of the token of the link with which a colleague does Meta's part, for queries;
-- `journal` has it too. A link that is taken back, or replaced, is here no more.
ALTER TABLE onboardings ADD COLUMN invitation_hash TEXT;
CREATE INDEX onboardings_by_invitation ON onboardings (invitation_hash)
    WHERE invitation_hash IS NOT NULL;

-- Browsers in which such a link was opened. Each ends with its link.
CREATE TABLE colleague_sessions (
    token_hash      TEXT   NOT NULL PRIMARY KEY,
    invitation_hash TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL
);
CREATE INDEX colleague_sessions_by_invitation ON colleague_sessions (invitation_hash);
