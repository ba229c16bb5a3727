export function ensurePack(name?: 'karachi' | 'sample'): Promise<string>;
