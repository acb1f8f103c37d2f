-- The views of a store: common questions as tables. Made again whenever a store is brought to a later schema.

-- A line an event, with its words, parties and tellers in one cell each.
DROP VIEW IF EXISTS event_list;
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
       e.trigger_text, e.rule, o.occurrence, o.position,
       substr(CASE s.field WHEN 'title' THEN d.title ELSE d.body END, s.start + 1, s.stop - s.start) AS sentence
FROM events e
JOIN documents d USING (document)
JOIN sentences s USING (document, sentence)
LEFT JOIN occurrence_events o ON o.document = e.document AND o.event = e.event
LEFT JOIN places p ON p.place = e.place;

-- Who did what to whom, a line an actor and recipient: the countries of the two sides, each pair once an event. Where
-- all parties are actors, as in meetings, each stands with each other, both ways.
DROP VIEW IF EXISTS dyads;
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

-- On whose word: a line an event and link of its chain, innermost first.
DROP VIEW IF EXISTS tellers;
CREATE VIEW tellers AS
SELECT l.document, l.event, l.position, q.source_text, s.country, s.sectors, s.name, q.cue, q.kind, q.speech
FROM links l
JOIN quotations q USING (document, quotation)
LEFT JOIN quotation_sources s USING (document, quotation);
