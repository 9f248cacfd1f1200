/**
 * Whether a node is a secret that Pulumi keeps: encrypted in state, or marked on the wire. A secret that was exported with
 * `--show-secrets` (`plaintext`) is not kept.
 *
 * Source: `sdk/nodejs/runtime/rpc.ts` (specialSigKey, specialSecretSig) and `pkg/resource/stack/deployment.go` (ciphertext,
 * plaintext) of pulumi/pulumi.
 */
export function isPulumiSecret(node: object): boolean {
  const { [signatureKey]: signature, plaintext, secret } = node as Record<string, unknown>;
  return (
    (signature === secretSignature && plaintext === undefined) || (signature === outputSignature && secret === true)
  );
}

/** The value inside of an output that is known and no secret; any other node as it is. Text that stands for an unknown is empty. */
export function unwrapped(node: unknown): unknown {
  if (node === unknownValue) return '';
  if (typeof node !== 'object' || node === null) return node;
  const { [signatureKey]: signature, secret, value } = node as Record<string, unknown>;
  return signature === outputSignature && secret !== true ? value : node;
}

const signatureKey = '4dabf18193072939515e22adb298388d';
const secretSignature = '1b47061264138c4ac30d75fd1eb44270';
const outputSignature = 'd0e6a833031e9bbcd3f4e8bde6ca49a4';
const unknownValue = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
