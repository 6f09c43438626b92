import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounties } from '@/api/reference';
import { useUnitWords } from '@/api/valueWords';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Chip } from '@/ui/Chip';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SelectField } from '@/ui/SelectField';
import { EntryTable } from './EntryTable';
import { useEntryAreas } from './entryAreas';
import { knownOf } from './entryGrid';
import { type Indicator, type Observation, useFiguresOf } from './queries';
import type { Sex } from './search';
import { useEntry } from './useEntry';

const SPAN = 6;
const SEXES = ['TOTAL', 'FEMALE', 'MALE'] as const;

/** Figures entered by hand: which years, of whom, and a grid to type or paste into. */
export function EntryGrid({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicator');
  const { text, compare } = useFormat();
  const thisYear = Number(helsinkiDay().slice(0, 4));
  const [last, setLast] = useState(thisYear);
  const [sex, setSex] = useState<Sex>('TOTAL');
  const counties = [...(useCounties().data ?? [])].sort((a, b) => compare(text(a.name), text(b.name)));
  const [county, setCounty] = useState('');
  // What is typed belongs to what is shown: that stays until it is saved or discarded.
  const [unsaved, setUnsaved] = useState(false);
  const common = !indicator.groupId && !indicator.countyCode;
  const areas = useEntryAreas(indicator, county || (counties[0]?.code ?? ''));
  const years = Array.from({ length: SPAN }, (_, place) => last - SPAN + 1 + place);
  const figures = useFiguresOf(indicator.id, areas, years, sex);
  return (
    <Card title={t('entry.title')}>
      <p>{t('entry.lead')}</p>
      <div className="filters">
        {common && (
          <SelectField
            label={t('area.kind.COUNTY')}
            value={county || (counties[0]?.code ?? '')}
            choices={counties.map((one) => ({ value: one.code, label: text(one.name) || one.code }))}
            disabled={unsaved}
            onChange={setCounty}
          />
        )}
        <SelectField
          label={t('entry.years')}
          value={String(last)}
          choices={Array.from({ length: 7 }, (_, place) => thisYear - place * SPAN).map((year) => ({
            value: String(year),
            label: `${year - SPAN + 1}–${year}`,
          }))}
          disabled={unsaved}
          onChange={(year) => setLast(Number(year))}
        />
      </div>
      <fieldset className="row bare" aria-label={t('sex.label')}>
        {SEXES.map((one) => (
          <Chip key={one} on={one === sex} disabled={unsaved} onChange={() => setSex(one)}>
            {t(`sex.${one}`)}
          </Chip>
        ))}
      </fieldset>
      {unsaved && <p className="hint">{t('entry.unsaved')}</p>}
      <Loaded query={figures} lines={8}>
        {(observations) => (
          <Cells
            key={`${county} ${last} ${sex}`}
            indicator={indicator}
            sex={sex}
            areas={areas}
            years={years}
            observations={observations}
            onUnsaved={setUnsaved}
          />
        )}
      </Loaded>
    </Card>
  );
}

interface CellsProps {
  indicator: Indicator;
  sex: Sex;
  areas: readonly string[];
  years: readonly number[];
  observations: readonly Observation[];
  onUnsaved: (unsaved: boolean) => void;
}

function Cells({ indicator, sex, areas, years, observations, onUnsaved }: CellsProps) {
  const { t } = useTranslation('indicator');
  const { text } = useFormat();
  const unitWords = useUnitWords();
  const known = knownOf(observations);
  const entry = useEntry({ indicator, sex, known, saved: (count) => t('entry.saved', { count }) });
  const changes = entry.lines.length;
  const unsaved = changes + entry.unreadable > 0;
  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);
  return (
    <div className="stack">
      <p className="soft">{t('entry.unit', { unit: unitWords(indicator.unit), sex: t(`sex.${sex}`) })}</p>
      {entry.faults.size > 0 ? (
        <Notice tone="bad" live title={t('entry.refused')}>
          <p>{t('entry.refusedText')}</p>
        </Notice>
      ) : (
        entry.problem && <ProblemNotice error={entry.problem} />
      )}
      <EntryTable
        caption={`${text(indicator.name)} – ${t(`sex.${sex}`)}`}
        areas={areas}
        years={years}
        known={known}
        typed={entry.typed}
        onType={entry.type}
        faults={entry.faults}
      />
      <p aria-live="polite">
        {t('entry.changed', { count: changes })}{' '}
        {entry.unreadable > 0 && t('entry.unreadable', { count: entry.unreadable })}
      </p>
      <div className="row">
        <Button
          kind="primary"
          isDisabled={changes === 0 || entry.unreadable > 0 || entry.isPending}
          onPress={entry.save}
        >
          {t('entry.save')}
        </Button>
        <Button isDisabled={!entry.undo} onPress={() => entry.undo?.()}>
          {t('entry.undo')}
        </Button>
        <Button kind="quiet" isDisabled={!entry.undo} onPress={entry.reset}>
          {t('entry.reset')}
        </Button>
      </div>
    </div>
  );
}
