-- Fetching from Sotkanet: a row for each run and each indicator of it, so that a run that is killed goes on where it was.
CREATE TABLE indicator_sync (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    started_by  text NOT NULL,
    started_at  timestamptz NOT NULL,
    regions_at  timestamptz,
    finished_at timestamptz
);
COMMENT ON COLUMN indicator_sync.started_by IS 'person:<uuid> or system; never a name';
CREATE UNIQUE INDEX indicator_sync_running ON indicator_sync ((finished_at IS NULL)) WHERE finished_at IS NULL;

CREATE TABLE indicator_sync_item (
    sync_id      uuid NOT NULL REFERENCES indicator_sync,
    indicator_id uuid NOT NULL REFERENCES indicator,
    status       text NOT NULL DEFAULT 'WAITING' CHECK (status IN ('WAITING', 'RUNNING', 'DONE', 'UNCHANGED', 'FAILED')),
    attempts     integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    claimed_at   timestamptz,
    finished_at  timestamptz,
    failure      text CHECK (failure IN ('UNAVAILABLE', 'REFUSED', 'UNREADABLE', 'EMPTY', 'GAVE_UP')),
    rows_read    integer NOT NULL DEFAULT 0,
    rows_added   integer NOT NULL DEFAULT 0,
    rows_changed integer NOT NULL DEFAULT 0,
    rows_unknown integer NOT NULL DEFAULT 0,
    PRIMARY KEY (sync_id, indicator_id),
    CHECK ((status = 'FAILED') = (failure IS NOT NULL)),
    CHECK ((status IN ('DONE', 'UNCHANGED', 'FAILED')) = (finished_at IS NOT NULL)),
    CHECK (status <> 'RUNNING' OR claimed_at IS NOT NULL)
);
CREATE INDEX indicator_sync_item_indicator ON indicator_sync_item (indicator_id);

-- Ids of regions are Sotkanet's own and have been re-issued: they are joined to areas by category and code at each run.
CREATE TABLE sotkanet_region (
    region_id   integer PRIMARY KEY,
    area_number smallint NOT NULL UNIQUE REFERENCES area
);
