-- What happened, who read personal data, and which POST was answered with what.
CREATE TABLE event (
    id                uuid PRIMARY KEY DEFAULT uuidv7(),
    occurred_at       timestamptz NOT NULL DEFAULT now(),
    actor             text NOT NULL,
    type              text NOT NULL CHECK (type ~ '^[a-z-]+\.[a-z-]+$'),
    object_type       text NOT NULL,
    object_id         text NOT NULL,
    group_id          uuid REFERENCES lape_group,
    county_code       char(2) REFERENCES county,
    changed_fields    text[] NOT NULL DEFAULT '{}',
    non_personal_data jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX event_group ON event (group_id, id DESC);
CREATE INDEX event_county ON event (county_code, id DESC);
COMMENT ON COLUMN event.actor IS 'person:<uuid>, client:<id> or system; never a name';

-- The sequencer numbers events after they have committed, so that a reader of the feed never skips one.
CREATE TABLE event_number (
    number   bigint PRIMARY KEY,
    event_id uuid NOT NULL UNIQUE REFERENCES event
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE access_log (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    read_at    timestamptz NOT NULL DEFAULT now(),
    actor      text NOT NULL,
    operation  text NOT NULL,
    object_id  text,
    records    integer NOT NULL CHECK (records >= 0),
    trace_id   text
);
CREATE INDEX access_log_read_at ON access_log (read_at);

CREATE TABLE idempotent_request (
    caller          text NOT NULL,
    idempotency_key text NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 200),
    request_hash    bytea NOT NULL,
    status          integer,
    headers         jsonb,
    body            text,
    created_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, idempotency_key)
);
CREATE INDEX idempotent_request_created_at ON idempotent_request (created_at);
