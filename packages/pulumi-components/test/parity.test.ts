import {
  answerInvoke,
  captureInline,
  compareFacts,
  factsOfProgram,
  type Program,
  type RegisteredResource,
} from '@regionlift/testkit';
import { ordersMigration } from '../../../apps/orders-pulumi/src/orders';
import { WorkloadMigration } from '../src/components';
import { orders } from './lab/orders';
import { withoutParents } from './lab/registrations';

const account = '111122223333';
const type = 'regionlift:index:WorkloadMigration';
const options = { onInvoke: answerInvoke };
const component = (phase: string) =>
  captureInline(() => ({ outputs: new WorkloadMigration('Orders', orders(phase)).outputs }), options);
const program = (phase: string) => captureInline(() => ordersMigration({ account, phase }).outputs, options);
const below = (resources: readonly RegisteredResource[]) =>
  resources.filter((resource) => resource.type !== 'pulumi:pulumi:Stack' && resource.type !== type);

describe('a workload as data (PKG-4)', () => {
  test.each(['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'])(
    'is what the TypeScript program is, registration by registration, in phase %s',
    async (phase) => {
      const [ours, theirs] = [await component(phase), await program(phase)];
      expect(below(theirs.resources).length).toBeGreaterThan(60);
      expect(withoutParents(below(ours.resources))).toEqual(withoutParents(below(theirs.resources)));
      expect(ours.stackOutputs.outputs).toEqual(theirs.stackOutputs);
      const facts = (one: Program) => factsOfProgram({ ...one, stackOutputs: {} }, { account });
      expect(compareFacts(facts(ours), facts(theirs)).differences).toEqual([]);
    },
  );

  test('differs where a field does', async () => {
    const changed = { ...orders('REPLICATE'), rollbackWindowDays: 14 } as ReturnType<typeof orders>;
    const ours = await captureInline(() => ({ outputs: new WorkloadMigration('Orders', changed).outputs }), options);
    const theirs = await program('REPLICATE');
    expect(withoutParents(below(ours.resources))).not.toEqual(withoutParents(below(theirs.resources)));
  });
});
