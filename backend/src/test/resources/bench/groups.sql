-- 308 municipal groups with 20 seats each today, and the seats of the three years before: the same every time.
-- Every seat of today has had earlier holders, a part of the seats is open, has a deputy, is hidden or ends soon.
CREATE TEMPORARY TABLE seeded_group AS
    SELECT uuidv7() AS id, (row_number() OVER (ORDER BY code))::int AS n, code, county_code, name_fi
    FROM municipality WHERE valid_to IS NULL;

INSERT INTO lape_group (id, kind, county_code, name, working_language)
    SELECT id, 'MUNICIPAL', county_code, name_fi || ': LAPE-ryhmä', 'fi' FROM seeded_group;
INSERT INTO group_status (group_id, status, valid_from)
    SELECT id, CASE WHEN n % 25 = 0 THEN 'DORMANT' ELSE 'ACTIVE' END, current_date - 1500 FROM seeded_group;
INSERT INTO group_municipality (group_id, municipality_code, valid_from)
    SELECT id, code, current_date - 1500 FROM seeded_group;
INSERT INTO organisation (county_code, name, sector)
    SELECT c.code, 'Järjestö ' || o, 'NGO' FROM county c, generate_series(1, 40) o;

-- Terms of about a year back to back; the last one is today's.
CREATE TEMPORARY TABLE seeded_seat AS
    SELECT uuidv7() AS id, uuidv7() AS person_id, g.id AS group_id, g.n, g.county_code, s AS seat, term,
        current_date - 1095 + (term - 1) * 365 + (g.n * 7 + s * 13) % 60 AS valid_from,
        current_date - 1095 + term * 365 + (g.n * 7 + s * 13) % 60 - 1 AS valid_to
    FROM seeded_group g, generate_series(1, 20) s, generate_series(1, 3) term;
-- The third term begins at least 305 days ago, so it goes on today; most of them to the end of the council term.
UPDATE seeded_seat SET valid_to = CASE WHEN (n * 31 + seat * 17) % 10 = 0 THEN current_date + (n + seat) % 90
    WHEN seat % 2 = 0 THEN current_date + 900 END WHERE term = 3;

INSERT INTO person (id, name) SELECT person_id, 'Mitattava ' || n || '-' || seat || '-' || term FROM seeded_seat;
INSERT INTO membership (id, group_id, person_id, role, organisation_id, valid_from, valid_to, name_hidden)
    SELECT s.id, s.group_id, s.person_id,
        CASE seat WHEN 1 THEN 'CHAIR' WHEN 2 THEN 'VICE_CHAIR' WHEN 3 THEN 'SECRETARY' WHEN 4 THEN 'EXPERT'
            WHEN 5 THEN 'DEPUTY' WHEN 6 THEN 'DEPUTY' ELSE 'MEMBER' END,
        (SELECT o.id FROM organisation o WHERE o.county_code = s.county_code AND o.name = 'Järjestö ' || 1 + (n + seat) % 40),
        valid_from, valid_to, (n + seat) % 29 = 0
    FROM seeded_seat s;
-- Two perspectives for each seat, but some voices are missing now, or always.
INSERT INTO membership_perspective (membership_id, perspective_code)
    SELECT DISTINCT s.id, p.code
    FROM seeded_seat s
    JOIN LATERAL (VALUES (s.seat), (s.seat + 9 + s.n % 5)) AS place (position) ON true
    JOIN perspective p ON p.position = 1 + place.position % 25
    WHERE s.seat NOT IN (3, 4)
      AND NOT (p.category = 'VOICE' AND s.term = 3 AND s.n % 3 = 0)
      AND NOT (p.category = 'COMMUNITY' AND s.n % 7 = 0);

INSERT INTO waiver (group_id, item_code, reason, valid_from, review_date)
    SELECT id, 'PARISH', 'Seurakunta on mukana hyvinvointiryhmässä', current_date - 100, current_date + 200
    FROM seeded_group WHERE n % 20 = 0;
ANALYZE;
