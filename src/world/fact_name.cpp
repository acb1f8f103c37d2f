#include "world/fact_name.h"

namespace sayso {

std::string_view fact_name(const Fact& fact) {
  std::string_view line = fact.text;
  if (fact.table == "countries.tsv")
    line.remove_prefix(line.find('\t') + 1);  // the code stands first
  return line.substr(0, line.find('\t'));
}

}  // namespace sayso
