import { stripVTControlCharacters } from 'node:util';
import type { handleUnaryCall, UntypedServiceImplementation } from '@grpc/grpc-js';
import {
  GetRootResourceResponse,
  type LogRequest,
  LogSeverity,
  RequirePulumiVersionResponse,
  type SetRootResourceRequest,
  SetRootResourceResponse,
} from '@pulumi/pulumi/proto/engine_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import { optional } from './record';
import type { Session } from './session';

const SEVERITIES = {
  [LogSeverity.INFO]: 'info',
  [LogSeverity.WARNING]: 'warning',
  [LogSeverity.ERROR]: 'error',
} as const;

/** The engine of one run: its log and the root resource. Any Pulumi version a program requires is met. */
export function engine(session: Session): UntypedServiceImplementation {
  return {
    log: unary((request: LogRequest) => {
      const severity = request.getSeverity();
      if (severity !== LogSeverity.DEBUG) {
        const message = stripVTControlCharacters(request.getMessage());
        session.logs.push({ severity: SEVERITIES[severity], message, ...optional({ urn: request.getUrn() }) });
      }
      return new Empty();
    }),
    getRootResource: unary(() => new GetRootResourceResponse().setUrn(session.root)),
    setRootResource: unary((request: SetRootResourceRequest) => {
      session.root = request.getUrn();
      return new SetRootResourceResponse();
    }),
    startDebugging: unary(() => new Empty()),
    requirePulumiVersion: unary(() => new RequirePulumiVersionResponse()),
  };
}

function unary<Request, Response>(answer: (request: Request) => Response): handleUnaryCall<Request, Response> {
  return (call, respond) => respond(null, answer(call.request));
}
