import { done, managedFinding, type Outcome } from '../../../core';
import type { ActionContext } from '../../context';

/** A handover that has nothing to do here. */
export const nothingToDo = async ({ config }: ActionContext): Promise<Outcome> =>
  done({ nothingToDo: `the handover ${config.handover} needs no such step` });

/** A physical copy is the storage's own; it is not compared row by row, and that is told. */
export const notCompared = async ({ config, subject }: ActionContext): Promise<Outcome> =>
  done({}, [
    managedFinding(subject, 'unknown', [
      'NotCompared',
      'handover',
      `a copy made by ${config.handover === 'PHYSICAL' ? 'physical replication' : "Aurora's storage"}`,
      'a comparison by the application',
      'compare what matters by hand, or use handover LOGICAL',
    ]),
  ]);
