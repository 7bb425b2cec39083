export type PromotionPattern = {
  rule: string;
  /** Two points return a text, one lets a moderator look. */
  weight: 1 | 2;
  /** Over folded words: lower case, straight apostrophes. Gaps are bounded, so matching is linear. */
  pattern: RegExp;
};

const filler = "(?:[a-z']+ ){0,3}";
const mine = '(?:my|our)';
const own =
  '(?:channels?|chanel|vids?|videos?|vidios?|videoes|songs?|music|covers?|tracks?|raps?|remix|mixtape|albums?|page|blog|website|web site|web page|site|podcast|newsletter|ebook|e-book|course|courses|webinar|workshop|store|shop|app|profile|playlist|stream|instagram|twitter|facebook|youtube|linkedin|patreon|parody|stuff|beats|ep|gofundme|book)';

const pattern = (rule: string, weight: 1 | 2, source: string): PromotionPattern => ({
  rule,
  weight,
  pattern: new RegExp(source, 'g'),
});

/** What an advertisement asks for or offers, in words; names of firms play no part. */
export const promotionPatterns: readonly PromotionPattern[] = [
  // A call to look at, follow or vote for the writer's own thing.
  pattern(
    'own-channel',
    2,
    `\\b(?:check|see|watch|visit|hear|look(?:ing)? (?:at|up)|listen to|go(?:ing)? to|come to|come see|read|buy|get|try|like|stop by|view|search|share|support|join|download|chec?king?|chacking|withing) (?:out )?${filler}${mine} ${filler}${own}\\b`,
  ),
  pattern(
    'check-out',
    2,
    `\\b(?:check|chek|chk|chacking|checking)(?: [a-z']+){0,4} (?:out|this)\\b|\\bcheck (?:me|us|mah|my|our)\\b|\\bcheck out\\b`,
  ),
  pattern(
    'subscribe',
    2,
    '\\b(?:subscri?be?r?s?|subscribing|subcribe|sucscribe|suscribe|suscribase|subscribirse|sub ?4 ?sub|sub to|sub me|subs? back|unsubscribe to)\\b',
  ),
  pattern(
    'follow-me',
    2,
    '\\b(?:follow|add|like|sub|friend) (?:me|us)\\b|\\bfollow (?:my|our|back|for follow)\\b|\\bfollow4follow\\b|\\bfollower please\\b',
  ),
  pattern(
    'like-this',
    2,
    '\\b(?:like|upvote|thumbs up|share|retweet|rt) (?:this|my|the|our) (?:comment|page|video|post|pic|picture|photo|status|poster)\\b|\\bthumbs up (?:if|this|for|so)\\b|\\blike if\\b|\\bhit (?:the )?like\\b|^like (?:and|&) (?:share|subscribe)',
  ),
  pattern(
    'own-thing',
    1,
    `\\b${mine} (?:new |first |latest |own |free |youtube |music |funny |little |small )*${own}\\b`,
  ),
  pattern(
    'on-my-channel',
    2,
    `\\b(?:on|in|to|at|via|withing|from) (?:my|mah|our) (?:new |youtube |music |own |twitch |insta |etsy )?(?:channels?|chanel|page|store|shop|bio|profile|patreon|soundcloud|instagram)\\b`,
  ),
  pattern(
    'vote-or-fund',
    2,
    '\\b(?:please|pls|plz|plse|everybody|everyone) (?:[a-z]+ ){0,2}(?:vote|donate|support|help (?:me|us|my|with my)|share|like|join|watch|follow|click|visit|buy|download|sign|halp)\\b|\\bvote for (?:me|us)\\b|\\bhelp (?:me|us) (?:out |to )?(?:get|reach|go|buy|fund|win|grow|become|give|pay)\\b|\\bshout ?outs?\\b|\\bcrowd-?fund(?:ing)?\\b',
  ),
  pattern(
    'click-here',
    2,
    '\\b(?:click|tap|press) (?:here|this|the link|on (?:the|my|this)|below|for)\\b|\\b(?:link|links) (?:in|on) (?:my|the|our) (?:bio|profile|name|description)\\b|\\bclick (?:my|our) (?:name|link)\\b|\\bgo here\\b|\\buse the (?:next |following )?link\\b|\\bclick on\\b',
  ),
  pattern(
    'must-see',
    1,
    '\\b(?:must|gotta|have to|need to) (?:see|read|watch|try|check)\\b|^(?:read|see|watch) (?:this|here|more)\\b|\\bhave a look\\b|\\btake a (?:quick )?look\\b|\\bcheck (?:it|this|that|them|these)\\b|\\bwatch (?:this|it|my|the)\\b|\\bgive (?:it|us|me|this) a (?:chance|try|go|look|listen|like)\\b|\\blet (?:me|us) know what you think\\b|\\bcome (?:and|on over)\\b',
  ),
  // A private channel.
  pattern(
    'contact-call',
    2,
    "\\b(?:send|drop|shoot) (?:me|us) (?:a|an|your) (?:[a-z]+ )?(?:message|line|note|dm|pm|e-?mail|text|request)\\b|\\b(?:dm|pm|inbox|whatsapp|telegram|text) (?:me|us)\\b|\\bget in touch\\b|\\breach (?:out to )?(?:me|us) (?:at|on|via|by|for)\\b|\\bcontact (?:me|us|our|sales) (?:[a-z]+ )?(?:at|on|via|by|for|to|today|now|team|sales)\\b|\\bcontact sales\\b|\\b(?:call|ring|phone|message) (?:us|me|now) (?:now|today|on|at|for|to discuss|free)\\b|\\breach out to (?:me|us)\\b|\\b(?:book|schedule|arrange) (?:a|an|your) (?:[a-z]+ ){0,2}(?:call|demo|consultation|session|appointment|meeting)\\b|\\bmy (?:dms|inbox|messages) (?:are|is) open\\b|\\b(?:happy|glad) to (?:connect|talk offline|jump on a call|chat)\\b|\\blet's (?:connect|jump on a call)\\b",
  ),
  pattern(
    'private-address',
    1,
    '\\b(?:mail|e-mail|email|write|contact|message|ping) (?:to |me |us )?(?:at |to |under |via )?[a-z\\d._%+-]{1,64}@[a-z\\d-]{1,63}\\.',
  ),
  // An offer.
  pattern(
    'offer',
    2,
    '\\b(?:free|no-obligation|complimentary) (?:[a-z-]+ )?(?:trial|demo|consultation|quote|audit|assessment|webinar|e-?book|download|shipping|delivery|leads?|sample|version|account|gift)\\b|\\b(?:special|best|lowest|unbeatable|introductory|affordable|competitive) (?:price|prices|offer|offers|deal|deals|rate|rates|pricing)\\b|\\b(?:coupon|promo|discount|voucher|referral) ?(?:code|codes|link|s)?\\b|\\b\\d{1,2} ?(?:%|percent) (?:off|discount|cheaper for|rabatt)|\\b(?:limited|exclusive)(?:-| )?(?:time)? (?:offer|deal|spots?|places?|discount)\\b|\\bmoney[- ]back\\b|\\b(?:buy|order|shop|register|enrol|enroll|sign up|join|book|apply|act|download|install) (?:now|today|here|yours|your (?:copy|seat|place|spot))\\b|\\b(?:only|just) (?:\\d+ ?(?:dollars|euros?|pounds|bucks|usd|eur)|[$€£] ?\\d+)\\b|\\bhalf price\\b|\\bfor sale\\b|\\bi sell\\b|\\b(?:do|please|go) buy\\b|\\bprice list\\b|\\bsign(?:ing)? up (?:for|at|with|to|on|via)\\b|\\bavailable now\\b|\\bdownload now\\b',
  ),
  pattern(
    'easy-money',
    2,
    "\\b(?:make|earn|earning|making|get) (?:[a-z']+ ){0,3}(?:money|cash|income|dollars|paid)\\b|\\bwork from home\\b|\\b(?:passive|extra) income\\b|\\bget rich\\b|\\bonline (?:job|casino|pharmacy|loans?)\\b|\\b(?:casino|viagra|forex|bitcoin|crypto) (?:[a-z]+ )?(?:signals?|trading|profit|invest|bonus|platform|pills?)\\b|\\bmake \\$?\\d+|\\bgift cards?\\b|\\bgive ?aways?\\b|\\bfree (?:money|iphone|followers|subscribers)\\b|\\bhack (?:[a-z]+ )?accounts?\\b|\\bautopilot\\b|\\bpaid (?:surveys?|to click)\\b",
  ),
  pattern(
    'results-promised',
    2,
    '\\b(?:we|i) (?:can |will |could |would )?(?:double|triple|boost|skyrocket|guarantee|10x) (?:your|the|you)\\b|\\bshow you how (?:we|i|to|you)\\b|\\bguaranteed (?:results|success|ranking|returns)\\b|\\b(?:double|triple|boost|increase|grow) your (?:[a-z]+ )?(?:sales|traffic|revenue|throughput|productivity|profits?|leads|conversions?|business|output|roi)\\b',
  ),
  // The writer's own firm.
  pattern(
    'own-offer',
    2,
    '\\b(?:we|our (?:company|firm|team|agency|consultants|experts|software|platform|tool|product|app|solution|service)) (?:now |also |can |already |currently |proudly |happily |gladly )?(?:offers?|sells?|provides?|deliver|specialis\\w+|specializ\\w+|(?:have |has )?helped (?:more than|over|dozens|hundreds|thousands|many|\\d+|our clients|companies|clients|customers)|helps? (?:companies|organi[sz]ations|teams|firms|businesses|clients|customers|you))\\b|\\bour (?:award-winning|leading|innovative|unique|proven|software|platform|product|products|services|solution|solutions|app|tool) (?:[a-z-]+ ){0,2}(?:is|are|does|do|can|will|makes?|solves?|handles?|automates?|helps?|offers?|gives?|delivers?|lets?|allows?)\\b',
  ),
  pattern(
    'own-firm',
    1,
    "\\b(?:i|we) (?:run|own|founded|started|lead|launched|built|offer|teach|sell|wrote) (?:a|an|the|my|our|this|exactly this) (?:[a-z-]+ ){0,3}(?:company|firm|agency|consultancy|startup|start-up|platform|tool|software|app|product|course|workshop|training|book|plugin)\\b|\\b(?:as|i am|i'm) (?:the |a |an )?(?:founder|ceo|owner|co-founder|reseller|distributor|sales (?:rep|manager)) (?:of|at)\\b|\\b(?:at|with) [a-z\\d-]+,? (?:we|i) (?:have |are |can )?(?:help\\w*|offer\\w*|solv\\w+|provid\\w+|built|specialis\\w+|specializ\\w+)\\b|\\b(?:my|our) (?:clients|customers|consultancy|agency|startup|firm|company|services|products?|software|book|course|training|workshop|method) (?:love|rave|swear|get|see|will|can|is the|are the|solves?|does|teaches|covers|explains|helps?|always|report|save)\\b|\\bmore than \\d+ (?:happy )?(?:clients|customers)\\b|\\bour \\d+ (?:clients|customers)\\b",
  ),
  // A product urged on the reader.
  pattern(
    'urged-product',
    1,
    "^(?:try|use|get|buy|go for|switch to|consider|download|install) [a-z\\d.-]+(?: [a-z\\d.-]+)?[,;:]? (?:it's|its|it is|they|best|the best|great|really|amazing|awesome|number one)\\b|\\b(?:best|greatest|number one|no\\.? ?1|leading|top) (?:[a-z]+ )?(?:tool|software|app|platform|product|service|provider|solution|vendor|agency|consultancy) (?:for|on the market|in the|out there|available|ever|i)\\b|\\bcan (?:only|highly|really|warmly) recommend\\b|\\bhighly recommend(?:ed)?\\b|\\bworth (?:every (?:penny|cent)|the money)\\b|\\bthey have a free\\b|\\bgame[- ]changer\\b",
  ),
];
