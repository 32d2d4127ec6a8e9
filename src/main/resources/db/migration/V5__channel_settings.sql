-- What leads settled for a channel; where there is no row, the defaults hold.
CREATE TABLE channel_settings (
  tenant       VARCHAR(64) NOT NULL,
  channel      VARCHAR(64) NOT NULL,
  language     VARCHAR(8),
  open_answers BOOLEAN     NOT NULL,
  follow_ups   BOOLEAN     NOT NULL,
  experts      VARCHAR(64) NOT NULL,
  instructions TEXT        NOT NULL,
  guests       BOOLEAN     NOT NULL,
  contacts     TEXT        NOT NULL,
  PRIMARY KEY (tenant, channel)
);
