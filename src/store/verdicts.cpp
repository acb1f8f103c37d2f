#include "store/verdicts.h"

#include <fmt/format.h>

#include <filesystem>
#include <stdexcept>
#include <vector>

namespace sayso {
namespace {

constexpr std::int64_t kVerdictsId = 0x53617656;  // "SavV": application_id of such files

constexpr const char* kVerdictsSchema = R"(
CREATE TABLE verdicts (
  id             TEXT NOT NULL,  -- of the event
  coded          TEXT NOT NULL,  -- what was judged
  type           TEXT NOT NULL,
  standing       TEXT NOT NULL,
  rule           TEXT NOT NULL,
  confidence     REAL NOT NULL,
  sure           INTEGER NOT NULL CHECK (sure IN (0, 1)),
  type_right     INTEGER,        -- 1 right, 0 wrong, NULL not judged
  roles_right    INTEGER,
  standing_right INTEGER,
  PRIMARY KEY (id, coded)
) WITHOUT ROWID;
)";

std::string codes_of(const std::vector<StoredParty>& parties) {
  std::string all;
  for (const StoredParty& party : parties) {
    if (!all.empty()) all += "; ";
    all +=
        fmt::format("{} {} {}-{}", party.country, party.sectors, party.span.start, party.span.stop);
  }
  return all;
}

// What a verdict is about.
std::string coded_text(const StoredEvent& event) {
  return fmt::format("{} {} | {} | {} | {} | {} {}-{}", event.type, event.mode,
                     codes_of(event.actors), codes_of(event.recipients), event.standing,
                     event.trigger.field, event.trigger.start, event.trigger.stop);
}

void check_verdicts(Database& database) {
  if (database.number("PRAGMA application_id") != kVerdictsId) {
    throw std::runtime_error(database.path() +
                             ": is no file of verdicts; name another one with --verdicts");
  }
}

Value judged(bool is_judged, bool right) { return is_judged ? Value(right ? 1 : 0) : Value(); }

}  // namespace

std::optional<Verdict> parse_verdict(std::string_view keys) {
  if (keys == "y") return Verdict{};
  if (keys == "u") return Verdict{.sure = false};
  Verdict verdict;
  for (const char key : keys) {
    switch (key) {
      case 't':
        verdict.type = false;
        break;
      case 'r':
        verdict.roles = false;
        break;
      case 's':
        verdict.standing = false;
        break;
      default:
        return std::nullopt;
    }
  }
  return keys.empty() ? std::nullopt : std::optional(verdict);
}

std::string verdicts_beside(const std::string& store) {
  return std::filesystem::path(store).replace_extension(".verdicts.db").string();
}

void VerdictCounts::add(const Verdict& verdict) {
  if (!verdict.sure) {
    ++unsure;
    return;
  }
  ++judged;
  if (!verdict.type) return;
  ++type_right;
  if (verdict.roles) ++roles_right;
  if (verdict.standing) ++standing_right;
  if (verdict.right()) ++all_right;
}

VerdictFile::VerdictFile(const std::string& path) : database_(path, Database::Mode::Write) {
  Transaction transaction(database_);
  if (database_.number("SELECT count(*) FROM sqlite_schema") == 0) {
    database_.execute(kVerdictsSchema);
    database_.execute(fmt::format("PRAGMA application_id = {}", kVerdictsId).c_str());
  }
  check_verdicts(database_);
  transaction.commit();
}

std::optional<Verdict> VerdictFile::find(const StoredEvent& event) {
  PreparedStatement statement(database_,
                              "SELECT sure, coalesce(type_right, 1), coalesce(roles_right, 1), "
                              "coalesce(standing_right, 1) FROM verdicts "
                              "WHERE id = ? AND coded = ?");
  const std::string coded = coded_text(event);
  statement.start({event.id, coded});
  if (!statement.next()) return std::nullopt;
  return Verdict{statement.integer(0) != 0, statement.integer(1) != 0, statement.integer(2) != 0,
                 statement.integer(3) != 0};
}

void VerdictFile::put(const StoredEvent& event, const Verdict& verdict) {
  const std::string coded = coded_text(event);
  const bool type_right = verdict.sure && verdict.type;
  PreparedStatement(database_,
                    "INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .run({event.id, coded, event.type, event.standing, event.rule, event.confidence,
            verdict.sure ? 1 : 0, judged(verdict.sure, verdict.type),
            judged(type_right, verdict.roles), judged(type_right, verdict.standing)});
}

void VerdictFile::erase(const StoredEvent& event) {
  PreparedStatement(database_, "DELETE FROM verdicts WHERE id = ? AND coded = ?")
      .run({event.id, coded_text(event)});
}

std::vector<std::string> VerdictFile::judged_ids() {
  PreparedStatement statement(database_, "SELECT DISTINCT id FROM verdicts ORDER BY id");
  std::vector<std::string> ids;
  statement.start({});
  while (statement.next()) ids.emplace_back(statement.text(0));
  return ids;
}

}  // namespace sayso
