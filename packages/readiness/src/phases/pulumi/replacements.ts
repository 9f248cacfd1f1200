import type { Rule } from '../ruling';

/** What Pulumi's AWS provider does to one type, as the resource of Terraform's provider below it says. */
export interface PulumiReplacements {
  /** Why it is stateful. */
  readonly holds: string;
  /** Inputs whose change replaces: `ForceNew`, `RequiresReplace`. Paths without positions in lists. */
  readonly replaces: readonly string[];
  /** Inputs whose change is an update. Everything else is unknown. */
  readonly updates: readonly string[];
  /** What the source decides by values (`CustomizeDiff`, checks in its update). They go first. */
  readonly rules?: Readonly<Record<string, Rule>>;
  /** File below `internal/service` of terraform-provider-aws. */
  readonly source: string;
}

/** How a file of Terraform's provider is cited. */
export const terraform = (file: string): string => `terraform-provider-aws, internal/service/${file}`;
