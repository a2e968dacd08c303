-- Since when the server goes on with an onboarding by itself, for queries; `journal` has it
-- too. Of one that is scheduled, the time that was set.
ALTER TABLE onboardings ADD COLUMN running_since BIGINT;
CREATE INDEX onboardings_by_running_since ON onboardings (running_since)
    WHERE running_since IS NOT NULL;
