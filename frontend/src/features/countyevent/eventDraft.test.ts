import { expect, it } from 'vitest';
import { draftOfEvent, eventOf, missing, newEvent } from './eventDraft';
import type { CountyEvent } from './queries';

const EVENT: CountyEvent = {
  id: 'e',
  countyCode: '05',
  kind: 'TRAINING',
  title: 'Koulutus',
  startAt: '2027-03-27T07:00:00.000Z',
  endAt: '2027-03-28T12:00:00.000Z',
  timeZone: 'Europe/Helsinki',
  public: false,
  language: 'sv',
  groups: [{ groupId: 'g', groupName: 'Ryhmä' }],
  places: 20,
  full: false,
  status: 'PLANNED',
  demo: false,
  ownGroups: [],
  permissions: { write: true, signUp: false, readSignUps: true },
};

it('is the same again when nothing was changed, also over the night when the clocks are turned', () => {
  const draft = draftOfEvent(EVENT);
  expect(draft).toMatchObject({
    date: '2027-03-27',
    start: '09:00',
    lastDate: '2027-03-28',
    end: '15:00',
    places: '20',
  });
  expect(eventOf(draft)).toMatchObject({
    kind: 'TRAINING',
    startAt: EVENT.startAt,
    endAt: EVENT.endAt,
    places: 20,
    groupIds: ['g'],
    language: 'sv',
  });
});

it('says what is still missing', () => {
  expect(missing(newEvent('fi')).map((error) => error.pointer)).toEqual([
    '/title',
    '/date',
    '/start',
    '/endAt',
  ]);
  expect(missing(draftOfEvent(EVENT))).toEqual([]);
});
