-- Once there has been an administrator there is always one.
CREATE FUNCTION keep_last_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM administrator) THEN
        RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER administrator_keeps_last AFTER DELETE ON administrator
    FOR EACH STATEMENT EXECUTE FUNCTION keep_last_administrator();
