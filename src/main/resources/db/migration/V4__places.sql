-- Where and how something was said: in a thread or not, seen by whom; typed words, a message or a button. "original" is
-- the id of what it edits or repeats; "said" tells whether the first words were said.
ALTER TABLE incoming ADD COLUMN thread VARCHAR(64) NOT NULL DEFAULT '';
ALTER TABLE incoming ADD COLUMN seen VARCHAR(16) NOT NULL DEFAULT 'PRIVATELY';
ALTER TABLE incoming ADD COLUMN kind VARCHAR(16) NOT NULL DEFAULT 'TYPED';
ALTER TABLE incoming ADD COLUMN original VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE incoming ADD COLUMN said BOOLEAN NOT NULL DEFAULT TRUE;

CREATE INDEX incoming_original ON incoming (original, accepted_at);

-- What people asked lately, by the conversation it belongs to. Nothing in it is older than a week, so it begins anew.
DROP TABLE exchange;

CREATE TABLE exchange (
  tenant    VARCHAR(64)  NOT NULL,
  person    VARCHAR(64)  NOT NULL,
  talk      VARCHAR(128) NOT NULL,
  place     INTEGER      NOT NULL,
  situation TEXT         NOT NULL,
  advice    TEXT         NOT NULL,
  said_at   BIGINT       NOT NULL,
  PRIMARY KEY (tenant, person, talk, place)
);

CREATE INDEX exchange_said ON exchange (said_at);

-- The messages the coach posted where others see them too, so that they can be edited and taken back.
CREATE TABLE post (
  tenant    VARCHAR(64)  NOT NULL,
  person    VARCHAR(64)  NOT NULL,
  original  VARCHAR(255) NOT NULL,
  message   VARCHAR(64)  NOT NULL,
  posted_at BIGINT       NOT NULL,
  PRIMARY KEY (tenant, original)
);

CREATE INDEX post_posted ON post (posted_at);
CREATE INDEX post_person ON post (tenant, person);
