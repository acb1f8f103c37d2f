#include "clause/clauses.h"

#include "clause/bare_infinitives.h"
#include "clause/draft.h"
#include "clause/extents.h"
#include "clause/features.h"
#include "clause/own_arguments.h"
#include "clause/predicates.h"
#include "clause/recovered_arguments.h"
#include "clause/reported_subjects.h"
#include "clause/shared_arguments.h"
#include "clause/speech_order.h"
#include "clause/support.h"

namespace sayso {

void find_clauses(Analysis& analysis) {
  hang_bare_infinitives(analysis);
  hang_reported_subjects(analysis);
  Draft draft(analysis);
  find_predicates(draft);
  find_features(draft);
  for (const TokenId token : draft.tree().top_down()) {
    const ClauseId id = draft.at(token);
    if (id == kNoClause) continue;
    add_own_arguments(draft, id);
    add_recovered_arguments(draft, id);
    add_shared_arguments(draft, id);
    support_nouns(draft, id);
  }
  add_reported_clauses(draft);
  set_extents(draft);
  draft.store_arguments();
}

}  // namespace sayso
