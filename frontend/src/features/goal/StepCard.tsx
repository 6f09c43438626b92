import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';

const STEPS = [1, 2, 3] as const;

/** One of the steps in which a goal is made, with where it stands among them. */
export function StepCard({ step, children }: { step: 1 | 2 | 3; children: ReactNode }) {
  const { t } = useTranslation('goal');
  return (
    <Card title={t(`new.step${step}.title`)}>
      <ol className="steps plain" aria-label={t('new.steps')}>
        {STEPS.map((number) => (
          <li key={number} aria-current={number === step ? 'step' : undefined}>
            <span className="step-number">{number}</span> {t(`new.step${number}.short`)}
          </li>
        ))}
      </ol>
      <p>{t(`new.step${step}.text`)}</p>
      {children}
    </Card>
  );
}
