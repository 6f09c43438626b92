-- Small numbers of people, and what would reveal them.

-- Which municipalities an area consists of.
CREATE OR REPLACE VIEW area_municipality AS
SELECT a.number AS area_number, a.type, m.code AS municipality_code
FROM municipality m CROSS JOIN LATERAL (VALUES ('MUNICIPALITY', m.code::text), ('SUBREGION', m.subregion_code::text), ('COUNTY', m.county_code::text),
    ('REGION', m.region_code::text), ('COUNTRY', 'FI')) around (type, code)
JOIN area a ON a.type = around.type AND a.code = around.code;

-- By which smaller areas a municipality may be told of within a larger one, the largest first in position. Two ways to divide:
-- sub-regions lie in regions, and most of them in counties; the few that cross counties are left out of the second way.
CREATE OR REPLACE VIEW area_part AS
WITH lying AS (
    SELECT m.*, min(region_code) OVER county = max(region_code) OVER county AS county_in_region,
        min(region_code) OVER subregion = max(region_code) OVER subregion AS subregion_in_region,
        min(county_code) OVER subregion = max(county_code) OVER subregion AS subregion_in_county
    FROM municipality m WINDOW county AS (PARTITION BY county_code), subregion AS (PARTITION BY subregion_code))
SELECT whole.number AS whole_number, part.way, m.code AS municipality_code, smaller.number AS part_number, part.position,
    m.code = min(m.code) OVER (PARTITION BY whole.number, part.way, smaller.number) AS first
FROM lying m CROSS JOIN LATERAL (VALUES
    (1, 'COUNTRY', 'FI', 1, 'REGION', m.region_code::text, true),
    (1, 'COUNTRY', 'FI', 3, 'SUBREGION', m.subregion_code::text, true),
    (1, 'COUNTRY', 'FI', 4, 'MUNICIPALITY', m.code::text, true),
    (1, 'REGION', m.region_code::text, 3, 'SUBREGION', m.subregion_code::text, m.subregion_in_region),
    (1, 'REGION', m.region_code::text, 4, 'MUNICIPALITY', m.code::text, true),
    (1, 'SUBREGION', m.subregion_code::text, 4, 'MUNICIPALITY', m.code::text, true),
    (2, 'COUNTRY', 'FI', 1, 'REGION', m.region_code::text, true),
    (2, 'COUNTRY', 'FI', 2, 'COUNTY', m.county_code::text, true),
    (2, 'COUNTRY', 'FI', 3, 'SUBREGION', m.subregion_code::text, m.subregion_in_county),
    (2, 'COUNTRY', 'FI', 4, 'MUNICIPALITY', m.code::text, true),
    (2, 'REGION', m.region_code::text, 2, 'COUNTY', m.county_code::text, m.county_in_region),
    (2, 'REGION', m.region_code::text, 3, 'SUBREGION', m.subregion_code::text, m.subregion_in_region AND m.subregion_in_county),
    (2, 'REGION', m.region_code::text, 4, 'MUNICIPALITY', m.code::text, true),
    (2, 'COUNTY', m.county_code::text, 3, 'SUBREGION', m.subregion_code::text, m.subregion_in_county),
    (2, 'COUNTY', m.county_code::text, 4, 'MUNICIPALITY', m.code::text, true)) part (way, whole_type, whole_code, position, type, code, lies_in)
JOIN area whole ON whole.type = part.whole_type AND whole.code = part.whole_code
JOIN area smaller ON smaller.type = part.type AND smaller.code = part.code
WHERE part.lies_in;

DROP FUNCTION IF EXISTS guard_small_counts(integer);

