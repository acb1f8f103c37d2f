// A coded document as rows of a store: the one place that knows which column holds what.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/coder.h"
#include "sayso/analysis.h"
#include "store/database.h"
#include "text/field_offsets.h"

namespace sayso {

// What a document is known by.
struct DocumentDigests {
  std::string id;      // of url, title and body: the same report
  std::string record;  // of these and all else that is known of it: the same report, told alike
};
DocumentDigests digest_of(const Document& document);

// "GOV MIL"
std::string sectors_of(const Actor& actor);

// Keeps references to both. Use inside a transaction: a document is many rows.
class DocumentRows {
 public:
  DocumentRows(Database& database, const Coder& coder);

  // The number of a report that is there, told alike or not.
  std::optional<std::int64_t> find(const Document& document);
  // Writes the document's rows in the place of those it has; returns its number.
  std::int64_t replace(const Analysis& analysis, std::int64_t manifest);

 private:
  struct Scope;  // the document at hand

  std::int64_t put_document(const Analysis& analysis, std::int64_t manifest);
  void put_event(const Scope& scope, std::uint32_t number);
  void put_contexts(const Scope& scope, std::uint32_t number);
  void put_roles(const Scope& scope, std::uint32_t number, std::string_view role, Run run);
  void put_quantities(const Scope& scope, std::uint32_t number);
  void put_links(const Scope& scope, std::uint32_t number);
  void put_quotation(const Scope& scope, std::uint32_t number);
  Value name_of(const Actor& actor) const;
  std::int64_t place(const Scope& scope, const Place& place);

  Database& database_;
  const Coder& coder_;
  PreparedStatement find_document_;
  PreparedStatement insert_document_;
  PreparedStatement update_document_;
  PreparedStatement insert_agency_;
  PreparedStatement insert_sentence_;
  PreparedStatement find_place_;
  PreparedStatement insert_place_;
  PreparedStatement insert_event_;
  PreparedStatement insert_context_;
  PreparedStatement insert_role_;
  PreparedStatement insert_quantity_;
  PreparedStatement insert_quotation_;
  PreparedStatement insert_source_;
  PreparedStatement insert_content_;
  PreparedStatement insert_link_;
  std::vector<PreparedStatement> deletions_;  // of all that hangs on a document
};

}  // namespace sayso
