import { describe, expect, it } from 'vitest';
import { createClaimsSession } from './claims-session.ts';

function following(sequence = 5) {
  let news = 0;
  const session = createClaimsSession({
    slug: 'd',
    sequence,
    onNews: () => void (news += 1),
    onConnection: () => undefined,
  });
  const hear = (number: number, type = 'claim:marked', debate = 'd') =>
    session.receive({ debate, sequence: number, type, at: '2026-03-02T09:00:00.000Z' });
  return { session, hear, news: () => news };
}

describe('a claims page that follows its debate', () => {
  it.each([
    ['claim:marked', 1],
    ['claim:changed', 1],
    ['claim:removed', 1],
    ['evidence:added', 1],
    ['evidence:changed', 1],
    ['evidence:removed', 1],
    ['comment:edited', 1],
    ['comment:removed', 1],
    ['comment:restored', 1],
    ['debate:changed', 1],
    ['something:later', 1],
    ['comment:published', 0],
  ])('%s is news: %i', (type, times) => {
    const { hear, news, session } = following();
    expect(hear(6, type)).toBe(true);
    expect(news()).toBe(times);
    expect(session.latest()).toBe(6);
  });

  it('passes over what it has, what is of another debate, and says where one is missing', () => {
    const { hear, news, session } = following();
    expect(hear(5)).toBe(true);
    expect(hear(9, 'claim:marked', 'other')).toBe(true);
    expect(hear(7)).toBe(false);
    expect(news()).toBe(0);
    expect(session.latest()).toBe(5);
  });

  it('asks again where the page was loaded before the last news, and not otherwise', () => {
    const { hear, news, session } = following();
    hear(6);
    hear(7);
    expect(news()).toBe(2);
    session.load(6);
    expect(news()).toBe(3);
    session.load(7);
    hear(8, 'comment:published');
    session.load(7);
    expect(news()).toBe(3);
  });

  it('asks again with a new connection for what could not be loaded without one', () => {
    const { hear, news, session } = following();
    session.setConnection('live');
    expect(news()).toBe(0);
    hear(6);
    session.setConnection('offline');
    session.setConnection('live');
    expect(news()).toBe(2);
    session.load(6);
    session.setConnection('live');
    expect(news()).toBe(2);
  });

  it('follows on from a page that is newer than what was heard', () => {
    const { hear, news, session } = following();
    session.load(9);
    expect(session.latest()).toBe(9);
    expect(hear(9)).toBe(true);
    expect(hear(10)).toBe(true);
    expect(news()).toBe(1);
  });
});
