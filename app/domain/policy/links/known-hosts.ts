import type { LinkKind } from '../types.ts';

/**
 * Hosts most readers would recognise, by what their pages usually are. Moderators' own decisions
 * come before this table. A name covers its subdomains.
 */
const table: Partial<Record<LinkKind, string>> = {
  paper:
    'doi.org arxiv.org biorxiv.org medrxiv.org ssrn.com nber.org jstor.org pubmed.gov ' +
    'sciencedirect.com springer.com springernature.com nature.com science.org sciencemag.org ' +
    'wiley.com sagepub.com tandfonline.com emerald.com emeraldinsight.com cambridge.org oup.com ' +
    'pnas.org plos.org frontiersin.org mdpi.com hindawi.com bmj.com thelancet.com nejm.org ' +
    'jamanetwork.com cochranelibrary.com cochrane.org acm.org ieee.org informs.org apa.org ' +
    'psycnet.apa.org aeaweb.org semanticscholar.org europepmc.org econstor.eu repec.org ' +
    'researchgate.net academia.edu osf.io zenodo.org hal.science citeseerx.ist.psu.edu ' +
    'royalsocietypublishing.org degruyter.com karger.com annualreviews.org inderscience.com ' +
    'core.ac.uk ncbi.nlm.nih.gov pubsonline.informs.org',
  encyclopedia:
    'wikipedia.org wiktionary.org wikibooks.org wikiversity.org wikidata.org wikiquote.org ' +
    'britannica.com scholarpedia.org plato.stanford.edu iep.utm.edu encyclopedia.com ' +
    'investopedia.com dictionary.com merriam-webster.com encyclopediaofmath.org',
  article:
    'hbr.org sloanreview.mit.edu cmr.berkeley.edu ssir.org lean.org asq.org planet-lean.com ' +
    'leanblog.org martinfowler.com infoq.com nngroup.com interaction-design.org agilealliance.org ' +
    'pmi.org cipd.org cips.org apics.org ascm.org ishn.com iso.org nist.gov oecd.org who.int ' +
    'worldbank.org imf.org ilo.org un.org europa.eu weforum.org brookings.edu rand.org nap.edu ' +
    'pewresearch.org ourworldindata.org gutenberg.org ted.com khanacademy.org coursera.org ' +
    'edx.org openlearn.com deming.org shingo.org hbs.edu smartsheet.edu scrumguides.org ' +
    'agilemanifesto.org psychologicalscience.org bcs.org theconversation.com aeon.co edge.org ' +
    'lesswrong.com farnamstreetmedia.com fs.blog gov.uk gc.ca strategy-business.com',
  press:
    'nytimes.com washingtonpost.com wsj.com ft.com economist.com bloomberg.com reuters.com ' +
    'apnews.com bbc.com bbc.co.uk theguardian.com guardian.co.uk independent.co.uk telegraph.co.uk ' +
    'thetimes.co.uk latimes.com usatoday.com npr.org pbs.org cnn.com cnbc.com cbsnews.com ' +
    'nbcnews.com time.com newsweek.com newyorker.com theatlantic.com wired.com arstechnica.com ' +
    'techcrunch.com theverge.com forbes.com fortune.com inc.com fastcompany.com ' +
    'businessinsider.com propublica.org politico.com vox.com slate.com spiegel.de zeit.de faz.net ' +
    'sueddeutsche.de handelsblatt.com lemonde.fr lefigaro.fr liberation.fr elpais.com elmundo.es ' +
    'corriere.it repubblica.it nzz.ch tagesanzeiger.ch derstandard.at theglobeandmail.com ' +
    'nationalpost.com thestar.com cbc.ca abc.net.au smh.com.au irishtimes.com aljazeera.com ' +
    'japantimes.co.jp scmp.com hindustantimes.com thehindu.com nos.nl dw.com tagesschau.de ' +
    'industryweek.com scientificamerican.com newscientist.com nationalgeographic.com',
  blog:
    'wordpress.com blogspot.com blogger.com medium.com substack.com tumblr.com typepad.com ghost.io ' +
    'dev.to hashnode.dev livejournal.com over-blog.com svbtle.com write.as bearblog.dev ' +
    'hatenablog.com micro.blog posterous.com weebly.com github.io gitlab.io netlify.app',
  profile:
    'twitter.com x.com facebook.com fb.com instagram.com linkedin.com tiktok.com pinterest.com ' +
    'snapchat.com threads.net bsky.app mastodon.social xing.com vk.com myspace.com about.me ' +
    'linktr.ee plus.google.com twitch.tv soundcloud.com flickr.com t.me wa.me discord.gg discord.com ' +
    'onlyfans.com reverbnation.com bandcamp.com last.fm ask.fm tsu.co behance.net gravatar.com ' +
    'orcid.org keybase.io researchgate.net/profile',
  shop:
    'amazon.com amazon.co.uk amazon.de amazon.fr amazon.it amazon.es amazon.ca amzn.to amzn.com a.co ' +
    'ebay.com ebay.co.uk ebay.de etsy.com aliexpress.com alibaba.com walmart.com target.com ' +
    'bestbuy.com barnesandnoble.com waterstones.com bookshop.org thalia.de abebooks.com ikea.com ' +
    'teespring.com redbubble.com zazzle.com cafepress.com spreadshirt.com myshopify.com ' +
    'shopify.com gumroad.com leanpub.com udemy.com skillshare.com audiojungle.net envato.com ' +
    'themeforest.net itunes.apple.com apps.apple.com play.google.com store.steampowered.com ' +
    'gofundme.com kickstarter.com indiegogo.com patreon.com ko-fi.com buymeacoffee.com paypal.com ' +
    'paypal.me clickbank.net fiverr.com upwork.com groupon.com eventbrite.com ticketmaster.com ' +
    'otto.de zalando.de fnac.com rakuten.com mercadolibre.com flipkart.com swagbucks.com',
  company:
    'salesforce.com monday.com asana.com trello.com atlassian.com slack.com notion.so notion.com ' +
    'clickup.com airtable.com smartsheet.com basecamp.com hubspot.com zendesk.com intercom.com ' +
    'oracle.com sap.com servicenow.com workday.com microsoft.com apple.com adobe.com cisco.com ' +
    'dell.com hp.com intel.com ibm.com tableau.com qualtrics.com surveymonkey.com typeform.com ' +
    'mailchimp.com miro.com lucidchart.com jira.com celonis.com uipath.com minitab.com ' +
    'accenture.com mckinsey.com bcg.com bain.com deloitte.com pwc.com kpmg.com ey.com ' +
    'gartner.com forrester.com capgemini.com toyota.com wrike.com zoho.com freshworks.com ' +
    'googleadservices.com doubleclick.net wix.com squarespace.com godaddy.com shopify.dev',
  shortener:
    'bit.ly bitly.com t.co goo.gl tinyurl.com ow.ly is.gd v.gd buff.ly adf.ly bit.do cutt.ly ' +
    'rebrand.ly shorturl.at rb.gy tiny.cc lnkd.in youtu.be.link soo.gd s.id clck.ru j.mp dlvr.it ' +
    'ift.tt fb.me db.tt qr.ae trib.al shorte.st ouo.io bc.vc snip.ly bl.ink t2m.io po.st x.co ' +
    'u.to chilp.it tr.im su.pr cli.gs short.io tny.im hyperurl.co smarturl.it lnk.to shhort.com ' +
    'binbox.io linkvertise.com flip.it dft.ba mcaf.ee yourls.org kutt.it zpr.io urlz.fr goo.su',
};

export const hostKinds: ReadonlyMap<string, LinkKind> = new Map(
  Object.entries(table).flatMap(([kind, hosts]) =>
    hosts.split(' ').map((host) => [host, kind as LinkKind] as const),
  ),
);
