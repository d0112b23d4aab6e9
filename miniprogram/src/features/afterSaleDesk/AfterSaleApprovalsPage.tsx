import { Text } from '@tarojs/components';
import { call, serverNowMs, useCall } from '../../cloud';
import { Button, Card, momentText } from '../../ui';
import { ApprovalsScreen, approvalTexts } from '../approvals';
import { AfterSaleBody } from './AfterSaleBody';
import { DecideKeys } from './DecideKeys';
import { texts } from './texts';
import './style.scss';

/** The group decides on what is over the limits of those at the store. */
export function AfterSaleApprovalsPage() {
  const pending = useCall('afterSales', 'pending', {}, { onShow: true });
  return (
    <ApprovalsScreen
      title={texts.approvals}
      pending={pending}
      items={pending.data?.afterSales.map((one) => ({
        ...one,
        id: `${one.orderId} ${one.id}`,
        afterSaleId: one.id,
      }))}
      row={({ brandName, storeName, nickname, askedAtMs }) => ({
        name: texts.of(brandName, storeName),
        note: `${nickname || texts.guest} · ${texts.asked(momentText(askedAtMs, serverNowMs()))}`,
      })}
      empty={texts.noneForGroup}
      pickOne={texts.pickOne}
      icon="receipt"
      review={(afterSale, { wide, onBack, onDecided }) => {
        const { orderId, afterSaleId, decidedByName = '' } = afterSale;
        return (
          <>
            {!wide && (
              <Button kind="ghost" size="s" icon="left" onTap={onBack}>
                {approvalTexts.backToList}
              </Button>
            )}
            <Card key={afterSale.id} className="fz-after">
              <Text className="fz-after__title">{texts.of(afterSale.brandName, afterSale.storeName)}</Text>
              <Text className="fz-after__note">{texts.forwarded(decidedByName)}</Text>
              <AfterSaleBody afterSale={afterSale} />
              <DecideKeys
                afterSale={afterSale}
                question={texts.approveNoteGroup}
                decide={(decision) =>
                  call('afterSales', 'decideForGroup', { orderId, afterSaleId, decision })
                }
                onDecided={onDecided}
              />
            </Card>
          </>
        );
      }}
    />
  );
}
