-- How children and families are doing: what is measured, where, and what was known when.

-- The areas that numbers are told of. Municipalities belong to the others by the municipality table.
CREATE TABLE area (
    number  smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY CHECK (number < 2048),
    type    text NOT NULL CHECK (type IN ('MUNICIPALITY', 'SUBREGION', 'COUNTY', 'REGION', 'COUNTRY')),
    code    text NOT NULL CHECK (code ~ '^([0-9]{2,3}|FI)$'),
    name_fi text NOT NULL,
    name_sv text,
    name_en text,
    UNIQUE (type, code)
);
INSERT INTO area (type, code, name_fi, name_sv, name_en)
SELECT type, code, name_fi, name_sv, name_en FROM (
    SELECT 1 AS place, 'COUNTRY' AS type, 'FI' AS code, 'Koko maa' AS name_fi, 'Hela landet' AS name_sv, 'Whole country' AS name_en
    UNION ALL SELECT 2, 'REGION', code, name_fi, name_sv, name_en FROM region
    UNION ALL SELECT 3, 'COUNTY', code, name_fi, name_sv, name_en FROM county
    UNION ALL SELECT DISTINCT 4, 'SUBREGION', subregion_code, subregion_name, NULL, NULL FROM municipality
    UNION ALL SELECT 5, 'MUNICIPALITY', code, name_fi, name_sv, name_en FROM municipality) areas
ORDER BY place, code;

CREATE TABLE indicator_theme (
    code     text PRIMARY KEY CHECK (code ~ '^[A-Z0-9_]{2,60}$'),
    position integer NOT NULL,
    name_fi  text NOT NULL,
    name_sv  text NOT NULL,
    name_en  text NOT NULL
);

CREATE TABLE indicator (
    id                   uuid PRIMARY KEY DEFAULT uuidv7(),
    -- What observations refer to: a quarter of the id, tens of millions of times.
    number               integer GENERATED ALWAYS AS IDENTITY UNIQUE,
    source               text NOT NULL CHECK (source IN ('SOTKANET', 'MANUAL', 'INTEGRATION')),
    external_id          text CHECK (length(external_id) BETWEEN 1 AND 100),
    theme_code           text NOT NULL REFERENCES indicator_theme,
    name_fi              text CHECK (length(name_fi) BETWEEN 1 AND 2000),
    name_sv              text CHECK (length(name_sv) BETWEEN 1 AND 2000),
    name_en              text CHECK (length(name_en) BETWEEN 1 AND 2000),
    description_fi       text, description_sv text, description_en text,
    limits_fi            text, limits_sv text, limits_en text,
    unit                 text NOT NULL CHECK (unit ~ '^[A-Z0-9_]{1,40}$'),
    decimals             smallint NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    direction            text NOT NULL CHECK (direction IN ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NEUTRAL')),
    provider_fi          text, provider_sv text, provider_en text,
    licence              text NOT NULL CHECK (length(licence) BETWEEN 1 AND 200),
    updated_date         date,
    -- Whose own it is: a group's, a county's, or common to all.
    group_id             uuid REFERENCES lape_group,
    county_code          char(2) REFERENCES county,
    switched_on          boolean NOT NULL DEFAULT true,
    synthetic            boolean NOT NULL DEFAULT false,
    demo                 boolean NOT NULL DEFAULT false,
    -- Counts the changes of the observations, for entity tags that need not read them.
    observations_version bigint NOT NULL DEFAULT 0,
    version              bigint NOT NULL DEFAULT 0,
    -- The words as the search compares them.
    search               tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('finnish', COALESCE(name_fi, '')), 'A') || setweight(to_tsvector('swedish', COALESCE(name_sv, '')), 'A')
        || setweight(to_tsvector('english', COALESCE(name_en, '')), 'A') || to_tsvector('simple', COALESCE(external_id, ''))) STORED,
    UNIQUE (source, external_id),
    CHECK (name_fi IS NOT NULL OR name_sv IS NOT NULL),
    CHECK (provider_fi IS NOT NULL OR provider_sv IS NOT NULL),
    CHECK ((source = 'SOTKANET') <= (external_id IS NOT NULL)),
    CHECK (group_id IS NULL OR county_code IS NULL),
    CHECK (source <> 'SOTKANET' OR (group_id IS NULL AND county_code IS NULL))
);
CREATE INDEX indicator_theme_code ON indicator (theme_code);
CREATE INDEX indicator_group ON indicator (group_id);
CREATE INDEX indicator_county ON indicator (county_code);
CREATE INDEX indicator_name ON indicator ((COALESCE(name_fi, name_sv)) COLLATE "fi-x-icu", id);
CREATE INDEX indicator_search ON indicator USING gin (search);

-- One bringing of values: who, when and how many.
CREATE TABLE observation_import (
    number           integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator_number integer NOT NULL REFERENCES indicator (number),
    actor            text NOT NULL,
    imported_at      timestamptz NOT NULL,
    rows_read        integer NOT NULL CHECK (rows_read >= 0),
    rows_added       integer NOT NULL CHECK (rows_added >= 0),
    rows_changed     integer NOT NULL CHECK (rows_changed >= 0)
);
COMMENT ON COLUMN observation_import.actor IS 'person:<uuid>, client:<id> or system; never a name';
CREATE INDEX observation_import_indicator ON observation_import (indicator_number, number);

CREATE TYPE observation_sex AS ENUM ('TOTAL', 'FEMALE', 'MALE');
CREATE TYPE observation_status AS ENUM ('NORMAL', 'PROVISIONAL', 'SUPPRESSED', 'MISSING');

-- One value of an area and year. Missing, suppressed and zero are three things. Indicators and areas are never deleted,
-- so no foreign key guards them here: of tens of millions of rows it would ask for a second index and a look-up each.
CREATE TABLE observation (
    indicator_number integer NOT NULL,
    year             smallint NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    area_number      smallint NOT NULL,
    sex              observation_sex NOT NULL,
    status           observation_status NOT NULL,
    value            double precision CHECK (value > '-Infinity' AND value < 'Infinity'),
    absolute_count   bigint CHECK (absolute_count >= 0),
    import_number    integer NOT NULL,
    -- A small count of a small place, or what would reveal one: told to the members of the area's group only.
    guarded          boolean NOT NULL DEFAULT false,
    CHECK ((status IN ('NORMAL', 'PROVISIONAL')) = (value IS NOT NULL)),
    CHECK (absolute_count IS NULL OR status IN ('NORMAL', 'PROVISIONAL')),
    PRIMARY KEY (indicator_number, year, sex, area_number) INCLUDE (value, status, absolute_count, guarded)
);

-- What was known before: kept when a value is replaced. It was known from its own import until the replacing one.
CREATE TABLE observation_history (
    indicator_number   integer NOT NULL,
    year               smallint NOT NULL,
    area_number        smallint NOT NULL,
    sex                observation_sex NOT NULL,
    status             observation_status NOT NULL,
    value              double precision,
    absolute_count     bigint,
    import_number      integer NOT NULL,
    replaced_by_number integer NOT NULL,
    guarded            boolean NOT NULL,
    CHECK ((status IN ('NORMAL', 'PROVISIONAL')) = (value IS NOT NULL)),
    CHECK (replaced_by_number > import_number),
    PRIMARY KEY (indicator_number, year, sex, area_number, replaced_by_number)
);

-- Reads are answered from the key alone only where the table is vacuumed: soon after an import, not at a fifth of the table.
ALTER TABLE observation SET (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000,
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, autovacuum_analyze_scale_factor = 0.02);
