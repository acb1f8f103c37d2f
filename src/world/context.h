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

}  // namespace sayso
