#include "story/figures.h"

#include <string>

#include "story/words.h"

namespace sayso {

bool same_unit(std::string_view a, std::string_view b) { return stem(a) == stem(b); }

bool figures_agree(const ToldQuantity& a, const ToldQuantity& b) {
  return a.minimum <= b.maximum && b.minimum <= a.maximum;
}

}  // namespace sayso
