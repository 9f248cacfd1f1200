export { bucketActionsTable } from './actions';
export { awsClients, type ClientSettings, type Clients } from './aws/clients';
export { awsContext } from './aws/context';
export { readConfig } from './config';
export type { ActionContext, ActionRequest } from './context';
export { handler } from './handler';
export type { BucketPort, ControlPort, LedgerPort, MetricsPort, ParametersPort } from './ports';
export { readRequest, runAction } from './run-action';
