-- Codes that no foreign key holds have the form of their code list.
ALTER TABLE region ADD CHECK (code ~ '^[0-9]{2}$');
ALTER TABLE county ADD CHECK (code ~ '^[0-9]{2}$');
ALTER TABLE municipality ADD CHECK (subregion_code ~ '^[0-9]{3}$');
ALTER TABLE gap_invitation ADD CHECK (item_code ~ '^[A-Z0-9_]{2,60}$');
ALTER TABLE waiver ADD CHECK (item_code ~ '^[A-Z0-9_]{2,60}$');
ALTER TABLE event ADD CHECK (object_type ~ '^[a-z-]+$');
ALTER TABLE idempotent_request ADD CHECK (status BETWEEN 200 AND 599);
-- The unique index leaves out merged organisations.
CREATE INDEX organisation_county ON organisation (county_code);
