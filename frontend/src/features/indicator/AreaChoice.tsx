import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/ui/SelectField';
import { LEVELS, type Level, levelOf, useAreas } from './areas';

/** Whose figures: first the kind of area, then the area; the country has nothing more to choose. */
export function AreaChoice({ area, onChange }: { area: string; onChange: (area: string) => void }) {
  const { t } = useTranslation('indicator');
  const areas = useAreas();
  // A kind that was chosen before its area: what is shown stays until both are.
  const [next, setNext] = useState<Level>();
  const level = next ?? levelOf(area);
  const choose = (wanted: string) => {
    setNext(undefined);
    onChange(wanted);
  };
  const chooseLevel = (wanted: Level) => {
    if (wanted === 'COUNTRY') choose('FI');
    else setNext(wanted);
  };
  return (
    <div className="filters">
      <SelectField
        label={t('area.level')}
        value={level}
        choices={LEVELS.map((value) => ({ value, label: t(`area.kind.${value}`) }))}
        onChange={chooseLevel}
      />
      {level !== 'COUNTRY' && (
        <SelectField
          label={t(`area.kind.${level}`)}
          none={level === levelOf(area) ? undefined : t('area.choose')}
          value={level === levelOf(area) ? area : ''}
          choices={areas.choices(level)}
          onChange={(wanted) => wanted && choose(wanted)}
        />
      )}
    </div>
  );
}
