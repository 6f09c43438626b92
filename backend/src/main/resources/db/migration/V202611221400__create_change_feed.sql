-- The feed of changes: what waits for its number, how far the numbers go, and which are forgotten.

-- Events that have committed and have no number yet. The sequencer takes them out, so its work never grows with the history.
CREATE TABLE event_waiting (
    event_id uuid PRIMARY KEY REFERENCES event
);
INSERT INTO event_waiting SELECT id FROM event e WHERE NOT EXISTS (SELECT FROM event_number n WHERE n.event_id = e.id);

CREATE FUNCTION let_event_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_waiting SELECT id FROM fresh;
    RETURN NULL;
END $$;
CREATE TRIGGER event_waits AFTER INSERT ON event REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION let_event_wait();

-- One row. Numbers go on from the last one also when all of them are forgotten.
CREATE TABLE event_feed (
    only_row         boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    last_number      bigint NOT NULL,
    forgotten_number bigint NOT NULL DEFAULT 0 CHECK (forgotten_number >= 0),
    CHECK (forgotten_number <= last_number)
);
INSERT INTO event_feed (last_number) SELECT COALESCE(max(number), 0) FROM event_number;
