-- Mail: what each person wants, and each message that is planned, sent or given up.
-- Who has not chosen is written once a week and reminded.
CREATE TABLE mail_preference (
    person_id uuid PRIMARY KEY REFERENCES person,
    digest    text NOT NULL CHECK (digest IN ('WEEKLY', 'DAILY', 'NONE')),
    reminders boolean NOT NULL,
    version   bigint NOT NULL DEFAULT 0
);

-- A row knows the person and never the address; what a message says is made when it is sent. The object of a reminder is
-- a goal or an action. The period of a digest is its day, that of a reminder the day by which the object is due.
CREATE TABLE mail (
    id              uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id       uuid NOT NULL REFERENCES person,
    kind            text NOT NULL CHECK (kind IN ('DIGEST', 'DUE_SOON', 'LATE')),
    object_id       uuid,
    period_date     date NOT NULL,
    status          text NOT NULL DEFAULT 'WAITING' CHECK (status IN ('WAITING', 'SENT', 'NOT_NEEDED', 'FAILED')),
    attempts        integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    next_attempt_at timestamptz NOT NULL,
    failure         text CHECK (failure IN ('SERVER_NOT_REACHED', 'SIGN_IN_REFUSED', 'RECIPIENT_REFUSED', 'MESSAGE_REFUSED', 'INTERRUPTED', 'OTHER')),
    created_at      timestamptz NOT NULL,
    done_at         timestamptz,
    version         bigint NOT NULL DEFAULT 0,
    CHECK ((kind = 'DIGEST') = (object_id IS NULL)),
    CHECK ((status = 'WAITING') = (done_at IS NULL)),
    CHECK (status <> 'FAILED' OR failure IS NOT NULL),
    -- Nobody is told twice of the same thing.
    UNIQUE NULLS NOT DISTINCT (person_id, kind, object_id, period_date)
);
CREATE INDEX mail_waiting ON mail (next_attempt_at, id) WHERE status = 'WAITING';
CREATE INDEX mail_status ON mail (status, id DESC);
CREATE INDEX mail_created_at ON mail (created_at);
