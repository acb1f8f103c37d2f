#include "coding/speech.h"

#include <algorithm>

namespace sayso {

std::vector<Span>::const_iterator first_quote(const std::vector<Span>& quotes, Span span) {
  return std::partition_point(quotes.begin(), quotes.end(),
                              [&](Span quote) { return quote.end <= span.begin; });
}

Speech speech_of(const std::vector<Span>& quotes, const std::vector<Span>& content) {
  std::uint32_t all = 0;
  std::uint32_t quoted = 0;
  for (const Span span : content) {
    all += span.size();
    for (auto quote = first_quote(quotes, span); quote != quotes.end() && quote->begin < span.end;
         ++quote) {
      quoted += std::min(quote->end, span.end) - std::max(quote->begin, span.begin);
    }
  }
  if (quoted == 0) return Speech::Indirect;
  return quoted * 10 >= all * 9 ? Speech::Direct : Speech::Mixed;
}

}  // namespace sayso
