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

-- What became of each proposal, told by the last item that an agenda has had of it: it waits again when a meeting that is
-- over has left it, or was cancelled.
CREATE OR REPLACE VIEW agenda_proposal_standing AS
    SELECT p.id AS proposal_id, p.group_id, last.id AS item_id, last.outcome, m.id AS meeting_id, m.start_at,
        CASE WHEN p.withdrawn THEN 'WITHDRAWN' WHEN p.decline_reason IS NOT NULL THEN 'DECLINED'
            WHEN m.status IN ('PLANNED', 'OPEN') THEN 'ON_AGENDA'
            WHEN m.status = 'CLOSED' AND last.outcome <> 'CARRIED_OVER' THEN 'HANDLED' ELSE 'WAITING' END AS status
    FROM agenda_proposal p
    LEFT JOIN LATERAL (
        WITH RECURSIVE kept AS (
            SELECT i.id, i.meeting_id, i.outcome, 1 AS place FROM agenda_item i WHERE i.proposal_id = p.id
            UNION ALL
            SELECT i.id, i.meeting_id, i.outcome, k.place + 1 FROM agenda_item i JOIN kept k ON i.carried_from_id = k.id)
        SELECT * FROM kept ORDER BY place DESC LIMIT 1) last ON true
    LEFT JOIN meeting m ON m.id = last.meeting_id;
