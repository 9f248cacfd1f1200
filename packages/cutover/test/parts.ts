import type { PartDeclaration, Stage, Step } from '@regionlift/migration/core';
import { buildGraph } from '../src/core';

/** A step by its name; whatever a test does not care about is filled in. */
const step = (name: string, stage: Stage, rest: Partial<Step> = {}): Step => ({
  name,
  stage,
  action: name,
  changes: !['PREFLIGHT', 'GATE', 'PROBE'].includes(stage),
  timeoutSeconds: 300,
  effects: [],
  ...rest,
});

const part = (name: string, kind: PartDeclaration['kind'], steps: readonly Step[]): PartDeclaration => ({
  name,
  kind,
  functionName: `rl-orders-${name}-runtime`,
  steps,
  signals: [],
  protects: [],
  panels: [],
  logs: [],
  outputs: [],
});

/** Parts with the steps that the libraries' parts declare, by name and stage. */
export const parts: readonly PartDeclaration[] = [
  part('assets', 'BUCKET', [
    step('preflight', 'PREFLIGHT'),
    step('put-forward-rule', 'PREPARE', { undo: 'restore-replication' }),
    step('start-backfill', 'PREPARE', { undo: 'cancel-backfill' }),
    step('gate', 'GATE', { pollSeconds: 60 }),
    step('flip-endpoint', 'FLIP', { undo: 'flip-endpoint-back' }),
    step('probe', 'PROBE', { pollSeconds: 15 }),
    step('retire-forward-rule', 'RETIRE'),
  ]),
  part('database', 'DATABASE', [
    step('preflight', 'PREFLIGHT'),
    step('prepare', 'PREPARE', { undo: 'cleanup' }),
    step('attach', 'PREPARE', { undo: 'cleanup', needsPhase: 'PROMOTED' }),
    step('wait-catch-up', 'GATE', { pollSeconds: 10 }),
    step('switchover', 'FLIP', { undo: 'switch-back', pollSeconds: 5 }),
    step('probe', 'PROBE', { pollSeconds: 15 }),
    step('cleanup', 'RETIRE'),
  ]),
  part('web', 'FLEET', [
    step('preflight', 'PREFLIGHT'),
    step('copy-image', 'PREPARE', { pollSeconds: 30 }),
    step('scale-green', 'WARM', { undo: 'release-scaling', pollSeconds: 10, needsPhase: 'PROMOTED' }),
    step('wait-healthy', 'WARM', { changes: false, pollSeconds: 15 }),
    step('shift-to-10', 'SHIFT', { undo: 'return-to-blue', pollSeconds: 15 }),
    step('shift-to-100', 'SHIFT', { undo: 'return-to-blue', pollSeconds: 15 }),
    step('detach-blue', 'SHIFT', { undo: 'return-to-blue', pollSeconds: 10 }),
    step('release-scaling', 'SHIFT', { pollSeconds: 10 }),
  ]),
];

/** The graph of {@link parts}. */
export const graph = buildGraph(parts, { approvalSeconds: 3_600 });
