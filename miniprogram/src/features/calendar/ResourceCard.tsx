import { Text, View } from '@tarojs/components';
import type { Output } from '../../cloud';
import { Card } from '../../ui';
import { BookingRow } from './BookingRow';
import { texts } from './texts';

export type Resource = Output<'workbench', 'calendar'>['resources'][number];

interface ResourceCardProps {
  resource: Resource;
  storeId: string;
  onChanged: () => Promise<void>;
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** One of the staff, or some seats, on one day: when they work and what is booked. */
export function ResourceCard({ resource, storeId, onChanged }: ResourceCardProps) {
  const { name, kind, capacity, works, bookings } = resource;
  const spans = works.map(({ openMinute, closeMinute }) => `${clock(openMinute)}–${clock(closeMinute)}`);
  return (
    <Card className="fz-resource">
      <View className="fz-resource__head">
        <Text className="fz-resource__name">{name}</Text>
        {kind === 'seat' && <Text className="fz-resource__note">{texts.seats(capacity)}</Text>}
        <Text className="fz-resource__works">
          {spans.length > 0 ? texts.works(spans.join('、')) : texts.off}
        </Text>
      </View>
      {bookings.length === 0 && <Text className="fz-resource__note">{texts.free}</Text>}
      {bookings.map((booking) => (
        <BookingRow
          key={`${booking.startMs} ${booking.order?.id ?? ''}`}
          booking={booking}
          storeId={storeId}
          onChanged={onChanged}
        />
      ))}
    </Card>
  );
}
