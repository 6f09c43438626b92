import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { Table } from '@/ui/Table';
import { TextField } from '@/ui/TextField';
import { MergeOrganisation } from './MergeOrganisation';
import { NewOrganisation } from './NewOrganisation';
import { type Organisation, useOrganisationList } from './queries';
import { RenameOrganisation } from './RenameOrganisation';

type Task = { kind: 'new' } | { kind: 'edit' | 'merge'; organisation: Organisation };

/** The organisations that the groups of a county share: found, added, corrected, and doubles put together. */
export function Organisations({ countyCode }: { countyCode: string }) {
  const { t } = useTranslation('organisation');
  const [q, setQ] = useState('');
  const [task, setTask] = useState<Task>();
  const done = () => setTask(undefined);
  const query = useOrganisationList(countyCode, useDeferredValue(q.trim()));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="filters">
        <TextField type="search" label={t('list.search')} value={q} onChange={setQ} maxLength={100} />
        <Button onPress={() => setTask({ kind: 'new' })}>{t('new.title')}</Button>
      </div>
      <Loaded
        query={query}
        lines={8}
        isEmpty={() => items.length === 0}
        empty={<Empty text={q ? t('list.notFound') : t('list.empty')} />}
      >
        {() => (
          <div className="stack">
            <Table
              caption={t('list.title')}
              captionHidden
              rows={items}
              rowKey={(row) => row.id}
              columns={[
                { key: 'name', header: t('field.name'), cell: (row) => row.name },
                { key: 'sector', header: t('field.sector'), cell: (row) => t(`sector.${row.sector}`) },
                {
                  key: 'actions',
                  header: t('list.actions'),
                  cell: (row) => (
                    <span className="row">
                      <Button
                        small
                        aria-label={t('edit.of', { name: row.name })}
                        onPress={() => setTask({ kind: 'edit', organisation: row })}
                      >
                        {t('edit.open')}
                      </Button>
                      <Button
                        small
                        aria-label={t('merge.of', { name: row.name })}
                        onPress={() => setTask({ kind: 'merge', organisation: row })}
                      >
                        {t('merge.open')}
                      </Button>
                    </span>
                  ),
                },
              ]}
            />
            <Pager query={query} shown={items.length} />
          </div>
        )}
      </Loaded>
      {task?.kind === 'new' && <NewOrganisation countyCode={countyCode} onClose={done} />}
      {task?.kind === 'edit' && <RenameOrganisation organisation={task.organisation} onClose={done} />}
      {task?.kind === 'merge' && <MergeOrganisation organisation={task.organisation} onClose={done} />}
    </>
  );
}
