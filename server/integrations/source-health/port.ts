/** A source as readers are sent to it. */
export interface LookedAt {
  /** http or https. */
  url: string;
  doi: string | null;
}

/**
 * What was seen of a source.
 * `movedTo`: its new address, or the notice of its retraction.
 * `isRetractionKnown`: the registry of DOIs was asked and answered; false where there is none.
 * `unknown`: nothing was learnt of it, because the fault may be on our side.
 */
export type Seen =
  | { health: 'reachable'; isRetractionKnown: boolean }
  | { health: 'moved'; movedTo: string }
  | { health: 'retracted'; movedTo: string | null }
  | { health: 'unreachable' }
  | { health: 'unknown' };

export interface SourceHealth {
  /** Looks once, within half a minute. Never rejects but for the signal. */
  look(source: LookedAt, signal: AbortSignal): Promise<Seen>;
}
