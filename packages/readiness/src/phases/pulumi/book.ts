import { FOREIGN, type TypeBook } from '../type-book';
import { pulumiRuling } from './ruling';
import { typeOf } from './types';

/** What is known of Pulumi's AWS types. Types of other providers are somebody else's. */
export const pulumiBook: TypeBook = {
  held: (type) => (type.startsWith('aws:') ? typeOf(type)?.holds : FOREIGN),
  ruling: pulumiRuling,
  home: (before, after) => {
    if (before.home === after.home) return [];
    const change = { path: ['provider'], from: before.home, to: after.home };
    return [
      [
        change,
        {
          effect: 'UNKNOWN',
          reason: 'another provider may be another account: the new provider decides whether it replaces (DiffConfig)',
          source: 'pulumi, pkg/resource/deploy/step_generator.go, providerChanged; run pulumi preview --diff',
        },
      ],
    ];
  },
};
