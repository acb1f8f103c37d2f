#include "input/occurrence_key.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "input/json_fields.h"
#include "input/marked_lines.h"
#include "input/marked_spans.h"
#include "input/record.h"

namespace sayso {
namespace {

namespace dom = simdjson::dom;

tl::unexpected<InputError> malformed_key(std::string reason) {
  return unusable_record(std::move(reason), "write it as data/occurrences/README.md says");
}

std::optional<KeyPosition> parse_position(std::string_view name) {
  if (name == "affirms") return KeyPosition::Affirms;
  if (name == "denies") return KeyPosition::Denies;
  if (name == "disputes") return KeyPosition::Disputes;
  return std::nullopt;
}

std::string_view text_of(dom::element object, const char* key) {
  std::string_view text;
  return object[key].get_string().get(text) == simdjson::SUCCESS ? text : std::string_view();
}

// The mentions of one report: their spans count from the start of its title or its body.
class MentionReader {
 public:
  explicit MentionReader(const Document& document)
      : text_(document.text),
        body_begin_(document.body_begin),
        title_(code_point_offsets(text_.substr(0, document.title.size()))),
        body_(code_point_offsets(text_.substr(body_begin_))) {}

  // Nothing when it is not of the shape.
  std::optional<KeyMention> read(dom::element element) const {
    const std::string_view occurrence = text_of(element, "occurrence");
    const std::optional<KeyPosition> position = parse_position(text_of(element, "position"));
    const std::string_view field = text_of(element, "field");
    const bool in_title = field == "title" && body_begin_ > 0;
    if (occurrence.empty() || !position || (!in_title && field != "text")) return std::nullopt;
    KeyMention mention{std::string(occurrence), {}, *position};
    dom::element spans;
    if (element["spans"].get(spans) != simdjson::SUCCESS ||
        !read_marked_spans(spans, in_title ? title_ : body_, mention.spans)) {
      return std::nullopt;
    }
    for (Span& span : mention.spans) {
      if (in_title) continue;
      span.begin += body_begin_;
      span.end += body_begin_;
    }
    if (!has_words(element, mention)) return std::nullopt;
    return mention;
  }

 private:
  // Whether the words that the key names stand where it says.
  bool has_words(dom::element element, const KeyMention& mention) const {
    dom::array words;
    if (element["words"].get_array().get(words) != simdjson::SUCCESS) return false;
    if (words.size() != mention.spans.size() || mention.spans.empty()) return false;
    auto span = mention.spans.begin();
    return std::all_of(words.begin(), words.end(), [&](dom::element word) {
      std::string_view text;
      return word.get_string().get(text) == simdjson::SUCCESS && text == slice(text_, *span++);
    });
  }

  std::string_view text_;
  std::uint32_t body_begin_;
  std::vector<std::uint32_t> title_;
  std::vector<std::uint32_t> body_;
};

}  // namespace

Result<KeyReport> read_key_report(std::string_view line) {
  dom::parser parser;
  dom::element root;
  dom::object object;
  dom::array mentions;
  const simdjson::padded_string padded(line);
  if (parser.parse(padded).get(root) != simdjson::SUCCESS ||
      root.get_object().get(object) != simdjson::SUCCESS) {
    return malformed_key("is no JSON object");
  }
  Result<Record> record = JsonFields({}).read(object);
  if (!record) return unexpected(record.error());
  if (object["tells"].get_array().get(mentions) != simdjson::SUCCESS) {
    return malformed_key("has no list of what it tells");
  }
  KeyReport report{
      make_document(std::move(*record), true), {}, std::string(text_of(root, "copy_of"))};
  const MentionReader reader(report.document);
  for (const dom::element element : mentions) {
    std::optional<KeyMention> mention = reader.read(element);
    if (!mention) return malformed_key("has a mention that cannot be read");
    report.mentions.push_back(std::move(*mention));
  }
  return report;
}

}  // namespace sayso
