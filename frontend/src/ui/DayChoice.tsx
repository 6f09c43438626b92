import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { helsinkiDay } from '@/i18n/format';
import { Button } from './Button';
import './date.css';

const DateField = lazy(() => import('./DateField').then((module) => ({ default: module.DateField })));

/** The day on which the situation is looked at; no day means today. */
export function DayChoice({ day, onChange }: { day?: string; onChange: (day: string | undefined) => void }) {
  const { t } = useTranslation();
  const today = helsinkiDay();
  return (
    <div className="day-choice">
      <Suspense fallback={<div className="field date-field" />}>
        <DateField
          label={t('day.label')}
          value={day ?? today}
          onChange={(next) => next && onChange(next === today ? undefined : next)}
        />
      </Suspense>
      {day && (
        <Button small onPress={() => onChange(undefined)}>
          {t('day.today')}
        </Button>
      )}
    </div>
  );
}
