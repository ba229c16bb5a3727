import { plainWords } from './plain-words';

/**
 * Entries that rows name in passing (outlets, events): the first row that names one makes it, later rows find it
 * again by id or by name, however that is capitalised or punctuated.
 */
export class NamedShelf<T extends { id: string }> {
  readonly #byName = new Map<string, T>();
  readonly #byId = new Map<string, T>();

  /** All entries in the order they were made. */
  get all(): T[] {
    return [...this.#byId.values()];
  }

  /** The entry with this id or name, or undefined. */
  find(idOrName: string): T | undefined {
    return this.#byId.get(idOrName) ?? this.#byName.get(keyOf(idOrName));
  }

  /** Makes an entry and puts it up under its name. `make` gets `wanted` as id, with a number where that is taken. */
  add(name: string, wanted: string, make: (id: string) => T): T {
    const base = wanted || 'unnamed';
    let id = base;
    for (let n = 2; this.#byId.has(id); n++) id = `${base}-${n}`;
    const entry = make(id);
    this.#byId.set(id, entry);
    this.#byName.set(keyOf(name), entry);
    return entry;
  }
}

/** A name without capitals and punctuation; the name itself where it has no letters. */
const keyOf = (name: string) => plainWords(name).join(' ') || name;
