-- One open request for each person; what a person is shown of their own data is found by index.
CREATE UNIQUE INDEX erasure_request_open ON erasure_request (person_id) WHERE executed_at IS NULL;
CREATE INDEX event_actor ON event (actor, id);
CREATE INDEX access_log_object ON access_log (object_id, read_at);
CREATE INDEX feedback_answered ON feedback (answered_at) WHERE answered_at IS NOT NULL;

-- A seat that is being added while its person is erased would bring the tombstone back: the lock waits for the erasure.
CREATE FUNCTION refuse_seat_of_tombstone() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    erased date;
BEGIN
    SELECT (p.erased_at AT TIME ZONE 'Europe/Helsinki')::date INTO erased FROM person p WHERE p.id = NEW.person_id FOR KEY SHARE;
    IF erased IS NOT NULL AND COALESCE(NEW.valid_to, 'infinity') > erased THEN
        RAISE EXCEPTION 'an erased person takes no seat' USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER membership_refuses_tombstone BEFORE INSERT ON membership
    FOR EACH ROW EXECUTE FUNCTION refuse_seat_of_tombstone();
