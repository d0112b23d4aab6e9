import { go } from '../../ui';

/** Where a coupon is used: its brand's home, or for the whole group's, the home where every brand is. */
export function spendAt(brandId: string | undefined): void {
  go(brandId ? `/brands/${brandId}/pages/home/index` : '/pages/home/index');
}
