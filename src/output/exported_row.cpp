#include "output/exported_row.h"

#include <charconv>
#include <limits>

#include "text/digest.h"

namespace sayso {

std::int64_t number_of_id(std::string_view id) {
  Digest digest;
  digest.add(id);
  const std::string hex = digest.hex();
  std::uint64_t number = 0;
  std::from_chars(hex.data(), hex.data() + 16, number, 16);
  return static_cast<std::int64_t>(number &
                                   std::uint64_t{std::numeric_limits<std::int64_t>::max()});
}

}  // namespace sayso
