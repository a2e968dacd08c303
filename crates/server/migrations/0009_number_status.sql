-- Why a number does not serve its account, as JSON.
ALTER TABLE numbers ADD COLUMN lost_reason TEXT;
-- When our access to it ends; NULL where it has no end, or Meta did not say.
ALTER TABLE numbers ADD COLUMN access_until BIGINT;
-- When Meta is asked next how it stands. 0, at once: those that nobody has set a time for.
ALTER TABLE numbers ADD COLUMN next_look_at BIGINT NOT NULL DEFAULT 0;
-- What is remembered of it between two looks, as JSON.
ALTER TABLE numbers ADD COLUMN watch TEXT;
CREATE INDEX numbers_by_next_look ON numbers (next_look_at);
CREATE INDEX numbers_by_access_end ON numbers (access_until) WHERE access_until IS NOT NULL;

-- What is stuck is tried again by itself from now on.
UPDATE onboardings SET due_at = 0 WHERE phase = 'stuck';
