import { dateExists } from '../model/record';

/** True for a date of the calendar as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const isPartialDate = (date: string): boolean => /^\d{4}(-\d\d(-\d\d)?)?$/.test(date) && dateExists(date);
