import { draftOf, inputOf, wrongOf } from './draft';

const profile = { id: 'm', nickname: '安', avatar: '', consents: {}, textVersion: '2026-11-01' };

test('what was saved comes back as it is typed, and is saved again as it was', () => {
  const known = { ...profile, gender: 'female' as const, birthday: '1990-05-01', cityCode: '310100' };
  const draft = draftOf(known);
  expect(draft.birthday).toBe('19900501');
  expect(inputOf(draft)).toEqual({
    ...{ nickname: '安', avatar: '', gender: 'female', birthday: '1990-05-01', cityCode: '310100' },
  });
});

test('what is not said is left out; a name and a whole day are wanted', () => {
  expect(inputOf(draftOf(profile))).toEqual({ nickname: '安', avatar: '' });
  expect(wrongOf(draftOf(profile))).toEqual([]);
  expect(wrongOf({ nickname: '  ', avatar: '', birthday: '199005' })).toEqual(['nickname', 'birthday']);
});
