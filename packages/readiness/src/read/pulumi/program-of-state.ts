import type { Program, Unread } from '../../model';
import type { ReadOptions } from '../read-options';
import { isRecord, listOf, recordOf, typeOf } from '../values';
import { identifying } from './identifying';
import { programOfRegistrations } from './program-of-registrations';
import { withReferences } from './references';
import { registered } from './registered';
import { STACK_TYPE, titleOf } from './stack';

/**
 * The program of a state: `pulumi stack export`, or a checkpoint of a backend in files. What is to be deleted, or was only read, is left
 * out. A secret is marked as such, whether its text stands in the document (`--show-secrets`) or not. Never raises.
 *
 * Sources: pulumi/pulumi, `sdk/go/common/apitype/core.go` (UntypedDeployment, DeploymentV3, VersionedCheckpoint, ResourceV3).
 */
export function programOfState(document: unknown, options: ReadOptions = {}): Program {
  const { deployment, checkpoint } = recordOf(document);
  const { resources, pending_operations: pending } = recordOf(deployment ?? recordOf(checkpoint).latest);
  const unread: Unread[] = [];
  const written = listOf(resources).flatMap((raw, index) => {
    if (isRecord(raw) && (raw.delete === true || raw.external === true || raw.pendingReplacement === true)) return [];
    const resource = registered(raw);
    if (resource === undefined)
      unread.push({ subject: 'a state', reason: `its resource ${index} has no urn or no type` });
    return resource ?? [];
  });
  const title = titleOf(written, 'a state');
  if (!Array.isArray(resources))
    unread.push({ subject: title, reason: `its resources are ${typeOf(resources)}; they have to be a list` });
  if (listOf(pending).length > 0)
    unread.push({
      subject: title,
      reason: 'operations were interrupted, whose outcome nobody knows: run pulumi refresh',
    });
  return programOfRegistrations(
    {
      title,
      written,
      resources: withReferences(written.filter(({ type }) => type !== STACK_TYPE).map(identifying)),
      stackOutputs: written.find(({ type }) => type === STACK_TYPE)?.state ?? {},
      config: {},
      unread,
    },
    options,
  );
}
