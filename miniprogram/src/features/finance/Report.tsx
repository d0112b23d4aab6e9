import { Text, View } from '@tarojs/components';
import type { ReconciliationReport } from '@fangzhen/contracts';
import { call, errorText, serverNowMs, useAction, useCall } from '../../cloud';
import { Button, Card, Cell, Empty, ErrorState, momentText, Price, Row, Skeleton, toast } from '../../ui';
import { Verdict } from './DayList';
import { FindingRow } from './FindingRow';
import { texts } from './texts';

interface ReportProps {
  id: string;
  /** Back to the list, where it does not stand beside. */
  onBack?: () => void;
  /** It was run again: the list is old. */
  onRun: () => void;
}

/** One merchant's day: what was taken and given back, every difference, and who ran it. */
export function Report({ id, onBack, onRun }: ReportProps) {
  const { data, error, loading, refresh } = useCall('finance', 'report', { id });
  if (!data) {
    return error ? (
      <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
    ) : (
      <Skeleton kind="list" />
    );
  }
  const { report } = data;
  return (
    <View className="fz-report">
      <Head report={report} onBack={onBack} onRun={() => void refresh().then(onRun)} />
      <Findings report={report} />
      <Text className="fz-days__title">{texts.runs}</Text>
      <Card bleed>
        {[...report.runs].reverse().map(({ atMs, byName }) => (
          <Cell key={`${atMs}${byName}`} title={texts.run(byName, momentText(atMs, serverNowMs()))} />
        ))}
      </Card>
    </View>
  );
}

function Head({ report, onBack, onRun }: Omit<ReportProps, 'id'> & { report: ReconciliationReport }) {
  const { day, mchId, payments, refunds } = report;
  const again = useAction(async () => {
    try {
      await call('finance', 'runAgain', { day });
      toast(texts.done, 'success');
      onRun();
    } catch (error) {
      toast(errorText(error), 'error');
    }
  });
  return (
    <Card>
      <View className="fz-report__head">
        <View className="fz-report__words">
          <Text className="fz-report__title">{day}</Text>
          <Text className="fz-days__merchant">{texts.merchant(mchId)}</Text>
        </View>
        <Verdict card={report} />
      </View>
      <Row label={texts.payments(payments.count)} value={<Price fen={payments.fen} tone="text" cents />} />
      <Row label={texts.refunds(refunds.count)} value={<Price fen={-refunds.fen} tone="text" cents />} />
      <Row strong label={texts.net} value={<Price fen={payments.fen - refunds.fen} tone="text" cents />} />
      <View className="fz-report__keys">
        {onBack && (
          <Button kind="outline" size="s" onTap={onBack}>
            {texts.back}
          </Button>
        )}
        <Button kind="soft" size="s" busy={again.busy} onTap={() => void again.run()}>
          {texts.again}
        </Button>
      </View>
    </Card>
  );
}

function Findings({ report: { findings, person, settled } }: { report: ReconciliationReport }) {
  const hidden = person + settled - findings.length;
  if (findings.length === 0)
    return <Empty icon="check" title={texts.noFindings} note={texts.noFindingsNote} />;
  return (
    <Card bleed>
      {findings.map((finding) => (
        <FindingRow key={`${finding.kind}${finding.orderId}${finding.of}`} finding={finding} />
      ))}
      {hidden > 0 && <Cell title={texts.hidden(hidden)} />}
    </Card>
  );
}
