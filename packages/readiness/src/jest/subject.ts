import type { Program } from '../model';

/** A CDK app or stage. Described by shape, so that Pulumi programs are judged without CDK. */
export interface Synthesizable {
  synth(): { readonly directory: string };
}

/** What the test kit, or another capture of registrations, answers. */
export interface RegistrationCapture {
  readonly resources: readonly object[];
  readonly stackOutputs: object;
}

/** Whether something can be synthesized. */
export const isSynthesizable = (value: unknown): value is Synthesizable =>
  isObject(value) && 'synth' in value && typeof value.synth === 'function';

/** Whether something is a program that was read. */
export const isProgram = (value: unknown): value is Program =>
  isObject(value) && 'dialect' in value && 'texts' in value && 'unread' in value && Array.isArray(value.texts);

/** Whether something is a capture of a Pulumi program. */
export const isCapture = (value: unknown): value is RegistrationCapture =>
  isObject(value) && 'resources' in value && 'stackOutputs' in value && Array.isArray(value.resources);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What something is called in a message that refuses it. */
export const kindOf = (value: unknown): string =>
  value === null
    ? 'null'
    : isObject(value)
      ? `an object of ${value.constructor?.name ?? 'no class'}`
      : `a ${typeof value}`;
