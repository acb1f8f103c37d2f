// POST /api/code: text in, coded reports out, nothing kept.

#pragma once

#include "pipeline/coder.h"
#include "server/api_types.h"

namespace sayso {

// Reads the body as text/plain, text/html, application/json (one report) or application/jsonl.
// Gives {"documents": [...]}, or for a client that accepts application/jsonl the bytes of `sayso
// code --format jsonl`. The first record that cannot be used is a fault.
ApiResult<ApiAnswer> coded_reports(const Coder& coder, const ApiRequest& request);

}  // namespace sayso
