import { type Check, fail, pass, type Side } from '@regionlift/migration/core';
import type { AlertsQuestion } from '../alerts-question';
import { isTold, placeOf, subscribersIn } from '../subscribers';

/**
 * Whether somebody is told at all. That nobody is told of what is WARNING is a choice, spelled out by `from`; nobody to wake up is
 * none.
 */
export const audienceChecks: readonly Check<AlertsQuestion>[] = [
  {
    code: 'NoSubscriber',
    asks: 'somebody is told of the critical alarms of each region: otherwise they ring in an empty room',
    property: 'subscriptions',
    serves: ['OBS-4'],
    judge: (facts) => {
      const { subscriptions, slack, migration } = facts;
      // What is no list, or holds what is no subscriber, has its own finding.
      const judged = subscriptions === undefined || subscribersIn(facts).length === [subscriptions].flat().length;
      const silent = (['SOURCE', 'TARGET'] as const).filter((side) => !isHeard(facts, side));
      if (!judged || slack !== undefined || silent.length === 0) return pass;
      const regions = silent.map((side) => (side === 'SOURCE' ? migration.from : migration.to));
      return fail(
        `nobody in ${regions.join(' and ')}`,
        'at least one subscriber of each region: a queue or a function is told by its own region alone',
        'subscribe an address, or a queue or function in each of the two regions',
      );
    },
  },
];

/** A queue or a function somewhere else, or under no ARN at all, has its own finding. */
const isHeard = (facts: AlertsQuestion, side: Side): boolean =>
  subscribersIn(facts).some((one) => {
    const region = placeOf(one.endpoint)?.region;
    const { from, to } = facts.migration;
    return isTold(one, facts.migration, side) || region === undefined || ![from, to].includes(region);
  });
