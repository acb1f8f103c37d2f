// On whose word an event is told, as a sentence: the outermost source first, "according to X, citing Y".

export interface Teller {
  text: string | null; // null for a bare cue: "reportedly"
  cue: string | null;
}

// `tellers` as the record has them: innermost first.
export function chain_sentence(tellers: readonly Teller[], outlet: string | null): { text: string; quote: boolean }[] {
  if (tellers.length === 0) {
    return [word('In the own voice of '), outlet ? quoted(outlet) : word('the outlet')];
  }
  return [...tellers].reverse().flatMap((teller, index) => {
    const lead = index === 0 ? '' : ', ';
    if (teller.text) return [word(`${lead}${index === 0 ? 'According to ' : 'citing '}`), quoted(teller.text)];
    if (teller.cue) return [word(`${lead}${index === 0 ? 'On' : 'on'} nobody’s named word (“`), quoted(teller.cue), word('”)')];
    return [word(`${lead}${index === 0 ? 'On' : 'on'} an unnamed word`)];
  });
}

function word(text: string) {
  return { text, quote: false };
}

function quoted(text: string) {
  return { text, quote: true };
}
