/** What a message repeats of a text, and what is kept where only a part is: at most so many characters, then an ellipsis. */
export const shortened = (text: string, most = 60): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
