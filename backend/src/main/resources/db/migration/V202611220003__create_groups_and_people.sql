-- Groups, the people at their tables, and who supports them. All periods are Helsinki days, both ends inclusive.
CREATE TABLE lape_group (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    kind             text NOT NULL CHECK (kind IN ('MUNICIPAL', 'REGIONAL', 'LEADERSHIP', 'CHAIR_NETWORK', 'SUBGROUP')),
    county_code      char(2) NOT NULL REFERENCES county,
    parent_group_id  uuid REFERENCES lape_group,
    name             text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    working_language text NOT NULL CHECK (working_language IN ('fi', 'sv', 'en')),
    mandate          text CHECK (length(mandate) <= 10000),
    local_features   text CHECK (length(local_features) <= 10000),
    demo             boolean NOT NULL DEFAULT false,
    created_at       timestamptz NOT NULL DEFAULT now(),
    version          bigint NOT NULL DEFAULT 0,
    CHECK ((kind = 'SUBGROUP') = (parent_group_id IS NOT NULL)),
    CHECK (parent_group_id <> id)
);
CREATE INDEX lape_group_county ON lape_group (county_code, name, id);
CREATE INDEX lape_group_name ON lape_group (name, id);
CREATE INDEX lape_group_parent ON lape_group (parent_group_id);
CREATE INDEX lape_group_name_trigrams ON lape_group USING gin (lower(name) gin_trgm_ops);
-- The chair network is derived from the seats of the municipal groups: one for each county, no seats of its own.
CREATE UNIQUE INDEX lape_group_one_chair_network ON lape_group (county_code) WHERE kind = 'CHAIR_NETWORK';

CREATE TABLE group_status (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id   uuid NOT NULL REFERENCES lape_group,
    status     text NOT NULL CHECK (status IN ('ACTIVE', 'DORMANT', 'ENDED')),
    valid_from date NOT NULL,
    valid_to   date,
    period     daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
    CHECK (valid_from <= valid_to),
    UNIQUE (group_id, period WITHOUT OVERLAPS)
);

-- A municipality has at most one municipal group at a time; a group may serve several of its county.
CREATE TABLE group_municipality (
    id                uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id          uuid NOT NULL REFERENCES lape_group,
    municipality_code char(3) NOT NULL REFERENCES municipality,
    valid_from        date NOT NULL,
    valid_to          date,
    period            daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
    CHECK (valid_from <= valid_to),
    UNIQUE (municipality_code, period WITHOUT OVERLAPS)
);
CREATE INDEX group_municipality_group ON group_municipality (group_id);

CREATE TABLE group_regional_group (
    id                uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id          uuid NOT NULL REFERENCES lape_group,
    regional_group_id uuid NOT NULL REFERENCES lape_group,
    valid_from        date NOT NULL,
    valid_to          date,
    period            daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
    CHECK (valid_from <= valid_to),
    CHECK (group_id <> regional_group_id),
    UNIQUE (group_id, period WITHOUT OVERLAPS)
);
CREATE INDEX group_regional_group_regional ON group_regional_group (regional_group_id);

CREATE TABLE related_body (
    id       uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id uuid NOT NULL REFERENCES lape_group,
    name     text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    type     text NOT NULL CHECK (type ~ '^[A-Z_]{2,60}$'),
    relation text NOT NULL CHECK (relation IN ('MERGED_INTO_GROUP', 'SHARED_MEMBERS', 'INFORMATION_FLOW', 'UNRECONCILED')),
    note     text CHECK (length(note) <= 2000),
    version  bigint NOT NULL DEFAULT 0
);
CREATE INDEX related_body_group ON related_body (group_id);

CREATE TABLE organisation (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    county_code char(2) NOT NULL REFERENCES county,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    sector      text NOT NULL CHECK (sector IN ('MUNICIPALITY', 'COUNTY', 'NGO', 'PARISH', 'STATE', 'PRIVATE', 'RESEARCH', 'NONE')),
    merged_into uuid REFERENCES organisation,
    version     bigint NOT NULL DEFAULT 0,
    CHECK (merged_into <> id)
);
CREATE UNIQUE INDEX organisation_name ON organisation (county_code, lower(name)) WHERE merged_into IS NULL;
CREATE INDEX organisation_merged_into ON organisation (merged_into);
CREATE INDEX organisation_name_trigrams ON organisation USING gin (lower(name) gin_trgm_ops);

-- One record for each person. The account is the identity provider's subject, linked once.
CREATE TABLE person (
    id              uuid PRIMARY KEY DEFAULT uuidv7(),
    name            text CHECK (length(name) BETWEEN 1 AND 200),
    email           text CHECK (length(email) <= 320 AND email = lower(email)),
    phone           text CHECK (length(phone) <= 50),
    language        text CHECK (language IN ('fi', 'sv', 'en')),
    account_subject text UNIQUE,
    demo            boolean NOT NULL DEFAULT false,
    created_at      timestamptz NOT NULL DEFAULT now(),
    erased_at       timestamptz,
    version         bigint NOT NULL DEFAULT 0,
    CHECK ((erased_at IS NULL) = (name IS NOT NULL)),
    CHECK (erased_at IS NULL OR (email IS NULL AND phone IS NULL AND account_subject IS NULL))
);
CREATE UNIQUE INDEX person_email ON person (email);

