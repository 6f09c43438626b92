import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { render } from '@/test/render';
import { EditForm } from './EditForm';
import { TextField } from './TextField';
import { useEdit } from './useEdit';

interface Body {
  name: string;
  note: string;
  version?: number;
}

const STALE = new Problem(412, { code: 'stale' });

function BodyForm({
  stored,
  send,
  reload,
  onSaved = () => undefined,
}: {
  stored: { value: Body; etag: string };
  send: (draft: Body, etag: string) => Promise<Body>;
  reload: () => Promise<{ value: Body; etag: string }>;
  onSaved?: (value: Body) => void;
}) {
  const edit = useEdit({
    stored,
    draftOf: ({ name, note }: Body): Body => ({ name, note }),
    send,
    reload,
    texts: { name: { label: 'Nimi' }, note: { label: 'Lisätieto' } },
    onSaved,
  });
  return (
    <EditForm edit={edit} save="Tallenna">
      <TextField label="Nimi" value={edit.draft.name} onChange={(name) => edit.change({ name })} />
      <TextField label="Lisätieto" value={edit.draft.note} onChange={(note) => edit.change({ note })} />
    </EditForm>
  );
}

const OLD = { value: { name: 'Ryhmä', note: '' }, etag: '"1"' };
const save = () => userEvent.click(screen.getByRole('button', { name: 'Tallenna' }));

it('sends the version that was opened, although a newer one has been fetched meanwhile', async () => {
  const send = vi.fn(async (draft: Body) => draft);
  const form = (stored: typeof OLD) => <BodyForm stored={stored} send={send} reload={async () => stored} />;
  const view = await render(form(OLD));
  await userEvent.type(screen.getByRole('textbox', { name: 'Lisätieto' }), 'omaa');
  view.rerender(form({ value: { name: 'Muun muuttama', note: 'toisen' }, etag: '"2"' }));
  await save();
  expect(send).toHaveBeenCalledWith({ name: 'Ryhmä', note: 'omaa' }, '"1"', expect.any(String));
});

it('shows both versions when somebody else was first, and saves what was chosen under the newest mark', async () => {
  const send = vi.fn(async (draft: Body) => draft);
  send.mockRejectedValueOnce(STALE);
  const saved = vi.fn();
  const theirs = { value: { name: 'Uusi nimi', note: 'toisen' }, etag: '"2"' };
  await render(<BodyForm stored={OLD} send={send} reload={async () => theirs} onSaved={saved} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Lisätieto' }), 'omaa');
  await save();
  await userEvent.click(await screen.findByRole('radio', { name: 'Nyt tallessa: Uusi nimi' }));
  await userEvent.click(screen.getByRole('button', { name: 'Tallenna valinnat' }));
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(send).toHaveBeenLastCalledWith({ name: 'Uusi nimi', note: 'omaa' }, '"2"', expect.any(String));
});

it('keeps what was typed when the person goes back to the form, and asks again at the next attempt', async () => {
  const send = vi.fn().mockRejectedValue(STALE);
  const theirs = { value: { name: 'Uusi nimi', note: '' }, etag: '"2"' };
  await render(<BodyForm stored={OLD} send={send} reload={async () => theirs} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Lisätieto' }), 'omaa');
  await save();
  await userEvent.click(await screen.findByRole('button', { name: 'Palaa lomakkeelle' }));
  expect(screen.getByRole('textbox', { name: 'Lisätieto' })).toHaveValue('omaa');
  await save();
  expect(await screen.findByRole('dialog')).toBeInTheDocument();
  expect(send).toHaveBeenLastCalledWith(expect.anything(), '"1"', expect.any(String));
});

it('asks nothing when what changed is not in the form', async () => {
  const send = vi.fn(async (draft: Body) => draft);
  send.mockRejectedValueOnce(STALE);
  const saved = vi.fn();
  const same = { value: { ...OLD.value, version: 2 }, etag: '"2"' };
  await render(<BodyForm stored={OLD} send={send} reload={async () => same} onSaved={saved} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Lisätieto' }), 'omaa');
  await save();
  await waitFor(() => expect(saved).toHaveBeenCalled());
  expect(send).toHaveBeenLastCalledWith({ name: 'Ryhmä', note: 'omaa' }, '"2"', expect.any(String));
});
