import type { ReadinessOptions } from '../verdict-on';
import { type KeepStateOptions, keepState } from './keep-state';
import { migrationReady } from './migration-ready';
import type { Phase } from './phase';

/** Matchers for `expect.extend`: `toBeMigrationReady` and `toKeepState`. */
export const readinessMatchers = {
  /** `expect(program).toBeMigrationReady(options?)` */
  toBeMigrationReady: migrationReady,
  /** `expect(phase).toKeepState(before, options?)` */
  toKeepState: keepState,
};

declare global {
  namespace jest {
    interface Matchers<R, T> {
      /**
       * Asserts that a program is ready to be moved: a path, a CDK app or stage, a program that was read, or a Pulumi capture. What is
       * unknown is not ready, unless `failOn` is `'fail'`. For a path the answer has to be awaited.
       */
      toBeMigrationReady(options?: ReadinessOptions): T extends string ? Promise<void> : R;
      /**
       * Asserts that an update from another phase to this one neither replaces, deletes nor forsakes what holds data. Both are a path, a
       * CDK app or stage, or a Pulumi capture.
       */
      toKeepState(before: Phase, options?: KeepStateOptions): R;
    }
  }
}
