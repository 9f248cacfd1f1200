import type { CutoverGraph } from '../../src/core';
import { happenings, type Situation, start } from './explore';

/** Everything that can be reached. */
export interface Explored {
  /** Every situation, by its text. */
  readonly situations: ReadonlyMap<string, Situation>;
  /** What leads from one to another. */
  readonly edges: readonly (readonly [from: string, to: string])[];
  /** How executions began. */
  readonly begun: ReadonlySet<string>;
  /** How many happenings were looked at. */
  readonly steps: number;
}

/** Visits every situation that can be reached with a graph. */
export function explored(graph: CutoverGraph): Explored {
  const situations = new Map<string, Situation>([[JSON.stringify(start), start]]);
  const edges: [string, string][] = [];
  const begun = new Set<string>();
  const open = [start];
  let steps = 0;
  for (let situation = open.pop(); situation !== undefined; situation = open.pop()) {
    const from = JSON.stringify(situation);
    for (const { what, next } of happenings(graph, situation)) {
      steps += 1;
      if (what.startsWith('begin')) begun.add(what);
      const key = JSON.stringify(next);
      edges.push([from, key]);
      if (situations.has(key)) continue;
      situations.set(key, next);
      open.push(next);
    }
  }
  return { situations, edges, begun, steps };
}
