import type { Sentence } from './read-words.ts';
import { judging, kind } from './word-kinds.ts';

const aboutReader = /\b(?:you|your|you've|you're|u|ur|author|writer)\b/;
const aboutPage =
  /\b(?:this|the|your|ur|that|these|such an?|an?|every|what|any|of|nice|great|good) (?:[a-z'-]+ ){0,3}(?:articles?|posts?|blogs?|weblogs?|blog posts?|sites?|websites?|web ?sites?|webpage|web ?page|page|piece|piece of writing|paragraph|topic|topics|writing|writers?|content|share|read|info|information|subject|thread|comments?|essay|write-?up|weblog|forum|board)\b/;

/** What people say when they have read something and have nothing to add. */
const smallTalk =
  /\b(?:keep (?:it|up|on|posting|writing|sharing|going|wrinting)|looking forward|look forward|never stop|(?:be|come|coming|check|checking|return|returning) back|(?:will|'ll|going to|gonna) (?:definitely |certainly |surely |be )*(?:share|shared|return|revisit|recommend|bookmark|read more|tell|again)|shared? (?:it|this) with|(?:read|reading) (?:your|my) mind|thumbs up|well (?:done|said|put|written)|made my day|learn(?:ed|t)? (?:a lot|so much|something)|more people like|so true|good (?:job|luck|work|day|morning)|big fan|for sharing|thank(?:s| you)|(?:could|couldn|can) ?'?t (?:have )?(?:agree|said|resist|put|refrain|wait|leave)|could not (?:have )?(?:agree|said|put)|stumbled|agree with (?:you|this|that|every|all)|food for thought|two thumbs|hats? off|god bless|have a (?:nice|great|good) day|what (?:a|an) [a-z]+ (?:[a-z]+ )?(?:read|article|post|idea|piece)|book ?marked|(?:love|like|enjoy) (?:it|this|what) (?:when|how|you|people)|write the book|had no idea|point of view|first time here|heads up|signed up|right on|hear hear|count me in|say no more|enough said|nuff said|you rock|you nailed|nailed it|spot on|(?:came|come) across (?:your|this)|long ?-?time reader)\b/;

const saysWhy =
  /\b(?:because|since|therefore|unless|although|whereas|instead of|rather than|however|but (?:it|the|that|this|they|we|i|in|not|no|your|only|never|nobody|what|how|why|who|there)|does not|doesn't|did not|didn't|never says?|would not|wouldn't|isn't|is not|not only)\b|[:;=]/;

/** A figure of speech or a vote, not one that could be checked. */
const votingFigure = /^\W*(?:[+-] ?\d+|x ?\d+|\d+ ?%|\d+ ?\/ ?\d+|\d{1,6})\W*$/;

/** What the phrases can add to the count of words; how far counts may fall short. */
const mostFromPhrases = 4;
const leniency = 1.2;

/**
 * Said of the text, its author or the page, and of nothing else: the words of judging and of the page
 * outweigh those about a matter, nothing is counted and no reason is given.
 */
export function isEmptySentence({ text, kinds, has }: Sentence): boolean {
  const counts = count(kinds);
  const hasFigure = /\d/.test(text);
  if (counts.content === 0) return !hasFigure || (has & judging) !== 0 || votingFigure.test(text);
  if (counts.filler >= 4) return true;
  if ((counts.judging + counts.paging + mostFromPhrases) * leniency < counts.content) return false;
  if (hasFigure || saysWhy.test(text)) return false;
  if (text.endsWith('?') && (has & (kind.field | kind.work | kind.source)) !== 0) return false;
  const chat = smallTalk.test(text) ? 2 : 0;
  if (counts.judging === 0 && chat === 0 && counts.paging < 2) return false;
  const about = (aboutPage.test(text) ? 1 : 0) + (aboutReader.test(text) ? 1 : 0);
  if (about + chat === 0) return counts.judging > 0 && counts.content <= 1;
  return (counts.judging + counts.paging + chat + about) * leniency >= counts.content;
}

type Counts = { content: number; judging: number; paging: number; filler: number };

function count(kinds: readonly number[]): Counts {
  const counts = { content: 0, judging: 0, paging: 0, filler: 0 };
  for (const one of kinds) {
    if ((one & kind.content) !== 0) counts.content += 1;
    if ((one & judging) !== 0) counts.judging += 1;
    if ((one & (kind.page | kind.site)) !== 0) counts.paging += 1;
    if ((one & kind.filler) !== 0) counts.filler += 1;
  }
  return counts;
}
