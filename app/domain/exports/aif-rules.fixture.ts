export interface AifFile {
  nodes: { nodeID: string; text: string; type: string }[];
  edges: { edgeID: string; fromID: string; toID: string }[];
  participants: { participantID: string; firstname: string; surname: string }[];
  locutions: { nodeID: string; personID: string }[];
}

/**
 * Which node may lead to which. Scheme nodes come between all others, so that no information leads
 * to information (Chesñevar et al. 2006, section 3); a locution leads to an illocution, and that
 * one to what is said (Reed et al., AIF+, 2008).
 */
const allowed: Record<string, readonly string[]> = {
  I: ['RA', 'CA'],
  RA: ['I', 'RA', 'CA'],
  CA: ['I', 'RA', 'CA'],
  L: ['YA'],
  YA: ['I', 'RA', 'CA'],
};

/**
 * Every way a file breaks the rules of AIF, in words. A scheme has something before it and exactly
 * one thing after it (Bex, Prakken and Reed, "A formal analysis of the AIF in terms of the ASPIC
 * framework", COMMA 2010, definition of an AIF graph); a locution begins, and somebody said it.
 */
export function aifFaults({ nodes, edges, participants, locutions }: AifFile): string[] {
  const faults: string[] = [];
  const types = new Map(nodes.map(({ nodeID, type }) => [nodeID, type]));
  if (types.size !== nodes.length) faults.push('two nodes share an id');
  if (new Set(edges.map(({ edgeID }) => edgeID)).size !== edges.length) {
    faults.push('two edges share an id');
  }
  const comes = new Map<string, number>();
  const goes = new Map<string, number>();
  for (const { fromID, toID } of edges) {
    const [from = 'nothing', to = 'nothing'] = [types.get(fromID), types.get(toID)];
    if (!allowed[from]?.includes(to)) faults.push(`${from} leads to ${to}`);
    // What asserts a step is no premise of it.
    if (from !== 'YA') comes.set(toID, (comes.get(toID) ?? 0) + 1);
    goes.set(fromID, (goes.get(fromID) ?? 0) + 1);
  }
  for (const { nodeID, type } of nodes) {
    if (!Object.hasOwn(allowed, type)) faults.push(`${type} is no type of node`);
    if (type === 'I') continue;
    const before = comes.get(nodeID) ?? 0;
    if (type === 'L' ? before > 0 : before === 0) faults.push(`${type} with ${before} before it`);
    if (goes.get(nodeID) !== 1) faults.push(`${type} with ${goes.get(nodeID) ?? 0} after it`);
    if (type === 'YA' && before !== 1) faults.push('an illocution of more than one locution');
  }
  const people = new Set(participants.map(({ participantID }) => participantID));
  for (const { nodeID, personID } of locutions) {
    if (types.get(nodeID) !== 'L') faults.push('a locution that is no L-node');
    if (!people.has(personID)) faults.push('a locution of nobody');
  }
  const spoken = new Set(locutions.map(({ nodeID }) => nodeID));
  for (const { nodeID, type } of nodes) {
    if (type === 'L' && !spoken.has(nodeID)) faults.push('an L-node that nobody said');
  }
  return faults;
}
