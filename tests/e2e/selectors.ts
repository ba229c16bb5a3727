/** Names of our elements in a page, as a test finds them. */
export const BADGE = 'whence-badge';
export const CARD = 'whence-card';
