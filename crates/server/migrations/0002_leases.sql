-- When the server must look at an onboarding again by itself; NULL when it need not.
ALTER TABLE onboardings ADD COLUMN due_at BIGINT;
-- Which process is at it, and until when nobody else takes it up.
ALTER TABLE onboardings ADD COLUMN worker TEXT;
ALTER TABLE onboardings ADD COLUMN worker_until BIGINT;
CREATE INDEX onboardings_due ON onboardings (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX onboardings_by_worker ON onboardings (worker) WHERE worker IS NOT NULL;

-- Cut-overs are counted by the number's digits: Meta's id of a number changes with its WABA.
ALTER TABLE register_requests ADD COLUMN digits TEXT NOT NULL DEFAULT '';
-- When what came of it was known.
ALTER TABLE register_requests ADD COLUMN settled_at BIGINT;
CREATE INDEX register_requests_by_digits ON register_requests (digits, at);
DROP INDEX register_requests_by_number;

-- One row a number: who updates it first asks first.
CREATE TABLE register_turns (
    digits TEXT   NOT NULL PRIMARY KEY,
    turn   BIGINT NOT NULL
);
