import { sha256 } from '../capture/hash';

/** A master password as its hash, so that no message shows it; nothing where there is none. */
export const hashedPassword = (value: unknown): Record<string, string> =>
  value === undefined ? {} : { MasterUserPassword: `sha256:${sha256(String(value))}` };
