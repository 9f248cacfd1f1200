import { type Check, fail, pass, show } from '@regionlift/migration/core';
import type { ObservabilityQuestion } from '../known-facts';
import { knownItems } from './known-items';
import { plainListNeeded } from './list-checks';

/** What is asked of the parts to watch. */
export const watchChecks: readonly Check<ObservabilityQuestion>[] = [
  ...plainListNeeded<ObservabilityQuestion>('watch', 'OBS-1'),
  {
    code: 'UnknownPart',
    asks: 'every part that is watched has been declared before',
    property: 'watch',
    serves: ['OBS-1'],
    judge: ({ watch, declared }) => {
      const names = declared.map(({ name }) => name);
      const unknown = knownItems(watch).filter((name) => !names.some((declaredName) => declaredName === name));
      return unknown.length === 0
        ? pass
        : fail(
            unknown.map(show).join(', '),
            names.join(', ') || 'nothing: no part is declared yet',
            'declare the part above, in the same migration',
          );
    },
  },
  {
    code: 'NothingWatched',
    asks: 'there is a part to watch',
    property: 'watch',
    serves: ['OBS-1'],
    judge: ({ watch, declared }) =>
      declared.length > 0 && !(Array.isArray(watch) && watch.length === 0)
        ? pass
        : fail('no part', 'at least one', 'declare what watches below the parts, and watch one of them'),
  },
];
