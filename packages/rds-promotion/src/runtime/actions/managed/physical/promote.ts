import { type Outcome, promotionNeeded, promotionOutOfTemplate, running } from '../../../../core';
import type { ActionContext } from '../../../context';

/**
 * Asks RDS for the promotion where somebody takes that on, waits for the template's otherwise. `InvalidDBInstanceState` says
 * that it was asked for already: RDS shows a replica for a while longer.
 */
export async function promoteOrWait({ instances, log, request, subject }: ActionContext): Promise<Outcome> {
  if (!request.acknowledged?.some(({ code }) => code === promotionOutOfTemplate))
    return running({ fenced: true, waitsFor: 'the phase PROMOTED' }, [promotionNeeded(subject)]);
  const target = await instances.describe('TARGET');
  try {
    await instances.promote(target?.backupRetentionDays);
    log('WARN', 'promotion-requested');
  } catch (error) {
    if (!(error instanceof Error) || !underWay.includes(error.name)) throw error;
  }
  return running({ fenced: true, waitsFor: 'the promotion' });
}

/** As the SDK and the wire name it. */
const underWay = ['InvalidDBInstanceStateFault', 'InvalidDBInstanceState'];
