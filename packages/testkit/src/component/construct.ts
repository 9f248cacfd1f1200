import { Metadata } from '@grpc/grpc-js';
import { InputPropertiesError } from '@pulumi/pulumi/proto/errors_pb';
import { ConstructRequest, type ConstructResponse } from '@pulumi/pulumi/proto/provider_pb';
import { RegisterResourceRequest } from '@pulumi/pulumi/proto/resource_pb';
import { Status } from '@pulumi/pulumi/proto/status_pb';
import type { CaptureOptions, LogMessage, RegisteredResource, Values } from '../capture';
import { decodeStruct } from '../capture/decode';
import { encodeStruct } from '../capture/encode';
import { fakeOutputs } from '../capture/fake';
import { register } from '../capture/register';
import { serve } from '../capture/server';
import { Session } from '../capture/session';
import { STACK_TYPE } from '../capture/urn';

/** A component to construct, and the run in which it is. */
export interface ConstructOptions extends Pick<CaptureOptions, 'onInvoke' | 'preview'> {
  /** Type token. */
  readonly type: string;
  readonly name: string;
  /** What the program says; `secret(…)`, `unknown` and `outputValue(…)` among it. */
  readonly inputs?: Values;
  /** URNs of resources that an input comes from, by input. */
  readonly inputDependencies?: Readonly<Record<string, readonly string[]>>;
  /** Providers by package: `urn::id`. */
  readonly providers?: Readonly<Record<string, string>>;
}

/** What a component registered, and what it answered. */
export interface Constructed {
  readonly urn: string;
  /** Outputs of the component, secrets marked. */
  readonly state: Values;
  /** Everything below the stack, the component first in its chain of parents. */
  readonly resources: readonly RegisteredResource[];
  readonly logs: readonly LogMessage[];
}

/** A refusal, as the engine is told it. */
export class ConstructError extends Error {
  override readonly name = 'ConstructError';

  constructor(
    message: string,
    /** Each property and why it was refused. */
    readonly properties: readonly { readonly path: string; readonly reason: string }[],
    /** What had been registered by then. */
    readonly resources: readonly RegisteredResource[],
  ) {
    super(message);
  }
}

/** The calls of a plugin that a construction needs. */
export interface Constructor {
  readonly attach: (address: string) => Promise<unknown>;
  readonly construct: (request: ConstructRequest) => Promise<ConstructResponse>;
}

/** A run of its own, an update unless it says so. */
export const sessionOf = ({ preview = false }: ConstructOptions): Session =>
  new Session({
    project: 'inline',
    stack: 'test',
    organization: 'organization',
    preview,
    config: {},
    directory: process.cwd(),
    fake: fakeOutputs,
  });

/** Sends one request, as the engine does for a component that a program of another language declares. */
export async function construct(options: ConstructOptions, plugin: Constructor): Promise<Constructed> {
  const session = sessionOf(options);
  const server = await serve(session, { ...options, directory: session.run.directory });
  const stack = new RegisterResourceRequest().setType(STACK_TYPE).setName('inline-test');
  register(session, stack);
  const registered = () => session.resources.filter(({ type }) => type !== STACK_TYPE);
  try {
    await plugin.attach(server.address);
    const response = await plugin.construct(requestOf(options, session, server.address));
    const state = decodeStruct(response.getState(), session.run.directory);
    return { urn: response.getUrn(), state, resources: registered(), logs: session.logs };
  } catch (error) {
    throw refusalOf(error, registered());
  } finally {
    server.close();
  }
}

function requestOf(options: ConstructOptions, { run, root }: Session, address: string): ConstructRequest {
  const { type, name, inputs = {}, inputDependencies = {}, providers = {} } = options;
  const request = new ConstructRequest()
    .setProject(run.project)
    .setStack(run.stack)
    .setOrganization(run.organization)
    .setDryrun(run.preview)
    .setParallel(16)
    .setMonitorendpoint(address)
    .setType(type)
    .setName(name)
    .setParent(root)
    .setInputs(encodeStruct(inputs))
    .setAcceptsOutputValues(true);
  for (const [input, urns] of Object.entries(inputDependencies)) {
    const dependencies = new ConstructRequest.PropertyDependencies().setUrnsList([...urns]);
    request.getInputdependenciesMap().set(input, dependencies);
  }
  for (const [name, reference] of Object.entries(providers)) request.getProvidersMap().set(name, reference);
  return request;
}

/** Reads the details that stand beside the message. Source: `sdk/nodejs/provider/server.ts`, `buildInvalidPropertiesError`. */
function refusalOf(error: unknown, resources: readonly RegisteredResource[]): ConstructError {
  const { details, metadata, message } = error as { details?: string; metadata?: Metadata; message: string };
  const [binary] = metadata instanceof Metadata ? metadata.get('grpc-status-details-bin') : [];
  const status = Buffer.isBuffer(binary) ? Status.deserializeBinary(binary) : undefined;
  const properties = (status?.getDetailsList() ?? []).flatMap((detail) =>
    InputPropertiesError.deserializeBinary(detail.getValue_asU8())
      .getErrorsList()
      .map((one) => ({ path: one.getPropertyPath(), reason: one.getReason() })),
  );
  return new ConstructError(details || message, properties, resources);
}
