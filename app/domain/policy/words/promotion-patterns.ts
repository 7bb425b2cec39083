import { compilePhrase, type Phrase } from './phrase.ts';

export type Promotion = {
  rule: string;
  /** A call asks the reader to do something or offers something; a hint is said by honest cases too. */
  strength: 'call' | 'hint';
  phrases: readonly Phrase[];
};

/** Words that stand in for one another in the phrases below. */
const groups: Record<string, string> = {
  my: 'my|our|mah',
  me: 'me|us',
  them: 'me|us|him|her|them',
  please: 'please|pls|plz|plse|plizz|everybody|everyone',
  channel:
    'channels?|chanel|vids?|videos?|vidios?|videoes|songs?|music|covers?|tracks?|raps?|remix|mixtape|albums?|page|blog|website|web ?site|web ?page|site|podcast|newsletter|ebooks?|e-books?|courses?|webinar|workshop|store|shop|app|profile|playlist|stream|instagram|twitter|facebook|youtube|linkedin|patreon|parody|stuff|beats|ep|gofundme|books?|project|campaign|stand|booth|sound|single',
  firm: 'company|firm|agency|consultancy|start-?up|business|platform|tool|software|app|product|course|workshop|training|book|plugin|service|solution|method|academy|practice',
  buyers: 'clients|customers|companies|organi[sz]ations|teams|firms|businesses|leaders|people',
  does: 'helps?|offers?|provides?|solves?|speciali[sz]es?|supports?|makes?|covers?|teaches|explains?|shows?|deals?|does',
  help: 'help|train|coach|support|advise',
  message: 'message|line|note|dm|pm|email|e-mail|text',
  soon: 'now|today|yours|your (?:copy|seat|place|spot)',
  talk: 'call|demo|consultation|session|appointment|chat|slot',
  gift: 'trial|demo|consultation|quote|audit|webinar|ebook|e-book|download|shipping|delivery|leads?|sample|assessment|gift|lesson|class',
};

const call = (rule: string, phrases: readonly string[]): Promotion => row(rule, 'call', phrases);
const hint = (rule: string, phrases: readonly string[]): Promotion => row(rule, 'hint', phrases);

function row(rule: string, strength: Promotion['strength'], phrases: readonly string[]): Promotion {
  return { rule, strength, phrases: phrases.map((phrase) => compilePhrase(phrase, groups)) };
}

/**
 * What an advertisement asks for or offers, in words; whose name stands in it plays no part. How to
 * read a phrase: `{my}` is any word of that group, `…` up to three words, `!` an order to the reader
 * (not `they told people to call us`), `^` and `$` the ends of a sentence.
 */
