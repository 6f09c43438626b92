import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useCounties } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';

/** Who helps the groups of a county: name, number and hours. */
export function Coordinators({ countyCode }: { countyCode: string }) {
  const { t } = useTranslation('home');
  const { text } = useFormat();
  const coordinators = useQuery({
    queryKey: ['coordinators', countyCode],
    queryFn: () =>
      read(api.GET('/api/v1/counties/{countyCode}/coordinators', { params: { path: { countyCode } } })),
  });
  const title = text(useCounties().data?.find((county) => county.code === countyCode)?.coordinatorTitle);
  const items = coordinators.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('coordinator.title')}>
      {title && <p className="soft">{t('coordinator.own', { title })}</p>}
      <ul className="rows">
        {items.map((coordinator) => (
          <li key={coordinator.id}>
            <b>
              {coordinator.personName}
              {coordinator.substitute && ` (${t('coordinator.substitute')})`}
            </b>
            {coordinator.phone && (
              <a href={`tel:${coordinator.phone.replace(/\s/g, '')}`}>{coordinator.phone}</a>
            )}
            {coordinator.email && <a href={`mailto:${coordinator.email}`}>{coordinator.email}</a>}
            {coordinator.officeHours && <span className="soft">{text(coordinator.officeHours)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
