import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeSourceHealth } from '#server/integrations/source-health/fake.ts';
import type { SourceHealth } from '#server/integrations/source-health/port.ts';
import { checkSources } from '#server/jobs/check-sources.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene } from './scene.ts';
import type { Scene } from './scene.ts';

describeDatabases('looking after sources', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    // What earlier tests cited is not looked at again.
    await scene.deps.db.source.updateMany({ data: { checkAt: new Date('2100-01-01') } });
  });

  const paper = () => `https://en.wikipedia.org/wiki/Paper_${randomUUID()}`;
  const days = (count: number) => {
    scene.clock.now = new Date(scene.clock.now.getTime() + count * 24 * 60 * 60 * 1000);
  };
  const still = () => new AbortController().signal;
  const round = (sources: SourceHealth, signal = still()) =>
    checkSources({ ...scene.deps, sources, random: () => 0 })(signal);

  async function cite(url: string, by = scene.author, slug = scene.slug) {
    const said = await scene.say(scene.author, {}, slug);
    const { claim } = await scene.mark(scene.other, said, { debate: slug });
    scene.later();
    const { evidence } = await scene.do.addEvidence(by, {
      claimId: claim.id,
      side: 'supports',
      kind: 'experience',
      details: { seen: newText() },
      source: { url, title: 'Queues at desks' },
    });
    return { said, claim, evidence };
  }

  const stored = (url: string) => scene.deps.db.source.findFirstOrThrow({ where: { url } });
  const shown = async (evidenceId: string, slug = scene.slug) => {
    const { claims } = await scene.read.claims(null, { slug });
    const pieces = claims.flatMap(({ evidence }) => evidence);
    return pieces.find(({ id }) => id === evidenceId)?.source?.health;
  };

  it('looks at what is cited, once until its time comes', async () => {
    const url = paper();
    const { evidence } = await cite(url);
    const sources = fakeSourceHealth();
    expect(await round(sources)).toBe(false);
    expect(sources.asked).toMatchObject([{ url, doi: null }]);
    expect(await shown(evidence.id)).toBe('reachable');
    days(29);
    await round(sources);
    expect(sources.asked).toHaveLength(1);
    days(2);
    await round(sources);
    expect(sources.asked).toHaveLength(2);
  });

  it('tells every debate that cites what has changed, once, piece by piece', async () => {
    const url = paper();
    const { slug, id } = await scene.openDebate();
    const pieces = [await cite(url), await cite(url), await cite(url, scene.author, slug)];
    await round(fakeSourceHealth());
    const before = await Promise.all([scene.eventsOf(), scene.eventsOf(id)]);
    const active = await scene.deps.db.debate.findUniqueOrThrow({ where: { id } });
    scene.sent.length = 0;
    days(31);
    const moved = { health: 'moved', movedTo: 'https://en.wikipedia.org/wiki/Other' } as const;
    await round(fakeSourceHealth({ [url]: moved }));

    const [here, there] = await Promise.all([scene.eventsOf(), scene.eventsOf(id)]);
    expect(here.slice(before[0].length)).toEqual(['evidence:changed', 'evidence:changed']);
    expect(there.slice(before[1].length)).toEqual(['evidence:changed']);
    expect(await stored(url)).toMatchObject({ health: 'moved', movedTo: moved.movedTo });
    const { events } = await scene.read.events(null, { slug, since: before[1].length });
    expect(events).toMatchObject([
      {
        type: 'evidence:changed',
        evidence: { id: pieces[2]?.evidence.id, source: { health: 'moved' } },
      },
    ]);
    const about = scene.sent.map((message) => 'debateId' in message && message.debateId);
    expect(about.sort()).toEqual([scene.debateId, id].sort());
    const after = await scene.deps.db.debate.findUniqueOrThrow({ where: { id } });
    expect(after.activeAt).toEqual(active.activeAt);

    days(31);
    await round(fakeSourceHealth({ [url]: moved }));
    expect(await scene.eventsOf(id)).toEqual(there);
  });

  it('says that a source cannot be reached after three failures on three days', async () => {
    const url = paper();
    const { evidence } = await cite(url);
    const gone = fakeSourceHealth({ [url]: { health: 'unreachable' } });
    const seen: unknown[] = [];
    for (let day = 0; day < 4; day += 1) {
      await round(gone);
      seen.push(await shown(evidence.id));
      days(1);
    }
    expect(seen).toEqual(['unchecked', 'unchecked', 'unreachable', 'unreachable']);
    expect(gone.asked).toHaveLength(3);
  });

  describe('asks after no address that is not public', () => {
    const asked = async () => {
      const sources = fakeSourceHealth();
      await round(sources);
      return sources.asked.map(({ url }) => url);
    };

    it('evidence that waits, and where readers are sent once it is approved', async () => {
      const url = paper();
      const { evidence } = await cite(`${url}/`, scene.newcomer);
      expect(await asked()).toEqual([]);
      // The same source in another spelling, which is the one that readers get.
      await cite(url);
      expect(await asked()).toEqual([url]);
      await scene.decide(scene.moderator, 'approve', evidence, 'evidence');
    });

    it('evidence, claims and debates that were removed', async () => {
      const first = await cite(paper());
      await scene.decide(scene.moderator, 'remove', first.evidence, 'evidence');
      const second = await cite(paper());
      await scene.decide(scene.moderator, 'remove', second.claim, 'claim');
      const { slug, ...debate } = await scene.openDebate();
      await cite(paper(), scene.author, slug);
      await scene.decide(scene.moderator, 'remove', debate, 'debate');
      expect(await asked()).toEqual([]);
    });
  });

  it('is shared by processes: each source is looked at once', async () => {
    const urls = Array.from({ length: 6 }, paper);
    for (const url of urls) await cite(url);
    const [one, two] = [fakeSourceHealth(), fakeSourceHealth()];
    await Promise.all([round(one), round(two)]);
    await round(one);
    expect([...one.asked, ...two.asked].map(({ url }) => url).sort()).toEqual(urls.sort());
  });

  it('leaves what it was looking at for later when the board stops', async () => {
    const url = paper();
    const { evidence } = await cite(url);
    const stopping = new AbortController();
    const sources = fakeSourceHealth();
    const interrupted: SourceHealth = {
      look: async (source, signal) => {
        stopping.abort();
        return sources.look(source, signal);
      },
    };
    await expect(round(interrupted, stopping.signal)).rejects.toThrow();
    expect(await shown(evidence.id)).toBe('unchecked');
    await round(sources);
    expect(sources.asked).toEqual([]);
    days(1 / 24);
    await round(sources);
    expect(sources.asked).toMatchObject([{ url }]);
  });

  it('says that there may be more after a full round', async () => {
    for (let index = 0; index < 20; index += 1) await cite(paper());
    const sources = fakeSourceHealth();
    expect(await round(sources)).toBe(true);
    expect(await round(sources)).toBe(false);
    expect(sources.asked).toHaveLength(20);
  });

  it('does not stand in the way of people who cite the same source meanwhile', async () => {
    const url = paper();
    await cite(url);
    const sources: SourceHealth = {
      look: async () => {
        await cite(url);
        return { health: 'moved', movedTo: 'https://en.wikipedia.org/wiki/Other' };
      },
    };
    const before = await scene.eventsOf();
    await round(sources);
    const added = (await scene.eventsOf()).slice(before.length);
    expect(added.filter((type) => type === 'evidence:changed')).toHaveLength(2);
  });
});
