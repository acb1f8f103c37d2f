-- What schema 3 added: what copies of reports are looked up by. Only origins are here, and reports without copies.

CREATE TABLE copy_keys (
  key      INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES documents,
  PRIMARY KEY (key, day, document)
) WITHOUT ROWID;
