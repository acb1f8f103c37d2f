#include "syntax/conllu.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

namespace sayso {
namespace {

using Columns = std::array<std::string_view, 10>;  // ID FORM LEMMA UPOS XPOS
                                                   // FEATS HEAD DEPREL DEPS MISC

std::optional<std::uint32_t> to_number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool no_space_after(std::string_view misc) {
  return misc.find("SpaceAfter=No") != std::string_view::npos;
}

// What MISC says of a key that ends in "=": nothing if it is not there.
std::string_view value_in(std::string_view misc, std::string_view key) {
  while (!misc.empty()) {
    const std::string_view entry = misc.substr(0, misc.find('|'));
    if (entry.starts_with(key)) return entry.substr(key.size());
    misc.remove_prefix(std::min(entry.size() + 1, misc.size()));
  }
  return {};
}

class ConlluReader {
 public:
  Result<Treebank> read(std::string_view text) {
    while (!text.empty()) {
      ++line_;
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (const auto error = read_line(line)) return unexpected(*error);
    }
    if (const auto error = end_sentence()) return unexpected(*error);
    end_block();
    return Treebank{std::move(analysis_), std::move(feats_), std::move(entities_)};
  }

 private:
  using Error = std::optional<InputError>;

  Error read_line(std::string_view line) {
    if (line.empty()) return end_sentence();
    if (line.front() == '#') {
      if (line.starts_with("# newpar") || line.starts_with("# newdoc")) end_block();
      return std::nullopt;
    }
    Columns columns{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::size_t tab = line.find('\t');
      if ((tab == std::string_view::npos) != (i + 1 == columns.size())) {
        return error("not ten columns parted by tabs");
      }
      columns[i] = line.substr(0, tab);
      line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    }
    return read_columns(columns);
  }

  Error read_columns(const Columns& columns) {
    const std::string_view id = columns[0];
    if (id.find('.') != std::string_view::npos) return std::nullopt;  // an empty node
    if (const std::size_t dash = id.find('-'); dash != std::string_view::npos) {
      return begin_multiword(columns, id.substr(0, dash), id.substr(dash + 1));
    }
    return read_word(columns);
  }

  Error begin_multiword(const Columns& columns, std::string_view first, std::string_view last) {
    const auto begin = to_number(first);
    const auto end = to_number(last);
    if (!begin || !end || *end < *begin) return error("not a range of words");
    multiword_left_ = *end - *begin + 1;
    multiword_joined_ = false;
    const Span span = append(columns[1]);
    multiword_ = span;
    multiword_tight_ = no_space_after(columns[9]);
    return std::nullopt;
  }

  Error read_word(const Columns& columns) {
    const auto id = to_number(columns[0]);
    const auto head = to_number(columns[6]);
    const auto upos = parse_upos(columns[3]);
    const auto deprel = parse_deprel(columns[7]);
    if (!id || *id != heads_.size() + 1) return error("words are not numbered from 1");
    if (columns[1].empty()) return error("a word without a form");
    if (!head || !upos || !deprel) return error("unknown head, part of speech or relation");
    Token token;
    token.upos = *upos;
    token.deprel = *deprel;
    token.morph = parse_morph(columns[5]);
    token.lemma = {static_cast<std::uint32_t>(analysis_.lemmas.size()),
                   static_cast<std::uint32_t>(analysis_.lemmas.size() + columns[2].size())};
    analysis_.lemmas += columns[2];
    place(token, columns);
    analysis_.tokens.push_back(token);
    heads_.push_back(*head);
    feats_.emplace_back(columns[5]);
    entities_.emplace_back(value_in(columns[9], "Entity="));
    return std::nullopt;
  }

  void place(Token& token, const Columns& columns) {
    if (multiword_left_ == 0) {
      token.span = append(columns[1]);
      space_due_ = !no_space_after(columns[9]);
      return;
    }
    --multiword_left_;
    const auto wanted = static_cast<std::uint32_t>(columns[1].size());
    const std::uint32_t end =
        multiword_left_ == 0 ? multiword_.end : std::min(multiword_.end, multiword_.begin + wanted);
    token.span = {multiword_.begin, end};
    token.joined = multiword_joined_;
    multiword_joined_ = true;
    multiword_.begin = end;
    if (multiword_left_ == 0) space_due_ = !multiword_tight_;
  }

  Span append(std::string_view form) {
    std::string& text = analysis_.document.text;
    if (space_due_ && !text.empty()) text += new_block_ ? "\n\n" : " ";
    new_block_ = false;
    space_due_ = false;
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += form;
    return {begin, static_cast<std::uint32_t>(text.size())};
  }

