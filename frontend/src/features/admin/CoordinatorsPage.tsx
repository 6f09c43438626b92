import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged } from '@/api/client';
import { useCounties } from '@/api/reference';
import { useSend } from '@/api/useSend';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Empty } from '@/ui/Empty';
import { AdminFrame } from '@/ui/Guard';
import { Loaded } from '@/ui/Loaded';
import { Table } from '@/ui/Table';
import type { Coordinator } from './coordinatorDraft';
import { EditCoordinator } from './EditCoordinator';
import { NewCoordinator } from './NewCoordinator';

/** Who coordinates which county and when. */
export function CoordinatorsPage() {
  const { t } = useTranslation('admin');
  const { text, day } = useFormat();
  const today = helsinkiDay();
  const [editing, setEditing] = useState<Coordinator>();
  const counties = new Map(useCounties().data?.map((county) => [county.code, county.name]));
  const coordinators = useQuery({
    queryKey: ['coordinators'],
    queryFn: () => read(api.GET('/api/v1/coordinators')),
  });
  const end = useSend(
    async (coordinatorId: string, key) => {
      const params = { path: { coordinatorId } };
      const { etag } = await readTagged(api.GET('/api/v1/coordinators/{coordinatorId}', { params }));
      return read(
        api.POST('/api/v1/coordinators/{coordinatorId}/end', {
          params: { ...params, header: { 'If-Match': etag, 'Idempotency-Key': key } },
          body: { lastDate: today },
        }),
      );
    },
    { refresh: [['coordinators']] },
  );
  return (
    <AdminFrame title={t('coordinators.title')} lead={t('coordinators.lead')}>
      <Loaded query={coordinators} empty={<Empty text={t('coordinators.empty')} />}>
        {({ items }) => (
          <Table
            caption={t('coordinators.title')}
            captionHidden
            rows={items}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                header: t('coordinators.name'),
                cell: (row) => (
                  <>
                    {row.personName} {row.substitute && <Badge>{t('coordinators.substitute')}</Badge>}
                  </>
                ),
              },
              {
                key: 'county',
                header: t('coordinators.county'),
                cell: (row) => text(counties.get(row.countyCode)),
              },
              {
                key: 'period',
                header: t('coordinators.period'),
                cell: (row) =>
                  row.validToDate
                    ? t('coordinators.fromTo', { from: day(row.validFromDate), to: day(row.validToDate) })
                    : t('coordinators.since', { from: day(row.validFromDate) }),
              },
              {
                key: 'actions',
                header: t('actions'),
                cell: (row) => (
                  <span className="row">
                    <Button
                      small
                      aria-label={t('coordinators.editOf', { name: row.personName })}
                      onPress={() => setEditing(row)}
                    >
                      {t('coordinators.edit')}
                    </Button>
                    {(!row.validToDate || row.validToDate > today) && (
                      <ConfirmButton
                        small
                        label={t('coordinators.endToday')}
                        title={t('coordinators.endTitle', { name: row.personName })}
                        text={t('coordinators.endText')}
                        confirm={t('coordinators.endToday')}
                        onConfirm={() => end.mutateAsync(row.id)}
                      />
                    )}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {editing && <EditCoordinator coordinator={editing} onClose={() => setEditing(undefined)} />}
      <Card title={t('coordinators.new')}>
        <NewCoordinator />
      </Card>
    </AdminFrame>
  );
}
