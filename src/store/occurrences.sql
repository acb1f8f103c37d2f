-- What schema 2 added: which events tell the same act, and which reports are copies of another.

-- An act, whatever the number of events that tell it. All but its number is made of them.
CREATE TABLE occurrences (
  occurrence     INTEGER PRIMARY KEY,
  type           TEXT NOT NULL,
  mode           TEXT,
  quad           INTEGER NOT NULL CHECK (quad BETWEEN 1 AND 4),
  score          REAL NOT NULL,
  dated          TEXT NOT NULL,
  place          INTEGER REFERENCES places,
  standing       TEXT NOT NULL,
  reports        INTEGER NOT NULL,
  outlets        INTEGER NOT NULL,
  sources        INTEGER NOT NULL,
  minimum        INTEGER,
  maximum        INTEGER,
  unit           TEXT,
  first_document INTEGER NOT NULL,
  first_event    INTEGER NOT NULL,
  FOREIGN KEY (first_document, first_event) REFERENCES events
);
CREATE INDEX occurrences_by_day ON occurrences (dated);

CREATE TABLE occurrence_events (
  document   INTEGER NOT NULL,
  event      INTEGER NOT NULL,
  occurrence INTEGER NOT NULL REFERENCES occurrences,
  position   TEXT NOT NULL CHECK (position IN ('affirms', 'denies', 'disputes')),
  root       TEXT NOT NULL,
  score      REAL,
  reason     TEXT,
  PRIMARY KEY (document, event),
  FOREIGN KEY (document, event) REFERENCES events
) WITHOUT ROWID;
CREATE INDEX occurrence_events_by_occurrence ON occurrence_events (occurrence);

CREATE TABLE copies (
  document   INTEGER PRIMARY KEY REFERENCES documents,
  origin     INTEGER NOT NULL REFERENCES documents,
  similarity REAL NOT NULL
);
CREATE INDEX copies_by_origin ON copies (origin);

-- What linking looks events up by: digests of the kind of act and a country or a name, and days since 1970-01-01.
CREATE TABLE event_keys (
  key      INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  document INTEGER NOT NULL,
  event    INTEGER NOT NULL,
  PRIMARY KEY (key, day, document DESC, event),
  FOREIGN KEY (document, event) REFERENCES events
) WITHOUT ROWID;
