import { describe, expect, it } from 'vitest';
import { safeAddress } from '../../../components/safe-address';
import { pageAddress } from '../../../entrypoints/background/page-address';
import { NASTY_ADDRESSES } from '../../fixtures/nasty/addresses';

describe('an address', () => {
  it.each(
    NASTY_ADDRESSES.map(([address, expected]) => [JSON.stringify(address).slice(0, 60), address, expected] as const),
  )('%s', (_, address, expected) => {
    expect({ page: pageAddress(address), link: safeAddress(address) }).toEqual(expected);
  });
});
