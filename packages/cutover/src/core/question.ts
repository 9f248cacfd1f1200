/** What a person is told who is asked: the question, what happened, and the two commands that answer it. */
export function questionText({
  question,
  execution,
  token,
  region,
  failure,
}: {
  readonly question: string;
  readonly execution: string;
  readonly token: string;
  readonly region: string;
  readonly failure: Readonly<Record<string, unknown>>;
}): string {
  const command = `aws stepfunctions send-task-`;
  return [
    question,
    '',
    `Execution: ${execution}`,
    ...(Object.keys(failure).length > 0 ? [`What happened: ${JSON.stringify(failure)}`] : []),
    '',
    'Yes:',
    `${command}success --region ${region} --task-output '{}' --task-token '${token}'`,
    '',
    'No:',
    `${command}failure --region ${region} --error Declined --task-token '${token}'`,
  ].join('\n');
}
