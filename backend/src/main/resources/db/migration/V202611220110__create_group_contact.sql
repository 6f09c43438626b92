-- What a group typed about a person who was found by e-mail. The group sees this and not the person's own record until
-- the person takes the seat, so that adding an e-mail never tells whether we knew it, or anything that we knew.
CREATE TABLE group_contact (
    group_id  uuid NOT NULL REFERENCES lape_group,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    email     text CHECK (length(email) <= 320 AND email = lower(email)),
    phone     text CHECK (length(phone) <= 50),
    language  text CHECK (language IN ('fi', 'sv', 'en')),
    PRIMARY KEY (group_id, person_id)
);
CREATE INDEX group_contact_person ON group_contact (person_id);
