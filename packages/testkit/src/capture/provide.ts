import { CallResponse } from '@pulumi/pulumi/proto/provider_pb';
import {
  type ReadResourceRequest,
  ReadResourceResponse,
  type ResourceCallRequest,
  type ResourceInvokeRequest,
  ResourceInvokeResponse,
} from '@pulumi/pulumi/proto/resource_pb';
import { decodeStruct } from './decode';
import { encodeStruct } from './encode';
import type { CaptureErrorCode } from './errors';
import { stableJson } from './json';
import type { CaptureOptions } from './options';
import { optional, providerReference } from './record';
import type { Session } from './session';
import type { Invocation, ResourceRead } from './types';
import { urnOf } from './urn';

/**
 * Answers a provider function from the caller's handler. In a preview a function that waits for a resource which is still
 * to be created answers unknown, as the engine does.
 */
export async function invoke(session: Session, request: ResourceInvokeRequest, options: CaptureOptions) {
  const invocation = invocationOf(session, request);
  session.invokes.push(invocation);
  const pending = request.getDependsonList().some((urn) => isPending(session, urn));
  if (session.run.preview && pending) return new ResourceInvokeResponse().setUnknown(true);
  const answer = await options.onInvoke?.(invocation);
  if (answer === undefined) throw unanswered(session, 'InvokeUnanswered', 'onInvoke', invocation);
  return new ResourceInvokeResponse().setReturn(encodeStruct(answer));
}

/** Answers a resource method from the caller's handler. */
export async function call(session: Session, request: ResourceCallRequest, options: CaptureOptions) {
  const invocation = invocationOf(session, request);
  session.calls.push(invocation);
  const answer = await options.onCall?.(invocation);
  if (answer === undefined) throw unanswered(session, 'CallUnanswered', 'onCall', invocation);
  return new CallResponse().setReturn(encodeStruct(answer));
}

/** Answers the state of an existing resource from the caller's handler. */
export async function read(session: Session, request: ReadResourceRequest, options: CaptureOptions) {
  const parent = request.getParent() || session.root;
  const record: ResourceRead = {
    urn: urnOf(session.run, request.getType(), request.getName(), parent),
    type: request.getType(),
    name: request.getName(),
    id: request.getId(),
    ...optional({ parent, provider: providerReference(request.getProvider()) }),
    properties: decodeStruct(request.getProperties(), session.run.directory),
  };
  session.reads.push(record);
  if (session.accepted.has(record.urn)) {
    throw session.refuse(
      'DuplicateUrn',
      `Duplicate resource URN '${record.urn}'; try giving it a unique name`,
      record.urn,
    );
  }
  session.accepted.set(record.urn, record);
  const answer = await options.onRead?.(record);
  if (answer === undefined) {
    throw session.decline(
      'ReadUnanswered',
      `no answer for the read of ${record.type} '${record.id}'; answer it in onRead`,
    );
  }
  return new ReadResourceResponse().setUrn(record.urn).setProperties(encodeStruct(answer));
}

function invocationOf(session: Session, request: ResourceInvokeRequest | ResourceCallRequest): Invocation {
  return {
    token: request.getTok(),
    args: decodeStruct(request.getArgs(), session.run.directory),
    ...optional({ provider: providerReference(request.getProvider()), version: request.getVersion() }),
  };
}

function isPending(session: Session, urn: string): boolean {
  const resource = session.accepted.get(urn);
  return resource !== undefined && 'custom' in resource && resource.custom;
}

function unanswered(session: Session, code: CaptureErrorCode, option: string, { token, args }: Invocation) {
  return session.decline(code, `no answer for ${token} with ${stableJson(args, 0)}; answer it in ${option}`);
}
