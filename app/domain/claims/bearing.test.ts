import { describe, expect, it } from 'vitest';
import { sameBearing } from './bearing.ts';

describe('sameBearing', () => {
  it.each([
    ['Lean works.', 'lean works!'],
    ['Lean didn’t help', "Lean didn't help"],
    ['the custommer comes first', 'the customer comes first'],
    ['We learned it at Toyota', 'We learned it at Toyotta'],
    ['the firm grew in the end', 'the company grew in the very end'],
    ['the plan and the map', 'the plan, and a map'],
    ['It began at Ford.', 'it began at ford'],
    ['process design', 'process and service design'],
    ['der Kunde zuerst', 'der Kunde zu erst'],
    ['', ''],
  ])('%o and %o may be one claim', (before, after) => {
    expect(sameBearing(before, after)).toBe(true);
    expect(sameBearing(after, before)).toBe(true);
  });

  it.each([
    ['Lean works', 'Lean never works'],
    ["Lean doesn't work", 'Lean does work'],
    ['all firms gain', 'most firms gain'],
    ['it rose by 3.5 points', 'it rose by 35 points'],
    ['it rose in 1998', 'it rose in 1999'],
    ['a product for customers', 'a by-product for customers, not buyers'],
    ['it is effective here', 'it is ineffective here'],
    ['costs increase', 'costs decrease'],
    ['they centralise it', 'they decentralise it'],
    ['a pre-launch survey', 'a post-launch survey'],
    ['staff are underused there', 'staff are overused there'],
    ['we saw Ford gain', 'we saw Fiat gain'],
    ['we saw buyers gain', 'we saw Ford buyers gain'],
    ['design serves the process', 'the process serves design'],
    ['what Ford taught Toyota', 'what Toyota taught Ford'],
    ['more for less effort', 'less for more effort'],
  ])('%o and %o are two', (before, after) => {
    expect(sameBearing(before, after)).toBe(false);
    expect(sameBearing(after, before)).toBe(false);
  });
});
