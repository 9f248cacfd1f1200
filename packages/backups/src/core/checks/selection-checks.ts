import { type Check, fail, isDeferred, pass, show, whenPlain } from '@regionlift/migration/core';
import { asList, backedUp, chosenParts, isContinuous } from '../backed-up';
import type { BackupsQuestion } from '../backups-facts';
import { continuousDaysOf, enabledRules } from '../rule-choices';
import { isOptions } from './options-of';

/** What backups ask of what they protect (BAK-3). */
export const selectionChecks: readonly Check<BackupsQuestion>[] = [
  {
    code: 'InvalidList',
    asks: 'protect is a list',
    property: 'protect',
    serves: ['BAK-3'],
    judge: ({ protect }) =>
      whenPlain([protect], () =>
        protect === undefined || Array.isArray(protect)
          ? pass
          : fail(show(protect), 'a list of parts', 'put the part into a list'),
      ),
  },
  {
    code: 'UnknownPart',
    asks: 'every part to protect has been declared before',
    property: 'protect',
    serves: ['BAK-3'],
    judge: ({ protect, parts }) => {
      const known = chosenParts({ parts }).map(({ name }) => name);
      const strange = asList(protect).filter((name) => typeof name !== 'string' || !known.includes(name));
      return strange.length === 0
        ? pass
        : fail(
            strange.map(show).join(', '),
            known.length === 0 ? 'no part: none was declared before' : known.join(', '),
            'declare the part before the backups, or leave it out',
          );
    },
  },
  {
    code: 'NothingSelected',
    asks: 'every part to protect has something that AWS Backup takes',
    property: 'protect',
    serves: ['BAK-3'],
    judge: (facts) => {
      const backed = new Set(backedUp(facts).map(({ part }) => part));
      const idle = facts.protect === undefined ? [] : chosenParts(facts).filter(({ name }) => !backed.has(name));
      return idle.length === 0
        ? pass
        : fail(
            idle.map(({ name }) => name).join(', '),
            'parts with a bucket, a database, a volume or an instance to back up in this phase',
            'leave the part out, or select its instances by selectTags',
          );
    },
  },
  {
    code: 'InvalidTag',
    asks: 'tags have a key of 1 to 128 and a value of up to 256 characters, at most 30 of them (AWS Backup Developer Guide, "Quotas")',
    property: 'selectTags',
    serves: ['BAK-3'],
    judge: ({ selectTags }) =>
      whenPlain([selectTags], () => {
        if (selectTags === undefined) return pass;
        const tags = isOptions(selectTags) ? Object.entries(selectTags) : [];
        const wrong = tags.filter(([key, value]) => !isDeferred(value) && !isTag(key, value));
        return isOptions(selectTags) && tags.length <= mostTags && wrong.length === 0
          ? pass
          : fail(
              wrong.length > 0 ? wrong.map(([key, value]) => `${key}: ${show(value)}`).join(', ') : show(selectTags),
              `up to ${mostTags} tags with plain texts as values`,
              'give keys and values of tags; what carries all of them is selected',
            );
      }),
  },
  {
    code: 'NothingProtected',
    asks: 'there is something to back up',
    property: 'protect',
    serves: ['BAK-2', 'BAK-3'],
    judge: (facts) => {
      const tagged = isOptions(facts.selectTags) && Object.keys(facts.selectTags).length > 0;
      const silent = facts.protect === undefined || (Array.isArray(facts.protect) && facts.protect.length === 0);
      return silent && backedUp(facts).length === 0 && !tagged
        ? fail(
            'nothing',
            'a part with a bucket, a database, a volume or an instance to back up, or tags',
            'declare the parts before the backups, or give selectTags',
          )
        : pass;
    },
  },
  {
    code: 'NothingProtected',
    asks: 'every resource has a rule',
    property: 'daily',
    serves: ['BAK-2'],
    judge: (facts) => {
      if (enabledRules(facts).length > 0) return pass;
      const days = Number(continuousDaysOf(facts));
      const left = backedUp(facts).filter((resource) => !isContinuous(resource, days));
      const tags = isOptions(facts.selectTags) ? Object.keys(facts.selectTags) : [];
      return left.length + tags.length === 0
        ? pass
        : fail(
            `no rule for ${[...left.map(({ arn }) => arn), ...tags.map((key) => `the tag ${key}`)].join(', ')}`,
            'at least one of daily, weekly and monthly',
            'switch a rule on',
          );
    },
  },
];

const mostTags = 30;

const isTag = (key: string, value: unknown): boolean =>
  key.length >= 1 && key.length <= 128 && typeof value === 'string' && value.length <= 256;
