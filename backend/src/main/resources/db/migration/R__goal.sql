-- How goals stand on a day: the rules of lateness, freshness and concreteness in one place, never stored. The functions
-- are inlined into the queries that call them, so a caller does not pay for a column that it does not ask for.
DROP FUNCTION IF EXISTS goal_standing(date);
DROP FUNCTION IF EXISTS goal_is_late(text, date, date);
DROP FUNCTION IF EXISTS goal_freshness(text, date, date, date);
DROP FUNCTION IF EXISTS goal_is_pursued(text);
DROP FUNCTION IF EXISTS action_is_open(text);

-- Agreed, and neither reached nor given up.
CREATE FUNCTION goal_is_pursued(status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT status IN ('AGREED', 'IN_PROGRESS')
$$;

-- Still to be done.
CREATE FUNCTION action_is_open(status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT status IN ('TODO', 'DOING', 'BLOCKED')
$$;

-- Late from the day after the due date; a draft is no promise yet, and what is finished is never late.
CREATE FUNCTION goal_is_late(status text, due_date date, day date) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(goal_is_pursued(status) AND due_date < day, false)
$$;

-- How long ago something was told; of a goal that nobody has told anything of, how long ago it was agreed.
CREATE FUNCTION goal_freshness(status text, agreed_date date, last_update date, day date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN NOT goal_is_pursued(status) THEN NULL
        WHEN day - COALESCE(last_update, agreed_date) <= 60 THEN 'FRESH'
        WHEN day - COALESCE(last_update, agreed_date) <= 120 THEN 'AGING'
        ELSE 'STALE' END
$$;

-- Every goal as it stands on the day.
--   owner_state  NONE, SEATED or ENDED: the seat is there no longer
--   missing      what it lacks to be concrete, the gravest first; nothing when it is finished
CREATE FUNCTION goal_standing(day date)
RETURNS TABLE (goal_id uuid, late boolean, freshness text, health text, last_update_date date, owner_state text,
    todo bigint, doing bigint, done bigint, blocked bigint, cancelled bigint, late_actions bigint, missing text[])
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT g.id, goal_is_late(g.status, g.due_date, day), goal_freshness(g.status, g.agreed_date, u.update_date, day),
        u.health, u.update_date,
        CASE WHEN o.id IS NULL THEN 'NONE' WHEN o.valid_to < day THEN 'ENDED' ELSE 'SEATED' END,
        a.todo, a.doing, a.done, a.blocked, a.cancelled, a.late,
        CASE WHEN g.status IN ('ACHIEVED', 'DISCONTINUED') THEN '{}'::text[] ELSE array_remove(ARRAY[
            CASE WHEN o.id IS NULL OR o.valid_to < day THEN 'OWNER' END,
            CASE WHEN g.due_date IS NULL THEN 'DUE_DATE' END,
            CASE WHEN a.kept = 0 THEN 'ACTION' END,
            CASE WHEN a.without_responsible > 0 THEN 'RESPONSIBLE' END,
            CASE WHEN g.measure IS NULL AND NOT EXISTS (SELECT FROM goal_indicator gi WHERE gi.goal_id = g.id) THEN 'INDICATOR' END,
            CASE WHEN goal_freshness(g.status, g.agreed_date, u.update_date, day) <> 'FRESH' THEN 'UPDATE' END], NULL) END
    FROM goal g
    LEFT JOIN membership o ON o.id = g.owner_id
    LEFT JOIN LATERAL (
        SELECT p.update_date, p.health FROM progress_update p
        WHERE p.goal_id = g.id ORDER BY p.update_date DESC, p.id DESC LIMIT 1
    ) u ON true
    LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE x.status = 'TODO') AS todo, count(*) FILTER (WHERE x.status = 'DOING') AS doing,
            count(*) FILTER (WHERE x.status = 'DONE') AS done, count(*) FILTER (WHERE x.status = 'BLOCKED') AS blocked,
            count(*) FILTER (WHERE x.status = 'CANCELLED') AS cancelled,
            count(*) FILTER (WHERE action_is_open(x.status) AND goal_is_late(g.status, x.due_date, day)) AS late,
            count(*) FILTER (WHERE x.status <> 'CANCELLED') AS kept,
            count(*) FILTER (WHERE action_is_open(x.status) AND (r.id IS NULL OR r.valid_to < day)) AS without_responsible
        FROM action x LEFT JOIN membership r ON r.id = x.responsible_id
        WHERE x.group_id = g.group_id AND x.goal_id = g.id
    ) a ON true
$$;
