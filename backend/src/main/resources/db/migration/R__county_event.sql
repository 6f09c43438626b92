-- Which groups an event is open to: the chosen ones, or all of its county.
CREATE OR REPLACE VIEW county_event_open_to AS
SELECT e.id AS county_event_id, g.id AS group_id
FROM county_event e JOIN lape_group g ON g.county_code = e.county_code
WHERE EXISTS (SELECT FROM county_event_group x WHERE x.county_event_id = e.id AND x.group_id = g.id)
    OR NOT EXISTS (SELECT FROM county_event_group x WHERE x.county_event_id = e.id);

-- Who takes a place: whoever signed up from a seat that is valid on the day, in a group that the event is open to.
CREATE OR REPLACE VIEW county_event_participant AS
SELECT u.county_event_id, u.membership_id, u.group_id, u.created_at, s.person_id
FROM county_event_sign_up u
JOIN county_event e ON e.id = u.county_event_id
JOIN county_event_open_to o ON o.county_event_id = u.county_event_id AND o.group_id = u.group_id
JOIN membership s ON s.id = u.membership_id AND s.period @> (e.start_at AT TIME ZONE 'Europe/Helsinki')::date;
