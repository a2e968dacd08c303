-- What the server did, as lines of JSON, beside what it left: one statement changes an onboarding
-- and tells of it. What browsers saw stays in onboarding_events.
ALTER TABLE onboardings ADD COLUMN story TEXT NOT NULL DEFAULT '';
