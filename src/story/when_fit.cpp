#include "story/when_fit.h"

#include <algorithm>
#include <cstdlib>

namespace sayso {
namespace {

constexpr int kWeek = 7;
constexpr int kSixWeeks = 45;
constexpr int kYear = 400;

DayFit by_gap(int days) {
  if (days <= 1) return DayFit::ReportNear;
  if (days <= kWeek) return DayFit::ReportWeek;
  if (days <= kSixWeeks) return DayFit::ReportMonth;
  return days <= kYear ? DayFit::ReportFar : DayFit::Clash;
}

// Both are told, one of them less precisely than the day.
DayFit fit_within(const Date& a, const Date& b) {
  if (a.year != b.year) return DayFit::Clash;
  const bool months = a.precision >= DatePrecision::Month && b.precision >= DatePrecision::Month;
  return months && a.month != b.month ? DayFit::Clash : DayFit::Within;
}

// The first day of a month or year.
int first_day(const Date& date) {
  return days_since_epoch(
      make_day(date.year, std::max<int>(date.month, 1), std::max<int>(date.day, 1)));
}

// A told date against a report of a day that tells none. What was done was done before the report.
DayFit fit_report(const Date& told, const Date& report, ActPhase phase) {
  const int gap = days_since_epoch(report) - first_day(told);
  if (gap < -1 && phase == ActPhase::Done) return DayFit::Clash;
  if (told.is_day()) return by_gap(std::abs(gap));
  if (told.year == report.year && (told.month == 0 || told.month == report.month)) {
    return DayFit::Within;
  }
  return std::max(by_gap(std::abs(gap)), DayFit::ReportMonth);
}

}  // namespace

ActPhase phase_of(const Telling& telling) {
  if (telling.standing == Standing::Hypothetical) return ActPhase::Thought;
  const bool ahead = telling.standing == Standing::Planned || telling.time == EventTime::Future;
  return ahead ? ActPhase::Ahead : ActPhase::Done;
}

DayFit fit_days(const Telling& a, const Telling& b) {
  const bool told = !a.date.empty();
  const bool other_told = !b.date.empty();
  if (told && other_told) {
    if (!a.date.is_day() || !b.date.is_day()) return fit_within(a.date, b.date);
    const int gap = std::abs(days_since_epoch(a.date) - days_since_epoch(b.date));
    if (gap == 0) return DayFit::Same;
    return gap == 1 ? DayFit::Next : DayFit::Clash;
  }
  if (told || other_told) {
    const Telling& dated = told ? a : b;
    const Telling& undated = told ? b : a;
    if (!undated.published.is_day()) return DayFit::Unknown;
    return fit_report(dated.date, undated.published, phase_of(undated));
  }
  if (!a.published.is_day() || !b.published.is_day()) return DayFit::Unknown;
  return by_gap(std::abs(days_since_epoch(a.published) - days_since_epoch(b.published)));
}

}  // namespace sayso
