import { useTranslation } from 'react-i18next';
import { usePerspectives } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { ROLES, SECTORS } from './seatDraft';

/** What the columns of the table take, in the reader's own words. */
export function ImportColumns({ countyCode }: { countyCode: string }) {
  const { t } = useTranslation('member');
  const { text, day } = useFormat();
  const perspectives = usePerspectives(countyCode).data ?? [];
  const columns = [
    [t('field.role'), ROLES.map((role) => t(`role.${role}`)).join(', ')],
    [
      t('field.perspectives'),
      t('import.several', { names: perspectives.map((p) => text(p.name)).join(', ') }),
    ],
    [t('field.sector'), SECTORS.map((sector) => t(`sector.${sector}`)).join(', ')],
    [t('import.days'), day('2025-06-01')],
    [t('import.questions'), t('import.yesOrNo')],
  ];
  return (
    <details>
      <summary>{t('import.columns')}</summary>
      <dl className="facts">
        {columns.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{t('import.needed')}</p>
    </details>
  );
}