  Error end_sentence() {
    if (heads_.empty()) return std::nullopt;
    if (multiword_left_ > 0) return error("a multiword token lacks words");
    const auto first = static_cast<std::uint32_t>(analysis_.tokens.size() - heads_.size());
    for (std::uint32_t i = 0; i < heads_.size(); ++i) {
      if (heads_[i] > heads_.size()) return error("a head outside the sentence");
      analysis_.tokens[first + i].head = heads_[i] == 0 ? kNoToken : TokenId{first + heads_[i] - 1};
    }
    Sentence sentence;
    sentence.tokens = {first, static_cast<std::uint32_t>(heads_.size())};
    sentence.span = {analysis_.tokens[first].span.begin, analysis_.tokens.back().span.end};
    sentence.block = static_cast<std::uint32_t>(analysis_.document.blocks.size());
    analysis_.sentences.push_back(sentence);
    heads_.clear();
    space_due_ = true;
    return std::nullopt;
  }

  void end_block() {
    const auto end = static_cast<std::uint32_t>(analysis_.document.text.size());
    if (end == block_begin_) return;
    while (block_begin_ < end && analysis_.document.text[block_begin_] == '\n') ++block_begin_;
    analysis_.document.blocks.push_back({{block_begin_, end}, BlockKind::Paragraph});
    block_begin_ = end;
    new_block_ = true;
    space_due_ = true;
  }

  InputError error(std::string reason) const {
    return InputError{"", line_, std::nullopt, std::move(reason), ""};
  }

  Analysis analysis_;
  std::vector<std::string> feats_;
  std::vector<std::string> entities_;
  std::vector<std::uint32_t> heads_;  // of the sentence being read; 0 is the root
  std::uint64_t line_ = 0;
  bool space_due_ = false;
  bool new_block_ = false;
  std::uint32_t block_begin_ = 0;
  std::uint32_t multiword_left_ = 0;
  bool multiword_joined_ = false;
  bool multiword_tight_ = false;
  Span multiword_ = {};
};

class ConlluWriter {
 public:
  ConlluWriter(const Analysis& analysis, const std::vector<std::string>& feats)
      : analysis_(analysis), feats_(feats) {}

  std::string write() {
    for (std::size_t i = 0; i < analysis_.sentences.size(); ++i) {
      const Sentence& sentence = analysis_.sentences[i];
      if (i == 0 || sentence.block != analysis_.sentences[i - 1].block) out_ += "# newpar\n";
      write_text(sentence.span);
      for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.end(); ++t) {
        write_multiword(sentence.tokens, t);
        write_word(sentence.tokens, t);
      }
      out_ += '\n';
    }
    return std::move(out_);
  }

 private:
  // A sentence may run over lines; a comment may not.
  void write_text(Span span) {
    out_ += "# text = ";
    for (const char c : slice(analysis_.document.text, span))
      out_ += c == '\n' || c == '\r' ? ' ' : c;
    out_ += '\n';
  }

  bool is_joined(Run tokens, std::uint32_t t) const {
    return t < tokens.end() && analysis_.tokens[t].joined;
  }

  // The line before the first word of a token of several.
  void write_multiword(Run tokens, std::uint32_t t) {
    if (is_joined(tokens, t) || !is_joined(tokens, t + 1)) return;
    std::uint32_t last = t + 1;
    while (is_joined(tokens, last + 1)) ++last;
    const Span span = cover(analysis_.tokens[t].span, analysis_.tokens[last].span);
    out_ += fmt::format("{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", t - tokens.first + 1,
                        last - tokens.first + 1, slice(analysis_.document.text, span), misc(last));
  }

  void write_word(Run tokens, std::uint32_t t) {
    const Token& token = analysis_.tokens[t];
    const bool part = token.joined || is_joined(tokens, t + 1);
    const std::uint32_t head = token.head == kNoToken ? 0 : index(token.head) - tokens.first + 1;
    out_ += fmt::format("{}\t{}\t{}\t{}\t_\t{}\t{}\t{}\t_\t{}\n", t - tokens.first + 1,
                        or_blank(analysis_.form(TokenId{t})), or_blank(analysis_.lemma(TokenId{t})),
                        to_string(token.upos), feats_[t], head, to_string(token.deprel),
                        part ? "_" : misc(t));
  }

  // A word for which a token of several had no letters left is empty.
  static std::string_view or_blank(std::string_view column) {
    return column.empty() ? "_" : column;
  }

  std::string_view misc(std::uint32_t t) const {
    const bool tight = t + 1 < analysis_.tokens.size() &&
                       analysis_.tokens[t + 1].span.begin == analysis_.tokens[t].span.end;
    return tight ? "SpaceAfter=No" : "_";
  }

  const Analysis& analysis_;
  const std::vector<std::string>& feats_;
  std::string out_;
};

}  // namespace

std::string write_conllu(const Analysis& analysis, const std::vector<std::string>& feats) {
  return ConlluWriter(analysis, feats).write();
}

Result<Treebank> read_treebank(std::string_view text) { return ConlluReader().read(text); }

Result<Analysis> read_conllu(std::string_view text) {
  Result<Treebank> treebank = read_treebank(text);
  if (!treebank) return unexpected(std::move(treebank.error()));
  return std::move(treebank->analysis);
}

}  // namespace sayso
