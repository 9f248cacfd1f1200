import { type handleUnaryCall, status } from '@grpc/grpc-js';
import type { IResourceMonitorServer } from '@pulumi/pulumi/proto/resource_grpc_pb';
import { DeploymentInfo, RegisterPackageResponse, SupportsFeatureResponse } from '@pulumi/pulumi/proto/resource_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import { decodeStruct } from './decode';
import { CLAIMED_FEATURES, featureNames } from './features';
import type { CaptureOptions } from './options';
import { call, invoke, read } from './provide';
import { register } from './register';
import { Refusal, type Session } from './session';

/** The resource monitor of one run: records every request, answers as the engine would. */
export function resourceMonitor(session: Session, options: CaptureOptions): IResourceMonitorServer {
  const answer = answering(session);
  return {
    getDeploymentInfo: answer(() => deploymentInfo(session)),
    supportsFeature: answer((request) => new SupportsFeatureResponse().setHassupport(supports(request.getId()))),
    registerResource: answer((request) => register(session, request)),
    registerResourceOutputs: answer((request) => {
      const outputs = decodeStruct(request.getOutputs(), session.run.directory);
      session.outputs.push({ urn: request.getUrn(), outputs });
      return new Empty();
    }),
    readResource: answer((request) => read(session, request, options)),
    invoke: answer((request) => invoke(session, request, options)),
    call: answer((request) => call(session, request, options)),
    registerPackage: answer((request) =>
      new RegisterPackageResponse().setRef(`${request.getName()}@${request.getVersion()}`),
    ),
    signalAndWaitForShutdown: answer(() => new Empty()),
    existsResource: answer(() => unsupported('existsResource')),
    registerStackTransform: answer(() => unsupported('registerStackTransform')),
    registerStackInvokeTransform: answer(() => unsupported('registerStackInvokeTransform')),
    registerResourceHook: answer(() => unsupported('registerResourceHook')),
    registerErrorHook: answer(() => unsupported('registerErrorHook')),
  };
}

/** Wraps a function as a unary call: after a refusal the monitor has shut down, as the engine's has. */
function answering(session: Session) {
  return <Request, Response>(
    handle: (request: Request) => Response | Promise<Response>,
  ): handleUnaryCall<Request, Response> =>
    (request, respond) => {
      const closed = session.failure?.code === 'DuplicateUrn' || session.failure?.code === 'MissingParent';
      if (closed) return respond(new Refusal(status.UNAVAILABLE, 'resource monitor is shut down'));
      Promise.resolve()
        .then(() => handle(request.request))
        .then(
          (response) => respond(null, response),
          (error: unknown) => respond(error instanceof Refusal ? error : new Refusal(status.INTERNAL, String(error))),
        );
    };
}

function deploymentInfo({ run }: Session): DeploymentInfo {
  return new DeploymentInfo()
    .setProject(run.project)
    .setStack(run.stack)
    .setOrganization(run.organization)
    .setDryrun(run.preview)
    .setSupportedfeaturesList([...CLAIMED_FEATURES]);
}

function supports(id: string): boolean {
  return featureNames().includes(id.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase());
}

function unsupported(method: string): never {
  throw new Refusal(status.UNIMPLEMENTED, `the capture does not implement ${method}`);
}