-- Marks the observations of indicators that only the members of the area's group are told, and unmarks the rest.
-- A count of 1-4 people is guarded. So is what it could be computed from:
--   of the same area, the other sex (the total minus one sex is the other), and both sexes when the total is small;
--   of larger areas, each that contains it (the whole minus the told parts is the untold part);
--   a larger area of which all but 1-4 people are told by its parts.
-- A sex that is not told of, or that the sender suppressed, counts as what the total minus the other makes it.
-- What was guarded stays so until it is told anew (the import unmarks it): beside a new value of another area, or of the other
-- sex, an old one would tell what the other was before.
CREATE OR REPLACE FUNCTION guard_small_counts(wanted integer[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    marked integer;
BEGIN
    -- Of what has just been written the planner knows nothing, and expects a handful: then it compares each row with each.
    PERFORM set_config('enable_nestloop', 'off', true);
    CREATE TEMPORARY TABLE marked_observation ON COMMIT DROP AS
    WITH count_of AS (
        SELECT o.indicator_number, o.year, o.area_number, o.sex, o.status = 'SUPPRESSED' AS suppressed, o.guarded,
            COALESCE(o.absolute_count, CASE WHEN i.unit = 'COUNT' THEN o.value END) AS people
        FROM observation o JOIN indicator i ON i.number = o.indicator_number
        WHERE o.indicator_number = ANY (wanted) AND i.source <> 'SOTKANET'),
    told AS (
        SELECT indicator_number, year, area_number, max(people) FILTER (WHERE sex = 'TOTAL') AS total,
            max(people) FILTER (WHERE sex = 'FEMALE') AS female, max(people) FILTER (WHERE sex = 'MALE') AS male,
            bool_or((suppressed OR guarded) AND sex = 'TOTAL') AS total_hidden, bool_or((suppressed OR guarded) AND sex <> 'TOTAL') AS sex_hidden
        FROM count_of WHERE people IS NOT NULL OR suppressed OR guarded GROUP BY indicator_number, year, area_number),
    people AS (
        SELECT indicator_number, year, area_number, COALESCE(total, female + male) AS total, COALESCE(female, total - male) AS female,
            COALESCE(male, total - female) AS male, total_hidden, sex_hidden
        FROM told),
    small AS (
        SELECT *, total_hidden OR COALESCE(total > 0 AND total < 5, false) AS in_total,
            total_hidden OR sex_hidden OR COALESCE(total > 0 AND total < 5, false) OR COALESCE(female > 0 AND female < 5, false)
                OR COALESCE(male > 0 AND male < 5, false) AS by_sex
        FROM people),
    hidden AS (
        SELECT indicator_number, year, area_number, sex FROM small CROSS JOIN LATERAL (
            SELECT unnest(CASE WHEN in_total THEN ARRAY['TOTAL', 'FEMALE', 'MALE'] WHEN by_sex THEN ARRAY['FEMALE', 'MALE'] END::observation_sex[]) AS sex) sexes),
    -- only what holds the whole of a hidden area: the other way round, a guarded country would hide all that lies in it
    containing AS MATERIALIZED (
        SELECT own.area_number, larger.area_number AS larger_number FROM area_municipality own
        JOIN area_municipality larger ON larger.municipality_code = own.municipality_code AND larger.type <> 'MUNICIPALITY'
        JOIN (SELECT area_number, count(*) AS municipalities FROM area_municipality GROUP BY area_number) size ON size.area_number = own.area_number
        GROUP BY own.area_number, larger.area_number, size.municipalities HAVING count(*) = size.municipalities),
    spread AS (
        SELECT indicator_number, year, area_number, sex FROM hidden
        UNION
        SELECT h.indicator_number, h.year, c.larger_number, h.sex FROM hidden h JOIN containing c ON c.area_number = h.area_number),
    open AS (
        SELECT p.indicator_number, p.year, p.area_number, v.sex::observation_sex AS sex, v.people FROM people p
        CROSS JOIN LATERAL (VALUES ('TOTAL', p.total), ('FEMALE', p.female), ('MALE', p.male)) v (sex, people)
        WHERE v.people IS NOT NULL AND NOT EXISTS (SELECT FROM spread s WHERE s.indicator_number = p.indicator_number AND s.year = p.year
            AND s.area_number = p.area_number AND s.sex = v.sex::observation_sex)),
    -- larger areas of which some municipality is not told of, found by the bits of their numbers; mostly there is none, and no more to do
    place AS MATERIALIZED (SELECT number AS area_number, set_bit(0::bit(2048), number, 1) AS bits FROM area),
    whole AS MATERIALIZED (
        SELECT larger.area_number, bit_or(place.bits) AS members FROM area_municipality larger
        JOIN area_municipality own ON own.municipality_code = larger.municipality_code AND own.type = 'MUNICIPALITY'
        JOIN place ON place.area_number = own.area_number WHERE larger.type <> 'MUNICIPALITY' GROUP BY larger.area_number),
    told_of AS (
        SELECT o.indicator_number, o.year, o.sex, bit_or(place.bits) AS areas FROM open o JOIN place USING (area_number)
        GROUP BY o.indicator_number, o.year, o.sex),
    doubtful AS MATERIALIZED (
        SELECT w.indicator_number, w.year, w.area_number, w.sex, w.people FROM open w JOIN whole USING (area_number)
        JOIN told_of t USING (indicator_number, year, sex) WHERE whole.members & t.areas <> whole.members),
    -- each municipality of a larger area by the largest told part that it lies in
    covered AS (
        SELECT DISTINCT ON (w.indicator_number, w.year, w.area_number, w.sex, p.way, p.municipality_code)
            w.indicator_number, w.year, w.area_number, w.sex, p.way, w.people, part.people AS part_people, p.first, p.municipality_code
        FROM doubtful w JOIN area_part p ON p.whole_number = w.area_number
        LEFT JOIN open part ON part.indicator_number = w.indicator_number AND part.year = w.year AND part.sex = w.sex AND part.area_number = p.part_number
        ORDER BY w.indicator_number, w.year, w.area_number, w.sex, p.way, p.municipality_code, part.people IS NULL, p.position),
    untold AS (
        SELECT indicator_number, year, area_number, sex, way, people - COALESCE(sum(part_people) FILTER (WHERE first), 0) AS people,
            array_agg(municipality_code) FILTER (WHERE part_people IS NULL) AS municipalities
        FROM covered GROUP BY indicator_number, year, area_number, sex, way, people HAVING bool_or(part_people IS NULL)),
    -- what is known of the untold part in another sex makes the third
    untold_place AS MATERIALIZED (
        SELECT u.indicator_number, u.year, u.area_number, u.sex, u.way, u.people, cardinality(u.municipalities) AS places, a.number AS place_number
        FROM untold u CROSS JOIN LATERAL unnest(u.municipalities) m (code) JOIN area a ON a.type = 'MUNICIPALITY' AND a.code = m.code),
    untold_other AS (
        SELECT u.indicator_number, u.year, u.area_number, u.sex, u.people, sum(known.people) AS other
        FROM untold_place u JOIN open known ON (known.indicator_number, known.year, known.area_number) = (u.indicator_number, u.year, u.place_number)
            AND known.sex <> u.sex
        GROUP BY u.indicator_number, u.year, u.area_number, u.sex, u.way, u.people, known.sex, u.places HAVING count(*) = u.places),
    remainder AS (
        SELECT indicator_number, year, area_number, sex FROM untold WHERE people BETWEEN 0.5 AND 4.5
        UNION
        SELECT indicator_number, year, area_number, sex FROM untold_other WHERE abs(people - other) BETWEEN 0.5 AND 4.5),
    guarded_now AS (
        SELECT indicator_number, year, area_number, sex FROM spread
        UNION
        SELECT r.indicator_number, r.year, c.larger_number, sexes.sex FROM remainder r JOIN containing c ON c.area_number = r.area_number
        CROSS JOIN LATERAL unnest(CASE r.sex WHEN 'TOTAL' THEN ARRAY['TOTAL', 'FEMALE', 'MALE'] ELSE ARRAY['FEMALE', 'MALE'] END::observation_sex[]) AS sexes (sex))
    SELECT c.indicator_number, c.year, c.area_number, c.sex FROM observation c LEFT JOIN guarded_now g USING (indicator_number, year, area_number, sex)
    WHERE c.indicator_number = ANY (wanted) AND c.guarded <> (g.area_number IS NOT NULL);
    PERFORM set_config('enable_nestloop', 'on', true);
    ANALYZE marked_observation;
    UPDATE observation o SET guarded = NOT o.guarded FROM marked_observation m
    WHERE o.indicator_number = m.indicator_number AND o.year = m.year AND o.area_number = m.area_number AND o.sex = m.sex;
    GET DIAGNOSTICS marked = ROW_COUNT;
    DROP TABLE marked_observation;
    RETURN marked;
END $$;
