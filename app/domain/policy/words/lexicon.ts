const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that only hold a sentence together. */
export const functionWords = words(`
a about above across after again all also although always am an and another any anybody anyone anything
anyway are aren't around as at away back be because been before being below between both but by came can
can't cannot come comes could couldn't did didn't do does doesn't doing don't done down during each either
else enough even ever every everybody everyone everything few for from get gets getting go goes going gone
gonna got had hadn't has hasn't have haven't having he her here hers him himself his how however i i'd i'll
i'm i've if in indeed instead into is isn't it it'd it'll it's its itself just keep keeps know knows known
last least less let let's like likely lot lots made make makes making many may maybe me might mine more most
much must my myself near need needs neither never next no nobody none nor not nothing now of off often oh ok
okay on once one ones only onto or other others our ours ourselves out over own per perhaps put quite rather
really right said same say saying says see seem seems seen shall she should shouldn't simply since so some
somebody someone something sometimes soon still stop such sure take takes taking tell tells than that that's
the their theirs them themselves then there there's therefore these they they'd they'll they're they've thing
things think this those though through thus till to today together tomorrow too took toward towards try
trying two under until up upon us very want wanted wants was wasn't way ways we we'd we'll we're we've well
went were weren't what what's whatever when where whether which while who whole whom whose why will with
within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves
`);

/** Approval and thanks: said of anything, they say nothing about it. */
export const praiseWords = words(`
ace admire adore alright amazed amazing appreciate appreciated appreciation awesome beautiful beautifully
best better bravo brilliant brilliantly cheers clap clever cool congrats congratulations delight delighted
delightful dope elegant enjoy enjoyable enjoyed enjoying epic excellent excellently exceptional
exceptionally exciting fab fabulous fan fantastic fascinating fastidious favorite favourite fine flawless
fun funny genius gem gift glad good goodness gorgeous grateful great greatest greatly gud handy happy
helpful helped impressed impressive incredible incredibly informative insightful inspirational
inspired inspiring interesting interested intriguing invaluable joy kudos legend like liked love loved
lovely loves loving magnificent marvellous marvelous masterpiece neat nice nicely outstanding perfect
perfectly phenomenal pleasant pleased pleasure precious pretty priceless proud quality rad refreshing
remarkable respect smart solid splendid spot stellar stunning stupendous sublime super superb terrific thank
thankful thanks thanx thx ty thnx tremendous useful valuable wise witty wonderful wonderfully worth
worthwhile worthy yay fire lit goat blessings gr8 luv tnx bless thumbsup hats hat thumbs thumb chapeau props
bravissimo nailed admiration admirable joyful lucid eloquent compelling eye-opening thought-provoking well-
written well-said gratitude complement compliment compliments superbly splendidly nicest loveliest fave top-
notch first-class spot-on wonder masterful gorgeously pleasing warm fresh
`);

/** Blame and scorn of the same kind. */
export const blameWords = words(`
annoying awful bad blah boo boring bullshit crap cringe disappointed disappointing disgrace disgusting dull
dumb false garbage hate hated horrible incorrect lame lousy meh nonsense pathetic pointless poor rubbish sad
sick silly smh stupid sucks terrible trash untrue useless vapid waffle waste wasted weak worst worthless
wrong wtf yuck
`);

/** Agreement, disagreement and votes. */
export const voteWords = words(`
100 absolutely agree agreed agreeing agrees amen bump certainly completely concur concurred correct
correctly definitely disagree dislike ditto downvote entirely exact exactly first fully hear indeed like-
minded likes nah no1 nope ok okay plus point right same second seconded seconding thirded this totally true
upvote upvoted upvotes vote voted wholeheartedly yeah yep yes yup
`);

/** Greetings, forms of address, emphasis and the short forms of chat. */
export const chatWords = words(`
4 absolute actually afternoon ah aha b basically bcoz big bit bro bruh btw buddy bumped bye christmas
clearly couldn coz cuz da dat de dear deeply dem dis done dude er especially evening exactly exceedingly
extremely folks following frankly friend friends fyi goodbye greetings guys haha hahaha happy-new-year hehe
hello hey heya hi highly hm hmm honestly howdy huge huh imho imo job keep kindly literally little lol lolz
m8 man mate merry morning n newbie obviously oh omg oops particularly personally please pls plz r real
regards rofl seriously simply sir tbh test testing testtest thoroughly truely truly u uh um up ur v vry wat
welcome whoa wid wishes woah wow xd
`);

