import { reason, type DraftRule } from '../subject.ts';
import type { Reason } from '../types.ts';

/** Quotations are judged too: quoting an advertisement spreads it as well. */
export const noCommercialLink: DraftRule = ({ found }): Reason[] => {
  const shops = found.links.filter(({ kind }) => kind === 'shop' || kind === 'company');
  if (shops.length === 0) return [];
  const hosts = [...new Set(shops.map(({ host }) => host))].join(', ');
  return [
    reason(
      'no-commercial-link',
      shops.some(({ kind }) => kind === 'shop') ? 'shop-link' : 'company-link',
      'return',
      {
        message: `The link to ${hosts} looks like one to a company, product or service.`,
        fix: 'Take the link out and say in your own words what you did with it, or link an article that explains it.',
      },
      shops.map(({ span }) => span),
    ),
  ];
};
