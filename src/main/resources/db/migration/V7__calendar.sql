-- A team's clock and holidays (dates between commas), and what newcomers are offered by whom.
ALTER TABLE channel_settings ADD COLUMN zone VARCHAR(64) NOT NULL DEFAULT '';
ALTER TABLE channel_settings ADD COLUMN holidays TEXT NOT NULL DEFAULT '';
ALTER TABLE channel_settings ADD COLUMN welcome_track VARCHAR(64) NOT NULL DEFAULT '';
ALTER TABLE channel_settings ADD COLUMN welcome_lead VARCHAR(64) NOT NULL DEFAULT '';
