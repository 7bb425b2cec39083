export type PromotionPattern = {
  rule: string;
  /** One point is a hint, two are a plain call or offer. */
  weight: 1 | 2;
  /** Over folded words: lower case, straight apostrophes. Gaps are bounded, so matching is linear. */
  pattern: RegExp;
  /** Some of these letters stand in whatever the pattern finds; asked first, because it is quick. */
  anchors: RegExp;
};

const some = "(?:[a-z']+ ){0,3}";
const mine = '(?:my|our|mah)';
const channel =
  '(?:channels?|chanel|vids?|videos?|vidios?|videoes|songs?|music|covers?|tracks?|raps?|remix|mixtape|albums?|page|blog|website|web ?site|web ?page|site|podcast|newsletter|e-?book|courses?|webinar|workshop|store|shop|app|profile|playlist|stream|instagram|twitter|facebook|youtube|linkedin|patreon|parody|stuff|beats|ep|gofundme|book|project|campaign)';
const firm =
  '(?:company|firm|agency|consultancy|start-?up|platform|tool|software|app|product|course|workshop|training|book|plugin|service|solution|method)';
const buyers = '(?:clients|customers|companies|organi[sz]ations|teams|firms|businesses|leaders)';

function pattern(
  rule: string,
  weight: 1 | 2,
  anchors: string,
  alternatives: readonly string[],
): PromotionPattern {
  return {
    rule,
    weight,
    anchors: new RegExp(`(?:${anchors})`),
    pattern: new RegExp(alternatives.join('|'), 'g'),
  };
}

