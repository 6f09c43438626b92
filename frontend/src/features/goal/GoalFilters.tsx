import { SlidersHorizontal } from 'lucide-react';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { SelectField } from '@/ui/SelectField';
import { TextField } from '@/ui/TextField';
import { useTyping } from '@/ui/useTyping';
import { useThemes } from './queries';
import { GOAL_STATUSES, type GoalSearch, limitsOn, MISSINGS, SORTS } from './search';

interface GoalFiltersProps {
  search: GoalSearch;
  countyCode?: string;
  onChange: (search: GoalSearch) => void;
}

/** What narrows and orders the goals. On a phone all but the search waits behind a button. */
export function GoalFilters({ search, countyCode, onChange }: GoalFiltersProps) {
  const { t } = useTranslation('goal');
  const id = useId();
  const [open, setOpen] = useState(false);
  const find = useCallback((q: string) => onChange({ ...search, q: q || undefined }), [search, onChange]);
  const [q, setQ] = useTyping(search.q ?? '', find);
  const on = limitsOn(search);
  return (
    <search aria-label={t('filter.label')}>
      <div className="filters">
        <TextField type="search" label={t('filter.search')} value={q} onChange={setQ} maxLength={100} />
        <div className="limits-toggle">
          <Button
            icon={<SlidersHorizontal aria-hidden="true" />}
            aria-expanded={open}
            aria-controls={id}
            onPress={() => setOpen(!open)}
          >
            {on > 0 ? t('filter.moreOn', { count: on }) : t('filter.more')}
          </Button>
        </div>
        <div id={id} className={open ? 'filters limits' : 'filters limits closed'}>
          <Limits search={search} countyCode={countyCode} onChange={onChange} />
        </div>
      </div>
    </search>
  );
}

function Limits({ search, countyCode, onChange }: GoalFiltersProps) {
  const { t } = useTranslation('goal');
  const signedIn = useSession().data?.authenticated;
  const themes = useThemes(countyCode);
  const toggle = (name: 'late' | 'stale' | 'mine') => (on: boolean) =>
    onChange({ ...search, [name]: on || undefined });
  return (
    <>
      {search.view !== 'board' && (
        <SelectField
          label={t('filter.status')}
          none={t('filter.any')}
          value={search.status ?? ''}
          choices={GOAL_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(status) => onChange({ ...search, status: status || undefined })}
        />
      )}
      <SelectField
        label={t('filter.theme')}
        none={t('filter.any')}
        value={search.theme ?? ''}
        choices={themes}
        onChange={(theme) => onChange({ ...search, theme: theme || undefined })}
      />
      <SelectField
        label={t('filter.missing')}
        none={t('filter.nothing')}
        value={search.missing ?? ''}
        choices={MISSINGS.map((value) => ({ value, label: t(`filter.lacks.${value}`) }))}
        onChange={(missing) => onChange({ ...search, missing: missing || undefined })}
      />
      {!search.view && (
        <SelectField
          label={t('filter.sort')}
          value={search.sort ?? 'dueDate'}
          choices={SORTS.map((value) => ({ value, label: t(`filter.by.${value}`) }))}
          onChange={(sort) =>
            onChange({ ...search, sort: sort === 'dueDate' ? undefined : sort || undefined })
          }
        />
      )}
      <fieldset className="row bare" aria-label={t('filter.only')}>
        <Chip on={Boolean(search.late)} onChange={toggle('late')}>
          {t('filter.late')}
        </Chip>
        <Chip on={Boolean(search.stale)} onChange={toggle('stale')}>
          {t('filter.stale')}
        </Chip>
        {signedIn && (
          <Chip on={Boolean(search.mine)} onChange={toggle('mine')}>
            {t('filter.mine')}
          </Chip>
        )}
      </fieldset>
    </>
  );
}