CREATE TABLE membership (
    id                      uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id                uuid NOT NULL REFERENCES lape_group,
    person_id               uuid NOT NULL REFERENCES person,
    role                    text NOT NULL CHECK (role IN ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER', 'DEPUTY', 'EXPERT')),
    deputy_for              uuid REFERENCES membership,
    organisation_id         uuid REFERENCES organisation,
    valid_from              date NOT NULL,
    valid_to                date,
    period                  daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
    name_hidden             boolean NOT NULL DEFAULT false,
    guardian_consent_needed boolean NOT NULL DEFAULT false,
    guardian_consent_date   date,
    demo                    boolean NOT NULL DEFAULT false,
    created_at              timestamptz NOT NULL DEFAULT now(),
    version                 bigint NOT NULL DEFAULT 0,
    CHECK (valid_from <= valid_to),
    CHECK ((role = 'DEPUTY') OR deputy_for IS NULL),
    CHECK (deputy_for <> id),
    -- A person holds one role in a group at a time.
    UNIQUE (group_id, person_id, period WITHOUT OVERLAPS)
);
CREATE INDEX membership_person ON membership (person_id);
CREATE INDEX membership_deputy_for ON membership (deputy_for);
CREATE INDEX membership_organisation ON membership (organisation_id);
CREATE INDEX membership_ending ON membership (valid_to) WHERE valid_to IS NOT NULL;

CREATE TABLE membership_perspective (
    membership_id    uuid NOT NULL REFERENCES membership ON DELETE CASCADE,
    perspective_code text NOT NULL REFERENCES perspective,
    PRIMARY KEY (membership_id, perspective_code)
);
CREATE INDEX membership_perspective_code ON membership_perspective (perspective_code);

-- A one-time link that binds an account to a seat. Only the hash of the token is kept.
CREATE TABLE invitation (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    membership_id uuid NOT NULL REFERENCES membership,
    token_hash    bytea NOT NULL UNIQUE,
    created_at    timestamptz NOT NULL DEFAULT now(),
    expires_at    timestamptz NOT NULL,
    accepted_at   timestamptz,
    revoked_at    timestamptz,
    CHECK (expires_at > created_at),
    CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);
CREATE INDEX invitation_membership ON invitation (membership_id);

-- A letter that asks somebody to name a representative: the gap shows as invited.
CREATE TABLE gap_invitation (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id     uuid NOT NULL REFERENCES lape_group,
    item_code    text NOT NULL,
    language     text NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    recipient    text CHECK (length(recipient) <= 200),
    body         text NOT NULL CHECK (length(body) BETWEEN 1 AND 10000),
    invited_date date NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX gap_invitation_group ON gap_invitation (group_id, item_code, invited_date);

-- An item that a group leaves out for a reason; lapses on the review date.
CREATE TABLE waiver (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    group_id    uuid NOT NULL REFERENCES lape_group,
    item_code   text NOT NULL,
    reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    valid_from  date NOT NULL,
    review_date date NOT NULL,
    ended_date  date,
    period      daterange GENERATED ALWAYS AS (daterange(valid_from, LEAST(review_date, ended_date), '[)')) STORED,
    version     bigint NOT NULL DEFAULT 0,
    CHECK (valid_from < review_date),
    CHECK (valid_from <= ended_date),
    EXCLUDE USING gist (group_id WITH =, item_code WITH =, period WITH &&)
);

CREATE TABLE coordinator (
    id              uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id       uuid NOT NULL REFERENCES person,
    county_code     char(2) NOT NULL REFERENCES county,
    substitute      boolean NOT NULL DEFAULT false,
    office_hours_fi text, office_hours_sv text, office_hours_en text,
    valid_from      date NOT NULL,
    valid_to        date,
    period          daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
    demo            boolean NOT NULL DEFAULT false,
    version         bigint NOT NULL DEFAULT 0,
    CHECK (valid_from <= valid_to),
    UNIQUE (county_code, person_id, period WITHOUT OVERLAPS)
);
CREATE INDEX coordinator_person ON coordinator (person_id);

CREATE TABLE administrator (
    person_id  uuid PRIMARY KEY REFERENCES person,
    granted_at timestamptz NOT NULL DEFAULT now()
);

-- A machine client of the identity provider. Which municipalities it acts for is decided here, never in its token.
CREATE TABLE integration_client (
    client_id     text PRIMARY KEY CHECK (client_id ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    contact_email text NOT NULL CHECK (length(contact_email) <= 320),
    active        boolean NOT NULL DEFAULT true,
    version       bigint NOT NULL DEFAULT 0
);
CREATE TABLE integration_client_municipality (
    client_id         text NOT NULL REFERENCES integration_client,
    municipality_code char(3) NOT NULL REFERENCES municipality,
    PRIMARY KEY (client_id, municipality_code)
);
CREATE INDEX integration_client_municipality_code ON integration_client_municipality (municipality_code);

CREATE TABLE erasure_request (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES person,
    requested_at timestamptz NOT NULL DEFAULT now(),
    executed_at  timestamptz,
    version      bigint NOT NULL DEFAULT 0
);
CREATE INDEX erasure_request_person ON erasure_request (person_id);

CREATE TABLE feedback (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
    email       text CHECK (length(email) <= 320),
    page        text CHECK (length(page) <= 500),
    language    text NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    created_at  timestamptz NOT NULL DEFAULT now(),
    answer      text CHECK (length(answer) BETWEEN 1 AND 5000),
    answered_at timestamptz,
    version     bigint NOT NULL DEFAULT 0,
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX feedback_unanswered ON feedback (created_at) WHERE answered_at IS NULL;
