-- A seat that is written while its organisation is being merged names the one that stays: the lock waits for the merge.
CREATE FUNCTION name_living_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    living uuid;
BEGIN
    SELECT COALESCE(o.merged_into, o.id) INTO living FROM organisation o WHERE o.id = NEW.organisation_id FOR KEY SHARE;
    IF FOUND THEN
        NEW.organisation_id := living;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER membership_names_living_organisation BEFORE INSERT OR UPDATE OF organisation_id ON membership
    FOR EACH ROW WHEN (NEW.organisation_id IS NOT NULL) EXECUTE FUNCTION name_living_organisation();
