-- Systems that tell us of what they keep, each by a name of its own, and the client that speaks for it.
CREATE TABLE integration_system (
    code      text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
    client_id text NOT NULL REFERENCES integration_client
);
CREATE INDEX integration_system_client ON integration_system (client_id);

-- By which id such a system knows what is kept here. A draft that is thrown away is forgotten with its id.
CREATE TABLE external_object (
    system       text NOT NULL REFERENCES integration_system,
    kind         text NOT NULL CHECK (kind IN ('GOAL', 'INDICATOR')),
    external_id  text NOT NULL CHECK (length(external_id) BETWEEN 1 AND 200),
    goal_id      uuid UNIQUE REFERENCES goal ON DELETE CASCADE,
    indicator_id uuid UNIQUE REFERENCES indicator,
    PRIMARY KEY (system, kind, external_id),
    CHECK ((kind = 'GOAL') = (goal_id IS NOT NULL)),
    CHECK ((kind = 'INDICATOR') = (indicator_id IS NOT NULL))
);
