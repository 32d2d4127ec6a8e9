-- Tips of a team's own, and drafts of such. Without a language they are told in all of them, without a question they have
-- none; "person" is who wrote it.
CREATE TABLE team_tip (
  tenant       VARCHAR(64) NOT NULL,
  id           VARCHAR(64) NOT NULL,
  person       VARCHAR(64) NOT NULL,
  language     VARCHAR(8)  NOT NULL,
  title        TEXT        NOT NULL,
  thought      TEXT        NOT NULL,
  try_today    TEXT        NOT NULL,
  question     TEXT        NOT NULL,
  answer_1     TEXT        NOT NULL,
  because_1    TEXT        NOT NULL,
  answer_2     TEXT        NOT NULL,
  because_2    TEXT        NOT NULL,
  answer_3     TEXT        NOT NULL,
  because_3    TEXT        NOT NULL,
  right_answer INTEGER     NOT NULL,
  kept         BOOLEAN     NOT NULL,
  written_at   BIGINT      NOT NULL,
  PRIMARY KEY (tenant, id)
);

CREATE INDEX team_tip_person ON team_tip (tenant, person);

-- When tips are posted where, by the number of the schedule in its tenant. "person" is the lead who made it by the message
-- "origin"; "next_at" is when it is looked at next, a holiday or not, and "skipped" a time at which nothing is posted,
-- as the message "skipped_by" wants.
-- "state" is ACTIVE, PAUSED, FAILED or REMOVED; what failed tells why, and whether the lead was told so.
CREATE TABLE tip_schedule (
  tenant     VARCHAR(64)  NOT NULL,
  number     INTEGER      NOT NULL,
  origin     VARCHAR(255) NOT NULL,
  person     VARCHAR(64)  NOT NULL,
  platform   VARCHAR(16)  NOT NULL,
  channel    VARCHAR(64)  NOT NULL,
  language   VARCHAR(8)   NOT NULL,
  days       VARCHAR(64)  NOT NULL,
  at_time    VARCHAR(8)   NOT NULL,
  zone       VARCHAR(64)  NOT NULL,
  topic      TEXT         NOT NULL,
  cards      TEXT         NOT NULL,
  state      VARCHAR(16)  NOT NULL,
  trouble    VARCHAR(255) NOT NULL,
  told       BOOLEAN      NOT NULL,
  skipped    BIGINT       NOT NULL,
  skipped_by VARCHAR(64)  NOT NULL,
  next_at    BIGINT       NOT NULL,
  PRIMARY KEY (tenant, number),
  UNIQUE (tenant, origin)
);

CREATE INDEX tip_schedule_person ON tip_schedule (tenant, person);

-- Tips that were chosen for a channel, and when they were posted; without a time they are not up yet. Number 0 is of no
-- schedule; "quiz" tells the question that it asks from others, empty where it asks none.
CREATE TABLE tip_post (
  tenant    VARCHAR(64) NOT NULL,
  id        VARCHAR(64) NOT NULL,
  number    INTEGER     NOT NULL,
  channel   VARCHAR(64) NOT NULL,
  tip       VARCHAR(64) NOT NULL,
  title     TEXT        NOT NULL,
  language  VARCHAR(8)  NOT NULL,
  reason    VARCHAR(16) NOT NULL,
  quiz      VARCHAR(64) NOT NULL,
  chosen_at BIGINT      NOT NULL,
  posted_at BIGINT,
  PRIMARY KEY (tenant, id)
);

CREATE INDEX tip_post_channel ON tip_post (tenant, channel);

-- The first answer of each person to the question of a posted tip.
CREATE TABLE tip_answer (
  tenant      VARCHAR(64) NOT NULL,
  post        VARCHAR(64) NOT NULL,
  person      VARCHAR(64) NOT NULL,
  answer      INTEGER     NOT NULL,
  is_right    BOOLEAN     NOT NULL,
  answered_at BIGINT      NOT NULL,
  PRIMARY KEY (tenant, post, person)
);

CREATE INDEX tip_answer_person ON tip_answer (tenant, person);
CREATE INDEX tip_answer_answered ON tip_answer (answered_at);
