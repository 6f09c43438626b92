-- Meetings: who came, what was talked of, what was decided. What a closed meeting holds stays as it was.
CREATE TABLE meeting_series (
    id             uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id       uuid NOT NULL REFERENCES lape_group,
    interval_weeks integer NOT NULL CHECK (interval_weeks BETWEEN 1 AND 52),
    created_at     timestamptz NOT NULL DEFAULT now(),
    UNIQUE (group_id, id)
);

CREATE TABLE meeting (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id      uuid NOT NULL REFERENCES lape_group,
    series_id     uuid,
    title         text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    start_at      timestamptz NOT NULL,
    end_at        timestamptz NOT NULL,
    place         text CHECK (length(place) BETWEEN 1 AND 300),
    remote_link   text CHECK (length(remote_link) <= 1000 AND remote_link ~ '^https://'),
    public        boolean NOT NULL DEFAULT false,
    language      text NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    status        text NOT NULL DEFAULT 'PLANNED' CHECK (status IN ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED')),
    cancel_reason text CHECK (length(cancel_reason) BETWEEN 1 AND 2000),
    opened_at     timestamptz,
    closed_at     timestamptz,
    demo          boolean NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL DEFAULT now(),
    version       bigint NOT NULL DEFAULT 0,
    UNIQUE (group_id, id),
    FOREIGN KEY (group_id, series_id) REFERENCES meeting_series (group_id, id),
    CHECK (end_at > start_at AND end_at <= start_at + interval '24 hours'),
    CHECK ((status = 'CANCELLED') = (cancel_reason IS NOT NULL)),
    CHECK ((status IN ('OPEN', 'CLOSED')) = (opened_at IS NOT NULL)),
    CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK (closed_at >= opened_at)
);
COMMENT ON COLUMN meeting.public IS 'whether anyone may see the date and the place';
CREATE INDEX meeting_group_start ON meeting (group_id, start_at, id);
CREATE INDEX meeting_start ON meeting (start_at, id);
CREATE INDEX meeting_series_of ON meeting (series_id, group_id);

-- What a member would like to have talked of; accepted when an item of an agenda answers it.
CREATE TABLE agenda_proposal (
    id             uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id       uuid NOT NULL REFERENCES lape_group,
    person_id      uuid NOT NULL REFERENCES person,
    title          text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    reason         text CHECK (length(reason) BETWEEN 1 AND 2000),
    decline_reason text CHECK (length(decline_reason) BETWEEN 1 AND 2000),
    withdrawn      boolean NOT NULL DEFAULT false,
    demo           boolean NOT NULL DEFAULT false,
    created_at     timestamptz NOT NULL DEFAULT now(),
    version        bigint NOT NULL DEFAULT 0,
    UNIQUE (group_id, id),
    CHECK (NOT withdrawn OR decline_reason IS NULL)
);
CREATE INDEX agenda_proposal_group ON agenda_proposal (group_id, created_at DESC, id DESC);
CREATE INDEX agenda_proposal_person ON agenda_proposal (person_id);

CREATE TABLE agenda_item (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    meeting_id       uuid NOT NULL,
    group_id         uuid NOT NULL,
    position         integer NOT NULL CHECK (position > 0),
    type             text NOT NULL CHECK (type IN ('INFORM', 'DISCUSS', 'DECIDE')),
    title            text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    description      text CHECK (length(description) <= 5000),
    duration_minutes integer CHECK (duration_minutes BETWEEN 1 AND 600),
    origin           text CHECK (origin ~ '^[A-Z_]{2,60}$'),
    subject_id       uuid,
    proposal_id      uuid,
    carried_from_id  uuid,
    notes            text CHECK (length(notes) <= 20000),
    outcome          text NOT NULL DEFAULT 'OPEN' CHECK (outcome IN ('OPEN', 'HANDLED', 'CARRIED_OVER', 'DROPPED')),
    created_at       timestamptz NOT NULL DEFAULT now(),
    version          bigint NOT NULL DEFAULT 0,
    UNIQUE (group_id, id),
    UNIQUE (meeting_id, id),
    UNIQUE (meeting_id, position) DEFERRABLE INITIALLY DEFERRED,
    -- A proposal comes to one agenda, and what is carried over to one meeting.
    UNIQUE (proposal_id, group_id),
    UNIQUE (carried_from_id, group_id),
    FOREIGN KEY (group_id, meeting_id) REFERENCES meeting (group_id, id) ON DELETE CASCADE,
    FOREIGN KEY (group_id, proposal_id) REFERENCES agenda_proposal (group_id, id),
    FOREIGN KEY (group_id, carried_from_id) REFERENCES agenda_item (group_id, id),
    CHECK (carried_from_id <> id),
    CHECK ((origin IS NULL) = (subject_id IS NULL))
);
COMMENT ON COLUMN agenda_item.origin IS 'why the agenda suggested it, with the object that it is about';
CREATE INDEX agenda_item_meeting ON agenda_item (group_id, meeting_id);
CREATE INDEX agenda_item_subject ON agenda_item (subject_id) WHERE subject_id IS NOT NULL;

-- One row for each seat that has answered the invitation or was marked in the meeting.
CREATE TABLE attendance (
    meeting_id    uuid NOT NULL,
    group_id      uuid NOT NULL,
    membership_id uuid NOT NULL,
    answer        text CHECK (answer IN ('COMING', 'REMOTE', 'NOT_COMING')),
    presence      text CHECK (presence IN ('PRESENT', 'REMOTE', 'ABSENT', 'DEPUTY')),
    deputy_id     uuid,
    PRIMARY KEY (meeting_id, membership_id),
    FOREIGN KEY (group_id, meeting_id) REFERENCES meeting (group_id, id) ON DELETE CASCADE,
    FOREIGN KEY (group_id, membership_id) REFERENCES membership (group_id, id) ON DELETE CASCADE,
    FOREIGN KEY (group_id, deputy_id) REFERENCES membership (group_id, id) ON DELETE SET NULL (deputy_id),
    CHECK (deputy_id <> membership_id),
    CHECK (deputy_id IS NULL OR answer = 'NOT_COMING' OR presence = 'DEPUTY'),
    CHECK (answer IS NOT NULL OR presence IS NOT NULL)
);
COMMENT ON COLUMN attendance.deputy_id IS 'who was asked to come instead, and with presence DEPUTY came';
CREATE INDEX attendance_membership ON attendance (membership_id, group_id);
CREATE INDEX attendance_deputy ON attendance (deputy_id, group_id);
CREATE INDEX attendance_meeting ON attendance (group_id, meeting_id);

-- A guest is a perspective at the table; no name is kept.
CREATE TABLE guest (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    meeting_id       uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
    perspective_code text NOT NULL REFERENCES perspective,
    remote           boolean NOT NULL DEFAULT false
);
CREATE INDEX guest_meeting ON guest (meeting_id);
CREATE INDEX guest_perspective ON guest (perspective_code);

CREATE TABLE decision (
    id                     uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id               uuid NOT NULL,
    meeting_id             uuid NOT NULL,
    agenda_item_id         uuid NOT NULL,
    text                   text NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
    child_impact           text CHECK (length(child_impact) BETWEEN 1 AND 5000),
    no_child_impact_reason text CHECK (length(no_child_impact_reason) BETWEEN 1 AND 2000),
    heard_otherwise_note   text CHECK (length(heard_otherwise_note) <= 2000),
    review_date            date,
    supersedes_id          uuid,
    public                 boolean NOT NULL DEFAULT false,
    created_at             timestamptz NOT NULL DEFAULT now(),
    version                bigint NOT NULL DEFAULT 0,
    UNIQUE (group_id, id),
    UNIQUE (supersedes_id, group_id),
    FOREIGN KEY (group_id, meeting_id) REFERENCES meeting (group_id, id),
    FOREIGN KEY (meeting_id, agenda_item_id) REFERENCES agenda_item (meeting_id, id),
    FOREIGN KEY (group_id, supersedes_id) REFERENCES decision (group_id, id),
    CHECK (num_nonnulls(child_impact, no_child_impact_reason) = 1),
    CHECK (supersedes_id <> id)
);
CREATE INDEX decision_meeting ON decision (group_id, meeting_id);
CREATE INDEX decision_item ON decision (meeting_id, agenda_item_id);
CREATE INDEX decision_review ON decision (group_id, review_date) WHERE review_date IS NOT NULL;

CREATE TABLE decision_perspective (
    decision_id      uuid NOT NULL REFERENCES decision ON DELETE CASCADE,
    perspective_code text NOT NULL REFERENCES perspective,
    heard            text NOT NULL CHECK (heard IN ('PRESENT', 'OTHERWISE')),
    PRIMARY KEY (decision_id, perspective_code)
);
CREATE INDEX decision_perspective_code ON decision_perspective (perspective_code);

-- What came of a decision: goals and actions, named afterwards too.
CREATE TABLE decision_result (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    decision_id uuid NOT NULL REFERENCES decision ON DELETE CASCADE,
    goal_id     uuid REFERENCES goal ON DELETE CASCADE,
    action_id   uuid REFERENCES action ON DELETE CASCADE,
    CHECK (num_nonnulls(goal_id, action_id) = 1),
    UNIQUE NULLS NOT DISTINCT (decision_id, goal_id, action_id)
);
CREATE INDEX decision_result_goal ON decision_result (goal_id);
CREATE INDEX decision_result_action ON decision_result (action_id);

-- Children or families were heard outside a meeting; each hearing is answered by what changed, or why not.
CREATE TABLE hearing (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id    uuid NOT NULL REFERENCES lape_group,
    kind        text NOT NULL CHECK (kind IN ('YOUTH_COUNCIL_STATEMENT', 'SURVEY', 'CHILDRENS_PANEL', 'OTHER')),
    held_date   date NOT NULL,
    title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    said        text NOT NULL CHECK (length(said) BETWEEN 1 AND 5000),
    people      integer CHECK (people > 0),
    response    text CHECK (length(response) BETWEEN 1 AND 5000),
    answered_at timestamptz,
    demo        boolean NOT NULL DEFAULT false,
    created_at  timestamptz NOT NULL DEFAULT now(),
    version     bigint NOT NULL DEFAULT 0,
    CHECK ((response IS NULL) = (answered_at IS NULL))
);
CREATE INDEX hearing_group ON hearing (group_id, held_date DESC, id DESC);

CREATE TABLE hearing_perspective (
    hearing_id       uuid NOT NULL REFERENCES hearing ON DELETE CASCADE,
    perspective_code text NOT NULL REFERENCES perspective,
    PRIMARY KEY (hearing_id, perspective_code)
);
CREATE INDEX hearing_perspective_code ON hearing_perspective (perspective_code);

CREATE FUNCTION keep_meeting_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'PLANNED' THEN
            RAISE EXCEPTION 'a meeting begins as planned' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.group_id <> OLD.group_id THEN
        RAISE EXCEPTION 'a meeting stays in its group' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.status IN ('CLOSED', 'CANCELLED') THEN
        RAISE EXCEPTION 'a meeting that is over stays as it was' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.status <> OLD.status
        AND (OLD.status, NEW.status) NOT IN (('PLANNED', 'OPEN'), ('OPEN', 'CLOSED'), ('PLANNED', 'CANCELLED')) THEN
        RAISE EXCEPTION 'a meeting does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meeting_keeps_rules BEFORE INSERT OR UPDATE ON meeting FOR EACH ROW EXECUTE FUNCTION keep_meeting_rules();

-- What hangs on a meeting changes while it is planned or open. The lock waits for whoever is closing it.
CREATE FUNCTION keep_closed_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    state text;
BEGIN
    SELECT m.status INTO state FROM meeting m WHERE m.id = COALESCE(NEW.meeting_id, OLD.meeting_id) FOR SHARE;
    IF state IN ('CLOSED', 'CANCELLED') THEN
        RAISE EXCEPTION 'what a meeting that is over holds stays as it was' USING ERRCODE = 'check_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER agenda_item_of_closed_meeting BEFORE INSERT OR UPDATE OR DELETE ON agenda_item
    FOR EACH ROW EXECUTE FUNCTION keep_closed_meeting();
-- A seat that is taken back, or a deputy who leaves, is not a change of what happened.
CREATE TRIGGER attendance_of_closed_meeting BEFORE INSERT OR UPDATE OF answer, presence ON attendance
    FOR EACH ROW EXECUTE FUNCTION keep_closed_meeting();
CREATE TRIGGER guest_of_closed_meeting BEFORE INSERT OR UPDATE OR DELETE ON guest
    FOR EACH ROW EXECUTE FUNCTION keep_closed_meeting();

CREATE FUNCTION keep_decision_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    state text;
BEGIN
    SELECT m.status INTO state FROM meeting m WHERE m.id = COALESCE(NEW.meeting_id, OLD.meeting_id) FOR SHARE;
    IF TG_OP = 'INSERT' AND (state <> 'OPEN' OR NEW.public) THEN
        RAISE EXCEPTION 'a decision is made in an open meeting' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'INSERT' THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND state <> 'OPEN' THEN
        RAISE EXCEPTION 'a decision of a closed meeting stays' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF state <> 'OPEN' AND (NEW.text, NEW.child_impact, NEW.no_child_impact_reason, NEW.heard_otherwise_note,
            NEW.review_date, NEW.supersedes_id, NEW.agenda_item_id, NEW.meeting_id)
        IS DISTINCT FROM (OLD.text, OLD.child_impact, OLD.no_child_impact_reason, OLD.heard_otherwise_note,
            OLD.review_date, OLD.supersedes_id, OLD.agenda_item_id, OLD.meeting_id) THEN
        RAISE EXCEPTION 'a decision of a closed meeting is replaced by a later one, not changed' USING ERRCODE = 'check_violation';
    END IF;
    IF state <> 'CLOSED' AND NEW.public THEN
        RAISE EXCEPTION 'a decision is published once its meeting is closed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_keeps_rules BEFORE INSERT OR UPDATE OR DELETE ON decision
    FOR EACH ROW EXECUTE FUNCTION keep_decision_rules();
