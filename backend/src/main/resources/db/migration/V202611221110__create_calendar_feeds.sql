-- Secret links to one's own calendar. Only the hash of the secret is kept; a link is revoked by deleting its row.
CREATE TABLE calendar_feed (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id   uuid NOT NULL REFERENCES person,
    secret_hash bytea NOT NULL UNIQUE,
    created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX calendar_feed_person ON calendar_feed (person_id);
