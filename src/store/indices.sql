-- Indices beside those of the tables' own scripts; may be run again. Those that schema 2 had and that nothing asks for are
-- dropped: what linking looks up is found again by its keys.
DROP INDEX IF EXISTS event_keys_by_document;
DROP INDEX IF EXISTS occurrences_by_type;
CREATE INDEX IF NOT EXISTS documents_by_publisher ON documents (publisher);
-- The order of lists of acts: those that most reports tell first.
CREATE INDEX IF NOT EXISTS occurrences_by_reports ON occurrences (-reports, dated);
