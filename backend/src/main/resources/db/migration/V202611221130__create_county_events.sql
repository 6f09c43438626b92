-- Trainings, peer meetings of chairs and other events of a county, open to all of its groups or to chosen ones.
CREATE TABLE county_event (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    county_code   char(2) NOT NULL REFERENCES county,
    kind          text NOT NULL CHECK (kind IN ('TRAINING', 'PEER_MEETING', 'OTHER')),
    title         text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    description   text CHECK (length(description) BETWEEN 1 AND 5000),
    start_at      timestamptz NOT NULL,
    end_at        timestamptz NOT NULL,
    place         text CHECK (length(place) BETWEEN 1 AND 300),
    remote_link   text CHECK (length(remote_link) <= 1000 AND remote_link ~ '^https://'),
    public        boolean NOT NULL DEFAULT false,
    language      text NOT NULL DEFAULT 'fi' CHECK (language IN ('fi', 'sv', 'en')),
    places        integer CHECK (places BETWEEN 1 AND 10000),
    status        text NOT NULL DEFAULT 'PLANNED' CHECK (status IN ('PLANNED', 'CANCELLED')),
    cancel_reason text CHECK (length(cancel_reason) BETWEEN 1 AND 2000),
    demo          boolean NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL DEFAULT now(),
    version       bigint NOT NULL DEFAULT 0,
    CHECK (end_at > start_at AND end_at <= start_at + interval '14 days'),
    CHECK ((status = 'CANCELLED') = (cancel_reason IS NOT NULL))
);
COMMENT ON COLUMN county_event.public IS 'whether anyone may see what, when and where';
CREATE INDEX county_event_county ON county_event (county_code, start_at, id);

-- The groups that it is open to; none of them: every group of the county.
CREATE TABLE county_event_group (
    county_event_id uuid NOT NULL REFERENCES county_event ON DELETE CASCADE,
    group_id        uuid NOT NULL REFERENCES lape_group,
    PRIMARY KEY (county_event_id, group_id)
);
CREATE INDEX county_event_group_group ON county_event_group (group_id);

-- Which seats come: who sits there is known by the seat, and forgotten with it.
CREATE TABLE county_event_sign_up (
    county_event_id uuid NOT NULL REFERENCES county_event ON DELETE CASCADE,
    group_id        uuid NOT NULL,
    membership_id   uuid NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_event_id, membership_id),
    FOREIGN KEY (group_id, membership_id) REFERENCES membership (group_id, id) ON DELETE CASCADE
);
CREATE INDEX county_event_sign_up_membership ON county_event_sign_up (membership_id, group_id);
