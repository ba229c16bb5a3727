/**
 * Gives each name that it is asked for back as an id that is free: as it is, else with the next number behind it. `isTaken`
 * tells of ids from elsewhere. Many rows of one name take time in proportion.
 */
export function freeIds(isTaken: (id: string) => boolean = () => false): (base: string) => string {
  const used = new Set<string>();
  const tried = new Map<string, number>();
  return (base) => {
    let n = tried.get(base) ?? 0;
    let id = base;
    do {
      n++;
      id = n === 1 ? base : `${base}-${n}`;
    } while (used.has(id) || isTaken(id));
    tried.set(base, n);
    used.add(id);
    return id;
  };
}
