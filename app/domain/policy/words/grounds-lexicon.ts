const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/**
 * The board's own field: work as it is done, in the terms of those who study or improve it. Who does
 * it and for whom, where, on what, in which steps, by which measures. In the base form; other forms
 * are found by their stem.
 */
export const fieldWords = words(`
customer client consumer creditor debtor collector lender agency patient user buyer supplier vendor retailer distributor contractor tenant
staff operator nurse doctor clerk cashier driver engineer technician mechanic foreman supervisor manager planner auditor
inspector analyst architect developer designer surgeon pharmacist team shift apprentice
factory foundry warehouse clinic ward pharmacy branch depot lab workshop helpdesk

invoice ticket stock inventory pallet parcel component printer software spreadsheet
checklist template catalogue payroll roster complaint refund
process procedure step task workflow queue handover approval sign-off inspection pilot prototype deployment deploy
delivery shipment shipping freight procurement onboarding maintenance rework repair changeover batch setup planning
schedule forecast intake invoicing checkout standup stand-up retrospective retro sprint backlog iteration
requirement specification certificate audit survey feedback questionnaire dashboard baseline
throughput capacity utilisation utilization yield defect scrap stoppage breakdown bottleneck constraint variance
variation downtime cycle takt wip lead-time changeovers overtime turnover absence productivity output outcome
satisfaction loyalty retention churn conversion quota metric measurement benchmark workload workaround
latency sla automation headcount merger incentive
lean kanban kaizen gemba muda scrum agile okr okrs kpi kpis nps poka-yoke fishbone outside-in inside-out sigma six-sigma
demand standard waste measure launch whys route score
hoshin fmea a3 5s 8d iso tps toc jidoka heijunka andon sipoc dmaic ctq csat crm erp bpm bpmn spc oee smed tqm pdca pdsa
deming juran ohno goldratt shewhart ishikawa pareto promoter detractor touchpoint persona value-stream method root-cause pre-mortem premortem journey
`);

/** Work and money as everybody speaks of them. */
export const workWords = words(`
seller dealer consultant employee employer worker accountant lawyer teacher pupil owner union committee
plant hospital office shop store counter bank school airport division council firm company business organisation
organization industry sector startup enterprise workplace court
file contract package product service device fixture system server database code app interface label budget account
email voicemail phone claim receipt request notice letter document documentation licence license permit insurance policy
job test testing review release transport route purchase sale hiring interview training batch plan project contact call
routine rule regulation compliance warranty billing
cost price margin revenue profit fee salary wage bonus commission penalty payment pay bill debt loan
credit collection mortgage lawsuit settlement balance cash
supply volume error failure delay deadline performance target safety risk design
role skill labour labor accuracy decision agreement signature identity verification notification transaction
market brand campaign discount channel segment marketing management
wait waiting line order form part item station site agent guest passenger hotel restaurant kitchen machine return demand
waste cook crew equipment tool department desk meeting calendar appointment
`);

/** Where something can be looked up. */
export const sourceWords = words(`
study survey source causal research researcher paper data dataset according evidence literature census equation baseline
index figure table section control clause amendment statute
`);

/**
 * How something is found out, shown or checked, in the terms of those who do so. They are of the
 * board's field whatever is measured, and name a source as well.
 */
export const findingOutWords = words(`
chart graph chapter appendix audit trial experiment statistic statistics theorem formula sample median average ratio correlation causation regression hypothesis meta-analysis benchmark axis outlier randomised randomized
denominator confounder confidence-interval interval percentile proof counterexample survivorship survivor bias
measured timed ordinal stable
`);

/** Words that join one thing to another: a reason, a condition, a contrast, a comparison, a proposal. */
export const argumentWords = words(`
because since therefore hence thus so consequently whereas unless although though however but otherwise despite instead
rather except if while whether until till before after than due cause lead result depend imply assume assumption
prevent reduce increase require hide remove prove show explain contradict follow confuse ignore neither nor without
unlike only yet still not no never nothing nobody cannot can't don't doesn't didn't isn't wasn't won't wouldn't
should must ought could would need allow recommend suggest propose try use add limit ban start stop replace separate
split consider ask better too hardly even either both
`);

/** What happened: verbs of change and of doing, in the past. */
export const changeWords = words(`
rose fell dropped grew doubled tripled halved shrank climbed cut saved lost gained moved stopped closed opened kept
failed worked ended began started switched introduced removed replaced added changed improved reduced increased tried
measured found built bought sold spent took went ran quit left returned cancelled canceled ignored bypassed threw gave
hired fired merged rejected approved drew named counted mapped asked paid broke fixed split sent received refused
happened became turned waited walked called wrote answered trained taught learned collapsed survived adopted abandoned
timed lasted disappeared vanished crashed copied
`);

/** Figures in words. */
export const numberWords = words(`
two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety
hundred thousand million billion dozen month months week weeks half third quarter twice double triple zero
`);

/** Words that sweep everything or everybody together. */
export const sweepingWords = words(`
never always nobody everybody everyone nothing everything anyone anybody forever typical usual obviously clearly
`);

/** Whose account it is, when the writer tells their own. */
export const ownWords = words(`i we our my us me i've we've i'm i'd we'd ours mine`);

/** Scorn and mockery: they name no fault one could mend. */
export const heatWords = words(`
lol lmao rofl blah yawn duh pfft sheesh sigh haha hahaha hehe golly geez trash garbage rag propaganda drivel nonsense
crap whine whining shill troll sheep clown circus joke laughable hilarious pathetic ridiculous idiot moron fool liar
crook corrupt disgrace disgraceful shame ashamed baloney hogwash rubbish bs kidding dear bunch elite folks wow
jealous woodwork clueless hypocrite hypocrisy jerk puppet nuts insane stupid stupidity dumb
`);