/** The text, the place and the act of reading: what a comment about the comment page talks of. */
export const pageWords = words(`
article articles author authors blog blogger bloggers blogging blogpost blogs board bookmark bookmarked
bookmarking bookmarks content contents comment commented commenting comments contribution contributions debate
discussion editor essay explain explained explaining explains explanation express expressed followers forum
homepage info information insight insights internet issue issues learn learned learning learnt matter material
net news opinion page pages paragraph perspective piece pieces point points post posted posting posts publish
published publishing read reader readers reading reads repost saved share shared shares sharing site sites
statement subject summary take text thinking thought thoughts thread tip tips title topic topics told
understand understanding update updates view viewers views visit visited visiting visitors web weblog weblogs
webpage website websites wordpress write writer writers writes writing written wrote write-up wrote say said
found find finding stumbled stumbledupon subscribe subscribed follow following feed rss theme layout design
template again
`);

/** Time, effort and feeling: in praise as in cases, they say nothing by themselves. */
export const idleWords = words(`
utter utterly beginning end stuff style words word everyone everybody people world time times moment day days daily week weeks night long
while minute minutes hour hours often regularly frequently always never years year ago hard simple difficult
easy easily believe hope mind heart soul skills skill talent talented talents ability abilities effort efforts
wait waiting stay continue continuing came across looking look looked forward recommend recommended supporting
support feel feeling idea colleagues online google facebook
`);

/** Words of keeping a page, as templates by bots have them. */
export const siteWords = words(`
bookmark bookmarked bookmarking book-marking blog blogs blogger bloggers blogging blogroll blogengine homepage
plugin browser browsers firefox opera safari chrome explorer weblog webpage website websites wordpress webmaster rss drupal stumbledupon
`);

/** Words that promise much and could stand in any text. */
export const buzzwords = words(`
agile-minded align aligned aligning ambitious best-in-class buzz challenges change collaboration collaborative
competitive complex continuous culture cutting-edge digital disruption disruptive driven dynamic ecosystem
embrace embracing empower empowered empowering empowerment engage engagement environment ever-changing
ever-evolving evolving excellence fast-paced fast-moving foster fostering future game-changer goals growth
harness holistic impact impactful innovate innovating innovation innovative journey key landscape leaders
leadership leverage leveraging maximise maximize mindset mission modern navigate navigating opportunities
optimise optimize organisation organisations organization organizations people potential proactive processes
purpose resilience resilient robust roadmap seamless stakeholders strategic strategy success successful
sustainable sustainability synergies synergy team teams technology technologies thought-leadership
transform transformation transformational transformative unlock unlocking value vision vital world
world-class crucial essential success succeed happy happiness communication communicate trust keys passion
teamwork believe dream dreams goal win winning winners compete customers customer-focused customer-centric
employees companies company business quality responsibility market today's everyone everybody hard-working embracing ultimately achieve achieving
`);

/** The usual filler text, any of whose words is rare in earnest. */
export const fillerWords = words(`
lorem ipsum dolor sit amet consectetur adipiscing adipisicing elit sed eiusmod tempor incididunt labore
dolore magna aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat
duis aute irure reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint occaecat
cupidatat proident culpa officia deserunt mollit anim laborum blah bla asdf qwerty asdfasdf
`);

/** Frequent small words of other languages that are not English words as well. */
export const foreignWords = words(`
der die das und ist nicht ein eine einen einem einer mit auf für fur von zu zum zur den dem des sich auch wie
aber oder wenn wir ihr sie es ich man nur noch nach bei aus dass daß sind wird werden hat haben kann hier sehr
schon durch uber über unter mehr immer diese dieser dieses als vor gibt
le la les un une des du et est pas que qui dans pour sur avec ce cette ces il elle nous vous ils sont mais ou
où par plus tout tous aussi bien très tres sans leur mes ses nos vos aux être etre fait je tu c'est d'une
el los las una unos y en de del al por para con como pero mas más muy este esta esto estos son ser hay sus
cuando porque sin sobre también tambien ya lo se su yo mi nosotros
il lo gli uno di da che non per con sono come ma anche piu più questo questa della delle dei nel nella alla
het een van voor niet met ook naar maar wel geen zijn wordt deze dit bij dan nog werd
o os um uma do da dos das em no na nos nas não nao ao seu sua mais como isso
och att det som på av är inte til af jeg ikke og på på med
`);

/** Praise and thanks in other languages, folded; a text of nothing else is praise in any of them. */
export const foreignPraise = words(`
guter gute gut gutes sehr toll toller tolle super schon schoner klasse prima danke dank vielen beitrag artikel text
spannend zusammenfassung vielen herzlichen gelungen gelungener wunderbar wunderbarer hilfreich lesenswert
spitze interessant bravo genial tres bon bonne formidable magnifique felicitations beau bien merci beaucoup article excellent excellente muy buen
buena bueno gracias articulo excelente compartir interesante felicidades mucho muchas enhorabuena magnifico felicitaciones aporte molto buono ottimo bello
grazie articolo interessante complimenti bellissimo bellissima ottima brava bravo muito bom boa otimo obrigado obrigada artigo parabens goed mooi stuk
bedankt leuk super tack bra mycket tak fint takk
`);
