import { answerInvoke, captureInline } from '@regionlift/testkit';
import { ordersMigration } from '../src/orders';

const account = '111122223333';
const captured = (args: Parameters<typeof ordersMigration>[0]) =>
  captureInline(() => ordersMigration(args).outputs, { onInvoke: answerInvoke });

describe('the Pulumi app', () => {
  test.each(['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'])(
    'protects and keeps every bucket, key and secret in phase %s',
    async (phase) => {
      const { resources } = await captured({ account, phase });
      const stateful = resources.filter(({ type }) => /:(Bucket|Key|Secret)$/.test(type));
      expect(stateful.length).toBeGreaterThanOrEqual(7);
      expect(stateful.filter(({ protect, retainOnDelete }) => !(protect && retainOnDelete))).toEqual([]);
    },
  );

  test('names the region of every resource that has one', async () => {
    const { resources } = await captured({ account, phase: 'REPLICATE' });
    const regional = resources.filter(({ custom, type }) => custom && /^aws:(?!iam\/)/.test(type));
    expect(regional.length).toBeGreaterThan(25);
    expect([...new Set(regional.map(({ inputs }) => inputs.region))].sort()).toEqual(['us-east-1', 'us-west-2']);
  });

  test('refuses bad configuration with every finding at once', async () => {
    const refused = captured({ account: '1', phase: 'DONE' });
    await expect(refused).rejects.toThrow(/2 problems before anything is created/);
  });
});
