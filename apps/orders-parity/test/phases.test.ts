import { assertParity, captureInline, type Facts, factsOfApp, factsOfProgram } from '@regionlift/testkit';
import { App } from 'aws-cdk-lib';
import { ordersMigration as cdkOrders } from '../../orders-cdk/src/orders';
import { ordersMigration as pulumiOrders } from '../../orders-pulumi/src/orders';
import { account, intendedIn, type Phase, phases } from './intended';

/** The workload of a phase in both dialects, from source; what is synthesized and run is compared in `orders.test.ts`. */
async function factsIn(phase: Phase): Promise<{ cdk: Facts; pulumi: Facts }> {
  const app = new App();
  cdkOrders(app, { account, phase });
  const program = await captureInline(() => pulumiOrders({ account, phase }).outputs);
  return { cdk: factsOfApp(app), pulumi: factsOfProgram(program, { account }) };
}

it.each(phases)('CDK and Pulumi create the same orders workload in phase %s (PKG-3, A8)', async (phase) => {
  const { cdk, pulumi } = await factsIn(phase);
  expect(() => assertParity(cdk, pulumi, intendedIn(phase))).not.toThrow();
});

it('a phase of one dialect is not the phase of another', async () => {
  const [{ cdk }, { pulumi }] = [await factsIn('REPLICATE'), await factsIn('FINALISED')];
  expect(() => assertParity(cdk, pulumi, intendedIn('REPLICATE'))).toThrow('AWS::Lambda::Function');
});
