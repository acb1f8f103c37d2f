// Text of a document, made fit to be shown. Characters that turn the direction of what follows (U+202A to U+202E,
// U+2066 to U+2069) could make a line read as what it does not say; they are shown by their numbers instead. Marks that
// only hint at a direction stay: Arabic and Hebrew need them.

const kTurns = /[\u202a-\u202e\u2066-\u2069]/g;
const kControls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

export function plain(text: string | null | undefined): string {
  return (text ?? '').replace(kTurns, numbered).replace(kControls, '\ufffd');
}

function numbered(character: string): string {
  return `⟦U+${character.charCodeAt(0).toString(16).toUpperCase()}⟧`;
}
