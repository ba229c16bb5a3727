import { failed, type Result } from '../../model/problem';

/** A call's result; a background that does not answer is a problem like any other. */
export async function answered<T>(call: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call;
  } catch {
    return failed('no-answer');
  }
}
