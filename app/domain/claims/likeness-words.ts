const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that hold a sentence together and say nothing of what it is about. */
export const glue = words(
  'a an the this that these those and or but so if then than as at by for from in into of off on ' +
    'onto out over to up with about between per via it its they them their he she his her we us our ' +
    'you your i my me is are was were be been being am has have had having do does did done doing ' +
    'will would shall should can could may might must there here who whom whose which what when ' +
    'where why how also too very really quite just only even still already yet again some any all ' +
    'each every both such own same other another one ones because since while though although ' +
    'however therefore thus hence indeed rather most before after during under ' +
    'above below against few own',
);

/** Words that so many claims use that sharing one says little. */
export const common = words(
  'make made need use used way thing people work get give take go come say see know think find ' +
    'found mean show keep help try want look good new first last part kind case time year day much ' +
    'many most often always usually sometimes generally likely company organisation organization ' +
    'business firm team process method approach result change important possible different several',
);

/** An odd number of these turns a sentence into its opposite. */
export const negations = words(
  'not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely ' +
    'lack lacks lacked lacking fail fails failed failing impossible unable unlikely untrue false wrong ' +
    'seldom rarely',
);

interface Direction {
  about: string;
  way: 1 | -1;
}

/** What went one way or the other, and which way: both words then count as the same one. */
export const directions: ReadonlyMap<string, Direction> = new Map([
  ...goes(
    '~amount',
    'more rise rises rose risen rising increase increases increased increasing grow grows grew ' +
      'grown growing raise raises raised raising higher doubled doubles double doubling gain gains ' +
      'gained up greater larger',
    'less fewer fall falls fell fallen falling decrease decreases decreased decreasing drop drops ' +
      'dropped dropping decline declines declined declining shrink shrinks shrank reduce reduces ' +
      'reduced reducing reduction lower lowers lowered cut cuts cutting halve halves halved down ' +
      'smaller',
  ),
  ...goes(
    '~worth',
    'better improve improves improved improving improvement best benefit benefits benefited ' +
      'benefiting helps helped',
    'worse worsen worsens worsened worst harm harms harmed harming hurt hurts damage damages damaged',
  ),
  ...goes(
    '~speed',
    'faster quicker sooner quick fast accelerate accelerates accelerated shorter shorten shortens ' +
      'shortened',
    'slower later slow slows slowed delay delays delayed longer lengthen lengthens lengthened',
  ),
  ...goes('~ease', 'easy easier simpler simple', 'hard harder difficult'),
  ...goes('~outcome', 'succeed succeeds succeeded success successful', 'failure failures'),
  ...goes('~price', 'cheap cheaper', 'expensive costly dearer'),
  ...goes('~side', 'outside externally external', 'inside internally internal'),
]);

function* goes(about: string, up: string, down: string): Generator<[string, Direction]> {
  for (const word of words(up)) yield [word, { about, way: 1 }];
  for (const word of words(down)) yield [word, { about, way: -1 }];
}
