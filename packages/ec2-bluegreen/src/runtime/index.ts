export { fleetActionsOf } from './actions';
export { awsClients, type ClientSettings, type Clients } from './aws/clients';
export { awsContext } from './aws/context';
export { readConfig } from './config';
export type { ActionContext, ActionRequest } from './context';
export type { Environment } from './environment';
export { handler } from './handler';
export type {
  AlarmsPort,
  CapacityPort,
  FleetPort,
  Fleets,
  ImagesPort,
  LedgerPort,
  RecordPort,
  RoutePort,
  SmokeAnswer,
  SmokePort,
} from './ports';
export { readRequest, runAction } from './run-action';
