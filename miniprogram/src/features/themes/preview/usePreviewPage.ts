import { useCall, usePlace } from '../../../cloud';

/** What a brand's page shows today besides its theme: menu, store and coupons of the real shop. */
export function usePreviewPage(brandId: string | undefined) {
  const place = usePlace();
  const at = place.status === 'known' ? place.place : undefined;
  const input = brandId === undefined || place.status === 'asking' ? undefined : { brandId, at };
  const { data, error, loading, refresh } = useCall('catalog', 'brandHome', input);
  return { page: data?.brand.id === brandId ? data : undefined, error, loading, refresh };
}
