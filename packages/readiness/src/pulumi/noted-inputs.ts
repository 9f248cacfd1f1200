import type { ResourceValidationArgs, ResourceValidationPolicy } from '@pulumi/policy';
import { wireRecord } from './wire-value';

/** Inputs of one resource, as the program gave them. */
export interface Noted {
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Whether secrets in them are marked. */
  readonly marked: boolean;
}

/**
 * Notes the inputs of every resource before they become outputs, for the policies over the whole stack, and changes nothing. Pulumi
 * tells which values are secrets to policies of the level `remediate` alone: set to another level, it tells plain inputs, and no text
 * of them counts as a secret in clear.
 *
 * Source: pulumi/pulumi-policy, `sdk/nodejs/policy/server.ts` (makeRemediateRpcFun, makeAnalyzeRpcFun).
 */
export class NotedInputs {
  private readonly noted = new Map<string, Noted>();
  private readonly remediated = new Set<string>();

  /** @param onNote told whenever something is noted */
  constructor(private readonly onNote: () => void) {}

  public of(urn: string): Noted | undefined {
    return this.noted.get(urn);
  }

  public readonly policy: ResourceValidationPolicy = {
    name: 'ReadinessInputs',
    description: 'Notes the inputs of resources for the other policies; reports and changes nothing',
    enforcementLevel: 'remediate',
    remediateResource: (args) => {
      this.note(args, true);
      this.remediated.add(args.urn);
    },
    validateResource: (args) => {
      // The engine remediates a resource before it validates it.
      if (!this.remediated.delete(args.urn)) this.note(args, false);
    },
  };

  private note({ urn, props }: ResourceValidationArgs, marked: boolean): void {
    this.noted.set(urn, { inputs: wireRecord(props), marked });
    this.onNote();
  }
}
