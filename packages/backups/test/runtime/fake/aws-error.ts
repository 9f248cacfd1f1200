/** An error as an AWS client gives it: the code is the name. */
export function awsError(code: string, message: string): Error {
  const error = new Error(message);
  error.name = code;
  return error;
}
