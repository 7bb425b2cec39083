/**
 * What a word may be a sign of, as bits; each is described at its list. A word can be several
 * things; what it is in a text, its neighbours decide (`signs.ts`). The lists are English as
 * practitioners and researchers write it.
 */
export const is = {
  self: 1,
  mine: 1 << 1,
  me: 1 << 2,
  we: 1 << 3,
  opine: 1 << 4,
  viewNoun: 1 << 5,
  past: 1 << 6,
  ownDaily: 1 << 7,
  ago: 1 << 8,
  person: 1 << 9,
  duty: 1 << 10,
  maybe: 1 << 11,
  study: 1 << 12,
  material: 1 << 13,
  find: 1 << 14,
  percent: 1 << 15,
  many: 1 << 16,
  asked: 1 << 17,
  relation: 1 << 18,
  more: 1 << 19,
  say: 1 << 20,
  role: 1 << 21,
  body: 1 << 22,
  law: 1 << 23,
  work: 1 << 24,
  opener: 1 << 25,
  number: 1 << 26,
  span: 1 << 27,
  judge: 1 << 28,
  reason: 1 << 29,
  be: 1 << 30,
} as const;

const kinds = new Map<string, number>();
function put(bit: number, list: string): void {
  for (const word of list.trim().split(/\s+/)) kinds.set(word, (kinds.get(word) ?? 0) | bit);
}

// Who tells it.
put(is.self, `i i'm i've i'd i'll im ive`);
put(is.mine, `my mine myself our ours ourselves`);
put(is.me, `me us`);
put(is.we, `we we're we've we'd we'll`);
put(is.person, `he she him her his hers himself herself`);

// What the writer thinks, asks or wants, rather than what happened to them.
put(
  is.opine,
  `think thinks thought believe feel felt agree disagree hope wish want wanted suggest recommend urge propose
  support oppose understand wonder suppose guess doubt prefer like love hate mean expect assume
  imagine argue submit appreciate applaud request encourage advise advocate question commend
  consider realize realise need sure concerned appalled confused glad happy worried aware curious convinced willing grateful
  interested afraid opposed against favor favour unaware skeptical sceptical certain uncertain sorry tired pleased`,
);
put(
  is.viewNoun,
  `opinion view views concern concerns comment comments suggestion suggestions question questions
  hope understanding point belief thoughts mind guess recommendation proposal
  country nation government society economy world laws courts legislators politicians children tax taxes congress`,
);

// What was done or happened. Regular forms are told by their ending.
put(
  is.past,
  `was were had did went came got took gave made saw knew told kept began lost found sent paid bought sold
  spent left put ran wrote spoke heard met became fell rose grew drew chose built brought caught taught
  sought led held won broke cut let set stood understood lent drove flew hung stole forgot woke threw wore
  wasn't weren't hadn't didn't couldn't wouldn't been seen done gone taken given spoken written shown`,
);
put(
  is.ownDaily,
  `work run own manage use get receive see deal live sell buy teach lead have am do don't haven't had
  hear know answer pay call handle operate design maintain supervise buy ship serve treat keep`,
);
put(
  is.ago,
  `ago recently yesterday later once twice finally eventually immediately meanwhile afterwards constantly
  repeatedly daily weekly still already`,
);
put(
  is.span,
  `day days week weeks month months year years decade decades hour hours quarter quarters`,
);

// What ought to be or might be: no account of anything.
put(is.duty, `should must ought shall shouldn't mustn't required require requires needs`);
put(is.maybe, `may might could would can cannot can't will won't if unless`);
put(is.be, `is are isn't aren't be it's that's there's`);

// How something was found out.
put(
  is.study,
  `study studies survey surveys surveyed poll polls polled trial trials experiment experiments experimental
  meta-analysis meta-analyses metaanalysis research researcher researchers randomised randomized
  respondents questionnaire questionnaires dataset findings census statistics
  statistically statistical longitudinal cohort placebo interviewees interviewed empirical empirically benchmark
  quasi-experiment regression econometric replication replicated sampled pollsters demographers`,
);
put(
  is.material,
  `report reports paper papers journal data figures review reviews reviewed analysis analyses analysed analyzed
  evidence estimate estimates estimated literature sample published peer-reviewed conducted
  records numbers index investigation case-study database`,
);
put(
  is.find,
  `found finds find finding show shows showed shown showing reveal reveals revealed conclude concludes concluded
  indicate indicates indicated demonstrate demonstrates demonstrated suggest suggests suggested
  estimate estimates estimated report reported reports observed measured examined compared
  detected discovered confirm confirmed confirms identified linked assessed evaluated tested
  established predicts predicted calculated tracked`,
);
put(is.percent, `percent percentage percentages pct`);
put(
  is.many,
  `majority half third thirds quarters million millions billion billions thousands trillion
  fewest highest lowest average averages median mean proportion share`,
);
put(
  is.asked,
  `people adults patients students children teens teenagers women men girls boys respondents participants
  families households firms companies organisations organizations customers users employees workers managers
  executives americans canadians britons europeans germans voters volunteers subjects schools hospitals plants projects
  teams countries consumers pupils parents sites stores branches suppliers nurses doctors
  manufacturers enterprises smes leaders operators engineers clients buyers`,
);
put(
  is.relation,
  `correlation correlations correlated correlate correlates associated association relationship link links
  effect effects significant significantly rate rates level levels risk causal causally predictor
  likely likelihood prevalence incidence compared baseline outcomes ratio trend trends
  tendency tendencies variance probability odds`,
);
put(
  is.more,
  `more less higher lower fewer greater larger smaller better worse increased increase increases
  decreased decrease decreases declined decline fell rose doubled tripled halved reduced reduction
  dropped drop grew growth twice faster slower than improvement improved`,
);
put(
  is.number,
  `two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy
  eighty ninety hundred hundreds thousand dozen dozens several`,
);

