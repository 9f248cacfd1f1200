import { RuntimeError } from '@regionlift/migration/runtime';
import { type RecordFacts, setIdentifiers } from '../../core/record';
import type { ActionContext } from '../context';
import type { RecordPort } from '../ports';

/** The record of the host name as it is now. Raises `NoRecordRoute` where an accelerator moves clients. */
export async function readRecord(context: ActionContext): Promise<RecordFacts> {
  const { config, loadBalancers } = context;
  const [balancers, sets] = await Promise.all([loadBalancers(), recordOf(context).sets()]);
  return { identifiers: setIdentifiers(config), ttlSeconds: config.record?.ttlSeconds ?? 0, balancers, sets };
}

/** The record's port. Raises `NoRecordRoute` where an accelerator moves clients. */
export function recordOf({ record, request }: ActionContext): RecordPort {
  if (record === undefined)
    throw new RuntimeError('NoRecordRoute', `'${request.action}' is for parts whose routing is RECORDS`);
  return record;
}
