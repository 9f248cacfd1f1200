export { type FunctionHostSettings, functionHost } from './function-host';
