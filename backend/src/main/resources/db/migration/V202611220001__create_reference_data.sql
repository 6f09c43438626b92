-- Reference data: areas, perspectives and the standards of who should be at the table.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE data_source (
    file            text PRIMARY KEY,
    what            text NOT NULL,
    source          text NOT NULL,
    licence         text NOT NULL,
    reference_date  text NOT NULL
);

CREATE TABLE region (
    code    char(2) PRIMARY KEY,
    name_fi text NOT NULL,
    name_sv text NOT NULL,
    name_en text NOT NULL
);

-- A wellbeing services county, or Helsinki and Åland, which stand in its place (type).
CREATE TABLE county (
    code    char(2) PRIMARY KEY,
    type    text NOT NULL CHECK (type IN ('COUNTY', 'CITY_OF_HELSINKI', 'ALAND')),
    name_fi text NOT NULL,
    name_sv text NOT NULL,
    name_en text NOT NULL,
    regional_group_word_fi text, regional_group_word_sv text, regional_group_word_en text,
    coordinator_title_fi   text, coordinator_title_sv   text, coordinator_title_en   text,
    version bigint NOT NULL DEFAULT 0
);

CREATE TABLE municipality (
    code              char(3) PRIMARY KEY CHECK (code ~ '^[0-9]{3}$'),
    name_fi           text NOT NULL,
    name_sv           text NOT NULL,
    name_en           text NOT NULL,
    region_code       char(2) NOT NULL REFERENCES region,
    county_code       char(2) NOT NULL REFERENCES county,
    language_relation text NOT NULL CHECK (language_relation IN
        ('FINNISH', 'BILINGUAL_FINNISH_MAJORITY', 'BILINGUAL_SWEDISH_MAJORITY', 'SWEDISH')),
    urban_rural       text NOT NULL CHECK (urban_rural IN ('URBAN', 'SEMI_URBAN', 'RURAL')),
    subregion_code    char(3) NOT NULL,
    subregion_name    text NOT NULL,
    population        integer CHECK (population >= 0),
    population_year   integer CHECK (population_year BETWEEN 1900 AND 2200),
    valid_from        date,
    valid_to          date,
    successor_code    char(3) REFERENCES municipality,
    version           bigint NOT NULL DEFAULT 0,
    CHECK (valid_from <= valid_to),
    CHECK (successor_code <> code),
    CHECK (successor_code IS NULL OR valid_to IS NOT NULL),
    CHECK ((population IS NULL) = (population_year IS NULL))
);
CREATE INDEX municipality_county ON municipality (county_code, code);
CREATE INDEX municipality_region ON municipality (region_code, code);
CREATE INDEX municipality_successor ON municipality (successor_code);

CREATE TABLE perspective (
    code           text PRIMARY KEY CHECK (code ~ '^[A-Z0-9_]{2,60}$'),
    category       text NOT NULL CHECK (category IN ('SERVICE', 'COMMUNITY', 'VOICE', 'LEADERSHIP')),
    county_code    char(2) REFERENCES county,
    position       integer NOT NULL DEFAULT 1000,
    name_fi        text NOT NULL,
    name_sv        text NOT NULL,
    name_en        text NOT NULL,
    description_fi text, description_sv text, description_en text,
    version        bigint NOT NULL DEFAULT 0
);
CREATE INDEX perspective_county ON perspective (county_code);

-- One row of a standard: met by any of its perspectives, when its condition applies to the group.
CREATE TABLE standard_item (
    id                    uuid PRIMARY KEY DEFAULT uuidv7(),
    group_kind            text NOT NULL CHECK (group_kind IN ('MUNICIPAL', 'REGIONAL', 'LEADERSHIP', 'CHAIR_NETWORK', 'SUBGROUP')),
    code                  text NOT NULL CHECK (code ~ '^[A-Z0-9_]{2,60}$'),
    county_code           char(2) REFERENCES county,
    position              integer NOT NULL,
    name_fi               text NOT NULL,
    name_sv               text NOT NULL,
    name_en               text NOT NULL,
    population_min        integer,
    population_below      integer,
    bilingual_only        boolean NOT NULL DEFAULT false,
    wellbeing_county_only boolean NOT NULL DEFAULT false,
    version               bigint NOT NULL DEFAULT 0,
    UNIQUE (group_kind, code),
    CHECK (population_min < population_below)
);
CREATE INDEX standard_item_county ON standard_item (county_code);

CREATE TABLE standard_item_perspective (
    standard_item_id uuid NOT NULL REFERENCES standard_item,
    perspective_code text NOT NULL REFERENCES perspective,
    PRIMARY KEY (standard_item_id, perspective_code)
);
CREATE INDEX standard_item_perspective_code ON standard_item_perspective (perspective_code);

-- The level of an item through time; without a county it is the national level, with one the county's override.
CREATE TABLE standard_level (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    standard_item_id uuid NOT NULL REFERENCES standard_item,
    county_code      char(2) REFERENCES county,
    scope            text GENERATED ALWAYS AS (COALESCE(county_code::text, 'NATIONAL')) STORED,
    level            text NOT NULL CHECK (level IN ('REQUIRED', 'RECOMMENDED', 'NONE')),
    valid_from       date,
    valid_to         date,
    period           daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
    CHECK (NOT isempty(period)),
    UNIQUE (standard_item_id, scope, period WITHOUT OVERLAPS)
);
CREATE INDEX standard_level_county ON standard_level (county_code);
