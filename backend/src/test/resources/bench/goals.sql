-- 30 goals with 5 actions and up to 4 updates for each of the groups: drafts, agreed, under way, achieved and given up.
CREATE TEMPORARY TABLE seeded_goal AS
    SELECT uuidv7() AS id, g.id AS group_id, g.n, i, (g.n * 30 + i) AS k,
        (SELECT m.id FROM membership m WHERE m.group_id = g.id AND daterange(m.valid_from, m.valid_to, '[]') @> current_date
            AND m.role <> 'DEPUTY' ORDER BY m.id OFFSET (g.n + i) % 12 LIMIT 1) AS seat_id,
        CASE WHEN i % 10 = 0 THEN 'DRAFT' WHEN i % 10 IN (1, 2) THEN 'ACHIEVED' WHEN i % 10 = 3 THEN 'DISCONTINUED'
            WHEN i % 10 = 4 THEN 'AGREED' ELSE 'IN_PROGRESS' END AS status
    FROM seeded_group g, generate_series(1, 30) i;
INSERT INTO goal (id, group_id, title, description, language, owner_id, start_date, due_date, measure, created_by, changed_at)
    SELECT id, group_id,
        (ARRAY['Jokainen perhe löytää kohtaamispaikan', 'Koulunuorisotyötä joka kouluun', 'Vanhemmat saavat tukea ajoissa',
            'Lapset kuullaan päätöksissä', 'Siirtymä yläkouluun sujuu', 'Yksin jäävät nuoret löydetään'])[1 + k % 6] || ' ' || k,
        'Kunta, seurakunta ja järjestöt sopivat, kuka tekee mitä ja mihin mennessä. Mitattava tavoite ' || k || '.',
        'fi', seat_id, current_date - 400 - k % 200, current_date + (k * 37) % 700 - 250, CASE WHEN k % 3 > 0 THEN 'Kysely keväällä' END,
        'system', now() - make_interval(mins => k)
    FROM seeded_goal;
INSERT INTO goal_theme (goal_id, theme_code)
    SELECT DISTINCT s.id, t.code FROM seeded_goal s, LATERAL (VALUES (s.k), (s.k * 5 + 3)) AS at (place)
    JOIN theme t ON t.position = 1 + at.place % 16;
INSERT INTO action (goal_id, group_id, title, responsible_id, due_date, position)
    SELECT id, group_id, 'Teko ' || a || ' tavoitteelle ' || k, CASE WHEN (k + a) % 9 > 0 THEN seat_id END,
        current_date + (k * 17 + a * 41) % 500 - 150, a
    FROM seeded_goal, generate_series(1, 5) a;
UPDATE goal g SET status = 'AGREED', agreed_date = current_date - 380 FROM seeded_goal s WHERE s.id = g.id AND s.status <> 'DRAFT';
UPDATE goal g SET status = 'IN_PROGRESS' FROM seeded_goal s WHERE s.id = g.id AND s.status NOT IN ('DRAFT', 'AGREED');
INSERT INTO progress_update (goal_id, person_id, update_date, health, text)
    SELECT s.id, m.person_id, current_date - (s.k * 11) % 200 - 40 * u, (ARRAY['ON_TRACK', 'AT_RISK', 'OFF_TRACK'])[1 + (s.k + u) % 3], 'Etenee'
    FROM seeded_goal s JOIN membership m ON m.id = s.seat_id, generate_series(1, 4) u
    WHERE s.status NOT IN ('DRAFT', 'AGREED') AND (s.k + u) % 5 > 0 AND (s.k * 11) % 200 + 40 * u <= 380;
UPDATE action a SET status = CASE (s.k + a.position) % 4 WHEN 0 THEN 'DONE' WHEN 1 THEN 'DOING' ELSE 'TODO' END,
        done_date = CASE WHEN (s.k + a.position) % 4 = 0 THEN current_date - 10 END
    FROM seeded_goal s WHERE s.id = a.goal_id AND s.status <> 'DRAFT';
UPDATE goal g SET status = s.status, finished_date = current_date - s.k % 90,
        status_reason = CASE WHEN s.status = 'DISCONTINUED' THEN 'Rahoitus päättyi' END
    FROM seeded_goal s WHERE s.id = g.id AND s.status IN ('ACHIEVED', 'DISCONTINUED');
