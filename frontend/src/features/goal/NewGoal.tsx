import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '@/api/client';
import { Button } from '@/ui/Button';
import { EditForm } from '@/ui/EditForm';
import { LinkButton } from '@/ui/LinkButton';
import { Loaded } from '@/ui/Loaded';
import { ProblemForm } from '@/ui/ProblemForm';
import { WhatAndWhy, WhoAndWhen } from './GoalFields';
import { type GoalDraft, newGoal } from './goalDraft';
import { NewAction } from './NewAction';
import { type Goal, useGoal } from './queries';
import { SameElsewhere } from './SameElsewhere';
import { StepCard } from './StepCard';
import { useGoalEdit } from './useGoalEdit';
import { useNewGoal } from './useNewGoal';

interface NewGoalProps {
  groupId: string;
  countyCode: string;
  lang?: string;
  /** The draft that the first step made. */
  goalId?: string;
  step: 1 | 2 | 3;
}

/** A goal in three small steps. The first one stores a draft, so nothing is lost between them. */
export function NewGoal({ groupId, countyCode, lang, goalId, step }: NewGoalProps) {
  const navigate = useNavigate();
  const go = (goal: string, next: 2 | 3) =>
    navigate({ to: '/groups/$groupId/goals/new', params: { groupId }, search: { goal, step: next } });
  const stored = useGoal(goalId ?? '');
  if (!goalId) {
    return (
      <StepCard step={1}>
        <FirstStep groupId={groupId} countyCode={countyCode} lang={lang} onSaved={(goal) => go(goal.id, 2)} />
      </StepCard>
    );
  }
  return (
    <StepCard step={step}>
      <Loaded query={stored}>
        {(goal) => {
          if (step === 1) {
            return <SecondThoughts goal={goal} onSaved={() => go(goalId, 2)} />;
          }
          if (step === 2) return <SecondStep goal={goal} onSaved={() => go(goalId, 3)} />;
          return <ThirdStep goal={goal.value} />;
        }}
      </Loaded>
    </StepCard>
  );
}

interface FirstStepProps {
  groupId: string;
  countyCode: string;
  lang?: string;
  onSaved: (goal: Goal) => void;
}

function FirstStep({ groupId, countyCode, lang, onSaved }: FirstStepProps) {
  const { t } = useTranslation('goal');
  const [draft, setDraft] = useState(newGoal);
  const change = (part: Partial<GoalDraft>) => setDraft((before) => ({ ...before, ...part }));
  const create = useNewGoal(groupId, onSaved);
  return (
    <ProblemForm problem={create.error} onSubmit={() => create.mutate(draft)}>
      <WhatAndWhy
        draft={draft}
        onChange={change}
        countyCode={countyCode}
        lang={lang}
        aside={<SameElsewhere draft={draft} groupId={groupId} lang={lang} />}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={create.isPending}>
          {t('new.next')}
        </Button>
        <LinkButton to="/groups/$groupId/goals" params={{ groupId }}>
          {t('cancel')}
        </LinkButton>
      </div>
    </ProblemForm>
  );
}

interface LaterStepProps {
  goal: Tagged<Goal>;
  onSaved: () => void;
}

function SecondThoughts({ goal, onSaved }: LaterStepProps) {
  const { t } = useTranslation('goal');
  const edit = useGoalEdit(goal, onSaved);
  return (
    <EditForm edit={edit} save={t('new.next')}>
      <WhatAndWhy
        draft={edit.draft}
        onChange={edit.change}
        countyCode={goal.value.countyCode}
        lang={goal.value.language}
        aside={<SameElsewhere draft={edit.draft} groupId={goal.value.groupId} lang={goal.value.language} />}
      />
    </EditForm>
  );
}

function SecondStep({ goal, onSaved }: LaterStepProps) {
  const { t } = useTranslation('goal');
  const { groupId, id, language } = goal.value;
  const edit = useGoalEdit(goal, onSaved);
  return (
    <>
      <EditForm edit={edit} save={t('new.next')}>
        <WhoAndWhen
          draft={edit.draft}
          onChange={edit.change}
          groupId={groupId}
          goal={goal.value}
          lang={language}
        />
      </EditForm>
      <div className="row">
        <LinkButton to="/groups/$groupId/goals/new" params={{ groupId }} search={{ goal: id }}>
          {t('new.back')}
        </LinkButton>
        <Later goalId={id} />
      </div>
    </>
  );
}

function ThirdStep({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goal');
  const navigate = useNavigate();
  return (
    <>
      <NewAction
        goal={goal}
        save={t('new.finish')}
        onDone={() => navigate({ to: '/goals/$goalId', params: { goalId: goal.id } })}
      />
      <div className="row">
        <LinkButton
          to="/groups/$groupId/goals/new"
          params={{ groupId: goal.groupId }}
          search={{ goal: goal.id, step: 2 }}
        >
          {t('new.back')}
        </LinkButton>
        <Later goalId={goal.id} />
      </div>
    </>
  );
}

function Later({ goalId }: { goalId: string }) {
  const { t } = useTranslation('goal');
  return (
    <LinkButton kind="quiet" to="/goals/$goalId" params={{ goalId }}>
      {t('new.later')}
    </LinkButton>
  );
}
