export { cutoverActionsTable } from './actions';
export { awsClients, type ClientSettings, type Clients } from './aws/clients';
export { awsContext } from './aws/context';
export { readConfig } from './config';
export type { ActionContext, ActionRequest } from './context';
export { handler } from './handler';
export type { EvidencePort, ExecutionsPort, LedgerPort, PeoplePort, SignalsPort } from './ports';
export { readRequest, runAction } from './run-action';
