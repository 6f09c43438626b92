-- Name and telephone at work, as the administrator typed them: apart from the person's own record, which others may
-- know for other reasons.
ALTER TABLE coordinator
    ADD COLUMN name  text CHECK (length(name) BETWEEN 1 AND 200),
    ADD COLUMN phone text CHECK (length(phone) <= 50);
