-- Whether a number serves its account, as JSON.
ALTER TABLE numbers ADD COLUMN state TEXT NOT NULL DEFAULT '"Connected"';
-- How far a number is that leaves, as JSON.
ALTER TABLE numbers ADD COLUMN leaving TEXT;
-- Whose token it is served by: a keyed hash of the id that Meta knows them by for our app.
ALTER TABLE numbers ADD COLUMN granted_by TEXT;
CREATE INDEX numbers_by_waba ON numbers (waba_id);
CREATE INDEX numbers_by_granter ON numbers (granted_by);
CREATE INDEX numbers_by_state ON numbers (state);

CREATE INDEX webhooks_by_received ON webhooks (received_at);
CREATE INDEX webhooks_unprocessed ON webhooks (received_at) WHERE processed_at IS NULL;

-- Requests to delete a person's data, by the hash of the code that shows what became of them.
-- They were done when they were noted. Nothing here says whose they are.
CREATE TABLE deletions (
    code_hash TEXT   NOT NULL PRIMARY KEY,
    done_at   BIGINT NOT NULL,
    marks     BIGINT NOT NULL
);
