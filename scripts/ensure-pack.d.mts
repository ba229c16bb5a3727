export function ensurePack(name?: 'karachi' | 'demo'): Promise<string>;
