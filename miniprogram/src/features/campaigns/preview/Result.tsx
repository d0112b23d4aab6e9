import { Text, View } from '@tarojs/components';
import { yuan } from '@fangzhen/domain/text/yuan';
import type { Output } from '../../../cloud';
import { cx, Price } from '../../../ui';
import { texts } from '../texts';

type Preview = Output<'campaigns', 'preview'>;

/** Each line before and after, with who bears what of the difference; and the sums. */
export function Result({ result }: { result: Preview }) {
  const { lines, discounts, hints, rewards, problems, itemsFen, payFen } = result;
  const [hint] = hints;
  return (
    <View className="fz-sample__result">
      {problems.map(({ message }) => (
        <Text key={message} className="fz-campaign-form__error">
          {message}
        </Text>
      ))}
      {rewards.map(({ campaignId, title }) => (
        <Text key={campaignId} className="fz-sample__unused">
          {texts.promised(title)}
        </Text>
      ))}
      {itemsFen === payFen && rewards.length === 0 && (
        <Text className="fz-sample__unused">{hint ? texts.missing(hint.missingFen) : texts.notUsed}</Text>
      )}
      <View className="fz-sample__line fz-sample__line--head">
        <Text className="fz-sample__name" />
        <Text className="fz-sample__sum">{texts.before}</Text>
        <Text className="fz-sample__sum">{texts.after}</Text>
      </View>
      {lines.map(({ skuId, title, optionText, qty, amountFen, payFen: afterFen }, i) => (
        <View key={`${skuId} ${i}`} className="fz-sample__line">
          <View className="fz-sample__name">
            <Text>{`${[title, optionText].filter(Boolean).join(' ')} × ${qty}`}</Text>
            {bearersOf(discounts, i).map((text) => (
              <Text key={text} className="fz-sample__bearer">
                {text}
              </Text>
            ))}
          </View>
          <Sum fen={amountFen} />
          <Sum fen={afterFen} strong={afterFen < amountFen} />
        </View>
      ))}
      <View className="fz-sample__line fz-sample__line--total">
        <View className="fz-sample__name">
          {discounts.map(({ payer, amountFen }) => (
            <Text key={payer} className="fz-sample__bearer">
              {texts.borne(payer, amountFen)}
            </Text>
          ))}
        </View>
        <Sum fen={itemsFen} />
        <Sum fen={payFen} strong />
      </View>
    </View>
  );
}

/** Who bears what is taken off this line. */
const bearersOf = (discounts: Preview['discounts'], line: number): string[] =>
  discounts.flatMap(({ payer, byLine }) =>
    byLine[line] ? [`−${yuan(byLine[line])} ${texts.payers[payer]}`] : [],
  );

function Sum({ fen, strong }: { fen: number; strong?: boolean }) {
  return (
    <View className={cx('fz-sample__sum', strong && 'fz-sample__sum--strong')}>
      <Price fen={fen} tone="text" cents />
    </View>
  );
}
