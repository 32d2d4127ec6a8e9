-- Reasoned answers, shared by processes and kept over restarts. The key is a digest: the question itself is not kept.
CREATE TABLE answer (
  question   VARCHAR(64) PRIMARY KEY,
  language   VARCHAR(8)  NOT NULL,
  text       TEXT        NOT NULL,
  cards      TEXT        NOT NULL,
  kept_at    BIGINT      NOT NULL,
  kept_until BIGINT      NOT NULL
);

CREATE INDEX answer_kept_until ON answer (kept_until);
