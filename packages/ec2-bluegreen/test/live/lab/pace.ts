/** Model seconds that pass in one second: what takes AWS minutes is over in a moment, in the same proportions. */
export const speed = 200;

/** Milliseconds on the wall of so many model seconds. */
export const wallMs = (modelSeconds: number): number => (modelSeconds * 1_000) / speed;

/** Waits for so many model seconds. */
export const pause = (modelSeconds: number): Promise<void> =>
  new Promise((wake) => {
    setTimeout(wake, wallMs(modelSeconds));
  });

/** The model's time in milliseconds since the epoch. */
export const modelNow = (): number => performance.timeOrigin + performance.now() * speed;

/** Resolves as soon as something holds; raises after so many model seconds. */
export async function eventually(holds: () => boolean, what: string, modelSeconds = 2_000): Promise<void> {
  const deadline = modelNow() + modelSeconds * 1_000;
  while (!holds()) {
    if (modelNow() > deadline) throw new Error(`not in ${modelSeconds} model seconds: ${what}`);
    await pause(1);
  }
}
