const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Longer endings that nobody takes for the first word of the next sentence. A name that ends in any
 * other long ending (`.work`, `.now`, `.team`) has to show that it is one.
 */
export const plainEndings = words(
  'com net org edu gov mil int info biz xyz app dev shop store online site website blog club tech ' +
    'cloud digital agency consulting coach academy software solutions pro guru top icu vip mobi ' +
    'cafe ninja studio zone wiki cat asia aero coop museum jobs travel tel name post',
);

/** Two-letter endings that are words, titles, units or abbreviations; the other countries are not. */
export const shortWords = words(
  'it is in so no at as be do us am by me my to an id la al ad ac et st mr ms pm cm mm km kg mg ml ' +
    'cl gm ma pa va ne sa si se ps sh re sc ph',
);

/** Endings that stay one in any mixture of capitals: `Example.Com`. */
export const sureEndings = words('com org edu gov biz');

/** Endings of file names that are public suffixes as well. */
export const fileEndings = words('zip md rs py sh ps mov java cab mk tf dot pub');

/** Programs named like an address; with a path they are one. */
export const programs = words(
  'asp.net ado.net vb.net ml.net c.net f.net json.net paint.net java.net socket.io',
);

/** Words that end or make a sentence far more often than they name a site. */
export const sentenceWords = words(
  'a an and are as at be but by can did do does done for from get go had has have he her here him ' +
    'his how i if in is it its job just know like made make many may me more most much my no not ' +
    'now of off on one only or our out over own same say see she so some such take team than that ' +
    'the them then there these they thing this those time to too two under up us use used very was ' +
    'way we well were what when where which while who why will with work works would year years ' +
    'you your process plan customer customers cost costs value people company change problem ' +
    'problems result results system data line step steps shift week month day days quality service ' +
    'services point method methods rule design manager managers yes ok sure right good true false ' +
    'thanks agreed exactly again all also any both each etc first last next other first new',
);

/** Words before a name that say an address follows. */
export const introduction =
  /(?:\b(?:visit|see|try|using|join|(?:web)?site|(?:home)?page|url|link|address|domain|called|named|register at|find us at|check out|go to)\s*:?\s+|\b(?:https?|www)\s*[:/]*\s*)["'“‘(<[]?$/i;

/** First parts of a name that firms use and sentences do not. */
export const subdomains = words(
  'app my go get shop blog docs web portal try store en m mail api help support learn news about',
);
