-- Indices beside those of the tables' own scripts; may be run again. Those that schema 2 had and that nothing asks for are
-- dropped: what linking looks up is found again by its keys.
DROP INDEX IF EXISTS event_keys_by_document;
DROP INDEX IF EXISTS occurrences_by_type;
-- Days in the order of lists of events, with what most filters ask, so that events that do not fit are passed unread.
DROP INDEX IF EXISTS events_by_day;
DROP INDEX IF EXISTS events_by_type;
CREATE INDEX events_by_day ON events (dated, document, event, standing);
CREATE INDEX events_by_type ON events (type, dated, document, event, standing);
CREATE INDEX IF NOT EXISTS documents_by_publisher ON documents (publisher);
-- The order of lists of acts: those that most reports tell first.
CREATE INDEX IF NOT EXISTS occurrences_by_reports ON occurrences (-reports, dated);
