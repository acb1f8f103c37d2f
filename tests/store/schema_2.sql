-- What makes the store of schema_1.sql one of schema 2: its layout then, the acts that were linked, and two reports more.
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
CREATE INDEX occurrences_by_type ON occurrences (type, dated);

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
CREATE INDEX event_keys_by_document ON event_keys (document);

INSERT INTO manifests VALUES (2, '2', 'rules', 'world', 'model');
INSERT INTO places VALUES (3, 'Kenya', 'KEN', 'country', NULL, 0.5, 37.9);
INSERT INTO documents VALUES (5, 'fe9925e775c53fa52a8ddac9e5bb24d0', 'b2e79981c3ed9b976212f4e54ba80add', '5', 2, NULL, 'Hill Post', NULL, '2024-11-21', '', 'Gunmen attacked a police post at Kisumu in Kenya on Wednesday night and killed three officers. They fled towards the lake in two stolen trucks before help came.');
INSERT INTO documents VALUES (6, '7c444300e78f11c92bce2bc108746f5b', '5161769f72cb93ec7e094742b5cd7bbb', '6', 2, NULL, 'Lake Courier', NULL, '2024-11-22', '', 'KISUMU (Reuters) - Gunmen attacked a police post at Kisumu in Kenya on Wednesday night and killed three officers. They fled towards the lake in two stolen trucks before help came.');
INSERT INTO agencies VALUES (6, 0, 'Reuters');
INSERT INTO sentences VALUES (5, 0, 'body', 0, 94);
INSERT INTO sentences VALUES (5, 1, 'body', 95, 160);
INSERT INTO sentences VALUES (6, 0, 'body', 19, 113);
INSERT INTO sentences VALUES (6, 1, 'body', 114, 179);
INSERT INTO events VALUES (5, 0, 0, 'ASSAULT', NULL, '190', 4, -9.0, 'attacked', 7, 15, 'assault.strike-targets-of', '2024-11-20', 'Wednesday night', '2024-11-20', 3, 'Kenya', 'stated', 'affirmed', 'past', 'certain', 0.83);
INSERT INTO events VALUES (5, 1, 1, 'RETREAT', 'withdraw', '087', 2, 8.0, 'fled', 100, 104, 'retreat.troops-leave', NULL, NULL, '2024-11-21', NULL, NULL, 'stated', 'affirmed', 'past', 'certain', 0.36);
INSERT INTO events VALUES (6, 0, 0, 'ASSAULT', NULL, '190', 4, -9.0, 'attacked', 26, 34, 'assault.strike-targets-of', '2024-11-20', 'Wednesday night', '2024-11-20', 3, 'Kenya', 'stated', 'affirmed', 'past', 'certain', 0.83);
INSERT INTO events VALUES (6, 1, 1, 'RETREAT', 'withdraw', '087', 2, 8.0, 'fled', 119, 123, 'retreat.troops-leave', NULL, NULL, '2024-11-22', NULL, NULL, 'stated', 'affirmed', 'past', 'certain', 0.36);
INSERT INTO event_contexts VALUES (5, 0, 'crime');
INSERT INTO event_contexts VALUES (6, 0, 'crime');
INSERT INTO roles VALUES (5, 0, 'actor', 0, 'body', 0, 6, 'Gunmen', 'KEN', 'UAF', 'UAF', NULL);
INSERT INTO roles VALUES (5, 0, 'recipient', 0, 'body', 79, 93, 'three officers', 'KEN', 'COP', 'COP', NULL);
INSERT INTO roles VALUES (5, 1, 'actor', 0, 'body', 95, 99, 'They', 'KEN', 'UAF', 'UAF', NULL);
INSERT INTO roles VALUES (6, 0, 'actor', 0, 'body', 19, 25, 'Gunmen', 'KEN', 'UAF', 'UAF', NULL);
INSERT INTO roles VALUES (6, 0, 'recipient', 0, 'body', 98, 112, 'three officers', 'KEN', 'COP', 'COP', NULL);
INSERT INTO roles VALUES (6, 1, 'actor', 0, 'body', 114, 118, 'They', 'KEN', 'UAF', 'UAF', NULL);
INSERT INTO quantities VALUES (5, 1, 0, 'body', 125, 128, 'two', 2, 2, NULL);
INSERT INTO quantities VALUES (6, 1, 0, 'body', 144, 147, 'two', 2, 2, NULL);
INSERT INTO occurrences VALUES (1, 'ASSAULT', 'targeted', 4, -9.5, '2024-11-17', 1, 'stated', 2, 2, 2, 12, 12, 'soldiers', 1, 0);
INSERT INTO occurrences VALUES (2, 'ACCUSE', 'disapprove', 3, -2.0, '2024-11-18', NULL, 'stated', 1, 1, 1, NULL, NULL, NULL, 1, 2);
INSERT INTO occurrences VALUES (3, 'CONSULT', 'visit', 1, 4.0, '2024-11-18', 2, 'stated', 1, 1, 1, NULL, NULL, NULL, 3, 0);
INSERT INTO occurrences VALUES (4, 'REJECT', NULL, 3, -2.0, '2024-11-19', NULL, 'stated', 1, 1, 1, NULL, NULL, NULL, 3, 1);
INSERT INTO occurrences VALUES (5, 'ASSAULT', 'heavy-weapons', 4, -9.5, '2024-11-19', NULL, 'denied', 1, 1, 1, NULL, NULL, NULL, 3, 2);
INSERT INTO occurrences VALUES (6, 'ASSAULT', NULL, 4, -9.0, '2024-11-20', 3, 'stated', 2, 2, 2, NULL, NULL, NULL, 5, 0);
INSERT INTO occurrences VALUES (7, 'RETREAT', 'withdraw', 2, 8.0, '2024-11-21', NULL, 'stated', 2, 2, 2, 2, 2, NULL, 5, 1);
INSERT INTO occurrence_events VALUES (1, 0, 1, 'affirms', 'Harbour Gazette', NULL, NULL);
INSERT INTO occurrence_events VALUES (1, 1, 1, 'affirms', 'KEN GOV', 8.1, 'same mode, same verb, same actor, same recipient, same day, same place, same figure, same report, words kill, nairobi, rebel, soldier');
INSERT INTO occurrence_events VALUES (1, 2, 2, 'affirms', 'Harbour Gazette', NULL, NULL);
INSERT INTO occurrence_events VALUES (2, 0, 1, 'affirms', 'KEN GOV', 8.8, 'same mode, same verb, same actor, same recipient, same day, same place, same figure, words kenya, kill, nairobi, rebel');
INSERT INTO occurrence_events VALUES (3, 0, 3, 'affirms', 'Hill Post', NULL, NULL);
INSERT INTO occurrence_events VALUES (3, 1, 4, 'affirms', 'Hill Post', NULL, NULL);
INSERT INTO occurrence_events VALUES (3, 2, 5, 'denies', 'PER GOV', NULL, NULL);
INSERT INTO occurrence_events VALUES (5, 0, 6, 'affirms', 'Hill Post', NULL, NULL);
INSERT INTO occurrence_events VALUES (5, 1, 7, 'affirms', 'Hill Post', NULL, NULL);
INSERT INTO occurrence_events VALUES (6, 0, 6, 'affirms', 'Reuters', 4.9, 'same verb, same actor, same recipient, same day, places go together, words attack, gunmen, kenya, kill');
INSERT INTO occurrence_events VALUES (6, 1, 7, 'affirms', 'Reuters', 5.3, 'same mode, same verb, same actor, reported within a day, same figure, words fled, help, lak, stolen');
INSERT INTO event_keys VALUES (9898329454180, 20044, 1, 0);
INSERT INTO event_keys VALUES (9898329454180, 20044, 1, 1);
INSERT INTO event_keys VALUES (29809452968798, 20044, 1, 0);
INSERT INTO event_keys VALUES (29809452968798, 20044, 1, 1);
INSERT INTO event_keys VALUES (46579929863134, 20045, 1, 2);
INSERT INTO event_keys VALUES (133958839940157, 20044, 1, 1);
INSERT INTO event_keys VALUES (9898329454180, 20044, 2, 0);
INSERT INTO event_keys VALUES (29809452968798, 20044, 2, 0);
INSERT INTO event_keys VALUES (133958839940157, 20044, 2, 0);
INSERT INTO event_keys VALUES (20792694930888, 20046, 3, 1);
INSERT INTO event_keys VALUES (25410750996969, 20046, 3, 2);
INSERT INTO event_keys VALUES (66093914005841, 20046, 3, 2);
INSERT INTO event_keys VALUES (66942327041288, 20045, 3, 0);
INSERT INTO event_keys VALUES (70825847114491, 20045, 3, 0);
INSERT INTO event_keys VALUES (85635154871434, 20045, 3, 0);
INSERT INTO event_keys VALUES (125725690491489, 20046, 3, 2);
INSERT INTO event_keys VALUES (129045006755803, 20046, 3, 1);
INSERT INTO event_keys VALUES (29099379828394, 20047, 5, 0);
INSERT INTO event_keys VALUES (29809452968798, 20047, 5, 0);
INSERT INTO event_keys VALUES (61230069220128, 20048, 5, 1);
INSERT INTO event_keys VALUES (133958839940157, 20047, 5, 0);
INSERT INTO event_keys VALUES (29099379828394, 20047, 6, 0);
INSERT INTO event_keys VALUES (29809452968798, 20047, 6, 0);
INSERT INTO event_keys VALUES (61230069220128, 20049, 6, 1);
INSERT INTO event_keys VALUES (133958839940157, 20047, 6, 0);
PRAGMA user_version = 2;
