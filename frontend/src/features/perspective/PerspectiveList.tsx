import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Perspective, usePerspectives } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { EditPerspective } from './EditPerspective';
import { NewPerspective } from './NewPerspective';
import { CATEGORIES } from './perspectiveDraft';

interface PerspectiveListProps {
  /** The county whose own perspectives are shown; the national ones when absent. */
  county?: string;
  mayWrite: boolean;
}

/** The perspectives that somebody has charge of, each with its names; those in charge add and correct them. */
export function PerspectiveList({ county, mayWrite }: PerspectiveListProps) {
  const { t } = useTranslation('perspective');
  const [adding, setAdding] = useState(false);
  const perspectives = usePerspectives(county);
  const kind = county ? 'own' : 'national';
  const mine = (all: Perspective[]) => all.filter((one) => one.countyCode === county);
  const add = mayWrite && !adding && <Button onPress={() => setAdding(true)}>{t('new.title')}</Button>;
  return (
    <Card title={t(`list.${kind}`)}>
      <p className="soft">{t(`list.${kind}Text`)}</p>
      <Loaded
        query={perspectives}
        isEmpty={(all) => mine(all).length === 0}
        empty={!adding && <Empty text={t('list.empty')} next={add} />}
      >
        {(all) => (
          <>
            <ul className="rows">
              {[...mine(all)]
                .sort((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category))
                .map((one) => (
                  <PerspectiveRow key={one.code} perspective={one} mayWrite={mayWrite} />
                ))}
            </ul>
            {add && <div className="row">{add}</div>}
          </>
        )}
      </Loaded>
      {adding && (
        <div className="stack form-part">
          <h3>{t('new.title')}</h3>
          <NewPerspective county={county} onDone={() => setAdding(false)} />
        </div>
      )}
    </Card>
  );
}

function PerspectiveRow({ perspective, mayWrite }: { perspective: Perspective; mayWrite: boolean }) {
  const { t } = useTranslation('perspective');
  const { text, language } = useFormat();
  const [editing, setEditing] = useState(false);
  const name = text(perspective.name);
  const others = (['fi', 'sv', 'en'] as const).filter((other) => other !== language);
  const rest = others.map((other) => perspective.name[other]).filter((other) => other && other !== name);
  return (
    <li>
      <div className="row spread top">
        <div>
          <b>{name}</b>
          <div className="soft">{[t(`category.${perspective.category}`), ...rest].join(' · ')}</div>
          {perspective.description && <p>{text(perspective.description)}</p>}
        </div>
        {mayWrite && !editing && (
          <Button small aria-label={t('edit.of', { name })} onPress={() => setEditing(true)}>
            {t('edit.title')}
          </Button>
        )}
      </div>
      {editing && (
        <div className="form-part">
          <EditPerspective code={perspective.code} onDone={() => setEditing(false)} />
        </div>
      )}
    </li>
  );
}
