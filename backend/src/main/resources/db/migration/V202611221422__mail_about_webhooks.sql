-- Whoever owns a webhook is told by mail that the service disabled it: a person, or the contact of an integration client.
ALTER TABLE mail ALTER person_id DROP NOT NULL;
ALTER TABLE mail ADD client_id text REFERENCES integration_client;
ALTER TABLE mail ADD CHECK (num_nonnulls(person_id, client_id) = 1);
ALTER TABLE mail DROP CONSTRAINT mail_kind_check;
ALTER TABLE mail ADD CONSTRAINT mail_kind_check CHECK (kind IN ('DIGEST', 'DUE_SOON', 'LATE', 'WEBHOOK_DISABLED'));
ALTER TABLE mail DROP CONSTRAINT mail_person_id_kind_object_id_period_date_key;
ALTER TABLE mail ADD UNIQUE NULLS NOT DISTINCT (person_id, client_id, kind, object_id, period_date);
CREATE INDEX mail_client ON mail (client_id);
