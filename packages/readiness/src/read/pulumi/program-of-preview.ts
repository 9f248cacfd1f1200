import type { Program, Unread } from '../../model';
import type { ReadOptions } from '../read-options';
import { isRecord, listOf, recordOf } from '../values';
import { identifying } from './identifying';
import { programOfRegistrations } from './program-of-registrations';
import { decodeRecord } from './property-value';
import { withReferences } from './references';
import { registered } from './registered';
import { STACK_TYPE, titleOf } from './stack';

/**
 * The program of `pulumi preview --json --show-sames`, in any language. A preview knows no output of the stack, and without that flag
 * none of the resources that stay as they are: both are told. Never raises.
 *
 * Sources: pulumi/pulumi, `pkg/display/json.go` (PreviewDigest, PreviewStep), `pkg/backend/display/json.go`, `ShowPreviewDigest`;
 * `sdk/go/common/apitype/updates.go` (names of operations).
 */
export function programOfPreview(document: unknown, options: ReadOptions = {}): Program {
  const { steps, changeSummary, config } = recordOf(document);
  const unread: Unread[] = [];
  const states = new Map<string, unknown>();
  let same = 0;
  for (const step of listOf(steps)) {
    const { op, urn, newState } = recordOf(step);
    if (op === 'same') same += 1;
    if (typeof op !== 'string' || typeof urn !== 'string' || GONE.has(op) || recordOf(newState).external === true)
      continue;
    // A replacement is told in several steps, of which each has the new state.
    if (isRecord(newState)) states.set(urn, newState);
    else if (!states.has(urn)) unread.push({ subject: urn, reason: 'the preview does not show its new state' });
  }
  const written = [...states].flatMap(([subject, state]) => {
    const resource = registered(state);
    if (resource === undefined) unread.push({ subject, reason: 'its state has no urn or no type' });
    return resource ?? [];
  });
  const title = titleOf(written, 'a preview');
  const stack = written.find(({ type }) => type === STACK_TYPE);
  const { same: unchanged } = recordOf(changeSummary);
  const unshown = typeof unchanged === 'number' ? unchanged - same : 0;
  if (unshown > 0)
    unread.push({
      subject: title,
      reason: `${unshown} resources that stay as they are are not shown: run pulumi preview --json --show-sames`,
    });
  if (Object.keys(stack?.state ?? {}).length === 0)
    unread.push({ subject: title, reason: 'a preview shows no stack outputs: judge the state (pulumi stack export)' });
  return programOfRegistrations(
    {
      title,
      written,
      resources: withReferences(written.filter(({ type }) => type !== STACK_TYPE).map(identifying)),
      stackOutputs: stack?.state ?? {},
      config: decodeRecord(recordOf(config)),
      unread,
    },
    options,
  );
}

/** Operations after which nothing is left. */
const GONE = new Set([
  'delete',
  'delete-replaced',
  'discard',
  'discard-replaced',
  'remove-pending-replace',
  'read-discard',
]);
