import { type Check, fail, oneOfOptions, pass, show, whenPlain } from '@regionlift/migration/core';
import type { BackupsQuestion } from '../backups-facts';
import { isOptions, type OptionsName, optionNames, optionOf } from './options-of';

/** What backups ask of the form of their options: users of JavaScript may hand over anything. */
export const optionChecks: readonly Check<BackupsQuestion>[] = [
  ...optionNames.map(
    (property): Check<BackupsQuestion> => ({
      code: 'InvalidOptions',
      asks: `${property} is an object of options`,
      property,
      serves: ['BAK-2'],
      judge: (facts) =>
        whenPlain([facts[property]], () =>
          facts[property] === undefined || isOptions(facts[property])
            ? pass
            : fail(show(facts[property]), 'an object of options', `give ${property} as an object`),
        ),
    }),
  ),
  oneOfOptions<BackupsQuestion>('reports', ['BAK-8'], [true, false]),
  ...(['daily', 'weekly', 'monthly', 'restoreTests'] as const).map((name) =>
    oneOf(name, 'enabled', [undefined, true, false]),
  ),
  oneOf('lock', 'mode', ['GOVERNANCE', 'COMPLIANCE']),
  {
    code: 'InvalidBucketName',
    asks: 'accessLogBucketName is the name of a bucket (S3 User Guide, "General purpose bucket naming rules")',
    property: 'accessLogBucketName',
    serves: ['BAK-8'],
    judge: ({ accessLogBucketName: given }) =>
      whenPlain([given], () =>
        given === undefined || (typeof given === 'string' && /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(given))
          ? pass
          : fail(
              show(given),
              '3 to 63 lower-case letters, digits, dots and hyphens that begin and end with a letter or digit',
              'name a bucket of the target region',
            ),
      ),
  },
];

function oneOf(name: OptionsName, field: string, allowed: readonly unknown[]): Check<BackupsQuestion> {
  return {
    code: 'UnknownOption',
    asks: `${name}.${field} is one of ${allowed.filter((one) => one !== undefined).join(', ')}`,
    property: `${name}.${field}`,
    serves: ['BAK-2'],
    judge: (facts) => {
      const value = optionOf(facts, name, field);
      return whenPlain([value], () =>
        !isOptions(facts[name]) || allowed.includes(value)
          ? pass
          : fail(
              show(value),
              allowed
                .filter((one) => one !== undefined)
                .map(show)
                .join(', '),
              'choose one of them',
            ),
      );
    },
  };
}