/** What an advertisement asks for or offers, in words; whose name stands in it plays no part. */
export const promotionPatterns: readonly PromotionPattern[] = [
  // A call to look at, follow or vote for something of the writer's.
  pattern('own-channel', 2, 'my |our |mah |channel', [
    `\\b(?:check|see|watch|visit|hear|look(?:ing)? (?:at|up)|listen to|go(?:ing)? to|come to|come see|read|buy|get|try|like|stop by|view|share|support|join|download|chec?king?|chacking|withing) (?:out )?${some}${mine} ${some}${channel}\\b`,
    `\\b(?:on|via|withing|from) ${mine} (?:new |youtube |music |own |twitch |insta |etsy )?(?:channels?|chanel|page|bio|profile|patreon|soundcloud|instagram|etsy|youtube)\\b`,
    '\\bi made a (?:[a-z]+ )?channel\\b',
  ]),
  pattern('check-out', 2, 'check|chek|chk|chack', [
    "\\b(?:check|chek|chk|checkout|chacking|checking)(?: [a-z']+){0,3} out\\b(?! of| that| whether)",
    '\\bcheck (?:me|us)\\b',
  ]),
  pattern('subscribe', 2, 'sub|suscribe|sucscribe', [
    '\\b(?:sub|subscribe|subscribing|subcribe|sucscribe|suscribe|subscribirse|subscribers?|subscribed|subs?) ?(?:to|me|my|4|for|back|if|plea+se|pls|plz|and|now|here|it)\\b',
    '\\b(?:please|plz|pls|and|or|some|got|get|more|\\d+) (?:subscribe|subs|subscribers)\\b',
    '^subscribe\\b',
    '\\b(?:subscribe|suscribe|sucscribe|subscriber)\\W*$',
  ]),
  pattern('follow-me', 2, 'follow|add |friend', [
    '\\b(?:follow|add|friend) (?:me|us) (?:on|at|back|for|and|here|now|@)',
    '\\bfollow (?:my|our|back|for follow|4 follow)\\b',
    '\\bfollow4follow\\b',
    '\\bfollower please\\b',
    '^follow me\\b',
  ]),
  pattern('like-this', 2, 'like|thumbs|upvote|share|retweet|rt ', [
    '\\b(?:like|upvote|thumbs up|share|retweet|rt) (?:this|my|our) (?:comment|page|video|post|pic|picture|photo|status|poster)\\b',
    '\\bthumbs up (?:if|this|for|so)\\b',
    '\\bhit (?:the )?like\\b',
    '\\blike (?:and|&) (?:share|subscribe)\\b',
    '^(?:please )?like if\\b',
    '\\bplease like\\b',
  ]),
  pattern('vote-or-fund', 2, 'pl|every|vote|help |shout|my |our ', [
    '\\b(?:please|pls|plz|plse|plizz|everybody|everyone) (?:[a-z]+ ){0,2}(?:vote|donate|support (?:me|us|my|our)|help (?:me|us|my|with my)|share|join (?:me|us)|watch|click|buy|download|halp|look at my)\\b',
    '\\bvote for (?:me|us)\\b',
    '\\bhelp (?:me|us) (?:out )?(?:to )?(?:get|reach|go|buy|fund|win|grow|become|give)\\b',
    '\\bshout ?outs?\\b',
    '\\b(?:our|my) (?:crowd-?funding|fundraiser|petition)\\b',
  ]),
  pattern('click-here', 2, 'click|tap |press |link|here', [
    '\\b(?:click|tap|press) (?:here|this link|the link|on the link|on my|on this|below|for)\\b',
    '\\blinks? (?:in|on) (?:my|the|our) (?:bio|profile|name|description)\\b',
    '\\bclick (?:my|our) (?:name|link)\\b',
    '\\bgo here\\b',
    '\\buse the (?:next |following )?link\\b',
  ]),
  pattern('own-thing', 1, 'my |our |mah ', [
    `\\b${mine} (?:new |first |latest |own |free |youtube |music |funny |little |small )*${channel}\\b`,
  ]),
  pattern('must-see', 1, 'must|gotta|this|here|more|my|have a|take a|give |let |come |wanna|want', [
    '\\b(?:must|gotta) (?:see|read|watch|try)\\b',
    '^(?:read|see|watch|look at) (?:this|here|more|my)\\b',
    '\\bhave a look at\\b',
    '\\btake a (?:quick )?look at (?:this|my|our)\\b',
    '\\bgive (?:it|us|me|this) a (?:chance|try|go|listen|like)\\b',
    '\\blet (?:me|us) know what you think\\b',
    '\\bcome (?:and|on over|check)\\b',
    '^(?:wanna|want to|do you want)\\b',
  ]),
  // A private channel.
  pattern(
    'contact-call',
    2,
    'send |drop |shoot |dm |pm |inbox|whatsapp|telegram|touch|reach |contact |message |call |ring |phone |book |schedule |arrange |my |connect|hit me',
    [
      '\\b(?:send|drop|shoot) (?:me|us) an? (?:[a-z]+ )?(?:message|line|note|dm|pm|e-?mail)\\b',
      '\\b(?:dm|pm|inbox|whatsapp|telegram) (?:me|us)\\b',
      '\\bget in touch (?:with (?:me|us)|via|at|on|if|for|today|now)\\b',
      '\\breach out to (?:me|us)\\b',
      '\\breach (?:me|us) (?:at|on|via|under)\\b',
      '\\b(?:contact|message|call|ring|phone) (?:me|us|our team|sales) (?:today|now|on|at|via|for (?:a|an|more|your|free))\\b',
      '\\bcontact sales\\b',
      '\\b(?:book|schedule|arrange) (?:a|an|your) (?:[a-z]+ ){0,2}(?:call|demo|consultation|session|appointment)\\b',
      '\\bmy (?:dms|inbox|messages) (?:are|is) open\\b',
      "\\blet's (?:connect|jump on a call)\\b",
      '\\bhit me up\\b',
    ],
  ),
  pattern('private-address', 1, '@|glad |happy |ask |contact |message |ping ', [
    '\\b(?:mail|e-mail|email|write|contact|message|ping)(?: (?:to|me|us|at|under|via|on))* [a-z\\d._%+-]{1,64}@[a-z\\d-]{1,63}\\.',
    '\\b(?:happy|glad) to (?:connect|talk offline|chat|tell you more|help privately)\\b',
    '\\b(?:ask|contact|message|ping) me (?:directly|privately|offline)\\b',
  ]),
  // An offer.
  pattern(
    'offer',
    2,
    'free|no-obligation|complimentary|special|unbeatable|introductory|early-bird|launch|code|coupon|voucher|off|discount|limited|exclusive|money|now|today|your|download|buy|sell|sign|available',
    [
      '\\b(?:free|no-obligation|complimentary) (?:[a-z-]+ )?(?:trial|demo|consultation|quote|audit|webinar|e-?book|download|shipping|delivery|leads?|sample|assessment|gift)\\b',
      '\\b(?:special|unbeatable|introductory|early-bird|launch) (?:price|prices|offer|offers|deal|deals|rate|rates|pricing)\\b',
      '\\b(?:coupon|promo|discount|voucher|referral) codes?\\b',
      '\\b(?:coupons?|vouchers?)\\b',
      '\\b\\d{2} ?(?:%|percent) off\\b',
      '\\b\\d{1,2} ?(?:%|percent) discount (?:for|on|with|when|if|to)\\b',
      '\\b(?:limited|exclusive)(?:-| )?(?:time)? (?:offer|deal|discount)\\b',
      '\\bmoney[- ]back guarantee\\b',
      '\\b(?:buy|order|shop|register|enrol|enroll|sign up|book|apply|act|download|install) (?:now|today|yours|your (?:copy|seat|place|spot))\\b',
      '\\bdownload (?:and|it|for|free|here)\\b',
      '\\b(?:do|please|go) buy\\b',
      '\\bi sell\\b',
      '\\b(?:give|offer|get) (?:you |readers )?an? (?:[a-z]+ )?discount\\b',
      '\\bsign up (?:at|with us|on our|via|here)\\b',
      '\\bnow available (?:on|in|at|for)\\b',
    ],
  ),
  pattern('price', 1, 'only |just |for |price|rates|pricing', [
    '\\b(?:only|just|for) (?:\\d+ ?(?:dollars|euros?|pounds|bucks|usd|eur)|[$€£] ?\\d+) (?:a|per) (?:month|user|seat|year)\\b',
    '\\bhalf price\\b',
    '\\b(?:best|lowest|affordable|competitive) (?:price|prices|rates|pricing)\\b',
    '\\bprice list\\b',
    '\\bwith only \\d+ dollars\\b',
  ]),
  pattern(
    'easy-money',
    2,
    'money|cash|income|paid|rich|casino|pharmacy|loan|forex|bitcoin|crypto|viagra|gift|give|free|hack|earn',
    [
      "\\b(?:make|earn|earning|making) (?:[a-z']+ )?(?:real|extra|easy|quick|fast|serious|big|free)? ?(?:money|cash|income) (?:online|from|fast|at home|today|by|with|now|doing|while)\\b",
      '\\b(?:esyest|easiest|extra|free|easy) money\\b',
      '\\bget (?:paid (?:to|for)|money here|rich)\\b',
      '\\bwork from home (?:and|to) earn\\b',
      '\\b(?:passive|extra) income\\b',
      '\\bonline (?:casino|pharmacy|loans?)\\b',
      '\\b(?:casino|viagra|forex|bitcoin|crypto) (?:[a-z]+ )?(?:signals?|trading|profit|invest|bonus|pills?)\\b',
      '\\bgift ?cards?\\b',
      '\\bgive ?aways?\\b',
      '\\bfree (?:money|iphone|followers|subscribers|leads)\\b',
      '\\bhack (?:[a-z]+ )?accounts?\\b',
    ],
  ),
  pattern('results-promised', 2, 'your|the|show you|guaranteed', [
    '\\b(?:we|i) (?:can |will |could )(?:double|triple|boost|skyrocket|guarantee|10x) (?:your|the)\\b',
    '\\bshow you how (?:we|i|to)\\b',
    '\\bguaranteed (?:results|success|ranking|returns)\\b',
    '\\b(?:double|triple|boost|skyrocket|10x) your (?:[a-z]+ )?(?:sales|traffic|revenue|throughput|productivity|profits?|leads|conversions?|business|output|roi)\\b',
  ]),
  // The writer's own firm.
  pattern('own-offer', 2, 'we |i |our|my', [
    `\\b(?:we|i) (?:have )?(?:already )?(?:helped|trained|coached|advised|supported) (?:more than|over|dozens|hundreds|thousands|many|\\d+)`,
    `\\b(?:we|i) (?:can |could |also |now )?(?:help|train|coach|support) ${buyers}\\b`,
    `\\b${mine} ${firm} (?:can |will |also )?(?:helps?|offers?|provides|solves?|specialises|specializes|supports) ${some}(?:you|your|${buyers})\\b`,
    '\\bour (?:award-winning|leading|innovative|proven|patented|all-in-one|ai-powered)\\b',
    `\\b(?:try|use|visit|discover|meet|ask for|order|buy|join) our ${some}(?:${firm}|team|experts|community)\\b`,
    '\\bwhat (?:we|our company) (?:offer|sell|do for (?:clients|customers))\\b',
  ]),
  pattern(
    'own-firm',
    1,
    'we |i |my |our |founder|ceo|owner|reseller|distributor|sales rep|more than',
    [
      `\\b(?:i|we) (?:run|own|founded|started|launched|built|offer|teach|sell|wrote|have written|developed) (?:a|an|the|my|our|this|exactly this) ${some}${firm}\\b`,
      "\\b(?:as|i am|i'm) (?:the |a |an )?(?:founder|ceo|owner|co-founder|reseller|distributor|sales rep) (?:of|at)\\b",
      '\\b(?:at|with) [a-z\\d-]+,? (?:we|i) (?:help|offer|solve|provide|built|specialise|specialize)\\b',
      `\\b${mine} (?:consultancy|agency|start-?up|software|book|course|training|workshop|product|services|app|newsletter) (?:is|will|can|does|teaches|covers|explains|helps?|solves?|shows?|deals?)\\b`,
      '\\b(?:my|our) (?:clients|customers) (?:love|rave|swear|report)\\b',
      '\\bmore than \\d+ (?:happy |satisfied )?(?:clients|customers)\\b',
      '\\b(?:we|i) (?:offer|sell|specialise in|specialize in)\\b',
    ],
  ),
  // A product urged on the reader.
  pattern(
    'urged-product',
    1,
    "it's|its|it is|they|best|great|really|amazing|awesome|number one|no\\.? ?1|leading|top|recommend|worth|game",
    [
      "^(?:try|use|get|buy|go for|switch to|download|install) [a-z\\d.-]*(?: [a-z\\d.-]+)?[,;:]? ?(?:it's|its|it is|they|best|the best|great|really|amazing|awesome|number one)\\b",
      '\\b(?:best|greatest|number one|no\\.? ?1|leading|top) (?:[a-z]+ )?(?:tool|software|app|platform|product|service|provider|solution|vendor|agency|consultancy) (?:for|on the market|in the|out there|available|ever|i)\\b',
      '\\bcan (?:only|highly|really|warmly) recommend\\b',
      '\\bhighly recommend(?:ed)? (?:it|this|them|their|the (?:tool|app|software|course|book))\\b',
      '\\bworth every (?:penny|cent)\\b',
      '\\bthey (?:also )?have a free\\b',
      '\\bgame[- ]changer\\b',
    ],
  ),
];
