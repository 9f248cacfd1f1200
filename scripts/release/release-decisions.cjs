/** What the steps that push, publish and announce decide. Plain CommonJS without dependencies: their jobs install nothing. */

/** What every package is built with, besides its own folder. */
const sharedInputs = /^(package(-lock)?\.json|nx\.json|tsconfig\.base\.json|tsconfig\.paths\.json|scripts\/)/;

/**
 * What to do with a release commit that was made on `base`, now that the remote branch is at `remote`: `push` it, `rebase` it first,
 * or `refuse` because what was released has changed meanwhile: then tags would point to contents that were never built.
 *
 * @param changed - files that changed between base and remote
 * @param folders - folders that the released packages are built from
 */
exports.wayToPush = ({ base, remote, changed, folders }) => {
  if (base === remote) return 'push';
  const touches = (file) => sharedInputs.test(file) || folders.some((folder) => file.startsWith(`${folder}/`));
  return changed.some(touches) ? 'refuse' : 'rebase';
};

/** Arguments of `npm publish`. Provenance needs a workflow that may ask for an identity token. */
exports.publishArguments = ({ tarball, env }) => [
  'publish',
  tarball,
  '--access=public',
  '--loglevel=error',
  ...(env.ACTIONS_ID_TOKEN_REQUEST_URL ? ['--provenance'] : []),
];

/** Why this npm cannot publish as the workflow's identity, or undefined when it can; `version` is what `npm --version` says. */
exports.reasonNotToPublish = ({ version, env }) => {
  if (!env.ACTIONS_ID_TOKEN_REQUEST_URL) return undefined;
  const [major, minor, patch] = version.split('.').map(Number);
  const isTrusted = major > 11 || (major === 11 && (minor > 5 || (minor === 5 && patch >= 1)));
  return isTrusted ? undefined : `npm ${version} knows no trusted publishing: 11.5.1 or newer does`;
};

/** Whether `npm view` said that there is no such version, as opposed to giving no answer. */
exports.saysAbsent = (output) => /\bE404\b/.test(output);
