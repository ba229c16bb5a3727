import * as v from 'valibot';
import { failed, ok, type Result } from '../../model/problem';

/** Reads a call's argument with its schema; what does not fit gives the problem `message-unreadable`. */
export function readArgument<T>(schema: v.GenericSchema<unknown, T>, arg: unknown): Result<T> {
  const read = v.safeParse(schema, arg, { abortEarly: true });
  return read.success ? ok(read.output) : failed('message-unreadable');
}
