#include "coding/attribution_model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace sayso {
namespace {

static_assert(std::endian::native == std::endian::little,
              "model files are read as they lie in memory");

constexpr std::string_view kMagic = "SAYSOATT";
constexpr std::uint32_t kVersion = 1;
constexpr float kWidest = 127.0F;

template <class T>
void put(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

class ModelReader {
 public:
  ModelReader(std::string_view name, std::string_view bytes) : name_(name), bytes_(bytes) {}

  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) fail("is cut short");
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  template <class T>
  T get() {
    T value{};
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  void get_table(std::vector<float>& table) {
    const auto scale = get<float>();
    const std::string_view values = take(table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
      table[i] = scale * static_cast<float>(static_cast<signed char>(values[i]));
    }
  }

  bool at_end() const { return bytes_.empty(); }

  [[noreturn]] void fail(std::string_view what) const {
    throw std::runtime_error(
        "the attribution model " + std::string(name_) + " " + std::string(what) +
        "; install it again, make it with 'sayso train attribution', or remove it to work by rule");
  }

 private:
  std::string_view name_;
  std::string_view bytes_;
};

// The few weights far outside are cut off, so that the many keep their precision.
float scale_of(const std::vector<float>& table) {
  std::vector<float> sizes;
  for (const float weight : table) {
    if (weight != 0.0F) sizes.push_back(std::abs(weight));
  }
  if (sizes.empty()) return 1.0F;
  const std::size_t place = sizes.size() - 1 - sizes.size() / 5000;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(place), sizes.end());
  return std::max(sizes[place], 1e-6F) / kWidest;
}

void put_table(std::string& out, const std::vector<float>& table) {
  const float scale = scale_of(table);
  put(out, scale);
  for (const float weight : table) {
    put(out, static_cast<signed char>(std::lround(std::clamp(weight / scale, -kWidest, kWidest))));
  }
}

}  // namespace

AttributionModel AttributionModel::read(std::string_view name, std::string_view bytes) {
  ModelReader in(name, bytes);
  if (in.take(kMagic.size()) != kMagic) in.fail("is none");
  const bool known = in.get<std::uint32_t>() == kVersion &&
                     in.get<std::uint32_t>() == AttributionWeights::kCueBits &&
                     in.get<std::uint32_t>() == AttributionWeights::kWordBits &&
                     in.get<std::uint32_t>() == AttributionWeights::kStepBits;
  if (!known) in.fail("is of another version");
  AttributionWeights weights;
  in.get_table(weights.cue);
  in.get_table(weights.word);
  in.get_table(weights.step);
  if (!in.at_end()) in.fail("is damaged");
  return AttributionModel(std::move(weights));
}

std::string write_attribution_model(const AttributionWeights& weights) {
  std::string out(kMagic);
  for (const std::uint32_t value : {kVersion, AttributionWeights::kCueBits,
                                    AttributionWeights::kWordBits, AttributionWeights::kStepBits}) {
    put(out, value);
  }
  put_table(out, weights.cue);
  put_table(out, weights.word);
  put_table(out, weights.step);
  return out;
}

}  // namespace sayso
