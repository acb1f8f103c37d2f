// Offsets of the record count code points, JavaScript's strings count UTF-16 units. Both are the same until the first
// character beyond U+FFFF, so most texts need no table.

export class CodePoints {
  // The code point offset of each character beyond U+FFFF, in order: every one of them shifts what follows by a unit.
  private readonly wide: number[] = [];
  readonly length: number;

  constructor(readonly text: string) {
    let pairs = 0;
    for (let unit = 0; unit < text.length; ++unit) {
      const code = text.charCodeAt(unit);
      const next = text.charCodeAt(unit + 1);
      if (code < 0xd800 || code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) continue;
      this.wide.push(unit - pairs);
      ++pairs;
      ++unit;
    }
    this.length = text.length - pairs;
  }

  slice(start: number, stop: number): string {
    return this.text.slice(this.unit(start), this.unit(stop));
  }

  // Offsets of the first `mark` at or after `from`, or -1.
  find(mark: string, from: number): number {
    const unit = this.text.indexOf(mark, this.unit(from));
    return unit < 0 ? -1 : this.point(unit);
  }

  private unit(offset: number): number {
    return offset + count_below(this.wide, offset);
  }

  private point(unit: number): number {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.wide[middle] ?? 0) + middle < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  }
}

function count_below(sorted: number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
