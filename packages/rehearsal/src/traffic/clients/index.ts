export { type Clients, type ClientsSettings, startClients } from './start-clients';
