// Adjectives of parts of the world and the states there, as news uses them: "the Gulf state", "the
// west African country". What can be said of no state in particular.

#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace sayso {

struct Region {
  std::string_view adjective;
  std::string_view states;  // ISO codes, parted by spaces
};

inline constexpr std::array<Region, 17> kRegions = {{
    {"african",
     "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ESH ETH GAB GHA GIN GMB GNB "
     "GNQ KEN LBR LBY LSO MAR MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM SSD STP SWZ "
     "SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE ZAR"},
    {"asian",
     "AFG BGD BRN BTN CHN IDN IND JPN KAZ KGZ KHM KOR LAO LKA MDV MMR MNG MYS NPL PAK PHL PRK SGP "
     "THA TJK TKM TLS TWN UZB VNM"},
    {"european",
     "ALB AUT BEL BGR BIH BLR CHE CYP CZE CSK DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA "
     "LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU SCG SMR SRB SVK SVN SWE UKR XKX YUG"},
    {"arab",
     "ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YEM"},
    {"gulf", "ARE BHR IRN IRQ KWT OMN QAT SAU"},
    {"eastern", "ARE BHR EGY IRN IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM"},
    {"balkan", "ALB BGR BIH GRC HRV MKD MNE ROU SCG SRB SVN XKX YUG"},
    {"baltic", "EST LTU LVA"},
    {"nordic", "DNK FIN ISL NOR SWE"},
    {"scandinavian", "DNK NOR SWE"},
    {"caucasus", "ARM AZE GEO"},
    {"american",
     "ARG BLZ BOL BRA CAN CHL COL CRI CUB DOM ECU GTM GUY HND HTI MEX NIC PAN PER PRY SLV SUR URY "
     "VEN"},
    {"latin", "ARG BOL BRA CHL COL CRI CUB DOM ECU GTM HND HTI MEX NIC PAN PER PRY SLV URY VEN"},
    {"andean", "BOL CHL COL ECU PER VEN"},
    {"caribbean", "ATG BHS BRB CUB DMA DOM GRD GUY HTI JAM KNA LCA SUR TTO VCT"},
    {"himalayan", "BTN IND NPL"},
    {"horn", "DJI ERI ETH SOM"},
}};

// The states of the part of the world that an adjective (in small letters) names; empty for other
// words.
constexpr std::string_view states_of_region(std::string_view adjective) {
  const auto found = std::find_if(kRegions.begin(), kRegions.end(),
                                  [&](const Region& it) { return it.adjective == adjective; });
  return found == kRegions.end() ? std::string_view{} : found->states;
}

}  // namespace sayso
