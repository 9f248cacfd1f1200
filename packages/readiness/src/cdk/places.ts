import type { Program } from '../model';
import { declarationsIn } from '../model/declarations';

/** Where something stands in the templates of an app. */
export interface Place {
  /** As the program names it: `<stack>`, or `<stack>/<logical id>` of a nested one. */
  readonly stackName: string;
  /** Undefined for what is said of a whole stack. */
  readonly logicalId?: string;
}

/**
 * Where the subject of a finding stands: the resource that declares it (others only add to it), a logical id, a stack. Undefined
 * for what is said of the whole program.
 */
export function placesIn(program: Program, stackNames: Iterable<string>): (subject: string) => Place | undefined {
  // The longest name first: a nested stack's begins with its parent's.
  const names = [...stackNames].sort((a, b) => b.length - a.length);
  const declarations = declarationsIn(program);
  return (subject) => {
    const [origin = subject] = declarations(subject);
    const stackName = names.find((name) => origin === name || origin.startsWith(`${name}/`));
    if (stackName === undefined) return undefined;
    const logicalId = origin.slice(stackName.length + 1);
    return logicalId === '' || logicalId.includes('/') ? { stackName } : { stackName, logicalId };
  };
}
