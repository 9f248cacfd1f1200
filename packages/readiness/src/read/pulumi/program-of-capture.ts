import type { Value } from '@regionlift/testkit/capture/values';
import type { Program, Unread } from '../../model';
import type { ReadOptions } from '../read-options';
import { listOf, recordOf, textOr, typeOf } from '../values';
import { programOfRegistrations, type Registrations } from './program-of-registrations';
import { withReferences } from './references';
import { captured } from './registered';
import { STACK_TYPE, withStackOutputs } from './stack';

/** The account in ARNs that the test kit's capture invents. */
const INVENTED_ACCOUNT = '123456789012';

/** The program of a capture of the test kit (`registrations.json`). Never raises. */
export function programOfCapture(document: unknown, options: ReadOptions = {}): Program {
  const { resources, stackOutputs, config, project, stack, exitCode, preview } = recordOf(document);
  const title = `${textOr(project, 'a program')}/${textOr(stack, 'a stack')}`;
  const unread: Unread[] = [];
  if (!Array.isArray(resources))
    unread.push({ subject: title, reason: `its resources are ${typeOf(resources)}; they have to be a list` });
  if (typeof exitCode === 'number' && exitCode !== 0)
    unread.push({
      subject: title,
      reason: `the program ended with exit code ${exitCode}: what it did not reach is missing`,
    });
  const written = listOf(resources).flatMap((raw, index) => {
    const resource = captured(raw);
    if (resource === undefined) unread.push({ subject: title, reason: `its resource ${index} has no urn or no type` });
    return resource ?? [];
  });
  const outputs = recordOf(stackOutputs) as Registrations['stackOutputs'];
  return programOfRegistrations(
    {
      title,
      written: withStackOutputs(written, outputs as Record<string, Value>),
      resources: (preview === true ? withReferences(written) : written).filter(({ type }) => type !== STACK_TYPE),
      stackOutputs: outputs,
      config: recordOf(config) as Registrations['config'],
      unread,
      inventedAccounts: [INVENTED_ACCOUNT],
    },
    options,
  );
}
