-- What schema 3 added: what copies of reports are looked up by. Only origins are here, and reports without copies. The
-- week goes first, so that the keys of reports that come in order of their days lie side by side, however large the store.

CREATE TABLE copy_keys (
  week     INTEGER NOT NULL,
  key      INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES documents,
  PRIMARY KEY (week, key, document)
) WITHOUT ROWID;
