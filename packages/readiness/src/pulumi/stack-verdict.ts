import type { PolicyResource } from '@pulumi/policy';
import type { Judgement } from '../judge';
import { openIn } from '../report';
import { type ReadinessOptions, verdictOn } from '../verdict-on';
import { NotedInputs } from './noted-inputs';
import { programOfPolicies } from './program-of-policies';
import { settled } from './settled';

/** What is open in a stack, and where. */
export interface OpenInStack {
  readonly judgements: readonly Judgement[];
  /** The resource that a subject is; undefined for the whole program. */
  readonly urnOf: (subject: string) => string | undefined;
}

/**
 * Judges a stack once for all of its policies. The engine asks every policy once, with copies of the same resources: who asks again, or
 * after other inputs were noted, asks about another update.
 */
export class StackVerdict {
  public readonly inputs = new NotedInputs(() => {
    this.open = undefined;
  });
  private open: OpenInStack | undefined;
  private answered = new Set<string>();

  constructor(private readonly options: ReadinessOptions) {}

  public for(policy: string, resources: readonly PolicyResource[]): OpenInStack {
    if (this.open === undefined || this.answered.has(policy)) {
      this.open = this.judged(resources);
      this.answered = new Set();
    }
    this.answered.add(policy);
    return this.open;
  }

  private judged(resources: readonly PolicyResource[]): OpenInStack {
    const { from, to } = this.options;
    const program = programOfPolicies(resources, (urn) => this.inputs.of(urn), {
      ...(from && { from }),
      ...(to && { to }),
    });
    const isMarked = (urn: string): boolean => this.inputs.of(urn)?.marked === true;
    const urns = new Map(resources.map(({ urn }) => [urn, urn]));
    for (const fact of program.resources) {
      const { kind, region, name, origins } = fact;
      const [declaring] = origins;
      if (declaring !== undefined) urns.set(`${kind} ${region} ${name}`, declaring);
    }
    return {
      judgements: openIn(verdictOn(program, this.options, [])).map((judgement) => settled(judgement, isMarked)),
      urnOf: (subject) => urns.get(subject),
    };
  }
}
