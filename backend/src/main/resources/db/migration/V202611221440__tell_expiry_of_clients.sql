-- The identity provider has been told that the last day of the client is over.
ALTER TABLE integration_client ADD COLUMN expiry_told boolean NOT NULL DEFAULT false;
CREATE INDEX integration_client_untold_expiry ON integration_client (expires_date) WHERE scopes IS NOT NULL AND NOT expiry_told;
