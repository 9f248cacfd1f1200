import type { Effect } from '@regionlift/migration/core';
import fc from 'fast-check';
import { policyDocumentOf, statementsIn, statementsOf } from '../../src/core';
import { anyEffect, effect } from './effects';
import { permissionsOf } from './permissions';

describe('statements from effects (IAM-2)', () => {
  it('puts actions on the same resources into one statement', () => {
    expect(
      policyDocumentOf([
        effect({ action: 's3:GetObjectVersion', resources: ['arn:aws:s3:::orders/*'] }),
        effect({ action: 's3:GetObject', resources: ['arn:aws:s3:::orders/*'] }),
        effect({ action: 's3:ListBucket', access: 'list', resources: ['arn:aws:s3:::orders'] }),
      ]),
    ).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'S3GetObject',
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:GetObjectVersion'],
          Resource: 'arn:aws:s3:::orders/*',
        },
        { Sid: 'S3ListBucket', Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::orders' },
      ],
    });
  });

  it('keeps actions apart whose conditions differ', () => {
    const scoped = { StringEquals: { 'kms:ViaService': ['s3.us-east-1.amazonaws.com'] } };
    const statements = statementsOf([
      effect({ action: 'kms:Decrypt', resources: ['k'], conditions: scoped }),
      effect({ action: 'kms:Decrypt', resources: ['k'] }),
    ]);
    expect(statements.map(({ sid, conditions }) => [sid, conditions])).toEqual([
      ['KmsDecrypt', scoped],
      ['KmsDecrypt2', undefined],
    ]);
  });

  it('drops resources that `*` makes redundant and keeps the reason', () => {
    const unscoped = 'DescribeRegions has no resource';
    expect(
      statementsOf([
        effect({ action: 'ec2:DescribeRegions', resources: ['x'] }),
        effect({ action: 'ec2:DescribeRegions', resources: ['*'], unscoped }),
      ]),
    ).toEqual([
      {
        sid: 'Ec2DescribeRegions',
        effect: 'Allow',
        actions: ['ec2:DescribeRegions'],
        resources: ['*'],
        reasons: ['a case'],
        unscoped,
      },
    ]);
  });

  it('treats two spellings of an action as one', () => {
    expect(statementsOf([effect({ action: 's3:getobject' }), effect({ action: 's3:GetObject' })])[0]?.actions).toEqual([
      's3:GetObject',
    ]);
  });

  it('allows exactly what the effects name, for any effects', () => {
    fc.assert(
      fc.property(fc.array(anyEffect, { maxLength: 25 }), (effects) => {
        const starred = new Set(effects.filter(({ resources }) => resources.includes('*')).map(bare));
        const minimal = effects.map((one) => (starred.has(bare(one)) ? { ...one, resources: ['*'] } : one));
        expect(permissionsOf(statementsOf(effects))).toEqual(permissionsOf(minimal.map(asStatement)));
      }),
    );
  });

  it('gives the same document for any order, with distinct Sids', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyEffect, { maxLength: 15 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([effects, shuffled]) => {
          const document = policyDocumentOf(effects);
          expect(policyDocumentOf(shuffled)).toEqual(document);
          const sids = document.Statement.map(({ Sid }) => Sid);
          expect(new Set(sids).size).toBe(sids.length);
          expect(sids.every((sid) => /^[A-Za-z0-9]+$/.test(sid ?? ''))).toBe(true);
        },
      ),
    );
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(anyEffect, { maxLength: 15 }), (effects) => {
        const statements = statementsOf(effects).map(({ reasons, unscoped, ...written }) => written);
        expect(statementsIn(JSON.stringify(policyDocumentOf(effects)))).toEqual(statements);
      }),
    );
  });
});

const bare = ({ action, conditions }: Effect): string => JSON.stringify([action, conditions ?? {}]);
const asStatement = ({ action, resources, conditions }: Effect) => ({
  effect: 'Allow' as const,
  actions: [action],
  resources,
  conditions,
});
