#include "output/marked_sentence.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace sayso {
namespace {

constexpr std::string_view kActorColour = "\x1b[32m";
constexpr std::string_view kRecipientColour = "\x1b[34m";
constexpr std::string_view kTriggerColour = "\x1b[1m";
constexpr std::string_view kPlain = "\x1b[0m";

struct SentenceMark {
  std::int64_t at = 0;  // code points from the start of the sentence
  std::int64_t length = 0;
  bool opens = false;
  std::string text;
};

// Closing marks before opening ones; of those that open together, the longest first.
bool comes_before(const SentenceMark& a, const SentenceMark& b) {
  if (a.at != b.at) return a.at < b.at;
  if (a.opens != b.opens) return !a.opens;
  return a.opens ? a.length > b.length : a.length < b.length;
}

class Marker {
 public:
  Marker(const StoredEvent& event, bool colour) : event_(event), colour_(colour) {}

  void add(const StoredSpan& span, std::string_view opening, std::string_view closing,
           std::string_view colour) {
    const StoredSpan& sentence = event_.sentence_span;
    const bool inside = span.field == sentence.field && span.start >= sentence.start &&
                        span.stop <= sentence.stop && span.start < span.stop;
    if (!inside) return;
    const std::int64_t length = span.stop - span.start;
    const std::string_view before = colour_ ? colour : std::string_view{};
    const std::string_view after = colour_ ? kPlain : std::string_view{};
    marks_.push_back(
        {span.start - sentence.start, length, true, std::string(before) + std::string(opening)});
    marks_.push_back(
        {span.stop - sentence.start, length, false, std::string(closing) + std::string(after)});
  }

  std::string take() {
    std::stable_sort(marks_.begin(), marks_.end(), comes_before);
    std::string text;
    auto mark = marks_.begin();
    std::int64_t at = 0;
    for (const char byte : event_.sentence) {
      if (!is_continuation_byte(byte)) {
        for (; mark != marks_.end() && mark->at == at; ++mark) text += mark->text;
        ++at;
      }
      const bool control = static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
      text += control ? ' ' : byte;
    }
    for (; mark != marks_.end(); ++mark) text += mark->text;
    return text;
  }

 private:
  const StoredEvent& event_;
  bool colour_;
  std::vector<SentenceMark> marks_;
};

}  // namespace

std::string marked_sentence(const StoredEvent& event, bool colour) {
  Marker marker(event, colour);
  for (const StoredParty& party : event.actors) marker.add(party.span, "[A ", "]", kActorColour);
  for (const StoredParty& party : event.recipients) {
    marker.add(party.span, "[R ", "]", kRecipientColour);
  }
  marker.add(event.trigger, "*", "*", kTriggerColour);
  return marker.take();
}

}  // namespace sayso
