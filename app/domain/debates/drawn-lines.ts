const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

/** How many letters' room a text takes when drawn. */
function roomOf(text: string): number {
  let room = 0;
  for (const letter of text) room += wide.test(letter) ? 2 : 1;
  return room;
}

/** As many whole letters of a word as fit. */
function cut(word: string, room: number): string {
  let kept = '';
  let used = 0;
  for (const letter of word) {
    used += wide.test(letter) ? 2 : 1;
    if (used > room) break;
    kept += letter;
  }
  return kept;
}

/**
 * A text in lines for a drawing, which does not break them by itself: at most `most` lines of at
 * most `room` letters (wide scripts count double), cut between words where that is possible and
 * ending in "…" where something is left out. No lines for an empty text.
 */
export function drawnLines(text: string, room: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (roomOf(longer) <= room) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      const kept = line === '' ? cut(word, room - 1) : cut(line, room - 1);
      return [...lines, `${kept.trimEnd()}…`];
    }
    if (line !== '') lines.push(line);
    line = roomOf(word) <= room ? word : `${cut(word, room - 1)}…`;
  }
  return line === '' ? lines : [...lines, line];
}
