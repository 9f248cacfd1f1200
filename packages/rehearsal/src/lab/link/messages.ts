/** What the thread of a link is started with. */
export interface LinkSettings {
  /** Where it leads. */
  readonly server: { readonly host: string; readonly port: number };
  readonly rttMs: number;
  /** Four bytes: how many orders were carried out. */
  readonly acknowledged: SharedArrayBuffer;
}

/** What it is told; its port is what it tells. */
export type LinkOrder = 'CUT' | 'MEND';
