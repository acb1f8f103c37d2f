// What tells how sure the coder may be of an event: yes-or-no features that a reader can check
// against the sentence.

#pragma once

#include <array>
#include <bitset>
#include <string_view>

#include "coding/event_drafts.h"

namespace sayso {

// Their names, as models/en/confidence.tsv writes them and models/en/CONFIDENCE.md explains them.
// The plain case has no name: a verb of one word, with a subject and an object that the tables
// know.
inline constexpr auto kConfidenceFeatures = std::to_array<std::string_view>({
    "always",
    // the trigger
    "trigger noun",
    "trigger adjective",
    "trigger modal",
    "trigger words",
    // the rule
    "rule conditions",
    "rule conditions two",

    "rule reciprocal",
    "rival near",
    "rival far",
    "type composed",
    // the clause
    "clause complement",
    "clause adverbial",
    "clause relative",
    "clause participial",
    "clause coordinated",
    "clause parataxis",
    "clause nominal",
    "clause passive",
    "clause negated",
    "clause modal",
    "clause quoted",
    // the roles
    "actor none",
    "actor noun phrase",
    "actor inside",
    "actor far",
    "actor unknown",
    "actor by noun",
    "actor pronoun",
    "actor several",
    "recipient none",
    "recipient noun phrase",
    "recipient oblique",
    "recipient inside",
    "recipient far",
    "recipient unknown",
    "recipient by noun",
    "recipient pronoun",
    "recipient same country",
    // the sentence
    "sentence short",
    "sentence long",
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
