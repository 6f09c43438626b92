-- Whose voice a decision rests on is part of it, and stays as it is once the meeting is closed. A decision that is being
-- deleted is no more to be found.
CREATE FUNCTION keep_decision_perspectives() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    state text;
BEGIN
    SELECT m.status INTO state FROM decision d JOIN meeting m ON m.id = d.meeting_id
    WHERE d.id = COALESCE(NEW.decision_id, OLD.decision_id) FOR SHARE OF m;
    IF state <> 'OPEN' THEN
        RAISE EXCEPTION 'whose voice a decision rests on stays as it was' USING ERRCODE = 'check_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER decision_perspective_of_closed_meeting BEFORE INSERT OR UPDATE OR DELETE ON decision_perspective
    FOR EACH ROW EXECUTE FUNCTION keep_decision_perspectives();

-- A decision and what it replaces, or what came of it, are of one group; what is replaced was decided, not in the making.
CREATE FUNCTION keep_decision_lineage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.supersedes_id IS NOT NULL AND NOT EXISTS (SELECT FROM decision d JOIN meeting m ON m.id = d.meeting_id
        WHERE d.id = NEW.supersedes_id AND m.status = 'CLOSED') THEN
        RAISE EXCEPTION 'a decision replaces one of a closed meeting' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_replaces_a_closed_one BEFORE INSERT OR UPDATE OF supersedes_id ON decision
    FOR EACH ROW EXECUTE FUNCTION keep_decision_lineage();

CREATE FUNCTION keep_decision_results() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM decision d
        WHERE d.id = NEW.decision_id AND d.group_id = COALESCE((SELECT g.group_id FROM goal g WHERE g.id = NEW.goal_id),
            (SELECT a.group_id FROM action a WHERE a.id = NEW.action_id))) THEN
        RAISE EXCEPTION 'what came of a decision belongs to its group' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_result_of_group BEFORE INSERT OR UPDATE ON decision_result
    FOR EACH ROW EXECUTE FUNCTION keep_decision_results();

