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

/** Approval, blame, thanks, greeting, voting: said of anything, they say nothing about it. */
export const judgementWords = words(`
absolute absolutely ace admire adore agree agreed agreeing agrees alright amazed amazing amen appreciate
appreciated appreciation awesome awful bad beautiful beautifully best better boring bravo brilliant
brilliantly bullshit cheers clap clever cool congrats congratulations correct correctly crap delight
delighted delightful disagree dislike dope dumb elegant enjoy enjoyable enjoyed enjoying epic exact exactly
excellent excellently exceptional exceptionally exciting fab fabulous fan fantastic fascinating fastidious
favorite favourite fine flawless fun funny garbage genius gem gift glad good goodness gorgeous grateful great
greatest greatly gud handy happy hate hated helpful helped hilarious horrible impressed impressive incredible
incredibly informative insightful inspirational inspired inspiring interesting interested intriguing
invaluable joy kudos lame legend like liked likes lol lolz love loved lovely loves loving magnificent marvellous
marvelous masterpiece neat nice nicely nonsense outstanding perfect perfectly phenomenal pleasant pleased
pleasure pointless precious pretty priceless proud quality rad refreshing remarkable respect right rofl
rubbish sad sick silly smart solid splendid spot stellar stunning stupid stupendous sublime sucks super superb
terrible terrific thank thankful thanks thanx thx ty thnx tremendous true truly trash useful useless valuable
vapid waste wasted weak wise witty wonderful wonderfully worst worth worthless worthwhile worthy wow woah
whoa wtf yay yeah yep yup yuck blah boo nah nope meh upvote upvoted downvote vote voted plus point bump
first second ditto same this hear exactly indeed omg haha hahaha hehe xd cringe fire lit goat dude bro bruh
mate sir buddy friend friends guys folks man hello hi hey heya howdy greetings morning evening afternoon
goodbye bye regards wishes welcome blessings please pls plz kindly
gr8 4 u ur r wid vry v bcoz coz cuz luv tnx dat dis dem wat da de b n imho imo tbh fyi btw smh
totally completely entirely definitely certainly obviously clearly honestly literally seriously extremely
highly deeply thoroughly exceedingly simply especially particularly actually basically frankly personally
couldn wholeheartedly fully 100 bit little big huge real keep up job done bless wrong false untrue incorrect thumbsup hats hat thumbs thumb
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
stuff style words word everyone everybody people world time times moment day days daily week weeks night long
while minute minutes hour hours often regularly frequently always never years year ago hard simple difficult
easy easily believe hope mind heart soul skills skill talent talented talents ability abilities effort efforts
wait waiting stay continue continuing came across looking look looked forward recommend recommended supporting
support feel feeling idea colleagues online google facebook
`);

