-- Words of project and official language with plainer ones, offered while somebody writes.
CREATE TABLE plain_word (
    id       uuid PRIMARY KEY DEFAULT uuidv7(),
    language text NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
    jargon   text NOT NULL CHECK (length(jargon) BETWEEN 1 AND 100),
    plain    text NOT NULL CHECK (length(plain) BETWEEN 1 AND 200),
    why      text CHECK (length(why) BETWEEN 1 AND 200),
    version  bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX plain_word_jargon ON plain_word (language, lower(jargon));
