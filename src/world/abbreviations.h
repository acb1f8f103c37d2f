// Abbreviations to which an article itself gives a meaning: "the Seven Rivers Party (SRP)".

#pragma once

#include <string_view>
#include <vector>

#include "sayso/analysis.h"
#include "world/names.h"

namespace sayso {

struct GivenAbbreviation {
  std::string_view form;
  std::uint32_t name = 0;  // index into the names of the scan: what the tables make of it
  TokenId first = kNoToken;
  TokenId last = kNoToken;  // the words it stands for
};

// Those that the tables know, too, in the order of the text.
std::vector<GivenAbbreviation> find_given_abbreviations(const Analysis& analysis,
                                                        const NameScan& scan);

}  // namespace sayso
