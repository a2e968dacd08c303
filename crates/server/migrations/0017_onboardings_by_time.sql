-- All onboardings, newest first, as the platform pages through them.
CREATE INDEX onboardings_by_time ON onboardings (created_at, id);
