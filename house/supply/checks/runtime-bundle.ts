import type { SupplyCheck } from '../check';

/** Both dialects deploy `assets/runtime`: without it a user's synthesis fails. */
export const runtimeBundle: SupplyCheck = {
  asks: 'a library whose steps run in a function brings the function',
  judge: ({ bringsFunction, files }) => {
    if (!bringsFunction) return [];
    const content = files.get('assets/runtime/index.js');
    if (content === undefined) return ['assets/runtime/index.js is missing: run the target bundle'];
    return /\bmodule\.exports = \{[^}]*\bhandler\b/.test(content.toString('utf8'))
      ? []
      : ['assets/runtime/index.js exports no handler'];
  },
};
