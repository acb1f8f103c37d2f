// How much of what is said stands in quotation marks.

#pragma once

#include <vector>

#include "sayso/analysis.h"

namespace sayso {

// The first of disjoint, ordered quotations that ends behind the start of a span.
std::vector<Span>::const_iterator first_quote(const std::vector<Span>& quotes, Span span);

// Direct: nine tenths or more of it; indirect: nothing of it.
Speech speech_of(const std::vector<Span>& quotes, const std::vector<Span>& content);

}  // namespace sayso
