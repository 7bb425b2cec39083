import { describe, expect, it } from 'vitest';
import { checkDraft } from '../check.ts';
import { defaultPolicy } from '../clauses.ts';
import type { DraftFacts, Reason, Severity, TextKind } from '../types.ts';

const facts: DraftFacts = { boardOrigins: ['https://board.example.org'] };
const about = (text: string, kind: TextKind = 'comment'): Reason | undefined =>
  checkDraft({ kind, text }, defaultPolicy, facts).reasons.find(
    ({ clause }) => clause === 'one-link',
  );

const kanban = 'https://en.wikipedia.org/wiki/Kanban';
const kaizen = 'https://en.wikipedia.org/wiki/Kaizen';

describe('one link at most', () => {
  it.each<[says: string, text: string, severity: Severity | 'fine']>([
    ['no link', 'We measured it twice.', 'fine'],
    ['one link', `It is told in ${kanban}.`, 'fine'],
    ['two links', `It is told in ${kanban} and ${kaizen}.`, 'return'],
    ['one link, written twice', `It is told in ${kanban}; again: ${kanban}#History`, 'fine'],
    [
      'one link, once behind a redirect',
      `${kanban} https://www.google.com/url?q=${kanban}`,
      'fine',
    ],
    ['a link and one in a quotation', `> as in ${kanban}\n\nNot as in ${kaizen}.`, 'fine'],
    ['two links in quotations', `> ${kanban}\n> ${kaizen}\n\nNeither shows it.`, 'fine'],
    [
      'a second link below a quotation that goes on',
      `> so ${kanban}\n${kaizen} ${kanban}`,
      'return',
    ],
    ['a link and a mail address', `See ${kanban} or write to jo@example.org.`, 'fine'],
    ['a link and a file', `See ${kanban} and plan.md, report.docx.`, 'fine'],
    ['a link and a program', `See ${kanban}; we run Node.js and ASP.NET.`, 'fine'],
    ['a link and a space left out', `See ${kanban}. It works.It lasts.so we kept it`, 'fine'],
    ['a link and this board', `See ${kanban} and https://board.example.org/debates/a`, 'fine'],
    ['a link and code', `See ${kanban} and \`https://api.example.com/x\`.`, 'fine'],
    ['a link and a picture', `See ${kanban} ![chart](https://a.org/chart.png)`, 'return'],
    ['a second link spelled out', `See ${kanban} and leanarchive dot org.`, 'return'],
    ['a second link in HTML', `See ${kanban} and <a href="https://a.org/x">this</a>.`, 'return'],
    [
      'a second link by reference',
      `See [a][1] and [b][2].\n\n[1]: ${kanban}\n[2]: ${kaizen}`,
      'return',
    ],
    ['a definition nobody refers to', `See ${kanban}.\n\n[2]: ${kaizen}`, 'fine'],
    [
      'the second link only in the signature',
      `It is told in ${kanban}.\n\n--\nJane Doe\nhttps://www.linkedin.com/in/jane-doe`,
      'hold',
    ],
  ])('%s', (_says, text, severity) => {
    expect(about(text)?.severity ?? 'fine').toBe(severity);
  });

  it('marks all but the first, and offers to make them sources', () => {
    const text = `Told in ${kanban}, and in ${kaizen}.`;
    const reason = about(text);
    expect(reason?.message).toBe('Two links; the policy allows one.');
    expect(reason?.fix).toContain('the source of a claim in this text');
    expect(reason?.spans.map((span) => text.slice(...span))).toEqual([kaizen]);
  });

  it('allows an opening five and a title none', () => {
    const six = [1, 2, 3, 4, 5, 6].map((n) => `https://a.org/${n}`);
    expect(about(six.slice(0, 5).join(' '), 'opening')).toBeUndefined();
    expect(about(six.join(' '), 'opening')?.message).toBe('Six links; the policy allows five.');
    expect(about(`Kanban, see ${kanban}`, 'title')?.rule).toBe('no-links-here');
  });
});
