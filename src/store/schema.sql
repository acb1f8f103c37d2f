-- A Sayso store: documents, what was coded in them, and on whose word. These are the tables that schema 1 had already;
-- occurrences.sql has those that schema 2 added, views.sql the views. docs/store.md tells every column.
--
-- A row belongs to a document by its number there: events (document, event), their roles (document, event, role,
-- position). Texts are cut by field, start and stop: code points in documents.title or documents.body, so that
-- substr(body, start + 1, stop - start) are the words. Dates are ISO 8601, as precise as known; codes are texts.
-- What is not known is NULL.

CREATE TABLE manifests (
  manifest INTEGER PRIMARY KEY,
  program  TEXT NOT NULL,
  codebook TEXT NOT NULL,
  world    TEXT NOT NULL,
  model    TEXT NOT NULL,
  UNIQUE (program, codebook, world, model)
);

CREATE TABLE runs (
  run       INTEGER PRIMARY KEY,
  manifest  INTEGER NOT NULL REFERENCES manifests,
  ended     INTEGER NOT NULL DEFAULT 0 CHECK (ended IN (0, 1)),
  documents INTEGER NOT NULL DEFAULT 0,
  skipped   INTEGER NOT NULL DEFAULT 0,
  errors    INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE countries (
  country TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  cow     TEXT,
  gw      TEXT
) WITHOUT ROWID;

CREATE TABLE documents (
  document  INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  record    TEXT NOT NULL,
  source_id TEXT NOT NULL,
  manifest  INTEGER NOT NULL REFERENCES manifests,
  url       TEXT,
  publisher TEXT,
  author    TEXT,
  published TEXT,
  title     TEXT NOT NULL,
  body      TEXT NOT NULL
);
CREATE INDEX documents_by_day ON documents (published);

CREATE TABLE agencies (
  document INTEGER NOT NULL REFERENCES documents,
  position INTEGER NOT NULL,
  agency   TEXT NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE sentences (
  document INTEGER NOT NULL REFERENCES documents,
  sentence INTEGER NOT NULL,
  field    TEXT NOT NULL CHECK (field IN ('title', 'body')),
  start    INTEGER NOT NULL,
  stop     INTEGER NOT NULL,
  PRIMARY KEY (document, sentence)
) WITHOUT ROWID;

CREATE TABLE places (
  place     INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  country   TEXT,
  precision TEXT NOT NULL CHECK (precision IN ('country', 'region', 'city', 'site')),
  geonameid INTEGER,
  latitude  REAL NOT NULL,
  longitude REAL NOT NULL
);
CREATE UNIQUE INDEX places_by_name
  ON places (name, coalesce(country, ''), precision, coalesce(geonameid, 0), latitude, longitude);

CREATE TABLE events (
  document      INTEGER NOT NULL REFERENCES documents,
  event         INTEGER NOT NULL,
  sentence      INTEGER NOT NULL,
  type          TEXT NOT NULL,
  mode          TEXT,
  cameo         TEXT,
  quad          INTEGER NOT NULL CHECK (quad BETWEEN 1 AND 4),
  score         REAL NOT NULL,
  trigger_text  TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_stop  INTEGER NOT NULL,
  rule          TEXT NOT NULL,
  date          TEXT,
  date_text     TEXT,
  dated         TEXT NOT NULL,
  place         INTEGER REFERENCES places,
  place_text    TEXT,
  standing      TEXT NOT NULL,
  polarity      TEXT NOT NULL,
  time          TEXT NOT NULL,
  certainty     TEXT NOT NULL,
  confidence    REAL NOT NULL,
  PRIMARY KEY (document, event)
) WITHOUT ROWID;
CREATE INDEX events_by_place ON events (place) WHERE place IS NOT NULL;

CREATE TABLE event_contexts (
  document INTEGER NOT NULL,
  event    INTEGER NOT NULL,
  context  TEXT NOT NULL,
  PRIMARY KEY (document, event, context),
  FOREIGN KEY (document, event) REFERENCES events
) WITHOUT ROWID;
CREATE INDEX event_contexts_by_name ON event_contexts (context);

CREATE TABLE roles (
  document INTEGER NOT NULL,
  event    INTEGER NOT NULL,
  role     TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
  position INTEGER NOT NULL,
  field    TEXT NOT NULL CHECK (field IN ('title', 'body')),
  start    INTEGER NOT NULL,
  stop     INTEGER NOT NULL,
  text     TEXT NOT NULL,
  country  TEXT,
  sector   TEXT,
  sectors  TEXT,
  name     TEXT,
  PRIMARY KEY (document, event, role, position),
  FOREIGN KEY (document, event) REFERENCES events
) WITHOUT ROWID;
CREATE INDEX roles_by_code ON roles (country, role, sector);

CREATE TABLE quantities (
  document INTEGER NOT NULL,
  event    INTEGER NOT NULL,
  position INTEGER NOT NULL,
  field    TEXT NOT NULL CHECK (field IN ('title', 'body')),
  start    INTEGER NOT NULL,
  stop     INTEGER NOT NULL,
  text     TEXT NOT NULL,
  minimum  INTEGER,
  maximum  INTEGER,
  unit     TEXT,
  PRIMARY KEY (document, event, position),
  FOREIGN KEY (document, event) REFERENCES events
) WITHOUT ROWID;

CREATE TABLE quotations (
  document    INTEGER NOT NULL REFERENCES documents,
  quotation   INTEGER NOT NULL,
  sentence    INTEGER NOT NULL,
  source_text TEXT,
  cue         TEXT,
  kind        TEXT NOT NULL,
  speech      TEXT NOT NULL,
  outer       INTEGER,
  PRIMARY KEY (document, quotation)
) WITHOUT ROWID;

CREATE TABLE quotation_sources (
  document  INTEGER NOT NULL,
  quotation INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  country   TEXT,
  sector    TEXT,
  sectors   TEXT,
  name      TEXT,
  PRIMARY KEY (document, quotation, position),
  FOREIGN KEY (document, quotation) REFERENCES quotations
) WITHOUT ROWID;
CREATE INDEX quotation_sources_by_code ON quotation_sources (country, sector);

CREATE TABLE quotation_contents (
  document  INTEGER NOT NULL,
  quotation INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  field     TEXT NOT NULL CHECK (field IN ('title', 'body')),
  start     INTEGER NOT NULL,
  stop      INTEGER NOT NULL,
  PRIMARY KEY (document, quotation, position),
  FOREIGN KEY (document, quotation) REFERENCES quotations
) WITHOUT ROWID;

CREATE TABLE links (
  document  INTEGER NOT NULL,
  event     INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  quotation INTEGER NOT NULL,
  PRIMARY KEY (document, event, position),
  FOREIGN KEY (document, event) REFERENCES events,
  FOREIGN KEY (document, quotation) REFERENCES quotations
) WITHOUT ROWID;
CREATE INDEX links_by_quotation ON links (document, quotation);

-- The words of the documents, for MATCH. Title and body make the id of a document, so they never change.
CREATE VIRTUAL TABLE document_text USING fts5 (
  title, body, content = 'documents', content_rowid = 'document', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER documents_into_text AFTER INSERT ON documents BEGIN
  INSERT INTO document_text (rowid, title, body) VALUES (new.document, new.title, new.body);
END;
CREATE TRIGGER documents_out_of_text AFTER DELETE ON documents BEGIN
  INSERT INTO document_text (document_text, rowid, title, body) VALUES ('delete', old.document, old.title, old.body);
END;

-- The points of the places, for boxes of latitude and longitude.
CREATE VIRTUAL TABLE place_points USING rtree (place, south, north, west, east);
CREATE TRIGGER places_into_points AFTER INSERT ON places BEGIN
  INSERT INTO place_points VALUES (new.place, new.latitude, new.latitude, new.longitude, new.longitude);
END;
