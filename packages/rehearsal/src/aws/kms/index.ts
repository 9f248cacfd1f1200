import { type AwsCall, Refusal, type StandIn } from '../../contract/aws';
import type { Programme } from '../../contract/programme';
import { identityOf } from '../../programme/identity';
import { byOperation } from '../by-operation';

/** Keys by their aliases. */
export interface Keys extends StandIn {
  /** ARN of the key behind an alias (`alias/…`); undefined when no key has it. */
  readonly arnOf: (region: string, alias: string) => string | undefined;
}

/** KMS: the keys that the program declares, found by alias, key id, or the ARN of either. */
export function kms(programme: Programme): Keys {
  let current = programme;
  const keyOf = (region: string, asked: string) => {
    const name = asked.replace(/^arn:[^:]+:kms:[^:]+:\d+:(key\/)?/, '');
    const keys = current.resources.filter((one) => one.kind === 'AWS::KMS::Key' && one.region === region);
    const identified = keys.map((key) => {
      const subject = { ...key, account: current.account };
      return { alias: key.name, KeyId: identityOf(subject, 'KeyId'), Arn: identityOf(subject, 'Arn') };
    });
    return identified.find(({ alias, KeyId }) => alias === name || KeyId === name);
  };
  return {
    title: 'KMS',
    services: ['KMS'],
    limits: 'Nothing is encrypted, and key policies are not enforced.',
    deploy: (next) => {
      current = next;
    },
    arnOf: (region, alias) => keyOf(region, alias)?.Arn,
    answer: byOperation('KMS', {
      DescribeKey: ({ KeyId: asked = '' }: { readonly KeyId?: string }, { region }: AwsCall) => {
        const key = keyOf(region, asked);
        if (key === undefined) throw new Refusal('NotFoundException', `Key or alias '${asked}' does not exist`);
        const { KeyId, Arn } = key;
        return { KeyMetadata: { KeyId, Arn, Enabled: true, KeyState: 'Enabled', KeyManager: 'CUSTOMER' } };
      },
    }),
  };
}
