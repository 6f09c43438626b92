-- Webhooks: who is told of what and where, what is to be told, and each attempt to tell it.

-- The rights are those of the owner: a person, or an integration client with the scopes that its token had. Up to
-- last_number of the feed deliveries have been made. While it fails, nothing is sent before not_before_at.
CREATE TABLE webhook (
    id                       uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id                uuid REFERENCES person,
    client_id                text REFERENCES integration_client,
    client_scopes            text[] NOT NULL DEFAULT '{}',
    county_code              char(2) REFERENCES county,
    url                      text NOT NULL CHECK (length(url) BETWEEN 1 AND 2000),
    description              text NOT NULL CHECK (length(description) BETWEEN 1 AND 200),
    event_types              text[] NOT NULL DEFAULT '{}',
    sealed_secret            text NOT NULL,
    previous_sealed_secret   text,
    previous_secret_until_at timestamptz,
    status                   text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'PAUSED', 'DISABLED')),
    disabled_reason          text CHECK (disabled_reason IN ('GONE', 'FAILING', 'OWNER_WITHOUT_RIGHTS')),
    disabled_at              timestamptz,
    failures                 integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    failing_since_at         timestamptz,
    not_before_at            timestamptz,
    last_number              bigint NOT NULL,
    created_at               timestamptz NOT NULL,
    version                  bigint NOT NULL DEFAULT 0,
    CHECK (num_nonnulls(person_id, client_id) = 1),
    CHECK (client_id IS NULL OR county_code IS NULL),
    CHECK ((status = 'DISABLED') = (disabled_reason IS NOT NULL)),
    CHECK ((disabled_reason IS NULL) = (disabled_at IS NULL)),
    CHECK ((previous_sealed_secret IS NULL) = (previous_secret_until_at IS NULL))
);
CREATE INDEX webhook_person ON webhook (person_id);
CREATE INDEX webhook_client ON webhook (client_id);
CREATE INDEX webhook_county ON webhook (county_code);

-- None: of the whole county, of all municipalities of the client, or of the country.
CREATE TABLE webhook_municipality (
    webhook_id        uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
    municipality_code char(3) NOT NULL REFERENCES municipality,
    PRIMARY KEY (webhook_id, municipality_code)
);
CREATE INDEX webhook_municipality_code ON webhook_municipality (municipality_code);

-- The message of a change has the id of its event, and so the same one however often it is sent. Of one subject the next
-- is sent when the one before is done with. A test has no number. An attempt is written down before it is made, and with
-- it when others may make the next: a replica that dies leaves its deliveries to the others.
CREATE TABLE webhook_delivery (
    id              uuid PRIMARY KEY DEFAULT uuidv7(),
    webhook_id      uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
    message_id      uuid NOT NULL,
    number          bigint,
    type            text NOT NULL CHECK (type ~ '^[a-z-]+\.[a-z-]+$'),
    subject         text NOT NULL,
    occurred_at     timestamptz NOT NULL,
    payload         text NOT NULL,
    status          text NOT NULL DEFAULT 'WAITING' CHECK (status IN ('WAITING', 'DELIVERED', 'FAILED', 'NOT_NEEDED')),
    attempts        integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at timestamptz NOT NULL,
    failure         text CHECK (failure IN ('HOST_UNKNOWN', 'ADDRESS_REFUSED', 'NOT_CONNECTED', 'TLS_FAILED',
        'NO_ANSWER', 'CONNECTION_LOST', 'REDIRECTED', 'GONE', 'REFUSED', 'SECRET_LOST', 'INTERRUPTED')),
    created_at      timestamptz NOT NULL,
    done_at         timestamptz,
    UNIQUE (webhook_id, message_id),
    CHECK ((status = 'WAITING') = (done_at IS NULL)),
    CHECK (status <> 'FAILED' OR failure IS NOT NULL)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, next_attempt_at, number) WHERE status = 'WAITING';
CREATE INDEX webhook_delivery_subject ON webhook_delivery (webhook_id, subject, number) WHERE status = 'WAITING';
CREATE INDEX webhook_delivery_log ON webhook_delivery (webhook_id, id DESC);
CREATE INDEX webhook_delivery_done_at ON webhook_delivery (done_at);

CREATE TABLE webhook_attempt (
    id              uuid PRIMARY KEY DEFAULT uuidv7(),
    delivery_id     uuid NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
    started_at      timestamptz NOT NULL,
    duration_millis integer NOT NULL CHECK (duration_millis >= 0),
    url             text NOT NULL,
    request_headers jsonb NOT NULL,
    answer_status   integer CHECK (answer_status >= 100),
    answer_body     text,
    failure         text CHECK (failure IN ('HOST_UNKNOWN', 'ADDRESS_REFUSED', 'NOT_CONNECTED', 'TLS_FAILED',
        'NO_ANSWER', 'CONNECTION_LOST', 'REDIRECTED', 'GONE', 'REFUSED', 'SECRET_LOST', 'INTERRUPTED'))
);
CREATE INDEX webhook_attempt_delivery ON webhook_attempt (delivery_id, id);
