import type { FactValue, FactValues } from '../../src/model';
import type { PhaseAnswer, Way } from '../../src/phases';
import { type Snapshot, snapshotOfStacks } from '../../src/phases';
import type { Stack } from '../../src/phases/cloudformation/stack';
import { comparePhases } from '../../src/phases/compare-phases';

/** A stack of a test: resources, and what else stands in its template. */
export const stack = (resources: FactValues, more: Partial<Stack> & { readonly sections?: FactValues } = {}): Stack => {
  const { sections = {}, ...place } = more;
  return {
    name: 'Orders',
    account: '111122223333',
    region: 'us-east-1',
    template: { ...sections, Resources: resources },
    ...place,
  };
};

/** One phase of some stacks. */
export const phase = (...stacks: readonly Stack[]): Snapshot => snapshotOfStacks('phase', stacks);

/** A resource that is kept, as a migration declares it. */
export const kept = (type: string, properties: FactValues = {}): { [key: string]: FactValue } => ({
  Type: type,
  Properties: properties,
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
});

/** Code, verdict and property of what is said besides that things stay. */
export const said = (answers: readonly PhaseAnswer[]): readonly string[] =>
  answers
    .filter(({ code }) => code !== 'StateKept')
    .map(({ code, verdict, property }) => `${code} ${verdict} ${property}`);

/** What an update between two phases of one stack comes to. */
export const update = (before: FactValues, after: FactValues, way: Way = 'FORWARD'): readonly string[] =>
  said(comparePhases(phase(stack(before)), phase(stack(after)), way));
