// What CAMEO calls an event code and how GDELT scores it.

#pragma once

#include <string_view>

namespace sayso {

struct CameoCategory {
  std::string_view code;
  double goldstein = 0;  // -10, conflict, to 10, cooperation
  std::string_view name;
};

// The nearest category that a code lies in; null for what is no CAMEO code.
const CameoCategory* find_cameo(std::string_view code);

}  // namespace sayso
