import {
  alarmActionChecks,
  type Check,
  fail,
  hasReached,
  isDeferred,
  type MigrationPlan,
  namesFit,
  type PartDeclaration,
  pass,
  plainValueNeeded,
  show,
  unknown,
  whenPlain,
} from '@regionlift/migration/core';
import type { CutoverFacts } from './cutover-facts';
import { cutoverNames } from './naming';

/** What the checks of a cutover look at. */
export interface CheckedCutover extends CutoverFacts {
  readonly migration: MigrationPlan;
  readonly parts: readonly PartDeclaration[];
}

/** What a cutover asks of its inputs and of the parts. */
export const cutoverChecks: readonly Check<CheckedCutover>[] = [
  plainValueNeeded<CheckedCutover>('approvalHours'),
  plainValueNeeded<CheckedCutover>('evidenceBucketName'),
  plainValueNeeded<CheckedCutover>('evidenceKeyArn'),
  ...alarmActionChecks('CUT-1'),
  namesFit<CheckedCutover>('name', ({ migration }) => Object.values(cutoverNames(migration))),
  {
    code: 'NothingToCutOver',
    asks: 'there is a part with steps',
    property: 'order',
    serves: ['CUT-1'],
    judge: ({ parts, migration }) =>
      hasReached(migration.phase, 'FINALISED') || parts.some(({ steps }) => steps.length > 0)
        ? pass
        : fail('no part with steps', 'at least one', 'declare the cutover below the parts that it carries across'),
  },
  {
    code: 'UnknownPart',
    asks: 'every part of the order has been declared before',
    property: 'order',
    serves: ['CUT-1'],
    judge: ({ order = [], parts }) => {
      const astray = order.filter((name) => !parts.some((part) => part.name === name));
      return astray.length === 0
        ? pass
        : fail(
            astray.map(show).join(', '),
            parts.map(({ name }) => name).join(', '),
            'declare the part above the cutover',
          );
    },
  },
  {
    code: 'PartNotInOrder',
    asks: 'the order names every part with steps, once',
    property: 'order',
    serves: ['CUT-1'],
    judge: ({ order, parts }) => {
      if (order === undefined) return pass;
      const missing = parts
        .filter(({ name, steps }) => steps.length > 0 && !order.includes(name))
        .map(({ name }) => name);
      const twice = order.filter((name, index) => order.indexOf(name) !== index);
      return missing.length + twice.length === 0
        ? pass
        : fail(
            [...missing.map((name) => `${name} left out`), ...twice.map((name) => `${name} twice`)].join(', '),
            'every part with steps, once',
            'a part that stays behind loses what the others take along: name it',
          );
    },
  },
  {
    code: 'PartWithoutFunction',
    asks: 'every part with steps has the function that carries them out',
    property: 'order',
    serves: ['CUT-1'],
    judge: ({ parts }) => {
      const without = parts.filter(({ steps, functionName }) => steps.length > 0 && functionName === undefined);
      return without.length === 0
        ? pass
        : fail(without.map(({ name }) => name).join(', '), 'a function', 'the part declares its functionName');
    },
  },
  {
    code: 'DuplicateStep',
    asks: 'the steps of a part have different names',
    property: 'order',
    serves: ['CUT-1'],
    judge: ({ parts }) => {
      const twice = parts.flatMap(({ name, steps }) =>
        steps
          .filter((step, index) => steps.findIndex((other) => other.name === step.name) !== index)
          .map((step) => `${name}: ${step.name}`),
      );
      return twice.length === 0 ? pass : fail(twice.join(', '), 'one step of a name', 'rename one of them');
    },
  },
  {
    code: 'NoWayBack',
    asks: 'whatever flips to the target can be taken back (CUT-4)',
    property: 'order',
    serves: ['CUT-3', 'CUT-4'],
    judge: ({ parts }) => {
      const oneWay = parts.flatMap(({ name, steps }) =>
        steps
          .filter(({ stage, undo }) => ['FENCE', 'FLIP', 'OPEN'].includes(stage) && undo === undefined)
          .map((step) => `${name}: ${step.name}`),
      );
      return oneWay.length === 0
        ? pass
        : fail(oneWay.join(', '), 'an undo for each', 'the part declares what takes it back');
    },
  },
  {
    code: 'InvalidApprovalTime',
    asks: 'a question waits between an hour and 30 days',
    property: 'approvalHours',
    serves: ['CUT-1'],
    judge: ({ approvalHours = 72 }) =>
      whenPlain([approvalHours], () =>
        typeof approvalHours === 'number' &&
        Number.isInteger(approvalHours) &&
        approvalHours >= 1 &&
        approvalHours <= 720
          ? pass
          : fail(show(approvalHours), 'a whole number of hours from 1 to 720', 'say how long people may take'),
      ),
  },
  {
    code: 'NoEvidencePlace',
    asks: 'there is a bucket for the ledger and the evidence',
    property: 'evidenceBucketName',
    serves: ['CUT-7', 'BAK-8'],
    judge: ({ evidenceBucketName, parts }) =>
      evidenceBucketName !== undefined || parts.some(({ evidence }) => evidence !== undefined)
        ? pass
        : fail(
            'no bucket',
            'MigrationBackups above the cutover, or evidenceBucketName',
            'name a versioned bucket of the target region',
          ),
  },
  {
    code: 'NobodyAsked',
    asks: 'somebody is told when the cutover waits for an answer',
    property: 'migration',
    serves: ['CUT-1', 'OBS-4'],
    judge: ({ migration }) =>
      migration.alerts === undefined || migration.alerts.topics.CRITICAL.length === 0
        ? unknown(
            'a migration without alerts',
            'MigrationAlerts above the parts, or somebody who looks at the execution',
          )
        : pass,
  },
];

/** A plain value, for planners whose checks have passed. */
export const plainOr = <T>(value: unknown, otherwise: T): T =>
  value === undefined || isDeferred(value) ? otherwise : (value as T);
