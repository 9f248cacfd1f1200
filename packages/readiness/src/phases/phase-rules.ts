import type { Severity } from '../model';

/** One thing that a change of phase can do to what holds data. */
export interface PhaseRule {
  /** Stable PascalCase code, unique among checks and rules. */
  readonly code: PhaseCode;
  /** How bad it is to migrate nevertheless. */
  readonly severity: Severity;
  /** The rule as a sentence. */
  readonly title: string;
  /** Why it matters to a migration. */
  readonly rationale: string;
  /** What to change. */
  readonly remediation: string;
  /** Page of AWS's or Pulumi's documentation, or source of a handler, that the rule comes from. */
  readonly source: string;
}

/** Codes of the phase verifier. */
export type PhaseCode =
  | 'StateKept'
  | 'StatefulReplaced'
  | 'StatefulDeleted'
  | 'StatefulOrphaned'
  | 'StatefulMoved'
  | 'ReplacementUnknown'
  | 'PresenceUnknown'
  | 'UpdateRefused'
  | 'RetentionWeakened'
  | 'TypeNotKnown'
  | 'PartNotRead';

const updates = 'CloudFormation User Guide, "Update behaviors of stack resources"; Pulumi, "Resource options"';

/** What the phase verifier says, by code. */
export const phaseRules: readonly PhaseRule[] = [
  {
    code: 'StateKept',
    severity: 'HIGH',
    title: 'A change of phase keeps what holds data',
    rationale: 'A migration is deployed phase by phase on running systems: what is made anew is empty.',
    remediation: 'Nothing: this is what a phase has to say.',
    source: updates,
  },
  {
    code: 'StatefulReplaced',
    severity: 'HIGH',
    title: 'Nothing that holds data is made anew',
    rationale:
      'A replacement is empty: rows, objects and keys stay in what it replaces, which is deleted or left behind.',
    remediation: 'Give the property the same value in every phase; what has to change is changed before the first one.',
    source:
      'Schemas of the resource types (createOnlyProperties), sources of their handlers; ForceNew in terraform-provider-aws',
  },
  {
    code: 'StatefulDeleted',
    severity: 'HIGH',
    title: 'Nothing that holds data is deleted',
    rationale: 'What leaves the program without Retain (Pulumi: retainOnDelete) is deleted with what it holds.',
    remediation: 'Declare it in every phase; to let it go for good, retain it, and acknowledge this with the reason.',
    source: 'CloudFormation Template Reference, "DeletionPolicy attribute"; Pulumi, "retainOnDelete"',
  },
  {
    code: 'StatefulOrphaned',
    severity: 'MEDIUM',
    title: 'Nothing that holds data is left behind unmanaged',
    rationale:
      'It is kept, and billed, but no phase changes, backs up or watches it any more; a way back cannot create it again.',
    remediation: 'Declare it in every phase, or acknowledge that it is let go, and who looks after it.',
    source: 'CloudFormation Template Reference, "DeletionPolicy attribute"; Pulumi, "retainOnDelete"',
  },
  {
    code: 'StatefulMoved',
    severity: 'HIGH',
    title: 'What holds data keeps its address in the program',
    rationale:
      'Another logical id, stack, name or parent is another resource: the old one goes, a new and empty one is created.',
    remediation:
      'Keep the id (CDK: overrideLogicalId, or refactor the stack), the URN (Pulumi: aliases), or import what exists; deploy that by itself.',
    source: 'CloudFormation User Guide, "Refactoring stacks", "Import existing resources"; Pulumi, "aliases"',
  },
  {
    code: 'ReplacementUnknown',
    severity: 'HIGH',
    title: 'It is known whether a change replaces what holds data',
    rationale: 'A change that nobody has looked up may make a database anew.',
    remediation:
      'Look up what the finding names; keep the property as it is, or acknowledge the change with what you found.',
    source: updates,
  },
  {
    code: 'PresenceUnknown',
    severity: 'HIGH',
    title: 'It is known whether what holds data exists in a phase',
    rationale:
      'A condition on parameters that changes may take a database away in the deployment that nobody rehearsed.',
    remediation: 'Declare it unconditionally, or let its condition stay the same in every phase.',
    source: 'CloudFormation Template Reference, "Condition attribute"',
  },
  {
    code: 'UpdateRefused',
    severity: 'MEDIUM',
    title: 'Every phase can be deployed',
    rationale: 'Nothing is lost, but the deployment fails in the middle of a migration.',
    remediation:
      'Give the property the same value in every phase. On a way back: do not deploy that phase, roll back at run time.',
    source: 'Sources of the handlers; terraform-provider-aws',
  },
  {
    code: 'RetentionWeakened',
    severity: 'MEDIUM',
    title: 'What protects data is not taken away',
    rationale: 'A mistake of the next deployment would then delete what this one would have kept.',
    remediation:
      'Keep Retain, protect and deletion protection in every phase; acknowledge it where a resource is let go on purpose.',
    source: 'CloudFormation Template Reference, "DeletionPolicy attribute"; Pulumi, "protect"',
  },
  {
    code: 'TypeNotKnown',
    severity: 'LOW',
    title: 'It is known whether what changes holds data',
    rationale:
      'A custom resource, or one of another provider, may hold data, and only its code says what a change does.',
    remediation: 'Look it up in its provider, and acknowledge what you found.',
    source: 'CloudFormation User Guide, "Custom resources": another PhysicalResourceId is a replacement',
  },
  {
    code: 'PartNotRead',
    severity: 'MEDIUM',
    title: 'Everything in a program can be read',
    rationale: 'What could not be read may hold data, and may be what a phase replaces.',
    remediation: 'Give the phases in a form that can be read: processed templates, with those of nested stacks.',
    source: 'CloudFormation Template Reference, "Transforms"',
  },
];