// Who says so, and why they should know.
put(
  is.say,
  `argue argues argued arguing claim claims claimed claiming state stated states stating said says say saying
  write writes wrote written writing contend contends contended assert asserts asserted asserting
  maintain maintains maintained believes believed note notes noted noting explain explains explained
  describe describes described condemned condemns criticise criticised criticize criticized criticizes
  warn warns warned declare declares declared conclude concludes concluded ruled rules testified testifies
  suggest suggests suggested insists insisted acknowledges acknowledged emphasize emphasized emphasizes
  emphasised cautions cautioned proposes proposed recommends recommended urges urged opposes opposed
  endorses endorsed points pointed remarked remarks reported thinks defines defined considers considered
  rejects rejected denounced defends defended supports supported advocates advocated affirmed affirms
  observes observed holds held calls called teaches taught stresses stressed questions questioned views viewed
  quoted cites cited regards regarded concedes admits admitted advises advised told
  requires stipulates specifies prescribes mandates posits posited sees recognized recognised recognizes recognises announced charged
  announces establishes determined determines expects acknowledge condemn criticise criticize contend assert
  warn conclude emphasize insist`,
);
put(
  is.role,
  `professor professors dr prof economist economists philosopher philosophers psychologist psychologists author
  authors expert experts scholar scholars scientist scientists director president minister judge justice chairman
  chairwoman secretary spokesman spokeswoman spokesperson ceo cto coo historian historians theorist theorists critic
  critics analyst analysts guru founder sociologist sociologists therapist therapists advocate advocates activist
  activists senator ambassador commissioner chair columnist editor journalist biologist physicist researcher
  lecturer statistician psychiatrist physician laureate pioneer pope archbishop bishop theologian
  mp governor commentator commentators writer writers proponents opponents auditor co-author co-authors academic
  academics phd md specialist specialists practitioner inventor father engineer secretary-general
  thinkers educators officials authorities commentator linguist scholars economists`,
);
put(
  is.body,
  `association institute commission committee council court department organization organisation university
  un agency foundation academy bureau nations society ministry board union center centre college
  government parliament senate congress administration league federation church bank fund watch
  group school oecd eu nasa nist iso unesco unicef`,
);
put(
  is.law,
  `iso iec ansi ieee din nist standard standards guideline guidelines act article section convention declaration
  constitution charter ruling directive regulation gdpr amendment code law treaty resolution clause
  protocol court verdict principle doctrine rfc wcag itil`,
);
put(
  is.work,
  `book essay speech interview letter chapter lecture testimony column textbook memo theory
  article statement editorial argument view opinion foreword talk`,
);

// How something is weighed or concluded.
put(
  is.judge,
  `fair unfair right wrong good bad better best worst important unimportant essential necessary
  unnecessary useful useless ethical unethical immoral moral unacceptable acceptable reasonable
  unreasonable prefer value worth worthless matters deserve deserves just unjust harmful beneficial
  dangerous valuable vital ridiculous absurd terrible great shame wasteful`,
);
put(
  is.reason,
  `because therefore hence thus consequently follows implies means then otherwise whereas`,
);

// Words that begin a sentence with a capital and are no names.
put(
  is.opener,
  `a an the this that these those it its he she they we you i my our your their his her in on at by for from
  with without of to as if when while where why how what who which there here and but or so yet because
  since after before although though even no not all some most many each every both one two three also however
  moreover still then thus therefore first second finally is are was were do does did can could should would
  will may might have has had let another other such under over among between during despite through
  according more less few several any only once again now today our us me please yes nothing nobody
  everyone everybody people furthermore additionally similarly likewise instead rather perhaps maybe
  recently currently january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday until unless whether lastly next
  into about against across within just very too much research studies study critics experts`,
);

const notPast = new Set(
  'need indeed speed exceed proceed succeed feed seed hundred breed bleed greed agreed shed embed bed'.split(
    ' ',
  ),
);

/** Those who study something, by the ending of their name. */
const scholar = /(?:olog|onom|iatr|osoph|ysic|hem)(?:ist|er)s?$/;

/** What a folded word may be, as bits of `is`. */
export function kindsOf(word: string): number {
  const learned = word.length > 7 && scholar.test(word) ? is.role : 0;
  const listed = (kinds.get(word) ?? 0) | learned;
  const past = word.length > 4 && word.endsWith('ed') && !notPast.has(word);
  return past ? listed | is.past : listed;
}
