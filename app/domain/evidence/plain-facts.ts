// What a text plainly says of when, where and how many. Each pattern is bounded, so that none can be
// made slow; each answer is in the words of the text.

const year = '(?:19|20)\\d\\d';
const span = new RegExp(
  `(?<![\\d.,])(${year})\\s{0,2}(?:-|–|—|to|until|through)\\s{0,2}(${year})(?![\\d,.]\\d|\\d)`,
  'i',
);
const between = new RegExp(`\\bbetween (${year}) and (${year})(?!\\d)`, 'i');
const since = new RegExp(`\\bsince (?:\\w{3,9} )?(${year})(?!\\d)`, 'i');
/** A number alone could count anything: before a year stands what makes it one. */
const cue =
  '(?:in|during|by|until|of|early|late|mid|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)';
const single = new RegExp(
  `(?:\\b${cue}[ -]|\\()(${year})(?![\\d/-]|[,.]\\d|\\s{0,2}(?:%|per ?cent|[a-z]{3,12}s\\b|people|staff))`,
  'gi',
);

/** "2014 to 2017", "since 2015", "2014, 2019"; empty where no year is named. */
export function yearsIn(text: string): string {
  const range = span.exec(text) ?? between.exec(text);
  if (range) return `${range[1]} to ${range[2]}`;
  const from = since.exec(text);
  if (from) return `since ${from[1]}`;
  const named = [...new Set([...text.matchAll(single)].map(([, one = '']) => one))];
  return named.length > 3 ? '' : named.join(', ');
}

const amount = '\\d{1,3}(?:[,. ]\\d{3}){1,2}|\\d{1,7}';
const crowd =
  'people|persons|employees|staff|colleagues|workers|nurses|agents|engineers|developers|analysts|consultants|operators|technicians';
const some = new RegExp(
  `(?<![\\d.,])(?:about |around |some |nearly |over )?(?:${amount})[ -](?:full-time |front-line |support )?(?:${crowd})\\b`,
  'i',
);
const team = new RegExp(
  `\\b(?:team|firm|company|plant|unit|department|organisation|organization) (?:of|with) (?:about |around |some )?(?:${amount})(?: (?:${crowd}))?(?![\\d%])`,
  'i',
);
const personTeam = /(?<![\d.,])\d{1,6}-person (?:team|firm|company|unit|department)\b/i;

/** "40 people", "team of 12": how large a place was; empty where it is not said. */
export function sizeIn(text: string): string {
  return (some.exec(text) ?? team.exec(text) ?? personTeam.exec(text))?.[0].trim() ?? '';
}

const outOf = new RegExp(
  `(?<![\\d.,])(?:${amount}) (?:out )?of (?:the |our |all )?(?:${amount})(?![\\d%])`,
  'i',
);
const sampleOf = new RegExp(`\\bn ?= ?(?:${amount})(?!\\d)`, 'i');
const answering = new RegExp(
  `(?<![\\d.,])(?:${amount}) (?:\\w{3,14} )?(?:respondents|participants|answers|responses|interviews|questionnaires)\\b`,
  'i',
);

/** "212 of 900", "n = 212", "64 interviews": how many a figure rests on; empty where it is not said. */
export function answeredIn(text: string): string {
  return (outOf.exec(text) ?? sampleOf.exec(text) ?? answering.exec(text))?.[0] ?? '';
}

const sectors =
  /\b(?:car maker|car manufacturer|automotive|hospitals?|clinics?|health ?care|banks?|banking|insurers?|insurance|retailers?|retail|supermarkets?|telecoms?|logistics|public sector|local government|city council|municipality|ministry|university|software|airlines?|airports?|railways?|hotels?|restaurants?|pharmaceuticals?|pharma|manufacturing|construction|utility|utilities|food industry|call cent(?:re|er)s?|shipyard)\b/i;

/** "hospital", "car maker": where it was, where one word says so; empty otherwise. */
export function sectorIn(text: string): string {
  return sectors.exec(text)?.[0] ?? '';
}

const roleWords =
  /\b(?:lead|leader|manager|director|engineer|analyst|consultant|nurse|doctor|physician|coach|head|owner|officer|founder|editor|designer|developer|architect|specialist|professor|researcher|lecturer|coordinator|supervisor|planner|agent|practitioner|trainer|adviser|advisor|buyer|auditor|controller|chef|technician|operator|partner|president|vp|ceo|coo|cfo|cio|cto|master|black belt|green belt)\b/i;
const endOfRole = /\s*(?:[,·|–—/@(]| at | with | in | for )/;

/** The role in a line under a name: "Service desk lead" of "Service desk lead, regional bank". */
export function roleIn(line: string): string {
  const role = line.slice(0, endOfRole.exec(line)?.index ?? line.length).trim();
  return roleWords.test(role) ? role : '';
}
