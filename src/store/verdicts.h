// What people found when they judged events of a store: a small SQLite file beside it, so that a
// judge may stop and go on, and that verdicts can be joined with what they judge.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/stored_event.h"

namespace sayso {

// Roles and standing are judged where the type is right: of an act that is none they are nobody's.
struct Verdict {
  bool sure = true;
  bool type = true;
  bool roles = true;
  bool standing = true;

  bool right() const { return sure && type && roles && standing; }
  friend bool operator==(const Verdict&, const Verdict&) = default;
};

// "y": all right; "t", "r", "s": wrong type, roles, standing, several together as "rs"; "u":
// unsure.
std::optional<Verdict> parse_verdict(std::string_view keys);

// Where the verdicts on a store lie if nothing else is said: "news.verdicts.db" beside "news.db".
std::string verdicts_beside(const std::string& store);

// Verdicts of a sample, by aspect.
struct VerdictCounts {
  std::uint64_t judged = 0;  // sure ones
  std::uint64_t unsure = 0;
  std::uint64_t all_right = 0;
  std::uint64_t type_right = 0;
  std::uint64_t roles_right = 0;     // of those of the right type
  std::uint64_t standing_right = 0;  // the same

  void add(const Verdict& verdict);
};

// A verdict holds for the event as it was coded; one coded otherwise since is not judged yet.
class VerdictFile {
 public:
  // Made where there is none. Throws std::runtime_error when it cannot be used.
  explicit VerdictFile(const std::string& path);

  std::optional<Verdict> find(const StoredEvent& event);
  void put(const StoredEvent& event, const Verdict& verdict);  // in the place of an older one
  void erase(const StoredEvent& event);

  // Of all events that were judged, in order.
  std::vector<std::string> judged_ids();

 private:
  Database database_;
};

}  // namespace sayso
