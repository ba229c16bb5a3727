import type { Place } from '../../model/read-candidate';

/** Those of `places`, which are in order of their starts, that lie inside `at`. */
export function placesWithin<T extends Place>(places: readonly T[], at: Place): T[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < at.start) low = middle + 1;
    else high = middle;
  }
  const inside: T[] = [];
  for (let place = places[low]; place && place.start < at.end; place = places[++low])
    if (place.end <= at.end) inside.push(place);
  return inside;
}
