-- What groups aim at, what they do for it, and how it goes. The rules that the database can hold are held here.
CREATE TABLE theme (
    code        text PRIMARY KEY CHECK (code ~ '^[A-Z0-9_]{2,60}$'),
    county_code char(2) REFERENCES county,
    position    integer NOT NULL DEFAULT 1000,
    name_fi     text,
    name_sv     text,
    name_en     text,
    version     bigint NOT NULL DEFAULT 0,
    CHECK (name_fi IS NOT NULL OR name_sv IS NOT NULL)
);
CREATE INDEX theme_county ON theme (county_code);
INSERT INTO theme (position, code, name_fi, name_sv, name_en) VALUES
    (1, 'EARLY_SUPPORT', 'Varhainen tuki', 'Tidigt stöd', 'Early support'),
    (2, 'LOW_THRESHOLD', 'Matala kynnys', 'Låg tröskel', 'Low threshold'),
    (3, 'FAMILY_CENTRE', 'Perhekeskus', 'Familjecenter', 'Family centre'),
    (4, 'LAPSET_PUHEEKSI', 'Lapset puheeksi', 'Föra barnen på tal', 'Let''s talk about children'),
    (5, 'PARENTING_SUPPORT', 'Vanhemmuuden tuki', 'Stöd för föräldraskap', 'Support for parents'),
    (6, 'MENTAL_HEALTH', 'Mielenterveys ja päihteet', 'Psykisk hälsa och missbruk', 'Mental health and substance use'),
    (7, 'CHILD_PROTECTION', 'Lastensuojelu', 'Barnskydd', 'Child protection'),
    (8, 'PARTICIPATION', 'Osallisuus', 'Delaktighet', 'Participation'),
    (9, 'CHILD_FRIENDLY_STRATEGY', 'Lapsiystävällisyys strategiassa ja päätöksissä', 'Barnvänlighet i strategi och beslut', 'Child-friendliness in strategy and decisions'),
    (10, 'TRANSITIONS', 'Siirtymät ja nivelvaiheet', 'Övergångar', 'Transitions'),
    (11, 'UNIVERSAL_SERVICES', 'Neuvola, varhaiskasvatus ja koulu', 'Rådgivning, småbarnspedagogik och skola', 'Child health clinic, early education and school'),
    (12, 'INTERFACE_WORK', 'Yhteistyö yhdyspinnalla', 'Samarbete i kontaktytan', 'Working together at the interface'),
    (13, 'NGO_COOPERATION', 'Järjestöt ja seurakunnat mukana', 'Organisationer och församlingar med', 'NGOs and parishes'),
    (14, 'KNOWLEDGE', 'Tilannekuva ja tieto', 'Lägesbild och kunskap', 'Knowledge of the situation'),
    (15, 'COMMUNICATION', 'Viestintä ja sitoutuminen', 'Kommunikation och engagemang', 'Communication and commitment'),
    (16, 'WELLBEING_PLAN', 'Lasten ja nuorten hyvinvointisuunnitelma', 'Välfärdsplan för barn och unga', 'Wellbeing plan for children and young people');

-- A goal and its actions name seats of their own group.
ALTER TABLE membership ADD UNIQUE (group_id, id);

