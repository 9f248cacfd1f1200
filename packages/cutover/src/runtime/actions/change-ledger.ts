import { RuntimeError } from '@regionlift/migration/runtime';
import { type CutoverLedger, freshLedger } from '../../core';
import type { ActionContext } from '../context';

/**
 * Changes the ledger; whoever was faster is read again. A change that leaves it as it is writes nothing. Raises `LedgerContended`
 * when others go on being faster.
 */
export async function changeLedger(
  { ledger, clock }: Pick<ActionContext, 'ledger' | 'clock'>,
  change: (ledger: CutoverLedger) => CutoverLedger,
): Promise<CutoverLedger> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await ledger.read();
    const before = found?.ledger ?? freshLedger(clock.now());
    const after = change(before);
    if (after === before || (await ledger.write(after, found?.version))) return after;
    await clock.sleep(100 * (attempt + 1));
  }
  throw new RuntimeError('LedgerContended', `the ledger was changed by others ${attempts} times in a row`);
}

const attempts = 5;
