import type { ClockPort, Log } from '@regionlift/migration/runtime';
import type { CutoverRuntimeConfig } from '../../core';
import type { ActionContext, ActionRequest } from '../context';
import type { Clients } from './clients';
import { awsExecutions } from './executions';
import { awsEvidence, awsLedger } from './ledger';
import { awsPeople } from './people';
import { awsSignals } from './signals';

/** Everything an action works with, against AWS. Nothing is asked before an action asks it. */
export const awsContext = (
  config: CutoverRuntimeConfig,
  clients: Clients,
  rest: { readonly clock: ClockPort; readonly log: Log; readonly request: ActionRequest },
): ActionContext => ({
  ...rest,
  config,
  subject: `${config.qualifier}-${config.migration}/${config.part}`,
  ledger: awsLedger(clients.s3(config.to), config),
  evidence: awsEvidence(clients.s3(config.to), config),
  executions: awsExecutions(clients.states(config.to)),
  signals: awsSignals(clients.cloudWatch, config),
  people: awsPeople(() => clients.sns(config.to), config.topicArn),
});
