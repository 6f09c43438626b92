-- A county may name its own perspective in Finnish or in Swedish only; what a standard asked in the past stays.
ALTER TABLE perspective ALTER COLUMN name_fi DROP NOT NULL, ALTER COLUMN name_sv DROP NOT NULL, ALTER COLUMN name_en DROP NOT NULL,
    ADD CHECK (name_fi IS NOT NULL OR name_sv IS NOT NULL);
ALTER TABLE standard_item ALTER COLUMN name_fi DROP NOT NULL, ALTER COLUMN name_sv DROP NOT NULL, ALTER COLUMN name_en DROP NOT NULL,
    ADD CHECK (name_fi IS NOT NULL OR name_sv IS NOT NULL);

CREATE FUNCTION keep_past_levels() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Europe/Helsinki')::date;
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.valid_from IS NULL OR OLD.valid_from < today THEN
            RAISE EXCEPTION 'a level that has been in force stays' USING ERRCODE = 'check_violation';
        END IF;
        RETURN OLD;
    END IF;
    IF (OLD.standard_item_id, OLD.county_code, OLD.level, OLD.valid_from)
            IS DISTINCT FROM (NEW.standard_item_id, NEW.county_code, NEW.level, NEW.valid_from)
       OR (OLD.valid_to IS DISTINCT FROM NEW.valid_to AND LEAST(OLD.valid_to, NEW.valid_to) < today - 1) THEN
        RAISE EXCEPTION 'of a level only the end may change, from today on' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER standard_level_keeps_past BEFORE UPDATE OR DELETE ON standard_level
    FOR EACH ROW EXECUTE FUNCTION keep_past_levels();

-- An item of a county's own has levels of that county only.
CREATE FUNCTION refuse_foreign_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM standard_item i WHERE i.id = NEW.standard_item_id
               AND i.county_code IS NOT NULL AND i.county_code IS DISTINCT FROM NEW.county_code) THEN
        RAISE EXCEPTION 'the item belongs to another county' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER standard_level_of_own_county BEFORE INSERT ON standard_level
    FOR EACH ROW EXECUTE FUNCTION refuse_foreign_level();
