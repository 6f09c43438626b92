import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Chip } from '@/ui/Chip';
import { choiceOf, choicesBeside } from './besides';
import type { IndicatorSeries, Observation } from './queries';
import type { Beside } from './search';

interface BesideChoiceProps {
  series: IndicatorSeries;
  observations: readonly Observation[];
  wanted: readonly Beside[];
  onChange: (wanted: Beside[]) => void;
}

/** What is drawn beside the series, and what that is and how it is made. */
export function BesideChoice({ series, observations, wanted, onChange }: BesideChoiceProps) {
  const { t } = useTranslation('indicator');
  const { text } = useFormat();
  const choices = choicesBeside(series, observations);
  if (choices.length === 0) return null;
  const toggle = (choice: Beside, on: boolean) =>
    onChange([...wanted.filter((one) => one !== choice), ...(on ? [choice] : [])]);
  const shown = series.comparators.filter((comparator) => wanted.includes(choiceOf(comparator)));
  return (
    <>
      <fieldset className="row bare" aria-label={t('beside.label')}>
        {choices.map((choice) => (
          <Chip key={choice} on={wanted.includes(choice)} onChange={(on) => toggle(choice, on)}>
            {t(`beside.${choice}`)}
          </Chip>
        ))}
      </fieldset>
      {shown.map((comparator) => (
        <p key={comparator.kind} className="soft">
          <b>{text(comparator.name)}</b>: {text(comparator.explanation)}
          {comparator.members > 1 && ` ${t('beside.members', { count: comparator.members })}`}
        </p>
      ))}
    </>
  );
}
