// Days, weeks, months and years as the server names them: "2024-03-04", "2024-W10", "2024-03", "2024".

export type PeriodKind = 'day' | 'week' | 'month' | 'year';

const kDay = 86_400_000;

// More than this cannot be drawn apart.
const kMost = 600;

// The filters that fit what lies in a period: weeks by their days, since filters know no weeks.
export function within(period: string): { from: string; until: string } {
  if (!is_week(period)) return { from: period, until: period };
  const monday = start_of(period);
  return { from: day_name(monday), until: day_name(new Date(monday.getTime() + 6 * kDay)) };
}

// All periods from the first to the last of `seen`, those without events too; as they are where that would be too many.
export function filled(seen: readonly string[], kind: PeriodKind): string[] {
  const first = seen[0];
  const last = seen.at(-1);
  if (!first || !last) return [];
  const all: string[] = [];
  for (let at = first; at <= last; at = after(at, kind)) {
    if (all.length === kMost) return [...seen];
    all.push(at);
  }
  return all;
}

function after(period: string, kind: PeriodKind): string {
  const start = start_of(period);
  if (kind === 'day') return day_name(new Date(start.getTime() + kDay));
  if (kind === 'week') return week_name(new Date(start.getTime() + 7 * kDay));
  if (kind === 'month') start.setUTCMonth(start.getUTCMonth() + 1);
  else start.setUTCFullYear(start.getUTCFullYear() + 1);
  return day_name(start).slice(0, kind === 'month' ? 7 : 4);
}

function is_week(period: string): boolean {
  return period.includes('W');
}

function start_of(period: string): Date {
  if (!is_week(period)) return new Date(`${period}${'-01-01'.slice(0, Math.max(0, 10 - period.length))}T00:00:00Z`);
  // ISO 8601: the first week of a year has its fourth of January.
  const [year = '', week = ''] = period.split('-W');
  const fourth = new Date(`${year}-01-04T00:00:00Z`);
  return new Date(fourth.getTime() + (7 * (Number(week) - 1) - day_of_week(fourth)) * kDay);
}

function week_name(day: Date): string {
  const thursday = new Date(day.getTime() + (3 - day_of_week(day)) * kDay);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * kDay)) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

// From Monday, 0.
function day_of_week(day: Date): number {
  return (day.getUTCDay() + 6) % 7;
}

function day_name(day: Date): string {
  return day.toISOString().slice(0, 10);
}
