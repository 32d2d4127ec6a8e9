-- Who is enrolled in which track; "id" tells an enrolment from earlier ones, "lead" hears what comes of it, "morning" is a
-- day as it is written, of the place where the person is.
CREATE TABLE enrolment (
  tenant    VARCHAR(64) NOT NULL,
  person    VARCHAR(64) NOT NULL,
  id        VARCHAR(64) NOT NULL,
  track     VARCHAR(64) NOT NULL,
  platform  VARCHAR(16) NOT NULL,
  channel   VARCHAR(64) NOT NULL,
  lead      VARCHAR(64) NOT NULL,
  state     VARCHAR(16) NOT NULL,
  begun_at  BIGINT      NOT NULL,
  seen_at   BIGINT      NOT NULL,
  day       INTEGER     NOT NULL,
  morning   VARCHAR(16) NOT NULL,
  reminders INTEGER     NOT NULL,
  version   BIGINT      NOT NULL,
  PRIMARY KEY (tenant, person)
);

CREATE UNIQUE INDEX enrolment_id ON enrolment (id);
CREATE INDEX enrolment_seen ON enrolment (seen_at);

-- How far somebody has come in the lessons they began.
CREATE TABLE lesson_progress (
  tenant    VARCHAR(64) NOT NULL,
  person    VARCHAR(64) NOT NULL,
  lesson    VARCHAR(64) NOT NULL,
  stage     VARCHAR(16) NOT NULL,
  checked   VARCHAR(16) NOT NULL,
  practised VARCHAR(16) NOT NULL,
  note      TEXT        NOT NULL,
  missed_at BIGINT      NOT NULL,
  rechecks  INTEGER     NOT NULL,
  PRIMARY KEY (tenant, person, lesson)
);
