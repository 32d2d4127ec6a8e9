-- What was asked and how it was answered, for insight; without customers' data, and forgotten after some weeks.
CREATE TABLE asked (
  id         VARCHAR(255) PRIMARY KEY,
  tenant     VARCHAR(64)  NOT NULL,
  person     VARCHAR(64)  NOT NULL,
  platform   VARCHAR(16)  NOT NULL,
  channel    VARCHAR(64)  NOT NULL,
  language   VARCHAR(8)   NOT NULL,
  situation  TEXT         NOT NULL,
  cards      TEXT         NOT NULL,
  covered    BOOLEAN      NOT NULL,
  origin     VARCHAR(16)  NOT NULL,
  first_ms   BIGINT       NOT NULL,
  advice_ms  BIGINT,
  feedback   VARCHAR(16),
  asked_at   BIGINT       NOT NULL
);

CREATE INDEX asked_person ON asked (tenant, person);
CREATE INDEX asked_at ON asked (asked_at);
CREATE INDEX incoming_person ON incoming (tenant, person);
