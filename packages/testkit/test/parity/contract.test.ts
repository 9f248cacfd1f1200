import type { Facts, FactValues } from '../../src/facts';
import { assertParity, compareFacts, type IntendedDifference } from '../../src/parity';

const facts = (properties: FactValues): Facts => ({
  resources: [
    {
      kind: 'AWS::SSM::Parameter',
      region: 'eu-west-1',
      name: '/in/use',
      declared: true,
      properties,
      retention: { onDelete: true, onReplace: true, lost: [] },
      origins: [],
    },
  ],
  outputs: [],
});

const intended: IntendedDifference = {
  subject: 'AWS::SSM::Parameter eu-west-1 /in/use',
  path: 'IgnoredChanges',
  cdk: undefined,
  pulumi: ['value'],
  reason: 'a template never changes the value, a program has to be told not to',
};

const [cdk, pulumi] = [facts({ Type: 'String' }), facts({ Type: 'String', IgnoredChanges: ['value'] })];

describe('intended differences', () => {
  it('are left out, and told', () => {
    expect(compareFacts(cdk, pulumi, [intended])).toEqual({ differences: [], unused: [], intended: [intended] });
  });

  it.each([
    ['subject', { subject: 'AWS::SSM::Parameter eu-west-2 /in/use' }],
    ['path', { path: 'Tier' }],
    ['CDK value', { cdk: null }],
    ['Pulumi value', { pulumi: ['description'] }],
    ['reason, which none is', { reason: ' ' }],
  ])('are matched by their %s', (_, change) => {
    const { differences, unused } = compareFacts(cdk, pulumi, [{ ...intended, ...change }]);
    expect([differences.length, unused.length]).toEqual([1, 1]);
  });

  it('excuse one difference each', () => {
    expect(compareFacts(cdk, pulumi, [intended, intended]).unused).toEqual([intended]);
  });

  it('fail the contract when nothing needs them', () => {
    expect(() => assertParity(cdk, cdk, [intended])).toThrow(
      '0 differences between CDK and Pulumi, 1 intended differences unused\nunused: AWS::SSM::Parameter eu-west-1 /in/use IgnoredChanges',
    );
  });
});

it('shows both values of a difference', () => {
  expect(() => assertParity(cdk, pulumi)).toThrow(
    [
      '1 differences between CDK and Pulumi, 0 intended differences unused',
      'AWS::SSM::Parameter eu-west-1 /in/use',
      '  IgnoredChanges',
      '    cdk:    (absent)',
      '    pulumi: ["value"]',
    ].join('\n'),
  );
});

it('does not hold where there is nothing to compare', () => {
  const nothing = { resources: [], outputs: [] };
  expect(compareFacts(nothing, nothing).differences).toEqual([
    { subject: 'contract', path: 'resources', cdk: 0, pulumi: 0 },
  ]);
});
