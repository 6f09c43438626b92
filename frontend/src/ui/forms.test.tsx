import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { render } from '@/test/render';
import { ConflictDialog } from './ConflictDialog';
import { ProblemForm } from './ProblemForm';
import { TextField } from './TextField';

const REFUSAL = new Problem(400, {
  code: 'invalid-request',
  errors: [
    { pointer: '/personName', code: 'not-blank', detail: 'must not be blank' },
    { pointer: '/email', code: 'email', detail: 'must be an e-mail address' },
  ],
});

function SeatForm({ problem }: { problem: Problem | null }) {
  const [name, setName] = useState('Maija');
  const [email, setEmail] = useState('');
  return (
    <ProblemForm problem={problem} onSubmit={() => undefined}>
      <TextField name="personName" label="Nimi" value={name} onChange={setName} />
      <TextField name="email" label="Sähköposti" value={email} onChange={setEmail} optional />
    </ProblemForm>
  );
}

it('tells all faults at once, leads from each to its field, and keeps what was typed', async () => {
  await render(<SeatForm problem={REFUSAL} />);
  const summary = screen.getByRole('alert');
  expect(within(summary).getByText('Korjaa 2 kohtaa')).toBeInTheDocument();
  const name = screen.getByRole('textbox', { name: 'Nimi' });
  expect(name).toHaveValue('Maija');
  expect(name).toBeInvalid();
  expect(name).toHaveAccessibleDescription('Täytä tämä kohta.');
  await userEvent.click(within(summary).getByRole('link', { name: 'Nimi: Täytä tämä kohta.' }));
  expect(name).toHaveFocus();
  expect(screen.getByRole('textbox', { name: /Sähköposti/ })).toHaveAccessibleDescription(
    /nimi@esimerkki\.fi/,
  );
});

it('shows both versions and keeps the ones that the person chose', async () => {
  const onChoose = vi.fn();
  await render(
    <ConflictDialog
      fields={[
        { name: 'name', label: 'Nimi', mine: 'Turun ryhmä', theirs: 'Turun LAPE-ryhmä' },
        { name: 'mandate', label: 'Tehtävä', mine: '', theirs: 'Sovittaa yhteen' },
      ]}
      onChoose={onChoose}
      onCancel={() => undefined}
    />,
  );
  const dialog = screen.getByRole('dialog', { name: 'Joku muu on muuttanut samaa tietoa' });
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Nyt tallessa: Sovittaa yhteen' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Tallenna valinnat' }));
  expect(onChoose).toHaveBeenCalledWith(new Set(['name']));
});
