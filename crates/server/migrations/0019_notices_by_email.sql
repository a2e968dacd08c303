-- Notices by e-mail, beside those to the phone.

-- Who wants the notices of an attempt by e-mail: at which address, in the language of the page that they chose it
-- on, and the dashboard's page that they did it from. A choice that was turned off stays, so that the links in all
-- of its messages go on working; whoever has its token can turn it off, and do nothing else.
CREATE TABLE notice_emails (
    onboarding_id TEXT   NOT NULL REFERENCES onboardings (id),
    email         TEXT   NOT NULL,
    language      TEXT   NOT NULL,
    return_url    TEXT,
    stop_token    TEXT   NOT NULL UNIQUE,
    chosen_at     BIGINT NOT NULL,
    stopped_at    BIGINT,
    PRIMARY KEY (onboarding_id, email)
);

-- The address that a notice goes to. NULL: the phone. Each address is told of the same once: of a notice that has
-- one, `occurrence` ends in it.
ALTER TABLE notices ADD COLUMN email TEXT;
