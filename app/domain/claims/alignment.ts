/** Edits (insert, delete, replace one UTF-16 unit) between two texts; O(left × right). */
export function editDistance(left: string, right: string): number {
  let row = Uint32Array.from({ length: right.length + 1 }, (_, column) => column);
  let next = new Uint32Array(right.length + 1);
  for (let i = 1; i <= left.length; i += 1) {
    next[0] = i;
    for (let j = 1; j <= right.length; j += 1) {
      const replaced =
        (row[j - 1] ?? 0) + (left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1);
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  return row[right.length] ?? 0;
}

/** 1 for equal texts, 0 for texts with nothing in common. */
export function similarity(left: string, right: string): number {
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - editDistance(left, right) / longest;
}

const wordSize = 32;

/** For each unit of the pattern, the rows where it stands, one bit each. */
function rowsByUnit(pattern: string, blocks: number): Map<number, Int32Array> {
  const rows = new Map<number, Int32Array>();
  for (let row = 0; row < pattern.length; row += 1) {
    const unit = pattern.charCodeAt(row);
    const bits = rows.get(unit) ?? new Int32Array(blocks);
    const block = Math.floor(row / wordSize);
    bits[block] = (bits[block] ?? 0) | (1 << (row % wordSize));
    rows.set(unit, bits);
  }
  return rows;
}

/**
 * For each end in `text`, the fewest edits that make `pattern` of some stretch ending there. One
 * column of the alignment is kept as bits, 32 rows in a number (Myers 1999, doi:10.1145/316542.316550,
 * in the block form of Hyyrö 2003), so that it takes O(text × pattern / 32).
 */
export function distancesByEnd(text: string, pattern: string): Uint32Array {
  const ends = new Uint32Array(text.length + 1);
  const blocks = Math.ceil(pattern.length / wordSize);
  const rows = rowsByUnit(pattern, blocks);
  const none = new Int32Array(blocks);
  // Where a row is one more, or one less, than the row above it.
  const more = new Int32Array(blocks).fill(-1);
  const less = new Int32Array(blocks);
  const lastRow = 1 << ((pattern.length - 1) % wordSize);
  let distance = pattern.length;
  ends[0] = distance;
  for (let at = 1; at <= text.length; at += 1) {
    const equal = rows.get(text.charCodeAt(at - 1)) ?? none;
    // How the row above the block differs from the column before; a match may begin anywhere.
    let carry = 0;
    for (let block = 0; block < blocks; block += 1) {
      const up = more[block] ?? 0;
      const down = less[block] ?? 0;
      const same = equal[block] ?? 0;
      const sameOrLess = same | (carry < 0 ? 1 : 0);
      const diagonal = (((sameOrLess & up) + up) ^ up) | sameOrLess;
      let grows = down | ~(diagonal | up);
      let shrinks = up & diagonal;
      const bottom = block === blocks - 1 ? lastRow : 1 << (wordSize - 1);
      const carried = carry;
      carry = (grows & bottom) !== 0 ? 1 : (shrinks & bottom) !== 0 ? -1 : 0;
      grows = (grows << 1) | (carried > 0 ? 1 : 0);
      shrinks = (shrinks << 1) | (carried < 0 ? 1 : 0);
      const still = same | down;
      more[block] = shrinks | ~(still | grows);
      less[block] = grows & still;
    }
    distance += carry;
    ends[at] = distance;
  }
  return ends;
}

function reversed(text: string): string {
  let result = '';
  for (let at = text.length - 1; at >= 0; at -= 1) result += text.charAt(at);
  return result;
}

/** Where the stretch that ends at `end` begins, so that it takes the fewest edits. */
export function startOf(text: string, pattern: string, end: number, limit: number): number {
  const window = reversed(text.slice(Math.max(0, end - pattern.length - limit), end));
  const mirrored = reversed(pattern);
  let row = Uint32Array.from({ length: window.length + 1 }, (_, column) => column);
  let next = new Uint32Array(window.length + 1);
  for (let i = 1; i <= mirrored.length; i += 1) {
    next[0] = i;
    for (let j = 1; j <= window.length; j += 1) {
      const same = mirrored.charCodeAt(i - 1) === window.charCodeAt(j - 1);
      next[j] = Math.min(
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
      );
    }
    [row, next] = [next, row];
  }
  return end - row.indexOf(Math.min(...row));
}
