import { rmSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { ordersMigration } from '../../../../apps/orders-cdk/src/orders';
import type { Programme } from '../../src/contract/programme';
import { readAssembly } from '../../src/programme';
import { ordersAccount } from './orders-calls';

/** The sample app, before its replica is promoted, and when it has moved: what a role is granted besides comes with the latter. */
export const ordersProgrammes = (): readonly Programme[] => (['REPLICATE', 'CUT_OVER'] as const).map(programmeIn);

function programmeIn(phase: 'REPLICATE' | 'CUT_OVER'): Programme {
  const app = new App();
  ordersMigration(app, { account: ordersAccount, phase });
  const { directory } = app.synth();
  try {
    return readAssembly(directory, phase);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
