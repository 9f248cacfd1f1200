/**
 * Asks until the answer is no longer `RUNNING`, as the machine does: what waits for somebody else is asked again.
 *
 * @param between what happens before it is asked again
 */
export async function askedAgain<Answer extends { readonly status: string }>(
  ask: () => Promise<Answer>,
  between: () => void | Promise<void> = () => undefined,
): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 'RUNNING') return answer;
    await between();
  }
}
