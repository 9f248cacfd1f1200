import type { Template } from '@regionlift/testkit/facts/template/template';

/** A template and what is known of its stack. */
export interface TemplateSource {
  /** The document, as it was parsed. */
  readonly document: unknown;
  /** What the stack is called in a report. */
  readonly stackName: string;
  /** @default that of the options */
  readonly region?: string;
  /** Twelve digits. @default that of the options */
  readonly account?: string;
  /** Templates of stacks that are nested in this one, by their logical ids. @default none is at hand */
  readonly nested?: Readonly<Record<string, TemplateSource>>;
}

/** A template of which the sections are what they have to be. */
export interface WellFormed {
  readonly sections: Template;
  /** What was left out, and why. */
  readonly faults: readonly Fault[];
}

/** Something in a template that is not what it has to be. */
export interface Fault {
  /** Logical id, or name of the section. */
  readonly at: string;
  readonly reason: string;
}
