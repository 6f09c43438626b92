-- A client that is made here has its scopes here, and the identity provider follows; one that is only registered has them there.
ALTER TABLE integration_client
    ADD COLUMN scopes        text[] CHECK (cardinality(scopes) <= 20),
    ADD COLUMN expires_date  date,
    ADD COLUMN request_limit integer CHECK (request_limit BETWEEN 1 AND 100000),
    -- What stands here has not reached the identity provider yet.
    ADD COLUMN pending       boolean NOT NULL DEFAULT false CHECK (NOT pending OR scopes IS NOT NULL);
CREATE INDEX integration_client_pending ON integration_client (client_id) WHERE pending;

-- How much a client has called on a day, in Helsinki.
CREATE TABLE integration_client_call (
    client_id    text NOT NULL REFERENCES integration_client,
    call_date    date NOT NULL,
    calls        bigint NOT NULL CHECK (calls > 0),
    failed       bigint NOT NULL CHECK (failed BETWEEN 0 AND calls),
    last_call_at timestamptz NOT NULL,
    PRIMARY KEY (client_id, call_date)
);
