import { View } from '@tarojs/components';
import type { RoleView } from '@fangzhen/contracts';
import { Card, Cell, go } from '../../ui';
import { roleEntries } from '../member/roleEntries';

/** The way to work, for people who have any to do. */
export function Roles({ roles }: { roles: RoleView[] }) {
  const entries = roleEntries(roles);
  if (entries.length === 0) return null;
  return (
    <View className="fz-home-block">
      <Card bleed>
        {entries.map(({ key, icon, title, note, path, query }) => (
          <Cell key={key} icon={icon} title={title} note={note} onTap={() => go(path, query)} />
        ))}
      </Card>
    </View>
  );
}
