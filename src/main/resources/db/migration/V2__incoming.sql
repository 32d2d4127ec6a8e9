-- What came in, under the platform's id, so that a second delivery is known. Words and addresses are taken out once
-- the answer has arrived. Instants are milliseconds of UTC.
CREATE TABLE incoming (
  id          VARCHAR(255) PRIMARY KEY,
  tenant      VARCHAR(64)  NOT NULL,
  person      VARCHAR(64)  NOT NULL,
  platform    VARCHAR(16)  NOT NULL,
  channel     VARCHAR(64)  NOT NULL,
  utterance   TEXT         NOT NULL,
  reply_to    TEXT         NOT NULL,
  state       VARCHAR(16)  NOT NULL,
  attempts    INTEGER      NOT NULL,
  trouble     TEXT         NOT NULL,
  accepted_at BIGINT       NOT NULL,
  changed_at  BIGINT       NOT NULL
);

CREATE INDEX incoming_waiting ON incoming (state, tenant, person, channel, accepted_at);
CREATE INDEX incoming_accepted ON incoming (accepted_at);

-- What people asked lately, so that they can go on from it; kept for an hour.
CREATE TABLE exchange (
  tenant    VARCHAR(64) NOT NULL,
  person    VARCHAR(64) NOT NULL,
  place     INTEGER     NOT NULL,
  situation TEXT        NOT NULL,
  advice    TEXT        NOT NULL,
  said_at   BIGINT      NOT NULL,
  PRIMARY KEY (tenant, person, place)
);

CREATE INDEX exchange_said ON exchange (said_at);

-- The table of db-scheduler, as its documentation gives it.
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100)             NOT NULL,
  task_instance        VARCHAR(255)             NOT NULL,
  task_data            ${bytes},
  execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
  picked               BOOLEAN                  NOT NULL,
  picked_by            VARCHAR(100),
  last_success         TIMESTAMP WITH TIME ZONE,
  last_failure         TIMESTAMP WITH TIME ZONE,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMP WITH TIME ZONE,
  version              BIGINT                   NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

-- The language each person speaks with the coach: the one they chose, and the one they last clearly wrote in.
CREATE TABLE person_language (
  tenant VARCHAR(64) NOT NULL,
  person VARCHAR(64) NOT NULL,
  chosen VARCHAR(8),
  heard  VARCHAR(8),
  PRIMARY KEY (tenant, person)
);
