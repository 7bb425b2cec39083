/** Parameters that say where a reader came from and never what the page shows. */
const trackers: ReadonlySet<string> = new Set([
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  'dclid',
  'epik',
  'fbclid',
  'gbraid',
  'gclid',
  'gclsrc',
  'hsctatracking',
  'igsh',
  'igshid',
  'li_fat_id',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'msclkid',
  'oly_anon_id',
  'oly_enc_id',
  'ref_src',
  'ref_url',
  'srsltid',
  'trackingid',
  'ttclid',
  'twclid',
  'vero_id',
  'wbraid',
  'yclid',
]);

const trackerFamilies = ['utm_', 'pk_', 'mtm_', 'hsa_'];

function isTracker(name: string): boolean {
  const folded = name.toLowerCase();
  return trackers.has(folded) || trackerFamilies.some((family) => folded.startsWith(family));
}

/** The query of an address without tracking parameters; the others keep their spelling and order. */
export function withoutTracking(search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => {
      const [name = ''] = new URLSearchParams(pair).keys();
      return pair !== '' && !isTracker(name);
    });
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}
