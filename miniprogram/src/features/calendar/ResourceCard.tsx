import { Text, View } from '@tarojs/components';
import { call, errorText, useAction, type Output } from '../../cloud';
import { Button, Card, confirm, toast } from '../../ui';
import { BookingRow } from './BookingRow';
import { texts } from './texts';

export type Resource = Output<'workbench', 'calendar'>['resources'][number];

interface ResourceCardProps {
  resource: Resource;
  storeId: string;
  day: { key: string; label: string };
  onChanged: () => Promise<void>;
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** One of the staff, or some seats, on one day: when they work and what is booked. */
export function ResourceCard({ resource, storeId, day, onChanged }: ResourceCardProps) {
  const { name, kind, capacity, works, bookings, dayOff } = resource;
  const spans = works.map(({ openMinute, closeMinute }) => `${clock(openMinute)}–${clock(closeMinute)}`);
  return (
    <Card className="fz-resource">
      <View className="fz-resource__head">
        <Text className="fz-resource__name">{name}</Text>
        {kind === 'seat' && <Text className="fz-resource__note">{texts.seats(capacity)}</Text>}
        <Text className="fz-resource__works">
          {spans.length > 0 ? texts.works(spans.join('、')) : texts.off}
        </Text>
        {(dayOff || spans.length > 0) && (
          <DayOffKey resource={resource} storeId={storeId} day={day} onChanged={onChanged} />
        )}
      </View>
      {dayOff && bookings.length > 0 && (
        <Text className="fz-resource__warning">{texts.offWithBookings(bookings.length)}</Text>
      )}
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

/** One tap for a day off, and back. Whoever is booked that day stays so: staff are told how many they are. */
function DayOffKey({ resource, storeId, day, onChanged }: ResourceCardProps) {
  const { id: resourceId, name, dayOff, bookings } = resource;
  const set = useAction(async (off: boolean) => {
    try {
      await call('workbench', 'setDayOff', { storeId, resourceId, day: day.key, off });
      toast(off ? texts.isOff : texts.isBack, 'success');
    } catch (error) {
      toast(errorText(error), 'error');
    }
    await onChanged();
  });
  const ask = async () => {
    const title = texts.setOffTitle(name, day.label);
    const content = texts.setOffNote(bookings.length);
    if (await confirm({ title, content, confirmText: texts.setOff })) await set.run(true);
  };
  return (
    <Button
      size="s"
      kind={dayOff ? 'soft' : 'ghost'}
      busy={set.busy}
      onTap={() => void (dayOff ? set.run(false) : ask())}
    >
      {dayOff ? texts.back : texts.setOff}
    </Button>
  );
}
