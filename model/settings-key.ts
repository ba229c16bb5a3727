/** The key the settings stand under in storage.local; apart from their schema, which the content script need not carry. */
export const SETTINGS_KEY = 'settings';
