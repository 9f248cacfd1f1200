import type { Outcome } from '../../../src/core';
import { type Counts, type Lab, type Load, openLab, startLoad } from '../lab';

/** A laboratory under load, for one test. */
export interface Harness {
  readonly lab: Lab;
  readonly load: Load;
  /** Runs actions that have to be DONE; answers with the codes of their findings, raises them otherwise. */
  readonly must: (...actions: readonly string[]) => Promise<readonly string[]>;
  /** Runs an action; once its clients have arrived and are watched, something happens. */
  readonly while: (action: string, happens: () => void) => Promise<Outcome>;
  /** Colours that answer clients from now on, each client once at least. */
  readonly answering: () => Promise<readonly string[]>;
  /** Ends the load, says what it met, and closes everything. */
  readonly end: (what: string) => Promise<Counts>;
  readonly dispose: () => Promise<void>;
}

/** What comes before the first client is moved. */
export const warm = ['scale-green', 'wait-healthy', 'smoke-test'] as const;

/** Steps of the shift up to one of them, without it. */
export const stepsBefore = (percent: number): readonly string[] =>
  [1, 10, 50, 100].filter((stop) => stop < percent).map((stop) => `shift-to-${stop}`);

/** Codes of an outcome's findings. */
export const codes = ({ findings }: Outcome): readonly string[] => findings.map(({ code }) => code);

/** Opens a laboratory and lets clients at it. */
export async function harness(...options: Parameters<typeof openLab>): Promise<Harness> {
  const lab = await openLab(...options);
  const load = startLoad(lab.accelerator.port);
  return {
    lab,
    load,
    must: async (...actions) => {
      const findings: string[] = [];
      for (const action of actions) {
        const outcome = await lab.run(action);
        if (outcome.status !== 'DONE') throw new Error(`${action}: ${JSON.stringify(outcome)}`);
        findings.push(...codes(outcome));
      }
      return findings;
    },
    while: (action, happens) => {
      let happened = false;
      return lab.run(action, ({ evidence }) => {
        if (happened || (evidence.until !== 'BAKED' && evidence.drainingSeconds === undefined)) return;
        happened = true;
        happens();
      });
    },
    answering: async () => {
      // One answer may have been on its way.
      await load.progress();
      load.answeredBy();
      await load.progress();
      return [...new Set([...load.answeredBy()].map((id) => id.replace(/-\d+$/, '')))].toSorted();
    },
    end: async (what) => {
      const counts = await load.stop();
      console.log(`${what}: ${JSON.stringify(counts)}`);
      return counts;
    },
    dispose: async () => {
      await load.stop();
      await lab.dispose();
    },
  };
}
