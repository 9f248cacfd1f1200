/** A position in the log as a number: `16/B374D848`. PostgreSQL compares positions across timelines by number alone. */
export function lsnOf(text: string): bigint {
  const [high = '', low = ''] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
