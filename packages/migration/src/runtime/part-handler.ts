import { type ClockPort, lambdaClock } from './clock';
import { jsonLog, type Log } from './json-log';

/** What a part's configuration tells of the part. */
interface PartIdentity {
  readonly qualifier: string;
  readonly migration: string;
  readonly part: string;
}

/** What Lambda hands over with an event, as far as it is used. */
export interface Invocation {
  readonly getRemainingTimeInMillis: () => number;
  readonly awsRequestId: string;
}

/** What the function of a part is made of. */
export interface PartHandler<Config extends PartIdentity, Request, Clients, Answer> {
  /** Raises `InvalidRuntimeConfig`. */
  readonly readConfig: (environment: Readonly<Record<string, string | undefined>>) => Config;
  /** Raises `InvalidRequest`. */
  readonly readRequest: (event: unknown) => Request;
  /** Made with the first event and kept for the next ones: connections are expensive. */
  readonly makeClients: () => Clients;
  readonly sleep: (ms: number) => Promise<void>;
  readonly run: (
    config: Config,
    clients: Clients,
    rest: { readonly clock: ClockPort; readonly log: Log; readonly request: Request },
  ) => Promise<Answer>;
}

/** The Lambda function of a part: what it was told and what it is asked are read first, before anything is made. */
export function partHandler<Config extends PartIdentity, Request, Clients extends object, Answer>({
  readConfig,
  readRequest,
  makeClients,
  sleep,
  run,
}: PartHandler<Config, Request, Clients, Answer>): (event: unknown, invocation: Invocation) => Promise<Answer> {
  let clients: Clients | undefined;
  return async (event, { getRemainingTimeInMillis, awsRequestId }) => {
    const config = readConfig(process.env);
    const request = readRequest(event);
    clients ??= makeClients();
    const log = jsonLog({
      part: config.part,
      migration: `${config.qualifier}-${config.migration}`,
      requestId: awsRequestId,
    });
    return run(config, clients, { clock: lambdaClock(getRemainingTimeInMillis, sleep), log, request });
  };
}
