// The words, signs and meanings of standings and quad classes. A sign stands beside each colour, since some readers
// see no colour.

import type { Standing } from './record';

export interface StandingWords {
  sign: string;
  meaning: string;
}

export const kStandings: Record<Standing, StandingWords> = {
  stated: { sign: '●', meaning: 'the outlet reports it as fact, in its own voice' },
  reported: { sign: '”', meaning: 'a source says it, and the outlet passes it on plainly' },
  alleged: { sign: '!', meaning: 'a source says it, and the words keep their distance' },
  speculated: { sign: '?', meaning: 'presented as possible or likely' },
  planned: { sign: '→', meaning: 'still ahead: promised, agreed or due' },
  hypothetical: { sign: '◇', meaning: 'if, unless, would; or only asked for' },
  denied: { sign: '×', meaning: 'a source says that it is not so' },
  negated: { sign: '⊘', meaning: 'the outlet itself says that it is not so' },
};

export const kStandingNames = Object.keys(kStandings) as Standing[];

export const kQuads: Record<number, string> = {
  1: 'verbal cooperation',
  2: 'material cooperation',
  3: 'verbal conflict',
  4: 'material conflict',
};

export const kEventTypes = [
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST',
  'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
];

export function is_standing(name: string): name is Standing {
  return name in kStandings;
}
