#include "text/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace sayso {
namespace {

TEST(Utf8, FindsTheFirstInvalidByte) {
  struct Case {
    std::string text;
    std::optional<std::size_t> at;
  };
  for (const Case& c : {
           Case{"", std::nullopt},
           Case{"plain", std::nullopt},
           Case{"S\xc3\xa3o \xe2\x82\xac \xf0\x9f\x98\x80", std::nullopt},
           Case{"\xef\xbf\xbf\xf4\x8f\xbf\xbf", std::nullopt},
           Case{"S\xe3o", 1},                // Latin-1
           Case{"\x80", 0},                  // a tail without a lead
           Case{"a\xc3", 1},                 // cut off
           Case{"ab\xe2\x82", 2},            // cut off
           Case{"\xc0\xaf", 0},              // overlong
           Case{"\xe0\x80\xaf", 0},          // overlong
           Case{"\xf0\x80\x80\xaf", 0},      // overlong
           Case{"ok \xed\xa0\x80", 3},       // a surrogate
           Case{"\xf4\x90\x80\x80", 0},      // beyond U+10FFFF
           Case{"\xf8\x88\x80\x80\x80", 0},  // five bytes
           Case{"\xc3\xa3\xc3\xa3\xff", 4},
       }) {
    EXPECT_EQ(find_invalid_utf8(c.text), c.at) << c.text;
  }
}

TEST(Utf8, ReadsCodePoints) {
  const std::string text = "a\xc3\xa3\xe2\x82\xac\xf0\x9f\x98\x80";
  EXPECT_EQ(code_point_at(text, 0), U'a');
  EXPECT_EQ(code_point_at(text, 1), U'\u00e3');
  EXPECT_EQ(code_point_at(text, 3), U'\u20ac');
  EXPECT_EQ(code_point_at(text, 6), U'\U0001f600');
}

TEST(OffsetMap, CountsCodePointsAndUtf16Units) {
  const std::string text = "a\xc3\xa3\xe2\x82\xac\xf0\x9f\x98\x80z";
  const OffsetMap map(text);
  struct Case {
    std::uint32_t byte;
    std::uint32_t code_point;
    std::uint32_t utf16;
  };
  for (const Case& c : {Case{0, 0, 0}, Case{1, 1, 1}, Case{3, 2, 2}, Case{6, 3, 3}, Case{10, 4, 5},
                        Case{11, 5, 6}}) {
    EXPECT_EQ(map.code_point(c.byte), c.code_point) << c.byte;
    EXPECT_EQ(map.utf16(c.byte), c.utf16) << c.byte;
  }
}

TEST(OffsetMap, HoldsForAnEmptyText) {
  const OffsetMap map("");
  EXPECT_EQ(map.code_point(0), 0U);
  EXPECT_EQ(map.utf16(0), 0U);
}

std::string encode(char32_t point) {
  const auto tail = [&](unsigned shift) {
    return static_cast<char>(0x80U | ((static_cast<std::uint32_t>(point) >> shift) & 0x3FU));
  };
  const auto lead = [&](std::uint32_t mark, unsigned shift) {
    return static_cast<char>(mark | (static_cast<std::uint32_t>(point) >> shift));
  };
  if (point < 0x80) return {static_cast<char>(point)};
  if (point < 0x800) return {lead(0xC0, 6), tail(0)};
  if (point < 0x10000) return {lead(0xE0, 12), tail(6), tail(0)};
  return {lead(0xF0, 18), tail(12), tail(6), tail(0)};
}

rc::Gen<char32_t> any_code_point() {
  return rc::gen::map(rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0, 0x80),
                                     rc::gen::inRange<std::uint32_t>(0x80, 0xD800),
                                     rc::gen::inRange<std::uint32_t>(0xE000, 0x110000)),
                      [](std::uint32_t point) { return static_cast<char32_t>(point); });
}

// Every boundary, told in code points and back, is where it was, whatever the text.
RC_GTEST_PROP(OffsetMap, GoesThereAndBack, ()) {
  const auto points = *rc::gen::container<std::vector<char32_t>>(any_code_point());
  std::string text;
  std::vector<std::uint32_t> bytes;
  std::vector<std::uint32_t> units = {0};
  for (const char32_t point : points) {
    bytes.push_back(static_cast<std::uint32_t>(text.size()));
    text += encode(point);
    units.push_back(units.back() + (point >= 0x10000 ? 2 : 1));
  }
  bytes.push_back(static_cast<std::uint32_t>(text.size()));
  RC_ASSERT(!find_invalid_utf8(text));
  const OffsetMap map(text);
  for (std::uint32_t i = 0; i < bytes.size(); ++i) {
    RC_ASSERT(map.code_point(bytes[i]) == i);
    RC_ASSERT(bytes[map.code_point(bytes[i])] == bytes[i]);
    RC_ASSERT(map.utf16(bytes[i]) == units[i]);
    if (i < points.size()) RC_ASSERT(code_point_at(text, bytes[i]) == points[i]);
  }
}

}  // namespace
}  // namespace sayso
