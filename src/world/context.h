// In which country an article plays, as far as its names tell.

#pragma once

#include "sayso/analysis.h"
#include "world/names.h"
#include "world/world.h"

namespace sayso {

struct ArticleCountry {
  CountryCode country = {};
  float share = 0;  // of all that the article says of countries, 0..1
};

// Counts countries, their adjectives, capitals, places and people; the lead and the dateline more.
ArticleCountry find_article_country(const World& world, const Analysis& analysis,
                                    const NameScan& scan);

// Settles names that bodies of several countries bear ("Supreme Court", "Labour Party"): those of
// the article's country or of one it names come first. A name made of a common noun, of a country
// the article never names, is taken out: it is another body of that name.
void settle_names(const World& world, const Analysis& analysis, const ArticleCountry& article,
                  NameScan& scan);

}  // namespace sayso
