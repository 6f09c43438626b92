import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/ui/LinkButton';
import { useAreas } from './areas';
import type { Sex } from './search';

/** Where an area has nothing to tell, the ones around it may. */
export function LargerAreas({ indicatorId, area, sex }: { indicatorId: string; area: string; sex: Sex }) {
  const { t } = useTranslation('indicator');
  const areas = useAreas();
  const around = areas.around(area);
  if (around.length === 0) return null;
  return (
    <fieldset className="row bare" aria-label={t('figures.around')}>
      {around.map((larger) => (
        <LinkButton
          key={larger}
          small
          to="/indicators/$indicatorId"
          params={{ indicatorId }}
          search={{ area: larger, sex: sex === 'TOTAL' ? undefined : sex }}
          replace
          resetScroll={false}
        >
          {areas.name(larger)}
        </LinkButton>
      ))}
    </fieldset>
  );
}
