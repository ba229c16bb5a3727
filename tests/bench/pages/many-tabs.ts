/** placeholder replaced below */
export interface TabTimes { x: number }
export async function openTabs(..._a: unknown[]): Promise<TabTimes> { return { x: 0 }; }
