// Reports coded into a store, for the tests of what is in it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/coder.h"
#include "store/store.h"

namespace sayso {

// The coder of the source tree, loaded once.
const Coder& coder();

// A path where nothing lies yet; `name` must be the test's own.
std::string fresh_path(std::string_view name);

Document report(std::string title, std::string body, std::string published = "2024-11-18");

// Codes reports and stores them, as one run.
void store_reports(const std::string& path, const std::vector<Document>& reports,
                   const Manifest& manifest = {"1", "rules", "world", "model"},
                   OtherManifest other = OtherManifest::Refuse);

// The rows of a query, cells parted by "|", NULL as "-".
std::vector<std::string> rows(const std::string& path, const std::string& sql);

// All rows of all tables that hold what was coded.
std::vector<std::string> dump(const std::string& path);

}  // namespace sayso
