-- The open list of kinds of related bodies: a new kind is a new row, not a new version of the interface.
CREATE TABLE related_body_type (
    code     text PRIMARY KEY CHECK (code ~ '^[A-Z_]{2,60}$'),
    position integer NOT NULL UNIQUE,
    name_fi  text NOT NULL,
    name_sv  text NOT NULL,
    name_en  text NOT NULL
);
INSERT INTO related_body_type (position, code, name_fi, name_sv, name_en) VALUES
    (1, 'WELFARE_GROUP', 'Hyvinvointityöryhmä', 'Välfärdsgrupp', 'Welfare working group'),
    (2, 'STUDENT_WELFARE_STEERING', 'Opiskeluhuollon ohjausryhmä', 'Styrgrupp för elev- och studerandevården', 'Student welfare steering group'),
    (3, 'YOUTH_GUIDANCE_NETWORK', 'Nuorten ohjaus- ja palveluverkosto', 'Nätverk för vägledning och service för unga', 'Youth guidance and service network'),
    (4, 'YOUTH_COUNCIL', 'Nuorisovaltuusto', 'Ungdomsfullmäktige', 'Youth council'),
    (5, 'CHILD_FRIENDLY_MUNICIPALITY', 'Lapsiystävällinen kunta -ryhmä', 'Barnvänlig kommun-grupp', 'Child Friendly Municipality group'),
    (6, 'OTHER', 'Muu', 'Annan', 'Other');
ALTER TABLE related_body ADD FOREIGN KEY (type) REFERENCES related_body_type;
CREATE INDEX related_body_of_type ON related_body (type);
