import { Text, View } from '@tarojs/components';
import type { AfterSaleCard } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { momentText, Picture, Price } from '../../ui';
import { texts } from './texts';

/** What is asked back, why, with its pictures, and what it gives back. */
export function AfterSaleBody({ afterSale }: { afterSale: AfterSaleCard }) {
  const { nickname, callNumber, placedAtMs, askedAtMs, goods, by, reason, pictures } = afterSale;
  const { amountFen, points, payFen } = afterSale;
  const nowMs = serverNowMs();
  return (
    <>
      <View className="fz-after__head">
        <Text className="fz-after__who">{nickname || texts.guest}</Text>
        <Text className="fz-after__note">{texts.asked(momentText(askedAtMs, nowMs))}</Text>
      </View>
      <Text className="fz-after__note">{texts.order(callNumber, momentText(placedAtMs, nowMs))}</Text>
      {goods.map(({ title, optionText, picture, qty, ofQty }) => (
        <View key={`${title} ${optionText}`} className="fz-after__line">
          <Picture src={picture} className="fz-after__goods" />
          <View className="fz-after__main">
            <Text className="fz-after__title">{title}</Text>
            {optionText && <Text className="fz-after__note">{optionText}</Text>}
          </View>
          <Text className="fz-after__qty">{texts.ofQty(qty, ofQty)}</Text>
        </View>
      ))}
      <Text className="fz-after__reason">
        {`${by === 'staff' ? texts.storeReason : texts.reason}：${reason}`}
      </Text>
      {pictures.length > 0 && (
        <View className="fz-after__pictures">
          {pictures.map((picture) => (
            <Picture key={picture} src={picture} className="fz-after__picture" />
          ))}
        </View>
      )}
      <View className="fz-after__sum">
        <Text className="fz-after__note">
          {[texts.paid(payFen), points > 0 && texts.points(points)].filter(Boolean).join(' · ')}
        </Text>
        <View className="fz-after__back">
          <Text>{texts.back}</Text>
          <Price fen={amountFen} size="l" cents />
        </View>
      </View>
    </>
  );
}
