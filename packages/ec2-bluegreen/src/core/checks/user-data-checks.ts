import { type Check, fail, isDeferred, pass, show, whenKnown } from '@regionlift/migration/core';
import { findPlaintextSecrets } from '@regionlift/secure-iam/core';
import type { FleetQuestion } from '../fleet-facts';

/** What a fleet part asks of what instances are told: their script, and their settings. */
export const userDataChecks: readonly Check<FleetQuestion>[] = [
  {
    code: 'InvalidUserData',
    asks: 'user data is plain text: the shells encode it (EC2 User Guide, "Run commands when you launch an EC2 instance")',
    property: 'userData',
    serves: ['EC2-6'],
    judge: ({ userData }) =>
      userData === undefined || isDeferred(userData) || (typeof userData === 'string' && !encoded.test(userData))
        ? pass
        : fail(
            typeof userData === 'string' ? `what looks like base64: '${userData.slice(0, 10)}…'` : show(userData),
            'a text such as #!/bin/sh …',
            'give the script itself, not encoded',
          ),
  },
  {
    code: 'UserDataTooLarge',
    asks: 'user data fits: 16 KB before it is encoded (EC2 User Guide, "Instance metadata and user data")',
    property: 'userData',
    serves: ['EC2-6'],
    judge: ({ userData }) =>
      whenKnown([userData], ([script]) => {
        const bytes = bytesOf(String(script ?? ''));
        return bytes <= 16_384
          ? pass
          : fail(`${bytes} bytes`, 'at most 16,384 bytes', 'put files into the image or into a bucket, and fetch them');
      }),
  },
  {
    code: 'PlaintextSecret',
    asks: 'user data holds no secret: everybody who may describe the instance reads it',
    property: 'userData',
    serves: ['EC2-6', 'IAM-8'],
    judge: ({ userData }) => whenKnown([userData], ([script]) => secretFree({ UserData: script })),
  },
  {
    code: 'InvalidSetting',
    asks: 'settings have names and values that SSM takes (Systems Manager API Reference, PutParameter: letters, digits, . - _; 4 KB)',
    property: 'settings',
    serves: ['EC2-6'],
    judge: ({ settings = {} }) => {
      if (!isRecord(settings)) return fail(show(settings), 'texts by name', "give settings as { NAME: 'value' }");
      const wrong = Object.entries(settings).filter(
        ([key, value]) => !/^(?!aws|ssm)[A-Za-z0-9_.-]{1,100}$/i.test(key) || !(isDeferred(value) || isValue(value)),
      );
      return wrong.length === 0
        ? pass
        : fail(
            wrong.map(([key]) => `'${key}'`).join(', '),
            'names of letters, digits, ".", "-", "_", not beginning with aws or ssm; texts of 1 to 4,096 bytes',
            'correct the names, or keep large values in a bucket',
          );
    },
  },
  {
    code: 'PlaintextSecret',
    asks: 'settings hold no secret: they are plain parameters',
    property: 'settings',
    serves: ['EC2-6', 'IAM-8'],
    judge: ({ settings = {} }) => (isRecord(settings) ? secretFree({ Environment: settings }) : pass),
  },
];

function secretFree(properties: Readonly<Record<string, unknown>>) {
  const found = findPlaintextSecrets([
    { id: 'Fleet', type: 'AWS::EC2::LaunchTemplate', properties: plainOf(properties) },
  ]);
  return found.length === 0
    ? pass
    : fail(
        found.map(({ kind, excerpt }) => `${kind}: ${excerpt}`).join(', '),
        'no secret in clear text',
        'keep it in Secrets Manager, name its ARN in secretArns, let the instance read it, and revoke this one',
      );
}

/** Values that are not known yet are no secrets in the program's text. */
const plainOf = (value: unknown): unknown =>
  isDeferred(value)
    ? ''
    : isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainOf(inner)]))
      : value;

/** A script has spaces or signs; what has none is encoded, or empty. */
const encoded = /^[A-Za-z0-9+/\r\n]*={0,2}\s*$/;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValue = (value: unknown): boolean => typeof value === 'string' && value !== '' && bytesOf(value) <= 4_096;

/** Bytes of a text in UTF-8; half a surrogate pair counts as the three bytes of its replacement. */
const bytesOf = (text: string): number =>
  [...text].reduce((sum, character) => {
    const point = character.codePointAt(0) ?? 0;
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
  }, 0);
