// What changed between two stores: which events of the same reports one has and the other has not,
// or has otherwise.

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "store/database.h"

namespace sayso {

struct ComparedReports {
  std::int64_t shared = 0;  // of the same id: only their events are compared
  std::int64_t only_before = 0;
  std::int64_t only_after = 0;
};

// Events are paired within a report by the words of their trigger: first those of the same type,
// then the others. Pairs differ in type, mode, codes of parties, date, place, standing or what it
// is made of, chain, contexts, CAMEO code or score; rule and confidence are not compared.
class StoreDiff {
 public:
  // Opens both, to read. Throws std::runtime_error like open_store.
  StoreDiff(const std::string& before, const std::string& after);

  ComparedReports reports();
  // "codebook, world": in what the manifests of the two differ; empty: in nothing.
  std::string manifest_difference();

  // A row a type: type, before, after, same, changed, lost, gained.
  void count_types(const std::function<void(const PreparedStatement&)>& row);
  // A row an event that changed, in order of report and place in it: change ("changed", "lost",
  // "gained"), document, the ids, the names of the fields that differ, each field before and after,
  // sentence.
  void list_changes(const std::function<void(const PreparedStatement&)>& row);

 private:
  std::unique_ptr<Database> database_;  // of before, with after attached as "other"
};

}  // namespace sayso
