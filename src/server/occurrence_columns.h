// The columns of an occurrence as lists and its ledger show them.

#pragma once

namespace sayso {

// With FROM: occurrences `o`, and the event that told it first, `l`.
inline constexpr const char* kOccurrenceColumns =
    "o.occurrence, o.type, o.mode, o.quad, o.dated, p.name AS place, p.country AS place_country, "
    "o.standing, l.actors, l.recipients, o.reports, o.outlets, o.sources, "
    "(SELECT count(*) FROM occurrence_events x WHERE x.occurrence = o.occurrence AND x.position = "
    "'affirms') AS affirms, "
    "(SELECT count(*) FROM occurrence_events x WHERE x.occurrence = o.occurrence AND x.position = "
    "'denies') AS denies, "
    "(SELECT count(*) FROM occurrence_events x WHERE x.occurrence = o.occurrence AND x.position = "
    "'disputes') AS disputes, "
    "o.minimum, o.maximum, o.unit, l.id AS first, l.sentence "
    "FROM occurrences o JOIN event_list l ON l.document = o.first_document AND l.event = "
    "o.first_event LEFT JOIN places p ON p.place = o.place";

}  // namespace sayso
