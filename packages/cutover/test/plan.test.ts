import { statementsOf } from '@regionlift/secure-iam/core';
import {
  cutoverAlarms,
  cutoverOutputs,
  diagramOf,
  effectsOf,
  planCutover,
  planCutoverRoles,
  runtimeConfigOf,
} from '../src/core';
import { badInputs, declared, goodFacts, migration, planOf } from './cases';

const codesOf = (facts: object, parts = declared) => {
  const outcome = planCutover('Orders/Cutover', migration, parts, { ...goodFacts, ...facts });
  return [...new Set((outcome.accepted ? outcome.unknowns : outcome.findings).map(({ code }) => code))];
};

test.each(badInputs)('refuses $title', ({ facts = {}, parts, codes }) => {
  expect(codesOf(facts, parts)).toEqual(codes);
});

test('a migration without alerts is told that nobody is asked', () => {
  const { alerts: _, ...silent } = migration;
  const outcome = planCutover('Orders/Cutover', silent, declared, goodFacts);
  expect(outcome).toMatchObject({ accepted: true, unknowns: [{ code: 'NobodyAsked', verdict: 'unknown' }] });
});

describe('a plan', () => {
  const plan = planOf();

  test('stands in the target region, under the name that the dashboard reads', () => {
    expect([plan.stateMachineName, plan.stateMachineArn]).toEqual([
      'rl-orders-cutover',
      'arn:aws:states:us-east-1:111122223333:stateMachine:rl-orders-cutover',
    ]);
  });

  test('keeps ledger and evidence in the export bucket of the backups, under its key', () => {
    expect(plan.evidence).toEqual({
      bucketName: 'rl-orders-exports-111122223333-us-east-1',
      keyArn: 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-backups',
      ledgerKey: 'cutover/rl-orders/ledger.json',
      evidencePrefix: 'cutover/rl-orders/evidence/',
    });
    expect(planOf({ evidenceBucketName: 'mine' }).evidence).toMatchObject({ bucketName: 'mine' });
    expect(planOf({ evidenceBucketName: 'mine' }).evidence.keyArn).toBeUndefined();
  });

  test('asks by the critical topic of the target region', () => {
    expect(runtimeConfigOf(plan).topicArn).toBe('arn:aws:sns:us-east-1:111122223333:rl-orders-alerts-critical');
  });

  test('carries the parts across in the order that is asked for', () => {
    const { graph } = planOf({ order: ['web', 'backups', 'database', 'assets'] });
    expect(graph.forward.slice(0, 3).map(({ id }) => id)).toEqual([
      'web: preflight',
      'database: preflight',
      'assets: preflight',
    ]);
  });

  test('wakes somebody when an execution ends badly', () => {
    expect(
      cutoverAlarms(plan).map(({ alarmName, severity, actionArns }) => [alarmName, severity, actionArns.length]),
    ).toEqual([
      ['rl-orders-cutover-executions-failed', 'CRITICAL', 1],
      ['rl-orders-cutover-executions-timedout', 'CRITICAL', 1],
      ['rl-orders-cutover-executions-aborted', 'CRITICAL', 1],
    ]);
  });

  test('names its outputs as the other parts do', () => {
    expect(Object.values(cutoverOutputs(plan)).map(({ name }) => name)).toEqual([
      'CutoverStateMachine',
      'CutoverRuntimeFunction',
      'CutoverEvidenceBucket',
    ]);
  });
});

describe('roles (IAM-1)', () => {
  const plan = planOf();
  const roles = planCutoverRoles('Orders/Cutover', plan);
  if (!roles.accepted) throw new Error(JSON.stringify(roles.findings));

  test('the machine invokes the functions of the parts and its own, and no other', () => {
    const invoked = (roles.plan.machine.inline?.document.Statement ?? []).filter(({ Action }) =>
      [Action].flat().includes('lambda:InvokeFunction'),
    );
    expect(invoked.flatMap(({ Resource = [] }) => Resource)).toEqual(
      ['assets', 'backups', 'cutover', 'database', 'web'].map(
        (part) => `arn:aws:lambda:us-east-1:111122223333:function:rl-orders-${part}-runtime`,
      ),
    );
  });

  test('the function writes the ledger and the evidence, and nothing else of the bucket', () => {
    const written = Object.values(effectsOf(plan))
      .flat()
      .filter(({ action }) => action === 's3:PutObject')
      .flatMap(({ resources }) => resources);
    expect([...new Set(written)]).toEqual([
      'arn:aws:s3:::rl-orders-exports-111122223333-us-east-1/cutover/rl-orders/ledger.json',
      'arn:aws:s3:::rl-orders-exports-111122223333-us-east-1/cutover/rl-orders/evidence/*',
    ]);
    expect(statementsOf(effectsOf(plan).watch).every(({ effect }) => effect === 'Allow')).toBe(true);
  });

  test('both are trusted for the one resource that acts', () => {
    for (const [role, source] of [
      [roles.plan.machine, 'stateMachine:rl-orders-cutover'],
      [roles.plan.runtime, 'function:rl-orders-cutover-runtime'],
    ] as const)
      expect(JSON.stringify(role.trust)).toContain(source);
  });
});

test('the diagram draws every node once, and where each failure leads', () => {
  const { graph } = planOf();
  const diagram = diagramOf(graph);
  for (const { id } of [...graph.forward, ...graph.back, ...graph.retire])
    expect(diagram.split(`"${id}"`)).toHaveLength(2);
  expect(diagram.match(/fails/g)).toHaveLength(graph.forward.length);
  expect(diagram).toContain('[["cutover: cross"]]');
});