export const promotions: readonly Promotion[] = [
  // Look at, follow, like or vote for something of the writer's.
  call('own-channel', [
    '(?:check|see|watch|visit|hear|look (?:at|up)|looking (?:at|up)|listen to|go to|going to|come to|come see|read|buy|get|try|like|stop by|view|share|support|join|download|chec?king?|chacking|withing) (?:out )?…{my} …{channel}',
    '(?:on|via|withing|from) {my} (?:new |youtube |music |own |twitch |insta |etsy )?(?:channels?|chanel|page|bio|profile|patreon|soundcloud|instagram|etsy|youtube)',
    'i made a (?:[a-z]+ )?channel',
  ]),
  call('check-out', [
    "(?:check|chek|chk|checkout|chacking|checking)(?: [a-z']+){0,3} out(?! of| that| whether)",
    'check {me}',
  ]),
  call('subscribe', [
    '(?:subscribe?|subcribe|sucscribe|suscribe|subscribirse) ?(?:to|me|my|4|for|back|if|plea+se|pls|plz|and|now|here|it)',
    'subs? ?(?:me|my|4|for|back|if you|plea+se|pls|plz|now)',
    'subs? to (?:me|my|our|this|us)',
    '(?:first|new|my|some|got|get|more) (?:subs?|subscribers?)',
    '(?:{please}|and|or|could) (?:subscribe?|subscribers)',
    '^(?:sub|subscribe)',
    '(?:subscribe|suscribe|sucscribe|subscriber) ?[^a-z]*$',
  ]),
  call('follow-me', [
    '(?:follow|add|friend) {me} (?:on|at|back|for|and|here|now|@)',
    'follow (?:{my}|back|for follow|4 follow)',
    'follow4follow',
    'follower please',
    '^follow me',
  ]),
  call('like-this', [
    '(?:like|upvote|thumbs up|share|retweet|rt) (?:this|my|our) (?:comment|page|video|post|pic|picture|photo|status|poster)',
    'thumbs up (?:if|this|for|so)',
    'hit (?:the )?like',
    'like (?:and|&) (?:share|subscribe)',
    '^(?:please )?like if',
    'please like',
  ]),
  call('vote-or-fund', [
    '{please} (?:[a-z]+ ){0,2}(?:vote|donate|support (?:me|us|my|our)|help (?:me|us|my|with my)|share|join {me}|watch|click|buy|download|halp|look at my)',
    'vote for (?:me|us|my|our)',
    'help {me} (?:out )?(?:to )?(?:get|reach|go|buy|fund|win|grow|become|give)',
    'shout ?outs?',
    '{my} (?:crowd-?funding|fundraiser|petition)',
  ]),
  call('click-here', [
    '!(?:click|tap|press) (?:here|this link|the link|on the link|on my|on this|on the subscribe|below)',
    '(?:help|click) (?:[a-z]+ ){0,2}(?:click|on) (?:the|my|on the) subscribe',
    'links? (?:in|on) (?:(?:my|the|our) )?(?:bio|profile|name|description)',
    'click {my} (?:name|link)',
    '!go here',
    'use the (?:next |following )?link',
  ]),
  hint('own-thing', [
    'my (?:new |first |latest |newest |own |free |youtube |music |funny |little |small )*{channel}',
    '{my} (?:new |first |latest |newest |own |free |little )*(?:channel|newsletter|podcast|blog|ebook|e-book|webinar|web ?page|web ?site|profile)',
    'i (?:upload|post) (?:videos|weekly|daily)',
  ]),
  hint('must-see', [
    '(?:must|gotta) (?:see|read|watch|try)',
    '^(?:read|see|watch|look at) (?:this|here|more|my)',
    'have a look at',
    'take a (?:quick )?look at (?:this|my|our)',
    '(?:give|take) (?:it|us|me|this|1|\\d+|one) (?:a )?(?:chance|try|go|listen|like|seconds?|mins?|minutes?)',
    'let {me} know what you think',
    'come (?:and|on over|check)',
    '^(?:wanna|want to|do you want)',
    '^search "',
  ]),
  // A private channel.
  call('contact-call', [
    '!(?:send|drop|shoot) {me} an? (?:[a-z]+ )?(?:message|line|note|dm|pm|email|e-mail)',
    '(?:dm|pm|inbox|whatsapp|telegram) (?:{me}|for|[+\\d(])',
    '!get in touch (?:with {me}|via|at|on|if|for|to|today|now)',
    '!get in touch$',
    '!reach out (?:to {me}|any ?time|if you|today|now)',
    '!reach out$',
    '!reach {me} (?:at|on|via|under)',
    '!(?:contact|message|call|ring|phone|text) (?:me|us|him|her|our team|sales) (?:directly |today |now |any ?time )?(?:today|now|on|at|via|under|for|if|to (?:learn|know|find|get|see|book|order)|directly|any ?time)',
    '!(?:contact|message|call|ring|phone) {me}$',
    '!(?:contact|email|e-mail|mail) [a-z\\d._%+-]{1,64}@',
    'contact sales',
    '!(?:book|schedule|arrange) (?:a|an|your) (?:[a-z-]+ ){0,2}{talk}',
    'my (?:dms|inbox|messages) (?:are|is) open',
    "let's (?:connect|jump on a call)",
    'hit me up',
    'text [a-z]+ to \\d{4,}',
    '!send (?:me |us )?your (?:cv|resume|application|details|number)',
    '(?:join|find us (?:on|in)) (?:my|our|the) (?:[a-z]+ )?(?:telegram|whatsapp|discord|facebook|slack) ?(?:group|channel|community)?',
  ]),
  hint('private-address', [
    '(?:mail|e-mail|email|write|contact|message|ping)(?: (?:to|me|us|at|under|via|on))* [a-z\\d._%+-]{1,64}@[a-z\\d-]{1,63}\\.',
    '(?:happy|glad) to (?:connect|talk|chat|tell you more|help|share)',
    '(?:ask|contact|message|ping) me (?:directly|privately|offline|how)',
    '!ask for (?:it|details|more)',
    '(?:sms|phone|tel|mobile|call|ring|my number is)[ :.]*[+(]?\\d{3}',
  ]),
  // An offer.
  call('offer', [
    '(?:get|claim|request|grab|try|book|ask for|call …for|have|with) (?:a|an|your|our|the|my) (?:free|no-obligation|complimentary) (?:[a-z-]+ )?{gift}',
    '(?:free|no-obligation|complimentary) (?:[a-z-]+ )?{gift} (?:for you|now|today|here|at|with us|[a-z]+ free of charge)',
    'our free (?:[a-z-]+ )?{gift}',
    'try (?:it|us|this|our …) (?:now |today )?(?:for )?free',
    '(?:special|unbeatable|introductory|early-bird|launch|exclusive) (?:price|prices|offer|offers|deal|deals|rate|rates|pricing|discount)',
    'limited (?:offer|deal)s?',
    '!(?:use|enter|apply) (?:the |my |our |this )?(?:coupon|promo|discount|voucher|referral)? ?codes?',
    '(?:coupon|promo|voucher|referral) codes?',
    '\\d{2} ?(?:%|percent) (?:off|discount) (?:for you|for (?:all )?(?:readers|members)|on your|if you|when you|with|this|my|our|today|now)',
    'get \\d{1,2} ?(?:%|percent) off',
    'limited(?:-| )time (?:offer|deal|discount)',
    'money[- ]back guarantee',
    '!(?:buy|order|shop|register|enrol|enroll|sign up|book|apply|act|download|install) {soon}',
    'get (?:yours|your (?:copy|seat|place|spot))',
    'download (?:it|for free|here|our|my)',
    '(?:do|please|go) buy',
    '(?:we|i) (?:can )?(?:give|offer) (?:you|readers) an? (?:[a-z]+ )?discount',
    'sign up (?:at|with us|on our|via|here|for (?:our|my|the|a free))',
    '(?:is|are) (?:out now|now available)',
    'now available (?:on|in|at|for)',
    '^hire {me}',
    'we are hiring',
    'win an? (?:free |new )?(?:[a-z]+)$',
    '(?:first|one) (?:lesson|month|session|class) (?:is )?free',
  ]),
  hint('offer-word', [
    '(?:free|no-obligation|complimentary) (?:[a-z-]+ )?{gift}',
    'coupons?|vouchers?',
    '\\d{2} ?(?:%|percent) off',
    'half price',
    '(?:places|seats|spots|tickets) (?:are )?(?:still )?(?:available|left)',
    'app store',
    '^(?:looking for|need|want|tired of|struggling with) .{1,80}\\?$',
    '^(?:just )?(?:google|search) (?:for )?[a-z]+',
    'years of experience and',
    'free of charge$',
  ]),
  hint('price', [
    '(?:only|just|for) (?:\\d+ ?(?:dollars|euros?|pounds|bucks|usd|eur)|[$€£] ?\\d+)(?: (?:a|per) (?:month|user|seat|year))?[.!]*$',
    'only \\d+[.,]\\d\\d',
    '(?:best|lowest|affordable|competitive) (?:price|prices|rates|pricing)',
    'price list',
    'with only \\d+ dollars',
  ]),
  call('easy-money', [
    "(?:make|earn|earning|making) (?:[a-z']+ )?(?:real|extra|easy|quick|fast|serious|big|free)? ?(?:money|cash|income) (?:online|from|fast|at home|today|by|with|now|doing|while)",
    '(?:esyest|easiest|extra|free|easy) money',
    'get (?:paid (?:to|for)|money here|rich)',
    'work from home (?:and|to) earn',
    '(?:passive|extra) income',
    'online (?:casino|pharmacy|loans?)',
    '(?:casino|viagra|forex|bitcoin|crypto|trading) (?:[a-z]+ )?(?:signals?|trading|profit|invest|bonus|pills?)',
    'win (?:a |free )?gift ?cards?',
    'free gift ?cards?',
    'give ?aways?',
    'free (?:money|iphone|followers|subscribers|leads)',
    'hack (?:[a-z]+ )?accounts?',
    '(?:his|her|my) (?:love |money )?spells?',
  ]),
  call('results-promised', [
    '(?:we|i) (?:can |will |could )(?:double|triple|boost|skyrocket|guarantee|10x) (?:your|the)',
    'show you how (?:we|i|to)',
    "(?:i'll|i will|we'll|we will) (?:show|teach) you",
    "(?:i'll|i will) tell you (?:how|more|all)",
    'guaranteed (?:results|success|ranking|returns)',
    '(?:double|triple|boost|skyrocket|10x|transform) your (?:[a-z]+ )?(?:sales|traffic|revenue|throughput|productivity|profits?|leads|conversions?|business|output|roi|team|company)',
    'days,? guaranteed',
    'like a pro',
  ]),
  // The writer's own firm.
  call('own-offer', [
    '(?:we|i) (?:have )?(?:already )?(?:helped|trained|coached|advised|supported) (?:more than|over|dozens|hundreds|thousands|many|\\d+)',
    '(?:has|have) (?:solved|fixed|done) (?:this|it|exactly this) for (?:over|more than|hundreds|dozens|many|\\d+)',
    '(?:we|i) (?:can |could |also |now )?{help} (?:{buyers}|you|your)',
    '(?:we|i) (?:also )?(?:offer|sell|provide) (?:[a-z-]+ ){0,2}(?:training|coaching|consulting|courses?|workshops?|services|solutions|templates|certification)',
    '{my} {firm} (?:can |will |also )?{does} …(?:you|your|{buyers}|workshops?|courses?)',
    'our (?:award-winning|leading|innovative|proven|patented|all-in-one|ai-powered|certified)',
    '(?:try|use|visit|discover|meet|ask for|order|buy|join) our …(?:{firm}|team|experts|community)',
    'what (?:we|our company) (?:offer|sell|do for (?:clients|customers))',
  ]),
  hint('own-firm', [
    '(?:i|we) (?:run|own|founded|started|launched|built|offer|teach|sell|wrote|have written|developed) (?:a|an|the|my|our|this|exactly this) …{firm}',
    "(?:as|i am|i'm) (?:the |a |an )?(?:founder|ceo|owner|co-founder|reseller|distributor|sales rep) (?:of|at)",
    '(?:at|with) [a-z\\d-]+,? (?:we|i) (?:help|offer|solve|provide|built|specialise|specialize)',
    '(?:my|our) …(?:consultancy|agency|start-?up|software|platform|book|course|training|workshop|product|app|newsletter) (?:is|will|can|does|teaches|covers|explains|helps?|solves?|shows?|deals?|makes)',
    '(?:my|our|the)? ?(?:clients|customers|readers|users) (?:love|rave|swear)',
    'more than \\d+ (?:happy |satisfied )?(?:clients|customers)',
    '(?:we|i) (?:offer|sell|specialise in|specialize in)',
    'available from',
    'i am a certified',
  ]),
  // A product urged on the reader.
  hint('urged-product', [
    "^(?:try|use|get|buy|go for|switch to|download|install) [a-z\\d.-]*(?: [a-z\\d.-]+)?[,;:]? ?(?:it's|its|it is|they|best|the best|great|really|amazing|awesome|number one)",
    '(?:best|greatest|number one|no\\.? ?1|leading|top) (?:[a-z]+ )?(?:tool|software|app|platform|product|service|provider|solution|vendor|agency|consultancy) (?:for|on the market|in the|out there|available|ever|i)',
    'can (?:only|highly|really|warmly) recommend',
    'highly recommend(?:ed)?',
    'worth every (?:penny|cent)',
    'they (?:also )?have a free',
    'game[- ]changer',
    'nobody does .{1,40} better than',
    'everybody should (?:buy|get|use|try)',
    'the experts in',
  ]),
];
