import { useCallback, useRef } from 'react';
import { call, errorText, useCall } from '../../cloud';
import { toast } from '../../ui';
import { withChoiceOff, withOffSale } from './shelf';
import type { SetOffSale } from './ShelfItem';
import { texts } from './texts';

/** The store's shelf. A tap shows at once; where it did not arrive, the shelf is asked again. */
export function useShelf(storeId: string) {
  const { data, error, loading, refresh, setData } = useCall(
    'workbench',
    'shelf',
    { storeId },
    { onShow: true },
  );
  const latest = useRef(data);
  latest.current = data;
  const setOffSale = useCallback<SetOffSale>(
    (skuIds, until) => {
      if (latest.current) {
        latest.current = { products: withOffSale(latest.current.products, skuIds, until) };
        setData(latest.current);
      }
      const said = until === null ? texts.back : until === 'today' ? texts.offToday : texts.offLonger;
      call('workbench', 'setOffSale', { storeId, skuIds, until }).then(
        () => toast(said, 'success'),
        (reason: unknown) => {
          toast(errorText(reason), 'error');
          void refresh();
        },
      );
    },
    [storeId, setData, refresh],
  );
  const setChoiceOff = useCallback(
    (productId: string, choiceId: string, off: boolean) => {
      if (latest.current) {
        latest.current = { products: withChoiceOff(latest.current.products, productId, choiceId, off) };
        setData(latest.current);
      }
      call('workbench', 'setChoiceOff', { storeId, productId, choiceId, off }).then(
        () => toast(off ? texts.choiceOff : texts.choiceBack, 'success'),
        (reason: unknown) => {
          toast(errorText(reason), 'error');
          void refresh();
        },
      );
    },
    [storeId, setData, refresh],
  );
  return { products: data?.products, error, loading, refresh, setOffSale, setChoiceOff };
}