/** Words of keeping a page, as templates by bots have them. */
export const siteWords = words(`
bookmark bookmarked bookmarking book-marking blog blogs blogger bloggers blogging blogroll blogengine homepage
plugin weblog webpage website websites wordpress webmaster rss drupal stumbledupon
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
world-class crucial essential embracing ultimately achieve achieving
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

/** Words that mark a reason, a condition or a contrast. */
export const reasonWords = words(`
because since therefore hence thus so consequently whereas unless although though however but otherwise
despite instead rather except when if while whether until before after than due caused causes cause causing
leads led results resulted depends means meaning implies assumes assumption assume prevents reduces increases
requires hides removes proves shows showed explains contradicts follows confuses ignores nor neither
without unlike only yet still
`);

/** Words that name where something can be checked. */
export const sourceWords = words(`
p pp study studies survey surveys data dataset figure figures table chapter page pages pp paper papers research
researchers book books according statistics statistic trial experiment experiments measured measure
measurement measurements sample evidence source sources literature journal census audit report reported
reports records record log logs published appendix section paragraph act law laws regulation statute rule
court case cases standard norm iso theorem formula table tables row column equation baseline control median mean average rate ratio
percent percentage
`);

/** Words of one's own doing. */
export const experienceWords = words(`
our we our's my i we've i've we're us experience tried ran worked measured introduced implemented used
moved switched saw noticed found learned plant factory hospital warehouse team company office firm shop line
`);

/** Words that put forward what to do. */
export const proposalWords = words(`
should must ought could would need needs required require requires allow allowed allowing recommend suggest
propose try use instead add limit ban start stop replace separate split consider better ask
`);

/** Scorn that names no fault one could mend. */
export const scornWords = words(`
lol lmao rofl golly blah yawn duh pfft sheesh sigh wow haha hahaha trash garbage rag propaganda drivel tosh
nonsense crap whining whine hack shill troll trolls sheep clown clowns joke laughable pathetic ridiculous
baloney hogwash rubbish bs kidding dear socialist libtard
`);

/** Work as it is done: people in it, things, steps, papers, money, time. A sign of a matter at hand. */
export const workWords = words(`
account accountant accounts accuracy acquisition administrator agencies agency agent agents agreement analyst
application approval assembly assessment assignment audience auditor authority automated automation backlog
balance bank banks batch benchmark bill billing bills borrower borrowers bottleneck bottlenecks brand
business buyer buyers calendar call called caller calling calls campaign capacity cash certificate
changeover channel charge charges checklist claim claims clerk client clients clinic collection collector
collectors commission committee complaint complaints compliance component consent constraint consultant
consumer consumers contact contract contractor contracts copy cost costs courier credit creditor creditors
crew customer customers cycle deadline dealer debt debtor debtors debts decision default defaults
defect defects delay delays delivery demand department design desk device disclosure dispute disputes
distributor document documentation documents driver drivers email emails employee employees employer
engineer engineers equipment error errors estimate estimates factor factories failure failures fax fee
feedback fees file filing files finance financial firms fishbone fixture flow foreman form format forms
forklift fraud freight handover hiring identity incentive incentives income industry input inputs inspection
inspector instructions insurance interest interface interview inventory invoice invoices items job jobs
kaizen kanban labour labor lab language lawsuit lawyer lawyers lead lender lenders letter letters
liability license licence loan loans location logistics lot machine machines mail maintenance
manufacturer manufacturing margin market measures mechanic meeting meetings message messages method
methods metric metrics mortgage notice notices notification number numbers nurse nurses okrs operation
operations operator operators order orders outcome output outputs overtime owner owners packaging paperwork
part parts patient patients pay payment payments payroll penalty performance permission phone phones pilot
planner planning policies policy practice practices price prices pricing procedure procedures process
processes procurement product production products profit project projects proof purchase purchasing quality
queue queues quota receipt record recording recruiter refund register regulation regulations rental repair
request requests requirement requirements response retailer retailers retro retrospective retrospectives revenue rework
risk risks route routes routine rule rules salary sale sales scheduling schedule schedules scrap seller
sellers server service services settlement shift shifts shipment shipping signature skill software
specification sprint sprints staff staffing stage stages standards station stations statement step steps
stock storage supervisor supplier suppliers supply system systems task tasks technician telephone template
tenant test testing text texting texts throughput ticket tickets timing tool tools trade trainer training
transaction transfer transport trial trials truck trucks vacancy validation variance variation vendor
vendors verification voicemail volume voucher warranty wip worker workers workflow workload workplace
workshop workshops yard yield checklist deploy deployed deployment release released review reviews reviewed note notes plan plans build builds code
`);

/** Praise and thanks in other languages, folded; a text of nothing else is praise in any of them. */
export const foreignPraise = words(`
guter gute gut gutes sehr toll toller tolle super schon schoner klasse prima danke vielen beitrag artikel text
spannend interessant bravo genial tres bon bonne beau bien merci beaucoup article excellent excellente muy buen
buena bueno gracias articulo excelente compartir interesante felicidades mucho muchas molto buono ottimo bello
grazie articolo interessante complimenti muito bom boa otimo obrigado obrigada artigo parabens goed mooi stuk
bedankt leuk super tack bra mycket tak fint takk
`);
