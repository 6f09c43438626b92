import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StandardItem, usePerspectives, useStandardItems } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Section } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { type Column, Table } from '@/ui/Table';
import { LevelDialog } from './LevelDialog';

interface StandardTableProps {
  /** The county as which the items are seen and set; nationally when absent. */
  county?: string;
  mayWrite: boolean;
}

const TONES = { REQUIRED: 'accent', RECOMMENDED: 'good', NONE: 'idle' } as const;

/** What is asked of each kind of group, and how far the county goes its own way. */
export function StandardTable({ county, mayWrite }: StandardTableProps) {
  const { t } = useTranslation('perspective');
  const items = useStandardItems(county);
  return (
    <Loaded
      query={items}
      lines={10}
      isEmpty={(all) => all.length === 0}
      empty={<Empty text={t('standard.empty')} />}
    >
      {(all) => {
        const kinds = [...new Set(all.map((item) => item.groupKind))];
        return kinds.map((kind) => (
          <KindTable
            key={kind}
            title={t(`standard.kind.${kind}`)}
            items={all.filter((item) => item.groupKind === kind)}
            county={county}
            mayWrite={mayWrite}
          />
        ));
      }}
    </Loaded>
  );
}

function KindTable({
  title,
  items,
  county,
  mayWrite,
}: StandardTableProps & { title: string; items: StandardItem[] }) {
  const { t } = useTranslation('perspective');
  const { text } = useFormat();
  const [changing, setChanging] = useState<StandardItem>();
  const columns: Column<StandardItem>[] = [
    { key: 'name', header: t('standard.item'), cell: (item) => <ItemName item={item} county={county} /> },
    {
      key: 'level',
      header: county ? t('standard.here') : t('standard.level'),
      cell: (item) => (
        <span className="row">
          <Badge tone={TONES[item.level]}>{t(`level.${item.level}`)}</Badge>
          {item.overridden && !item.countyCode && (
            <span className="soft">
              {t('standard.national', { level: t(`level.${item.nationalLevel}`) })}
            </span>
          )}
          {item.countyCode && <span className="soft">{t('standard.own')}</span>}
        </span>
      ),
    },
  ];
  if (mayWrite) {
    columns.push({
      key: 'change',
      header: t('standard.action'),
      cell: (item) => (
        <Button
          small
          aria-label={t('standard.changeOf', { name: text(item.name) })}
          onPress={() => setChanging(item)}
        >
          {t('standard.change')}
        </Button>
      ),
    });
  }
  return (
    <Section title={title}>
      <Table caption={title} captionHidden rows={items} rowKey={(item) => item.id} columns={columns} />
      {changing && <LevelDialog item={changing} county={county} onClose={() => setChanging(undefined)} />}
    </Section>
  );
}

/** The item, whom any of it may be, and where it is asked. */
function ItemName({ item, county }: { item: StandardItem; county?: string }) {
  const { t } = useTranslation('perspective');
  const { text, list, number } = useFormat();
  const perspectives = usePerspectives(county).data ?? [];
  const names = item.anyOf.map((code) => text(perspectives.find((p) => p.code === code)?.name) || code);
  const notes = [
    names.length > 1 && t('standard.anyOf', { names: list(names) }),
    item.populationMin &&
      t('standard.atLeast', { count: item.populationMin, number: number(item.populationMin) }),
    item.populationBelow &&
      t('standard.below', { count: item.populationBelow, number: number(item.populationBelow) }),
    item.bilingualOnly && t('standard.bilingual'),
    item.wellbeingCountyOnly && !county && t('standard.wellbeingCounty'),
  ].filter(Boolean);
  return (
    <>
      {text(item.name)}
      {notes.length > 0 && <span className="soft block">{notes.join(' · ')}</span>}
    </>
  );
}
