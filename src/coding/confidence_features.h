// What tells how sure the coder may be of an event: yes-or-no features that a reader can check
// against the sentence.

#pragma once

#include <array>
#include <bitset>
#include <string_view>

#include "coding/event_drafts.h"

namespace sayso {

// Their names, as models/en/confidence.tsv writes them and models/en/CONFIDENCE.md explains them.
// The plain case has no name: a verb in a main clause, near to a subject and an object that the
// tables know.
inline constexpr auto kConfidenceFeatures = std::to_array<std::string_view>({
    "always",
    // the trigger
    "trigger noun",
    "trigger adjective",
    "trigger modal",
    "trigger supported",
    "trigger untensed",
    // the rule
    "rule conditions",
    "rule strong",
    "rule reciprocal",
    "rival near",
    "type composed",
    // the clause
    "clause relative",
    "clause participial",
    "clause passive",
    "clause negated",
    "clause modal",
    "clause deep",
    // the roles; those of each in the same order
    "actor none",
    "actor noun phrase",
    "actor inside",
    "actor far",
    "actor distant",
    "actor unknown",
    "actor by noun",
    "actor pronoun",
    "actor antecedent",
    "actor plural",
    "actor no country",
    "actor no sector",
    "actor sectors",
    "recipient none",
    "recipient noun phrase",
    "recipient inside",
    "recipient far",
    "recipient distant",
    "recipient unknown",
    "recipient by noun",
    "recipient pronoun",
    "recipient antecedent",
    "recipient plural",
    "recipient no country",
    "recipient no sector",
    "recipient sectors",
    "roles one",
    "roles alone",
    "roles elsewhere",
    "roles one country",
    // the sentence
    "sentence lead",
    "sentence very long",
    // the type
    "type AGREE",
    "type CONSULT",
    "type SUPPORT",
    "type CONCEDE",
    "type COOPERATE",
    "type AID",
    "type RETREAT",
    "type REQUEST",
    "type ACCUSE",
    "type REJECT",
    "type THREATEN",
    "type PROTEST",
    "type SANCTION",
    "type MOBILIZE",
    "type COERCE",
    "type ASSAULT",
});
inline constexpr std::size_t kConfidenceFeatureCount = kConfidenceFeatures.size();

// Bits in the order of kConfidenceFeatures.
using ConfidenceFeatures = std::bitset<kConfidenceFeatureCount>;

// `draft` is one that became an event.
ConfidenceFeatures confidence_features(const Scene& scene, const EventDraft& draft);

}  // namespace sayso
