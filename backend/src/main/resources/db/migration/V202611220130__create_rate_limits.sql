-- Who has asked how much in the last minute. Lost in a crash without harm, so nothing of it goes to the log of the
-- database; the key is a hash, since it is made of an address or a subject.
CREATE UNLOGGED TABLE rate_limit (
    key        text PRIMARY KEY,
    state      bytea,
    expires_at bigint
);
CREATE INDEX rate_limit_expires_at ON rate_limit (expires_at);
