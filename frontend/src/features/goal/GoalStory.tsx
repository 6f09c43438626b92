import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { DueWords, Freshness, GoalMarks, OwnerWords } from './GoalWords';
import { type Goal, useThemes } from './queries';

const languageOf = (goal: Goal, reader: string) => (goal.language === reader ? undefined : goal.language);

/** What the goal is, in one glance: where on its path, how it goes, how fresh that is, by when. */
export function GoalLead({ goal }: { goal: Goal }) {
  return (
    <div className="stack tight">
      <div className="row marks">
        <GoalMarks goal={goal} />
      </div>
      <p className="soft dotted">
        <Freshness goal={goal} />
        <span>
          <DueWords goal={goal} />
        </span>
        <span>
          <OwnerWords goal={goal} />
        </span>
      </p>
    </div>
  );
}

/** What is wanted, why, and what will show it. */
export function GoalWhat({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goal');
  const { language } = useFormat();
  const lang = languageOf(goal, language);
  const edit = (field: string, words: string) =>
    goal.permissions.write && (
      <p className="mend">
        <Link to="/goals/$goalId/edit" params={{ goalId: goal.id }} search={{ field }}>
          {words}
        </Link>
      </p>
    );
  return (
    <Card title={t('page.what')}>
      {goal.description ? (
        <p className="own-text" lang={lang}>
          {goal.description}
        </p>
      ) : (
        edit('description', t('page.tellWhy')) || <p className="soft">{t('page.noDescription')}</p>
      )}
      {goal.measure ? (
        <Part title={t('field.measure')}>
          <p className="own-text" lang={lang}>
            {goal.measure}
          </p>
        </Part>
      ) : (
        edit('measure', t('page.tellMeasure'))
      )}
      {goal.observedEffect ? (
        <Part title={t('field.effect')}>
          <p className="own-text" lang={lang}>
            {goal.observedEffect}
          </p>
        </Part>
      ) : (
        goal.status === 'ACHIEVED' && edit('observedEffect', t('page.tellEffect'))
      )}
      {goal.statusReason && (
        <Part title={t(goal.status === 'DISCONTINUED' ? 'page.whyDiscontinued' : 'page.whyReopened')}>
          <p className="own-text" lang={lang}>
            {goal.statusReason}
          </p>
        </Part>
      )}
    </Card>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** Who, when and with what, each in a line. */
export function GoalFacts({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goal');
  const { day, locale, list } = useFormat();
  const themes = useThemes(goal.countyCode);
  const euros = (amount: number) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(
      amount,
    );
  const named = goal.themeCodes.map((code) => themes.find((theme) => theme.value === code)?.label ?? code);
  const facts: [string, ReactNode][] = [
    [t('field.owner'), <OwnerWords key="owner" goal={goal} />],
    [t('fact.due'), goal.dueDate && day(goal.dueDate)],
    [t('fact.start'), goal.startDate && day(goal.startDate)],
    [t('fact.agreed'), goal.agreedDate && day(goal.agreedDate)],
    [t(`fact.finished.${goal.status as 'ACHIEVED'}`), goal.finishedDate && day(goal.finishedDate)],
    [t('field.themes'), named.length > 0 && list(named)],
    [t('field.cost'), goal.estimatedCost !== undefined && euros(goal.estimatedCost)],
    [t('field.funder'), goal.funder],
  ];
  return (
    <Card title={t('page.who')}>
      <dl className="kv">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label} className="kv-row">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  );
}

const MENDS = {
  OWNER: 'ownerId',
  DUE_DATE: 'dueDate',
  ACTION: 'actions',
  RESPONSIBLE: 'actions',
  INDICATOR: 'measure',
  UPDATE: undefined,
} as const;

/** What is missing before words become deeds, each with the way to mend it; nothing at all when all is well. */
export function GoalMissing({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goal');
  if (goal.missing.length === 0) return null;
  return (
    <Card title={t('missing.heading')} tone="watch">
      <ul className="rows">
        {goal.missing.map((kind) => {
          const field = MENDS[kind];
          const words = t(`missing.${kind}`);
          return (
            <li key={kind}>
              {!field || !goal.permissions.write ? (
                words
              ) : field === 'actions' ? (
                <Link to="/goals/$goalId" params={{ goalId: goal.id }} search={{ field }} resetScroll={false}>
                  {words}
                </Link>
              ) : (
                <Link to="/goals/$goalId/edit" params={{ goalId: goal.id }} search={{ field }}>
                  {words}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
