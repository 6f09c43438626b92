-- Who is at the table: the rules of coverage in one place, computed from the records and never stored. The functions
-- are inlined into the queries that call them, so a caller does not pay for a column that it does not ask for.
DROP FUNCTION IF EXISTS coverage_change_days(uuid, date, date, boolean, boolean);
DROP FUNCTION IF EXISTS coverage_states(date, bpchar, uuid);
DROP FUNCTION IF EXISTS standard_on(date);

-- The items of the standard in every county on a day, without those that nobody asks for there. A county's own level
-- goes before the national one. Åland stands outside the national standards. A county's own item is its own.
CREATE FUNCTION standard_on(day date)
RETURNS TABLE (item_id uuid, group_kind text, code text, "position" integer, county_code bpchar, county_type text,
    level text, population_min integer, population_below integer, bilingual_only boolean, wellbeing_county_only boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT i.id, i.group_kind, i.code, i.position, c.code, c.type,
        COALESCE(own.level, everywhere.level), i.population_min, i.population_below, i.bilingual_only, i.wellbeing_county_only
    FROM standard_item i
    JOIN county c ON i.county_code IS NULL OR i.county_code = c.code
    LEFT JOIN standard_level own
        ON own.standard_item_id = i.id AND own.county_code = c.code AND own.period @> day
    LEFT JOIN standard_level everywhere
        ON everywhere.standard_item_id = i.id AND everywhere.county_code IS NULL AND everywhere.period @> day
        AND c.type <> 'ALAND'
    WHERE COALESCE(own.level, everywhere.level) <> 'NONE'
        AND (NOT i.wellbeing_county_only OR c.type = 'COUNTY')
$$;

-- The state of every item that applies to a group on a day: of all groups, those of a county, or one group. A group
-- that has not begun or has ended has no rows; a dormant one is still expected to have people at its table.
--   served_municipalities  how many it serves on the day, when it is a municipal group
--   cover, deputies        all days, of all times, on which somebody other than a deputy, or a deputy, was valid
--   shown_starts, _ends    first and last days of the seats that are not hidden
--   people                 who carry the item on the day, in any role
--   people_hidden          whether any of their seats is hidden
CREATE FUNCTION coverage_states(day date, of_county bpchar, of_group uuid)
RETURNS TABLE (group_id uuid, county_code bpchar, group_kind text, served_municipalities bigint, item_id uuid,
    item_code text, item_position integer, level text, state text, waiver_id uuid, cover datemultirange,
    deputies datemultirange, shown_starts date[], shown_ends date[], people uuid[], people_hidden boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT g.id, g.county_code, g.kind, own.municipalities, i.item_id, i.code, i.position, i.level,
        CASE
            WHEN w.id IS NOT NULL THEN 'WAIVED'
            WHEN s.cover @> day AND s.cover @> day + 60 THEN 'COVERED'
            WHEN s.cover @> day THEN 'EXPIRING'
            WHEN s.deputies @> day THEN 'DEPUTY_ONLY'
            WHEN lower(s.cover) < day THEN 'VACANT'
            ELSE 'MISSING'
        END,
        w.id, s.cover, s.deputies, s.shown_starts, s.shown_ends, s.people, s.people_hidden
    FROM lape_group g
    JOIN group_status now ON now.group_id = g.id AND now.period @> day AND now.status <> 'ENDED'
    JOIN standard_on(day) i ON i.group_kind = g.kind AND i.county_code = g.county_code
    -- Looked up group by group: joined as whole tables, the planner may count on one row and repeat everything for each.
    CROSS JOIN LATERAL (
        SELECT NULLIF(count(*), 0) AS municipalities, sum(m.population) AS population,
            bool_or(m.language_relation LIKE 'BILINGUAL%') AS bilingual
        FROM group_municipality gm JOIN municipality m ON m.code = gm.municipality_code
        WHERE g.kind = 'MUNICIPAL' AND gm.group_id = g.id AND gm.period @> day
            AND daterange(m.valid_from, m.valid_to, '[]') @> day
    ) own
    CROSS JOIN LATERAL (
        SELECT sum(m.population) AS population, bool_or(m.language_relation LIKE 'BILINGUAL%') AS bilingual
        FROM municipality m
        WHERE g.kind <> 'MUNICIPAL' AND m.county_code = g.county_code AND daterange(m.valid_from, m.valid_to, '[]') @> day
    ) county
    LEFT JOIN (
        SELECT m.group_id, ip.standard_item_id AS item_id,
            range_agg(m.period) FILTER (WHERE m.role <> 'DEPUTY') AS cover,
            range_agg(m.period) FILTER (WHERE m.role = 'DEPUTY') AS deputies,
            array_agg(m.valid_from) FILTER (WHERE NOT m.name_hidden) AS shown_starts,
            array_agg(m.valid_to) FILTER (WHERE NOT m.name_hidden) AS shown_ends,
            array_agg(DISTINCT m.person_id) FILTER (WHERE m.period @> day) AS people,
            bool_or(m.name_hidden) FILTER (WHERE m.period @> day) AS people_hidden
        FROM membership m
        JOIN lape_group mg ON mg.id = m.group_id
        JOIN membership_perspective mp ON mp.membership_id = m.id
        JOIN standard_item_perspective ip ON ip.perspective_code = mp.perspective_code
        JOIN standard_item mi ON mi.id = ip.standard_item_id AND mi.group_kind = mg.kind
        WHERE (of_group IS NULL OR m.group_id = of_group) AND (of_county IS NULL OR mg.county_code = of_county)
        GROUP BY m.group_id, ip.standard_item_id
    ) s ON s.group_id = g.id AND s.item_id = i.item_id
    LEFT JOIN waiver w ON w.group_id = g.id AND w.item_code = i.code AND w.period @> day
    WHERE (of_group IS NULL OR g.id = of_group) AND (of_county IS NULL OR g.county_code = of_county)
        -- A municipal group serves its municipalities, a group of another kind all of its county. Where the population
        -- is not known, the lighter demand on a small municipality is made.
        AND (NOT i.bilingual_only OR own.bilingual OR county.bilingual)
        AND (i.population_min IS NULL OR COALESCE(own.population, county.population, 0) >= i.population_min)
        AND (i.population_below IS NULL OR COALESCE(own.population, county.population, 0) < i.population_below)
$$;

-- The days from the first to the last on which something may change in a group, and the first. Whoever may not read a
-- date is told of the change on the first of the month that follows: of any date without see_dates, of a hidden seat's
-- without see_hidden.
CREATE FUNCTION coverage_change_days(of_group uuid, first date, last date, see_dates boolean, see_hidden boolean)
RETURNS TABLE (day date)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT first
    UNION
    SELECT shown.day
    FROM (
        -- An item expires from 60 days before its last day, unless somebody is known to be there then.
        SELECT unnest(ARRAY[m.valid_from - 60, m.valid_from, m.valid_to - 59, m.valid_to + 1]) AS day, m.name_hidden AS hidden
        FROM membership m WHERE m.group_id = of_group
        UNION ALL
        SELECT unnest(ARRAY[lower(w.period), upper(w.period)]), false FROM waiver w WHERE w.group_id = of_group
        UNION ALL
        SELECT unnest(ARRAY[s.valid_from, s.valid_to + 1]), false FROM group_status s WHERE s.group_id = of_group
        UNION ALL
        SELECT unnest(ARRAY[gm.valid_from, gm.valid_to + 1]), false FROM group_municipality gm WHERE gm.group_id = of_group
        UNION ALL
        SELECT unnest(ARRAY[m.valid_from, m.valid_to + 1]), false
        FROM municipality m JOIN lape_group g ON g.id = of_group AND g.county_code = m.county_code
        UNION ALL
        SELECT unnest(ARRAY[l.valid_from, l.valid_to + 1]), false
        FROM standard_level l JOIN standard_item i ON i.id = l.standard_item_id
        JOIN lape_group g ON g.id = of_group AND g.kind = i.group_kind AND COALESCE(l.county_code, g.county_code) = g.county_code
    ) change
    CROSS JOIN LATERAL (
        SELECT CASE WHEN see_hidden OR see_dates AND NOT change.hidden THEN change.day
            ELSE (date_trunc('month', change.day - 1) + interval '1 month')::date END AS day
    ) shown
    WHERE shown.day > first AND shown.day <= last
$$;
