import type { FactValue, FactValues } from '../../src/model';
import { type Snapshot, snapshotOfProgram, type Way } from '../../src/phases';
import { comparePhases } from '../../src/phases/compare-phases';
import { said } from './stacks';

const stackUrn = 'urn:pulumi:dev::orders::pulumi:pulumi:Stack::orders-dev';

/** URN of a child of the stack, or of a component `part:Part` below it. */
export const urnOf = (type: string, name: string, component?: string): string =>
  `urn:pulumi:dev::orders::${component === undefined ? '' : `${component}$`}${type}::${name}`;

/** A registration as a capture has it, kept as a migration declares it. */
export const registered = (
  type: string,
  name: string,
  inputs: FactValues = {},
  options: FactValues = {},
): FactValues => ({
  urn: urnOf(type, name),
  type,
  name,
  custom: true,
  parent: stackUrn,
  protect: true,
  retainOnDelete: true,
  inputs: { region: 'us-east-1', ...inputs },
  ...options,
});

/** A component. */
export const component = (type: string, name: string, options: FactValues = {}): FactValues => ({
  urn: urnOf(type, name),
  type,
  name,
  custom: false,
  parent: stackUrn,
  inputs: {},
  ...options,
});

/** One phase of a program. */
export const program = (resources: readonly FactValue[], config: FactValues = {}): Snapshot =>
  snapshotOfProgram('phase', { resources: [...resources], config });

/** What an update between two phases comes to. */
export const update = (before: readonly FactValue[], after: readonly FactValue[], way: Way = 'FORWARD') =>
  said(comparePhases(program(before), program(after), way));