CREATE TABLE goal (
    id                 uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id           uuid NOT NULL REFERENCES lape_group,
    title              text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    description        text CHECK (length(description) <= 5000),
    language           text NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    owner_id           uuid,
    start_date         date,
    due_date           date,
    status             text NOT NULL DEFAULT 'DRAFT'
                       CHECK (status IN ('DRAFT', 'AGREED', 'IN_PROGRESS', 'ACHIEVED', 'DISCONTINUED')),
    status_reason      text CHECK (length(status_reason) BETWEEN 1 AND 2000),
    agreed_date        date,
    finished_date      date,
    parent_goal_id     uuid REFERENCES goal,
    measure            text CHECK (length(measure) <= 1000),
    estimated_cost     numeric(12, 2) CHECK (estimated_cost >= 0),
    funder             text CHECK (length(funder) <= 200),
    observed_effect    text CHECK (length(observed_effect) <= 5000),
    adopted_from       uuid REFERENCES goal,
    created_by         text NOT NULL,
    demo               boolean NOT NULL DEFAULT false,
    created_at         timestamptz NOT NULL DEFAULT now(),
    changed_at         timestamptz NOT NULL DEFAULT now(),
    version            bigint NOT NULL DEFAULT 0,
    -- The words as the search compares them, in the language that the goal is written in.
    search             tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(CASE language WHEN 'sv' THEN to_tsvector('swedish', title) WHEN 'en' THEN to_tsvector('english', title)
            ELSE to_tsvector('finnish', title) END, 'A')
        || CASE language WHEN 'sv' THEN to_tsvector('swedish', COALESCE(description, ''))
            WHEN 'en' THEN to_tsvector('english', COALESCE(description, ''))
            ELSE to_tsvector('finnish', COALESCE(description, '')) END) STORED,
    UNIQUE (group_id, id),
    -- A seat that is taken back before it began leaves the goal without an owner.
    FOREIGN KEY (group_id, owner_id) REFERENCES membership (group_id, id) ON DELETE SET NULL (owner_id),
    CHECK (start_date <= due_date),
    CHECK (parent_goal_id <> id),
    CHECK (adopted_from <> id),
    CHECK ((status = 'DRAFT') = (agreed_date IS NULL)),
    CHECK ((status IN ('ACHIEVED', 'DISCONTINUED')) = (finished_date IS NOT NULL)),
    CHECK (finished_date >= agreed_date),
    CHECK (status = 'DRAFT' OR due_date IS NOT NULL),
    CHECK (status <> 'DISCONTINUED' OR status_reason IS NOT NULL)
);
COMMENT ON COLUMN goal.created_by IS 'person:<uuid>, client:<id> or system; never a name';
CREATE INDEX goal_group_due ON goal (group_id, COALESCE(due_date, 'infinity'), id);
CREATE INDEX goal_due ON goal ((COALESCE(due_date, 'infinity')), id);
CREATE INDEX goal_title ON goal (title COLLATE "fi-x-icu", id);
CREATE INDEX goal_changed ON goal (changed_at, id);
CREATE INDEX goal_owner ON goal (owner_id, group_id);
CREATE INDEX goal_parent ON goal (parent_goal_id);
CREATE INDEX goal_adopted_from ON goal (adopted_from);
CREATE INDEX goal_search ON goal USING gin (search);

CREATE TABLE goal_theme (
    goal_id    uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
    theme_code text NOT NULL REFERENCES theme,
    PRIMARY KEY (goal_id, theme_code)
);
CREATE INDEX goal_theme_code ON goal_theme (theme_code, goal_id);

CREATE TABLE action (
    id                 uuid PRIMARY KEY DEFAULT uuidv7(),
    goal_id            uuid NOT NULL,
    group_id           uuid NOT NULL,
    title              text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    description        text CHECK (length(description) <= 2000),
    responsible_id     uuid,
    due_date           date,
    status             text NOT NULL DEFAULT 'TODO' CHECK (status IN ('TODO', 'DOING', 'DONE', 'BLOCKED', 'CANCELLED')),
    blocked_by         text CHECK (length(blocked_by) BETWEEN 1 AND 1000),
    unblocker          text CHECK (length(unblocker) BETWEEN 1 AND 200),
    cancel_reason      text CHECK (length(cancel_reason) BETWEEN 1 AND 2000),
    done_date          date,
    recurrence         text NOT NULL DEFAULT 'NONE' CHECK (recurrence IN ('NONE', 'YEARLY')),
    previous_action_id uuid UNIQUE REFERENCES action ON DELETE SET NULL,
    position           integer NOT NULL CHECK (position > 0),
    created_at         timestamptz NOT NULL DEFAULT now(),
    version            bigint NOT NULL DEFAULT 0,
    FOREIGN KEY (group_id, goal_id) REFERENCES goal (group_id, id) ON DELETE CASCADE,
    FOREIGN KEY (group_id, responsible_id) REFERENCES membership (group_id, id) ON DELETE SET NULL (responsible_id),
    UNIQUE (goal_id, position) DEFERRABLE INITIALLY DEFERRED,
    CHECK (previous_action_id <> id),
    CHECK ((status = 'BLOCKED') = (blocked_by IS NOT NULL)),
    CHECK ((status = 'BLOCKED') = (unblocker IS NOT NULL)),
    CHECK ((status = 'CANCELLED') = (cancel_reason IS NOT NULL)),
    CHECK ((status = 'DONE') = (done_date IS NOT NULL)),
    CHECK (recurrence = 'NONE' OR due_date IS NOT NULL)
);
CREATE INDEX action_goal ON action (group_id, goal_id);
CREATE INDEX action_responsible ON action (responsible_id, group_id);

