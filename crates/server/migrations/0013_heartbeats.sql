-- Each server writes here every few seconds: whether that goes through is what makes it ready.
CREATE TABLE server_heartbeats (
  server TEXT PRIMARY KEY NOT NULL,
  at BIGINT NOT NULL
);
