import { describe, expect, it } from 'vitest';
import { findAddresses } from './addresses.ts';

const found = (text: string): string[] =>
  findAddresses(text).map(({ start, end }) => text.slice(start, end));

describe('names without a scheme', () => {
  it.each<[text: string, name: string]>([
    ['planboard.com is cheap', 'planboard.com'],
    ['I like planboard.app more', 'planboard.app'],
    ['ask leanhub.de or so', 'leanhub.de'],
    ['PLANBOARD.COM NOW', 'PLANBOARD.COM'],
    ['Try planboard.work now', 'planboard.work'],
    ['visit planboard.it today', 'planboard.it'],
    ['site: planboard.me, cheap', 'planboard.me'],
    ['(planboard.is)', 'planboard.is'],
    ['We use planboard.so.', 'planboard.so'],
    ['go.planboard.now has it', 'go.planboard.now'],
    ['planboard.me/x and more', 'planboard.me/x'],
    ['planboard.work?id=7 and more', 'planboard.work?id=7'],
    ['www.planboard.team and more', 'www.planboard.team'],
    ['163.com and more', '163.com'],
    ['firm.co.uk and more', 'firm.co.uk'],
    ['socket.io/docs and more', 'socket.io/docs'],
    ['a.ws is short', 'a.ws'],
  ])('%s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });

  it.each([
    ['a space left out', 'We tried it.In the end it failed.So we stopped'],
    ['in small letters', 'hard.work pays and the plant.now runs, as the team.one day said'],
    ['in capitals', 'WE TRIED IT.IN THE END THE PLANT.NOW RUNS'],
    ['before an abbreviation', 'that was in the.EU and then in the.UK again'],
    ['before a question', 'Was it done.no? Was it paid.so?'],
    ['after a number', 'In 2004.it was new; at 5.pm, 2.kg, 3.5.in, 9 a.m.to 5 p.m.'],
    ['after letters with dots', 'U.S.law, i.e.in brackets, e.g.credit, J.P.Morgan, Ph.D.'],
    ['after an abbreviation', 'dept.to dept, etc.in all, vs.the rest, St.Louis, No.1, Dr.No'],
    ['versions and dates', 'version 1.2.3.4, v2.0, § 3.2.1.4, 12.05.2019, 10.30am, 192.168'],
    ['files', 'plan.md, main.py, script.sh, notes.zip, letter.dot, flyer.pub, report.docx'],
    ['programs', 'ASP.NET, asp.net, Paint.NET, Socket.IO, Node.js, Next.js, D3.js, Vue.js'],
    ['parts of paths', 'src/main.rs and C:\\plan.com'],
  ])('are not: %s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
});
