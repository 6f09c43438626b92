import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { AgendaRow } from './AgendaRow';
import { useAgenda } from './agendaQueries';
import { NewAgendaItem } from './NewAgendaItem';
import { OrderAgenda } from './OrderAgenda';
import type { Meeting } from './queries';

/** What is talked of, in order; those who lead the group add, change, drop and order. */
export function AgendaCard({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meeting');
  const query = useAgenda(meeting.id);
  const [adding, setAdding] = useState(false);
  const [ordering, setOrdering] = useState(false);
  const [editing, setEditing] = useState<string>();
  const mayWrite = meeting.permissions.write && (meeting.status === 'PLANNED' || meeting.status === 'OPEN');
  const items = query.data?.value.items ?? [];
  const minutes = items.reduce((sum, item) => sum + (item.durationMinutes ?? 0), 0);
  const add = mayWrite && !adding && !ordering && (
    <Button onPress={() => setAdding(true)}>{t('item.add')}</Button>
  );
  return (
    <Card
      title={t('agenda.title')}
      aside={minutes > 0 && <span className="soft">{t('agenda.minutes', { count: minutes })}</span>}
    >
      <Loaded
        query={query}
        isEmpty={({ value }) => value.items.length === 0 && !adding}
        empty={<Empty text={t(mayWrite ? 'agenda.emptyOwn' : 'agenda.empty')} next={add || undefined} />}
      >
        {(stored) =>
          ordering ? (
            <OrderAgenda meetingId={meeting.id} stored={stored} onDone={() => setOrdering(false)} />
          ) : (
            <>
              {items.length > 0 && (
                <ol className="rows agenda">
                  {items.map((item) => (
                    <AgendaRow
                      key={item.id}
                      item={item}
                      meeting={meeting}
                      mayWrite={mayWrite}
                      editing={editing === item.id}
                      onEdit={(open) => setEditing(open ? item.id : undefined)}
                    />
                  ))}
                </ol>
              )}
              {adding && (
                <div className="form-part">
                  <NewAgendaItem meeting={meeting} onDone={() => setAdding(false)} />
                </div>
              )}
              <div className="row">
                {add}
                {mayWrite && !adding && items.length > 1 && (
                  <Button kind="quiet" onPress={() => setOrdering(true)}>
                    {t('agenda.order')}
                  </Button>
                )}
              </div>
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
