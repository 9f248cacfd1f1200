import { RuntimeError } from '@regionlift/migration/runtime';
import { done, type Outcome, refused, restoreQuestion, restoreVerdict } from '../../core';
import type { ActionContext } from '../context';

/**
 * Looks at what a restore on trial has restored and tells AWS Backup how it went (BAK-4). REFUSED when it is not whole, which is logged
 * as an error so that the alarm on the function's log is raised: AWS Backup counts such a restore as one that worked.
 *
 * Raises `RestoreNotReady` when what was restored is still not up at the end of the invocation: Lambda then invokes it again.
 */
export async function validateRestore(context: ActionContext): Promise<Outcome> {
  const { config, subject, restores, log, request } = context;
  const id = request.restoreJobId;
  if (id === undefined) throw new RuntimeError('InvalidRequest', 'validate-restore needs a restoreJobId');
  const job = await restores.job(id);
  const question = restoreQuestion(config, job);
  if (job === undefined || question.kind === 'LEAVE')
    return done({ restoreJobId: id, left: question.kind === 'LEAVE' ? question.why : 'there is no such restore job' });
  const { kind, message } = await settled(context, async () =>
    restoreVerdict(question.type, job, await restores.restored(question.type, question.arn)),
  );
  const evidence = { restoreJobId: id, type: question.type, restored: question.arn, message };
  if (kind === 'PENDING') throw new RuntimeError('RestoreNotReady', `${question.arn} is not up yet: ${message}`);
  await restores.report(id, kind === 'WHOLE' ? 'SUCCESSFUL' : 'FAILED', message);
  if (kind === 'WHOLE') return done(evidence);
  log('ERROR', 'restore-invalid', evidence);
  return refused(
    [
      {
        code: 'RestoreInvalid',
        verdict: 'fail',
        subject,
        property: 'restoreTests',
        found: `${question.arn}, restored on trial: ${message}`,
        allowed: 'a resource that is up and holds what was backed up',
        remedy: 'see the restore job, then the recovery point that it restored; do not cut over before one restores',
      },
    ],
    evidence,
  );
}

/** Asks again until there is an answer, or the invocation has to end. */
async function settled<V extends { readonly kind: string }>(
  { clock }: ActionContext,
  ask: () => Promise<V>,
): Promise<V> {
  let verdict = await ask();
  while (verdict.kind === 'PENDING' && clock.remaining() > 2 * pauseMs) {
    await clock.sleep(pauseMs);
    verdict = await ask();
  }
  return verdict;
}

const pauseMs = 20_000;
