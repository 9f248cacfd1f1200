/** An error as S3 gives it: the code is the name. */
export function s3Error(code: string, message: string): Error {
  const error = new Error(message);
  error.name = code;
  return error;
}
