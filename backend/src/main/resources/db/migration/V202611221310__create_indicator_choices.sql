-- Which indicators a group follows and which it deliberately leaves out, each for a reason; where it wants to get; what a goal is to move.
CREATE TABLE indicator_choice (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id     uuid NOT NULL REFERENCES lape_group,
    indicator_id uuid NOT NULL REFERENCES indicator,
    kind         text NOT NULL CHECK (kind IN ('CHOSEN', 'OMITTED')),
    rationale    text NOT NULL CHECK (length(rationale) BETWEEN 1 AND 2000),
    decision_id  uuid,
    decided_date date NOT NULL,
    story        text CHECK (length(story) BETWEEN 1 AND 5000),
    partners     text CHECK (length(partners) BETWEEN 1 AND 5000),
    next_step    text CHECK (length(next_step) BETWEEN 1 AND 5000),
    valid_from   date NOT NULL,
    valid_to     date,
    period       daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
    demo         boolean NOT NULL DEFAULT false,
    created_at   timestamptz NOT NULL DEFAULT now(),
    version      bigint NOT NULL DEFAULT 0,
    UNIQUE (id, kind),
    -- A group has one mind of an indicator at a time.
    UNIQUE (group_id, indicator_id, period WITHOUT OVERLAPS),
    FOREIGN KEY (group_id, decision_id) REFERENCES decision (group_id, id),
    CHECK (valid_to >= valid_from)
);
CREATE INDEX indicator_choice_group ON indicator_choice (group_id, id);
CREATE INDEX indicator_choice_indicator ON indicator_choice (indicator_id, id);
CREATE INDEX indicator_choice_decision ON indicator_choice (decision_id, group_id);

-- Where a group wants to get with what it has chosen; of what is left out there is no target.
CREATE TABLE indicator_target (
    choice_id      uuid NOT NULL,
    kind           text NOT NULL DEFAULT 'CHOSEN' CHECK (kind = 'CHOSEN'),
    area_type      text NOT NULL,
    area_code      text NOT NULL,
    baseline_year  smallint NOT NULL CHECK (baseline_year BETWEEN 1900 AND 2200),
    baseline_value double precision NOT NULL CHECK (baseline_value > '-Infinity' AND baseline_value < 'Infinity'),
    target_year    smallint NOT NULL CHECK (target_year BETWEEN 1900 AND 2200),
    target_value   double precision NOT NULL CHECK (target_value > '-Infinity' AND target_value < 'Infinity'),
    PRIMARY KEY (choice_id, kind),
    FOREIGN KEY (choice_id, kind) REFERENCES indicator_choice (id, kind) ON DELETE CASCADE,
    FOREIGN KEY (area_type, area_code) REFERENCES area (type, code),
    CHECK (target_year > baseline_year)
);
CREATE INDEX indicator_target_area ON indicator_target (area_type, area_code);

CREATE TABLE goal_indicator (
    goal_id      uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
    indicator_id uuid NOT NULL REFERENCES indicator,
    PRIMARY KEY (goal_id, indicator_id)
);
CREATE INDEX goal_indicator_of ON goal_indicator (indicator_id, goal_id);
