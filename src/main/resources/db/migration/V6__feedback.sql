-- What was advised last to a question, and where, so that it can be changed, shared and asked about; "reason" and "remark"
-- tell why it did not help.
ALTER TABLE asked ADD COLUMN advice TEXT NOT NULL DEFAULT '';
ALTER TABLE asked ADD COLUMN thread VARCHAR(64) NOT NULL DEFAULT '';
ALTER TABLE asked ADD COLUMN seen VARCHAR(16) NOT NULL DEFAULT 'PRIVATELY';
ALTER TABLE asked ADD COLUMN reason VARCHAR(16) NOT NULL DEFAULT '';
ALTER TABLE asked ADD COLUMN remark TEXT NOT NULL DEFAULT '';

-- Questions that were handed over to experts, by the conversation in which these answer.
CREATE TABLE handover (
  tenant   VARCHAR(64)  NOT NULL,
  talk     VARCHAR(128) NOT NULL,
  person   VARCHAR(64)  NOT NULL,
  platform VARCHAR(16)  NOT NULL,
  channel  VARCHAR(64)  NOT NULL,
  thread   VARCHAR(64)  NOT NULL,
  seen     VARCHAR(16)  NOT NULL,
  language VARCHAR(8)   NOT NULL,
  words    TEXT         NOT NULL,
  asked_at BIGINT       NOT NULL,
  PRIMARY KEY (tenant, talk)
);

CREATE INDEX handover_person ON handover (tenant, person);
CREATE INDEX handover_asked ON handover (asked_at);
