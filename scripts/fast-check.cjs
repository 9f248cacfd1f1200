/**
 * What tests import as `fast-check`. In CI its properties begin at the same seed every time: whether a change is merged depends on the
 * change. Everywhere else they look further in every run; a counterexample says its seed and path.
 */
const fastCheck = require('../node_modules/fast-check/lib/cjs/fast-check.js');

if (process.env.CI) fastCheck.configureGlobal({ ...fastCheck.readConfigureGlobal(), seed: 1 });

module.exports = fastCheck;