-- How it goes, as somebody of the group saw it on a day. Nothing said is taken back.
CREATE TABLE progress_update (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    goal_id     uuid NOT NULL REFERENCES goal,
    person_id   uuid NOT NULL REFERENCES person,
    update_date date NOT NULL,
    health      text NOT NULL CHECK (health IN ('ON_TRACK', 'AT_RISK', 'OFF_TRACK')),
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX progress_update_goal ON progress_update (goal_id, update_date DESC, id DESC);
CREATE INDEX progress_update_person ON progress_update (person_id);
CREATE INDEX event_goal ON event ((non_personal_data ->> 'goalId'), id DESC) WHERE non_personal_data ->> 'goalId' IS NOT NULL;

-- A goal begins as a draft and moves along its path alone; what is agreed has somebody who does something by a day.
CREATE FUNCTION keep_goal_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.status <> 'DRAFT' THEN
        RAISE EXCEPTION 'a goal begins as a draft' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.parent_goal_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.parent_goal_id IS DISTINCT FROM OLD.parent_goal_id)
        AND NOT EXISTS (SELECT FROM goal p JOIN lape_group pg ON pg.id = p.group_id JOIN lape_group own ON own.id = NEW.group_id
            WHERE p.id = NEW.parent_goal_id AND p.status <> 'DRAFT' AND pg.kind = 'REGIONAL' AND pg.id <> own.id
                AND pg.county_code = own.county_code) THEN
        RAISE EXCEPTION 'a goal contributes to an agreed goal of a regional group of its county' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'INSERT' THEN
        RETURN NEW;
    END IF;
    IF NEW.group_id <> OLD.group_id OR NEW.adopted_from IS DISTINCT FROM OLD.adopted_from THEN
        RAISE EXCEPTION 'a goal stays in its group and keeps its lineage' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (('DRAFT', 'AGREED'), ('AGREED', 'IN_PROGRESS'),
        ('IN_PROGRESS', 'ACHIEVED'), ('AGREED', 'DISCONTINUED'), ('IN_PROGRESS', 'DISCONTINUED'),
        ('ACHIEVED', 'IN_PROGRESS'), ('DISCONTINUED', 'IN_PROGRESS')) THEN
        RAISE EXCEPTION 'a goal does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.status IN ('ACHIEVED', 'DISCONTINUED') AND NEW.status = 'IN_PROGRESS' AND NEW.status_reason IS NULL THEN
        RAISE EXCEPTION 'a goal is reopened for a reason' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.status = 'DRAFT' AND NEW.status = 'AGREED' AND (NEW.owner_id IS NULL OR NOT EXISTS (SELECT FROM action a
        WHERE a.goal_id = NEW.id AND a.responsible_id IS NOT NULL AND a.due_date IS NOT NULL AND a.status <> 'CANCELLED')) THEN
        RAISE EXCEPTION 'a goal is agreed with an owner and an action that somebody does by a day' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.status <> 'DRAFT' AND NEW.owner_id IS NULL AND OLD.owner_id IS NOT NULL
        AND EXISTS (SELECT FROM membership m WHERE m.id = OLD.owner_id) THEN
        RAISE EXCEPTION 'an agreed goal keeps its owner' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER goal_keeps_rules BEFORE INSERT OR UPDATE ON goal FOR EACH ROW EXECUTE FUNCTION keep_goal_rules();

CREATE FUNCTION refuse_deleting_agreed_goal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status <> 'DRAFT' THEN
        RAISE EXCEPTION 'only a draft is deleted' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER goal_deleted_as_draft BEFORE DELETE ON goal FOR EACH ROW EXECUTE FUNCTION refuse_deleting_agreed_goal();

-- The lock on the goal waits for whoever is changing its status. A goal that is being deleted is no more to be found.
CREATE FUNCTION keep_action_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    goal_status text;
BEGIN
    SELECT g.status INTO goal_status FROM goal g WHERE g.id = COALESCE(NEW.goal_id, OLD.goal_id) FOR SHARE;
    IF TG_OP = 'DELETE' AND goal_status <> 'DRAFT' THEN
        RAISE EXCEPTION 'an action of an agreed goal is cancelled, not deleted' USING ERRCODE = 'check_violation';
    END IF;
    IF goal_status IN ('ACHIEVED', 'DISCONTINUED') THEN
        RAISE EXCEPTION 'the actions of a finished goal stay as they are' USING ERRCODE = 'check_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER action_keeps_rules BEFORE INSERT OR DELETE OR UPDATE OF goal_id, status ON action
    FOR EACH ROW EXECUTE FUNCTION keep_action_rules();

CREATE FUNCTION keep_progress_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM goal g WHERE g.id = NEW.goal_id AND g.status IN ('AGREED', 'IN_PROGRESS')
        AND g.agreed_date <= NEW.update_date FOR SHARE) THEN
        RAISE EXCEPTION 'progress is told of a goal that is agreed and not finished' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER progress_update_keeps_rules BEFORE INSERT ON progress_update
    FOR EACH ROW EXECUTE FUNCTION keep_progress_rules();
CREATE TRIGGER progress_update_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON progress_update
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
