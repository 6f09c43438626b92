-- Whose eyes were at the table of a meeting: of everyone who came, also from afar; with a deputy those of both seats; and
-- of guests. The perspectives of a seat never change, so they are those of the day.
CREATE OR REPLACE VIEW voice_at_meeting AS
    SELECT a.meeting_id, mp.perspective_code
    FROM attendance a JOIN membership_perspective mp ON mp.membership_id = a.membership_id
    WHERE a.presence IN ('PRESENT', 'REMOTE', 'DEPUTY')
    UNION ALL
    SELECT a.meeting_id, mp.perspective_code
    FROM attendance a JOIN membership_perspective mp ON mp.membership_id = a.deputy_id
    WHERE a.presence = 'DEPUTY'
    UNION ALL
    SELECT g.meeting_id, g.perspective_code FROM guest g;
