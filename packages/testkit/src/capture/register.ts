import { type RegisterResourceRequest, RegisterResourceResponse } from '@pulumi/pulumi/proto/resource_pb';
import { type JavaScriptValue, Struct } from 'google-protobuf/google/protobuf/struct_pb';
import { decodeStruct } from './decode';
import { encodeRecord, wireSecret } from './encode';
import { type CreatedResource, text } from './options';
import { recordOf } from './record';
import type { Goal, Session } from './session';
import type { RefusalCode, RegisteredResource, Values } from './types';
import { STACK_TYPE, urnOf } from './urn';
import { reveal, unknown } from './values';

/**
 * Registers a resource as the engine's step generator does: it refuses an unknown parent and a duplicate URN with the
 * engine's own words, and hands `protect`, `retainOnDelete` and `deletedWith` down from the parent.
 *
 * Source: pulumi/pulumi, `pkg/resource/deploy/step_generator.go` (checkParent), `source_eval.go` (inheritFromParent),
 * `sdk/go/common/diag/errors.go` (code 2001).
 */
export function register(session: Session, request: RegisterResourceRequest): RegisterResourceResponse {
  const parent = request.getParent() || (request.getType() === STACK_TYPE ? '' : session.root);
  const urn = urnOf(session.run, request.getType(), request.getName(), parent);
  const goal = inherit(request, session.goals.get(parent));
  const record = recordOf(request, urn, parent, goal, session.run.directory);
  const refuse = (code: RefusalCode, message: string) => {
    session.resources.push({ ...record, refused: code });
    return session.refuse(code, message, urn);
  };
  if (parent !== '' && !session.accepted.has(parent)) {
    throw refuse('MissingParent', `could not find parent resource ${parent}`);
  }
  if (session.accepted.has(urn)) {
    throw refuse('DuplicateUrn', `Duplicate resource URN '${urn}'; try giving it a unique name`);
  }
  if (record.type === STACK_TYPE) session.root = urn;
  session.goals.set(urn, goal);
  const { id, state } = create(session, record, request);
  const answer = new RegisterResourceResponse().setUrn(urn).setId(id).setObject(state);
  const answered = {
    ...record,
    ...(record.custom ? { id: id === '' ? unknown : id } : {}),
    state: decodeStruct(state, session.run.directory),
  };
  session.resources.push(answered);
  session.accepted.set(urn, answered);
  return answer;
}

function inherit(request: RegisterResourceRequest, parent: Goal | undefined): Goal {
  return {
    protect: request.hasProtect() ? request.getProtect() : parent?.protect,
    retainOnDelete: request.hasRetainondelete() ? request.getRetainondelete() : parent?.retainOnDelete,
    deletedWith: request.getDeletedwith() || (parent?.deletedWith ?? ''),
  };
}

/** In a preview a resource has no id and no state but its inputs; the SDK makes everything else unknown. */
function create(session: Session, record: RegisteredResource, request: RegisterResourceRequest) {
  const inputs = (request.getObject()?.toJavaScript() ?? {}) as Record<string, JavaScriptValue>;
  const made =
    !record.custom || session.run.preview ? { id: '', outputs: {} } : session.run.fake(created(session, record));
  const state: Record<string, JavaScriptValue> = { ...encodeRecord(made.outputs), ...inputs };
  for (const property of record.additionalSecretOutputs) {
    if (property in state) state[property] = wireSecret(state[property] as JavaScriptValue);
  }
  const id = made.id === '' ? '' : request.getImportid() || made.id;
  return { id, state: Struct.fromJavaScript(state) };
}

function created({ run }: Session, { urn, type, name, inputs }: RegisteredResource): CreatedResource {
  const region = text(inputs.region, text(run.config['aws:region'], 'us-east-1'));
  return { urn, type, name, inputs: reveal(inputs) as Values, region };
}
