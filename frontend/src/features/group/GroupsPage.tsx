import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { ListDownload } from '@/ui/ListDownload';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Pager } from '@/ui/Pager';
import { GroupFilters } from './GroupFilters';
import { GroupTable } from './GroupTable';
import { useGroups } from './queries';
import { type GroupSearch, groupSearch } from './search';

export function GroupsPage() {
  const { t } = useTranslation('group');
  // The address may hold more, such as the language: the service is asked for what it knows.
  const search = groupSearch({ ...useSearch({ from: '/groups' }) });
  const navigate = useNavigate({ from: '/groups' });
  const groups = useGroups(search);
  const change = (next: GroupSearch) => navigate({ search: next, replace: true, resetScroll: false });
  return (
    <Page title={t('list.title')} lead={<p>{t('list.lead')}</p>}>
      <GroupFilters search={search} onChange={change} />
      <Loaded
        query={groups}
        lines={10}
        isEmpty={(data) => data.pages[0]?.items.length === 0}
        empty={
          <Empty
            text={t('list.empty')}
            next={<Button onPress={() => change({})}>{t('list.clear')}</Button>}
          />
        }
      >
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          return (
            <div className="stack">
              <GroupTable groups={items} />
              <Pager query={groups} shown={items.length}>
                <ListDownload
                  path="/api/v1/groups"
                  filter={search}
                  fileName={`yhdyspinta-${t('list.file')}.csv`}
                />
              </Pager>
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
