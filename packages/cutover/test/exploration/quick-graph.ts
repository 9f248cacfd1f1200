import type { Step } from '@regionlift/migration/core';
import { buildGraph } from '../../src/core';
import { parts } from '../parts';

/** The graph of the parts whose steps poll twice: every further poll is as the second. */
export const quickGraph = buildGraph(
  parts.map((part) => ({
    ...part,
    steps: part.steps.map(
      (step): Step => ({ ...step, ...(step.pollSeconds !== undefined && { pollSeconds: step.timeoutSeconds }) }),
    ),
  })),
  { approvalSeconds: 60 },
);
