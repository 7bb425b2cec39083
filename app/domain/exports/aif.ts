import { listItems, openList } from './json-list.ts';
import type { ExportClaim, ExportEvidence, ExportPerson, MakeWriter } from './shapes.ts';
import { addressesOf } from './addresses.ts';
import type { Addresses } from './addresses.ts';
import { wordsOfClaim, wordsOfEvidence } from './statements.ts';

/** Node types of the Argument Interchange Format, as far as a debate needs them. */
type NodeType = 'I' | 'RA' | 'CA' | 'YA' | 'L';

/**
 * A debate as an AIF graph in the JSON of AIFdb. I-nodes are claims and evidence; an RA-node is the
 * step from evidence to the claim it supports, a CA-node the step to what it conflicts with. An
 * undercut conflicts with a step, not with a claim. Who said what is an L-node that asserts it
 * (YA). Sources: Chesñevar et al., "Towards an Argument Interchange Format", Knowledge Engineering
 * Review 21(4), 2006; Reed et al., "AIF+: Dialogue in the Argument Interchange Format", 2008.
 *
 * Nodes are written as they come. Edges and people follow them, and are kept until then: they are
 * ids and names, and their number grows with claims and evidence, never with comments.
 */
export const aifWriter: MakeWriter = (debate, origin) => {
  const at = addressesOf(origin, debate.slug);
  const nodes = listItems();
  const graph = new Graph(at);
  return {
    begin: () => openList({}, 'nodes'),
    comments: () => '',
    claims: (page) => {
      for (const claim of page) graph.add(claim);
      return nodes(graph.takeNodes());
    },
    end: () => {
      const rest = {
        edges: graph.edges.map(([fromID, toID], index) => ({
          edgeID: String(index + 1),
          fromID,
          toID,
          formEdgeID: null,
        })),
        schemefulfillments: [],
        participants: [...graph.people.values()],
        locutions: graph.locutions,
      };
      return `],${JSON.stringify(rest).slice(1)}\n`;
    },
  };
};

interface Participant {
  participantID: string;
  firstname: string;
  surname: string;
}

class Graph {
  readonly edges: [from: string, to: string][] = [];
  readonly people = new Map<string, Participant>();
  readonly locutions: object[] = [];
  #nodes: object[] = [];
  /** The step of each piece of the claim at hand. */
  readonly #steps = new Map<string, string>();
  #last = 0;
  readonly #at: Addresses;

  constructor(at: Addresses) {
    this.#at = at;
  }

  /** The nodes made since the last call. */
  takeNodes(): object[] {
    const nodes = this.#nodes;
    this.#nodes = [];
    return nodes;
  }

  add(claim: ExportClaim): void {
    const conclusion = this.#node('I', wordsOfClaim(claim) ?? '', {
      source: this.#at.claim(claim.id),
    });
    if (claim.quote && claim.quotedAuthor && !claim.disowned) {
      const { quote, quotedAuthor, publishedAt } = claim;
      this.#assert(conclusion, quotedAuthor, quote.exact, publishedAt, this.#textOf(claim));
    }
    const premises = new Map(
      claim.evidence.map((piece) => [piece.id, this.#premise(claim, piece)] as const),
    );
    for (const { piece, attacked } of inOrder(claim.evidence)) {
      const target = attacked === null ? conclusion : this.#steps.get(attacked);
      const premise = premises.get(piece.id);
      // The undercut piece, or what that one undercut, is no longer public: nothing is attacked.
      if (target === undefined || premise === undefined) continue;
      const step =
        piece.side === 'supports'
          ? this.#node('RA', 'Default Inference')
          : this.#node('CA', 'Default Conflict');
      this.edges.push([premise, step], [step, target]);
      this.#steps.set(piece.id, step);
    }
    this.#steps.clear();
  }

  #premise(claim: ExportClaim, piece: ExportEvidence): string {
    const text = wordsOfEvidence(piece);
    const source = this.#at.evidence(claim.id, piece.id);
    const node = this.#node('I', text, { source });
    if (piece.author) this.#assert(node, piece.author, text, piece.publishedAt, source);
    return node;
  }

  #assert(what: string, who: ExportPerson, words: string, at: string | null, source: string): void {
    const locution = this.#node('L', `${who.name}: ${words}`);
    const asserting = this.#node('YA', 'Asserting');
    this.edges.push([locution, asserting], [asserting, what]);
    this.locutions.push({
      nodeID: locution,
      personID: this.#participant(who).participantID,
      timestamp: at,
      start: null,
      end: null,
      source,
    });
  }

  #textOf(claim: ExportClaim): string {
    return this.#at.text(claim.subject.number);
  }

  #participant(who: ExportPerson): Participant {
    const known = this.people.get(who.handle);
    if (known) return known;
    const participant = {
      participantID: String(this.people.size + 1),
      firstname: who.name,
      surname: '',
    };
    this.people.set(who.handle, participant);
    return participant;
  }

  #node(type: NodeType, text: string, more: object = {}): string {
    this.#last += 1;
    const nodeID = String(this.#last);
    this.#nodes.push({ nodeID, text, type, ...more });
    return nodeID;
  }
}

/**
 * Pieces with what they undercut before them, because a step is attacked by its node. Chains can
 * be long, so they are walked, not nested.
 */
function inOrder(
  evidence: readonly ExportEvidence[],
): { piece: ExportEvidence; attacked: string | null }[] {
  const known = new Map(evidence.map((piece) => [piece.id, piece]));
  const ordered = new Set<ExportEvidence>();
  for (const piece of evidence) {
    const chain = new Set<ExportEvidence>();
    let next: ExportEvidence | undefined = piece;
    while (next && !ordered.has(next) && !chain.has(next)) {
      chain.add(next);
      next = next.against === null ? undefined : known.get(next.against);
    }
    for (const link of [...chain].reverse()) ordered.add(link);
  }
  return [...ordered].map((piece) => ({ piece, attacked: piece.against }));
}
