import { useTranslation } from 'react-i18next';
import { addDays, helsinkiDay, useFormat } from '@/i18n/format';
import { Chip } from '@/ui/Chip';
import { useGroupCoverage } from './queries';
import { termEnd } from './term';

/** The days on which a group's situation is worth looking at before it happens. */
export function GroupDays({
  groupId,
  day,
  onChange,
}: {
  groupId: string;
  day?: string;
  onChange: (day: string | undefined) => void;
}) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const ends =
    useGroupCoverage(groupId)
      .data?.items.flatMap((item) => item.untilDate ?? [])
      .sort() ?? [];
  const afterNext = ends[0] && addDays(ends[0], 1);
  const end = termEnd(helsinkiDay());
  return (
    <fieldset className="row days" aria-label={t('days.label')}>
      <Chip on={!day} onChange={() => onChange(undefined)}>
        {t('days.today')}
      </Chip>
      {afterNext && (
        <Chip on={day === afterNext} onChange={() => onChange(afterNext)}>
          {t('days.nextEnd', { date: format.day(afterNext) })}
        </Chip>
      )}
      <Chip on={day === end} onChange={() => onChange(end)}>
        {t('days.termEnd', { date: format.day(end) })}
      </Chip>
    </fieldset>
  );
}
