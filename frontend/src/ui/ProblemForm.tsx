import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { FormErrors } from './FormErrors';
import { ProblemNotice } from './ProblemNotice';
import { type FormError, ProblemContext } from './problemContext';
import './form.css';

interface ProblemFormProps {
  /** The refusal of the last attempt, if any. */
  problem?: (Error & { errors?: readonly FormError[] }) | null;
  onSubmit: () => void;
  children: ReactNode;
}

const NONE: readonly FormError[] = [];

/** A form that shows all that the service found wrong at once: a summary that takes the focus, and each field its own. */
export function ProblemForm({ problem, onSubmit, children }: ProblemFormProps) {
  const summary = useRef<HTMLDivElement>(null);
  const errors = problem?.errors ?? NONE;
  useEffect(() => {
    if (problem) summary.current?.focus();
  }, [problem]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <ProblemContext.Provider value={errors}>
      <form className="form" noValidate onSubmit={submit}>
        {problem && (
          <div ref={summary} tabIndex={-1}>
            {errors.length > 0 ? <FormErrors errors={errors} /> : <ProblemNotice error={problem} />}
          </div>
        )}
        {children}
      </form>
    </ProblemContext.Provider>
  );
}
