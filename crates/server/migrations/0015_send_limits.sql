-- One-time passwords, each of whoever asked for it: one that somebody else asks for takes nothing away
-- from the one that its owner just got. `others_left` are the guesses of everybody else at it.
-- Servers of the version before go on with `otps`.
CREATE TABLE one_time_passwords (
    subject       TEXT   NOT NULL,
    asker         TEXT   NOT NULL,
    salt          TEXT   NOT NULL,
    otp_hash      TEXT   NOT NULL,
    attempts_left BIGINT NOT NULL,
    others_left   BIGINT NOT NULL,
    sent_at       BIGINT NOT NULL,
    expires_at    BIGINT NOT NULL,
    PRIMARY KEY (subject, asker)
);
CREATE INDEX one_time_passwords_by_end ON one_time_passwords (expires_at);
INSERT INTO one_time_passwords (subject, asker, salt, otp_hash, attempts_left, others_left, sent_at, expires_at)
    SELECT phone, '', salt, otp_hash, 0, attempts_left, sent_at, expires_at FROM otps;

-- What the limits by network and by country count, and what was sent for sure to nobody: that counts
-- for whoever asked alone.
ALTER TABLE otp_sends ADD COLUMN network TEXT NOT NULL DEFAULT '';
ALTER TABLE otp_sends ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE otp_sends ADD COLUMN failed BIGINT NOT NULL DEFAULT 0;
CREATE INDEX otp_sends_by_network ON otp_sends (network, sent_at);
CREATE INDEX otp_sends_by_country ON otp_sends (country, sent_at);
CREATE INDEX otp_sends_by_time ON otp_sends (sent_at);

ALTER TABLE otp_misses ADD COLUMN network TEXT NOT NULL DEFAULT '';
CREATE INDEX otp_misses_by_network ON otp_misses (network, at);
