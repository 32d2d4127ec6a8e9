-- Where the clocks of somebody in a track were last, by the name of the zone; empty where nobody told.
ALTER TABLE enrolment ADD COLUMN zone VARCHAR(64) NOT NULL DEFAULT '';
