import type { Result } from '../../model/problem';

/** The value of a result that is good; a test in which it is not fails here, with the problem's code. */
export async function good<T>(result: Result<T> | Promise<Result<T>>): Promise<T> {
  const read = await result;
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}
