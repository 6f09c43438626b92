import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';
import { Notice } from '@/ui/Notice';
import { mendingField } from './states';

/** Why a goal cannot be agreed yet: everything that is missing at once, each leading to where it is mended. */
export function NotConcrete({ goalId, problem }: { goalId: string; problem: Problem }) {
  const { t, i18n } = useTranslation('goal');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  const params = { goalId };
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="watch" live title={t('notConcrete.title', { count: problem.errors.length })}>
        <p>{t('notConcrete.text')}</p>
        <ul>
          {problem.errors.map((error) => {
            const field = mendingField(error.pointer);
            const key = `notConcrete.${error.code}`;
            const words = i18n.exists(`goal:${key}`) ? t(key as 'notConcrete.owner-missing') : error.detail;
            return (
              <li key={`${error.pointer} ${error.code}`}>
                {field === 'actions' ? (
                  <Link to="/goals/$goalId" params={params} search={{ field }} resetScroll={false}>
                    {words}
                  </Link>
                ) : (
                  <Link to="/goals/$goalId/edit" params={params} search={{ field }}>
                    {words}
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
