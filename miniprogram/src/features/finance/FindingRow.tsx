import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Finding } from '@fangzhen/contracts';
import { Price, Tag, toast } from '../../ui';
import { texts } from './texts';

async function copy(data: string): Promise<void> {
  await Taro.setClipboardData({ data });
  // WeChat says so itself.
  if (process.env.TARO_ENV === 'h5') toast(texts.copied, 'success');
}

/** One difference, or what did not go the usual way: the order's number is copied by a tap, to look for it elsewhere. */
export function FindingRow({ finding }: { finding: Finding }) {
  const { kind, orderId, oursFen, billFen, outcome, detail } = finding;
  return (
    <View className="fz-finding" hoverClass="fz-press-ground" onClick={() => void copy(orderId || detail)}>
      <View className="fz-finding__line">
        <Text className="fz-finding__kind">{texts.kinds[kind]}</Text>
        <Tag tone={outcome === 'person' ? 'danger' : 'success'}>
          {outcome === 'person' ? texts.needsPerson : texts.byItself}
        </Tag>
      </View>
      <Text className="fz-finding__detail">{detail}</Text>
      <View className="fz-finding__line">
        <Text className="fz-finding__order">{orderId || texts.noOrder}</Text>
        <Amount label={texts.ours} fen={oursFen} />
        <Amount label={texts.bill} fen={billFen} />
      </View>
    </View>
  );
}

function Amount({ label, fen }: { label: string; fen: number | null }) {
  return (
    <View className="fz-finding__amount">
      <Text>{label}</Text>
      {fen === null ? <Text>{texts.nothing}</Text> : <Price fen={fen} tone="text" size="s" cents />}
    </View>
  );
}
