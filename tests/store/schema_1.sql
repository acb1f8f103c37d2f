-- A store of schema 1 as it was made then, for what later programs do with it: the layout, and the rows of four reports.
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
CREATE INDEX events_by_day ON events (dated);
CREATE INDEX events_by_type ON events (type, dated);
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

CREATE VIRTUAL TABLE document_text USING fts5 (
  title, body, content = 'documents', content_rowid = 'document', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER documents_into_text AFTER INSERT ON documents BEGIN
  INSERT INTO document_text (rowid, title, body) VALUES (new.document, new.title, new.body);
END;
CREATE TRIGGER documents_out_of_text AFTER DELETE ON documents BEGIN
  INSERT INTO document_text (document_text, rowid, title, body) VALUES ('delete', old.document, old.title, old.body);
END;

CREATE VIRTUAL TABLE place_points USING rtree (place, south, north, west, east);
CREATE TRIGGER places_into_points AFTER INSERT ON places BEGIN
  INSERT INTO place_points VALUES (new.place, new.latitude, new.latitude, new.longitude, new.longitude);
END;

CREATE VIEW event_list AS
SELECT d.id || ':' || e.event AS id, e.document, e.event, d.source_id, d.publisher, d.published, d.title, d.url,
       e.dated, e.date, e.type, e.mode, e.cameo, e.quad, e.score, e.standing, e.polarity, e.time, e.certainty, e.confidence,
       (SELECT group_concat(code, '; ') FROM (
          SELECT coalesce(country, '?') || coalesce(' ' || sectors, '') AS code FROM roles r
          WHERE r.document = e.document AND r.event = e.event AND r.role = 'actor' ORDER BY position)) AS actors,
       (SELECT group_concat(code, '; ') FROM (
          SELECT coalesce(country, '?') || coalesce(' ' || sectors, '') AS code FROM roles r
          WHERE r.document = e.document AND r.event = e.event AND r.role = 'recipient' ORDER BY position)) AS recipients,
       (SELECT group_concat(source, ' < ') FROM (
          SELECT coalesce(q.source_text, '?') AS source FROM links l
          JOIN quotations q USING (document, quotation)
          WHERE l.document = e.document AND l.event = e.event ORDER BY l.position)) AS sources,
       (SELECT group_concat(context, ' ') FROM (
          SELECT context FROM event_contexts c
          WHERE c.document = e.document AND c.event = e.event ORDER BY context)) AS contexts,
       p.name AS place, p.country AS place_country, p.latitude, p.longitude,
       e.trigger_text, e.rule,
       substr(CASE s.field WHEN 'title' THEN d.title ELSE d.body END, s.start + 1, s.stop - s.start) AS sentence
FROM events e
JOIN documents d USING (document)
JOIN sentences s USING (document, sentence)
LEFT JOIN places p ON p.place = e.place;

CREATE VIEW dyads AS
SELECT e.document, e.event, e.dated, e.type, e.quad, e.score, e.standing, a.country AS actor, r.country AS recipient
FROM events e
JOIN roles a ON a.document = e.document AND a.event = e.event AND a.role = 'actor'
JOIN roles r ON r.document = e.document AND r.event = e.event AND r.role = 'recipient'
UNION
SELECT e.document, e.event, e.dated, e.type, e.quad, e.score, e.standing, a.country AS actor, r.country AS recipient
FROM events e
JOIN roles a ON a.document = e.document AND a.event = e.event AND a.role = 'actor'
JOIN roles r ON r.document = e.document AND r.event = e.event AND r.role = 'actor' AND r.country IS NOT a.country
WHERE NOT EXISTS (SELECT 1 FROM roles o WHERE o.document = e.document AND o.event = e.event AND o.role = 'recipient');

CREATE VIEW tellers AS
SELECT l.document, l.event, l.position, q.source_text, s.country, s.sectors, s.name, q.cue, q.kind, q.speech
FROM links l
JOIN quotations q USING (document, quotation)
LEFT JOIN quotation_sources s USING (document, quotation);

INSERT INTO countries VALUES ('CUB', 'Cuba', '040', '040');
INSERT INTO countries VALUES ('FJI', 'Fiji', '950', '950');
INSERT INTO countries VALUES ('KEN', 'Kenya', '501', '501');
INSERT INTO countries VALUES ('PER', 'Peru', '135', '135');
INSERT INTO countries VALUES ('TCD', 'Chad', '483', '483');
INSERT INTO manifests VALUES (1, '1', 'rules', 'world', 'model');
INSERT INTO runs VALUES (1, 1, 1, 4, 0, 0);
INSERT INTO documents VALUES (1, 'ba22e89e48ebd79bfa04496f2639925d', '2b8852401988192b995632c21bb7bd87', '1', 1, 'http://harbour.example/1', 'Harbour Gazette', NULL, '2024-11-18', 'Rebels kill 12 soldiers in Nairobi', 'Rebels killed 12 soldiers in Nairobi on Sunday, officials in Kenya said.'||char(10)||''||char(10)||'Kenya''s government condemned the raid.');
INSERT INTO documents VALUES (2, '34bbd2d3ee73d3353d92130c9397c4c5', '472cac3cd27927e38b80be3ba27a14c6', '2', 1, NULL, 'Lake Courier', NULL, '2024-11-18', '', 'NAIROBI (Reuters) - Rebels killed 12 soldiers in Nairobi on Sunday, officials in Kenya said.');
INSERT INTO documents VALUES (3, '7e41daa1d6447f4c2b32bb86454e311a', 'c9334307c3cca7c0e33ba045b939d356', '3', 1, NULL, 'Hill Post', NULL, '2024-11-19', 'Chad’s president in Suva', 'Chad’s president visited Fiji on Monday. Peru denied that its army had shelled Cuba.');
INSERT INTO documents VALUES (4, '4a1375b22b11b73468a766818e345984', 'bf223ad0692b0b0a7710b2377949b21e', '4', 1, NULL, 'Hill Post', NULL, '2024-11-20', '', 'The weather was mild.');
INSERT INTO agencies VALUES (2, 0, 'Reuters');
INSERT INTO sentences VALUES (1, 0, 'title', 0, 34);
INSERT INTO sentences VALUES (1, 1, 'body', 0, 72);
INSERT INTO sentences VALUES (1, 2, 'body', 74, 112);
INSERT INTO sentences VALUES (2, 0, 'body', 20, 92);
INSERT INTO sentences VALUES (3, 0, 'title', 0, 24);
INSERT INTO sentences VALUES (3, 1, 'body', 0, 40);
INSERT INTO sentences VALUES (3, 2, 'body', 41, 84);
INSERT INTO sentences VALUES (4, 0, 'body', 0, 21);
INSERT INTO places VALUES (1, 'Nairobi', 'KEN', 'city', 184745, -1.29, 36.82);
INSERT INTO places VALUES (2, 'Fiji', 'FJI', 'country', NULL, -17.8, 178.0);
INSERT INTO events VALUES (1, 0, 0, 'ASSAULT', 'targeted', '180', 4, -9.5, 'kill', 7, 11, 'assault.kill', '2024-11-17', 'Sunday', '2024-11-17', 1, 'Nairobi', 'stated', 'affirmed', 'ongoing', 'certain', 0.88);
INSERT INTO events VALUES (1, 1, 1, 'ASSAULT', 'targeted', '180', 4, -9.5, 'killed', 7, 13, 'assault.kill', '2024-11-17', 'Sunday', '2024-11-17', 1, 'Nairobi', 'reported', 'affirmed', 'past', 'certain', 0.82);
INSERT INTO events VALUES (1, 2, 2, 'ACCUSE', 'disapprove', '111', 3, -2.0, 'condemned', 93, 102, 'accuse.condemn', NULL, NULL, '2024-11-18', NULL, NULL, 'stated', 'affirmed', 'past', 'certain', 0.87);
INSERT INTO events VALUES (2, 0, 0, 'ASSAULT', 'targeted', '180', 4, -9.5, 'killed', 27, 33, 'assault.kill', '2024-11-17', 'Sunday', '2024-11-17', 1, 'Nairobi', 'reported', 'affirmed', 'past', 'certain', 0.82);
INSERT INTO events VALUES (3, 0, 1, 'CONSULT', 'visit', '042', 1, 4.0, 'visited', 17, 24, 'consult.visit', '2024-11-18', 'Monday', '2024-11-18', 2, 'Fiji', 'stated', 'affirmed', 'past', 'certain', 0.83);
INSERT INTO events VALUES (3, 1, 2, 'REJECT', NULL, '120', 3, -2.0, 'denied', 46, 52, 'reject.deny', NULL, NULL, '2024-11-19', NULL, NULL, 'stated', 'affirmed', 'past', 'certain', 0.92);
INSERT INTO events VALUES (3, 2, 2, 'ASSAULT', 'heavy-weapons', '194', 4, -9.5, 'shelled', 71, 78, 'assault.shell', NULL, NULL, '2024-11-19', NULL, NULL, 'denied', 'negated', 'past', 'certain', 0.75);
INSERT INTO event_contexts VALUES (3, 0, 'diplomatic');
INSERT INTO event_contexts VALUES (1, 0, 'military');
INSERT INTO event_contexts VALUES (1, 1, 'military');
INSERT INTO event_contexts VALUES (2, 0, 'military');
INSERT INTO event_contexts VALUES (3, 1, 'military');
INSERT INTO event_contexts VALUES (3, 2, 'military');
INSERT INTO roles VALUES (1, 0, 'actor', 0, 'title', 0, 6, 'Rebels', 'KEN', 'REB', 'REB', NULL);
INSERT INTO roles VALUES (1, 0, 'recipient', 0, 'title', 12, 23, '12 soldiers', 'KEN', 'MIL', 'MIL', NULL);
INSERT INTO roles VALUES (1, 1, 'actor', 0, 'body', 0, 6, 'Rebels', 'KEN', 'REB', 'REB', NULL);
INSERT INTO roles VALUES (1, 1, 'recipient', 0, 'body', 14, 25, '12 soldiers', 'KEN', 'MIL', 'MIL', NULL);
INSERT INTO roles VALUES (1, 2, 'actor', 0, 'body', 74, 92, 'Kenya''s government', 'KEN', 'GOV', 'GOV', 'Kenya');
INSERT INTO roles VALUES (2, 0, 'actor', 0, 'body', 20, 26, 'Rebels', 'KEN', 'REB', 'REB', NULL);
INSERT INTO roles VALUES (2, 0, 'recipient', 0, 'body', 34, 45, '12 soldiers', 'KEN', 'MIL', 'MIL', NULL);
INSERT INTO roles VALUES (3, 0, 'actor', 0, 'body', 0, 16, 'Chad’s president', 'TCD', 'GOV', 'GOV', 'Chad');
INSERT INTO roles VALUES (3, 0, 'recipient', 0, 'body', 25, 29, 'Fiji', 'FJI', 'GOV', 'GOV', 'Fiji');
INSERT INTO roles VALUES (3, 1, 'actor', 0, 'body', 41, 45, 'Peru', 'PER', 'GOV', 'GOV', 'Peru');
INSERT INTO roles VALUES (3, 2, 'actor', 0, 'body', 58, 66, 'its army', 'PER', 'MIL', 'MIL', 'Peru');
INSERT INTO roles VALUES (3, 2, 'recipient', 0, 'body', 79, 83, 'Cuba', 'CUB', 'GOV', 'GOV', 'Cuba');
INSERT INTO quantities VALUES (1, 0, 0, 'title', 12, 23, '12 soldiers', 12, 12, 'soldiers');
INSERT INTO quantities VALUES (1, 1, 0, 'body', 14, 25, '12 soldiers', 12, 12, 'soldiers');
INSERT INTO quantities VALUES (2, 0, 0, 'body', 34, 45, '12 soldiers', 12, 12, 'soldiers');
INSERT INTO quotations VALUES (1, 0, 1, 'officials in Kenya', 'said', 'neutral', 'indirect', NULL);
INSERT INTO quotations VALUES (2, 0, 0, 'officials in Kenya', 'said', 'neutral', 'indirect', NULL);
INSERT INTO quotations VALUES (3, 0, 2, 'Peru', 'denied', 'denial', 'indirect', NULL);
INSERT INTO quotation_sources VALUES (1, 0, 0, 'KEN', 'GOV', 'GOV', 'Kenya');
INSERT INTO quotation_sources VALUES (2, 0, 0, 'KEN', 'GOV', 'GOV', 'Kenya');
INSERT INTO quotation_sources VALUES (3, 0, 0, 'PER', 'GOV', 'GOV', 'Peru');
INSERT INTO quotation_contents VALUES (1, 0, 0, 'body', 0, 46);
INSERT INTO quotation_contents VALUES (2, 0, 0, 'body', 20, 66);
INSERT INTO quotation_contents VALUES (3, 0, 0, 'body', 53, 83);
INSERT INTO links VALUES (1, 1, 0, 0);
INSERT INTO links VALUES (2, 0, 0, 0);
INSERT INTO links VALUES (3, 2, 0, 0);
PRAGMA application_id = 1396791631;
PRAGMA user_version = 1;
