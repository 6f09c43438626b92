-- Small numbers of people, and what would reveal them.

-- Which municipalities an area consists of.
CREATE OR REPLACE VIEW area_municipality AS
SELECT a.number AS area_number, a.type, m.code AS municipality_code
FROM area a JOIN municipality m ON CASE a.type WHEN 'MUNICIPALITY' THEN a.code = m.code WHEN 'SUBREGION' THEN a.code = m.subregion_code
    WHEN 'COUNTY' THEN a.code = m.county_code WHEN 'REGION' THEN a.code = m.region_code ELSE true END;

-- Marks the observations of an indicator that only the members of the area's group are told, and unmarks the rest.
-- A count of 1-4 people is guarded. So is what it could be computed from:
--   of the same area, the other sex (the total minus one sex is the other), and both sexes when the total is small;
--   of larger areas, each that contains it (the whole minus the told parts is the untold part).
-- A sex that is not told of, or that the sender suppressed, counts as what the total minus the other makes it.
CREATE OR REPLACE FUNCTION guard_small_counts(wanted integer) RETURNS integer LANGUAGE sql AS $$
    WITH count_of AS (
        SELECT o.year, o.area_number, o.sex, o.status = 'SUPPRESSED' AS suppressed,
            COALESCE(o.absolute_count, CASE WHEN i.unit = 'COUNT' THEN o.value END) AS people
        FROM observation o JOIN indicator i ON i.number = o.indicator_number
        WHERE o.indicator_number = wanted),
    told AS (
        SELECT year, area_number, max(people) FILTER (WHERE sex = 'TOTAL') AS total, max(people) FILTER (WHERE sex = 'FEMALE') AS female,
            max(people) FILTER (WHERE sex = 'MALE') AS male, COALESCE(bool_or(suppressed) FILTER (WHERE sex = 'TOTAL'), false) AS total_hidden,
            COALESCE(bool_or(suppressed) FILTER (WHERE sex <> 'TOTAL'), false) AS sex_hidden
        FROM count_of GROUP BY year, area_number),
    people AS (
        SELECT year, area_number, COALESCE(total, female + male) AS total, COALESCE(female, total - male) AS female,
            COALESCE(male, total - female) AS male, total_hidden, sex_hidden
        FROM told),
    small AS (
        SELECT year, area_number, total_hidden OR COALESCE(total > 0 AND total < 5, false) AS in_total,
            total_hidden OR sex_hidden OR COALESCE(total > 0 AND total < 5, false) OR COALESCE(female > 0 AND female < 5, false)
                OR COALESCE(male > 0 AND male < 5, false) AS by_sex
        FROM people),
    hidden AS (
        SELECT year, area_number, sex FROM small CROSS JOIN LATERAL (
            SELECT unnest(CASE WHEN in_total THEN ARRAY['TOTAL', 'FEMALE', 'MALE'] WHEN by_sex THEN ARRAY['FEMALE', 'MALE'] END::observation_sex[]) AS sex) sexes),
    spread AS (
        SELECT year, area_number, sex FROM hidden
        UNION
        SELECT h.year, larger.area_number, h.sex FROM hidden h
        JOIN area_municipality own ON own.area_number = h.area_number
        JOIN area_municipality larger ON larger.municipality_code = own.municipality_code AND larger.type <> 'MUNICIPALITY'),
    marked AS (
        UPDATE observation o SET guarded = NOT o.guarded
        WHERE o.indicator_number = wanted
          AND o.guarded <> (EXISTS (SELECT FROM indicator i WHERE i.number = wanted AND i.source <> 'SOTKANET')
              AND EXISTS (SELECT FROM spread s WHERE s.year = o.year AND s.area_number = o.area_number AND s.sex = o.sex))
        RETURNING 1)
    SELECT count(*)::integer FROM marked
$$;
