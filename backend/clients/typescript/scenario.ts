/** An intranet at work: the first lines are all that a program of yours needs. */
import {
  type Change,
  ChangesApi,
  Configuration,
  CoverageApi,
  type Goal,
  GoalsApi,
  GroupsApi,
  type Problem,
  ProblemFromJSON,
  ResponseError,
} from 'yhdyspinta-client';
import { accessToken, check, environment, played } from './support';

async function main() {
  const token = await accessToken();
  const configuration = new Configuration({
    basePath: environment('YHDYSPINTA_API_URL'),
    headers: { Authorization: `Bearer ${token}` },
  });
  const groups = new GroupsApi(configuration);
  const goals = new GoalsApi(configuration);
  const changes = new ChangesApi(configuration);

  // a list, page by page
  const ids: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await groups.listGroups({ county: '05', limit: 10, cursor });
    check(page.items.length <= 10, 'a page holds at most what was asked for');
    ids.push(...page.items.map((group) => group.id));
    cursor = page.nextCursor;
  }
  check(ids.length > 20 && new Set(ids).size === ids.length, 'each group of the county stands on one page');
  const turku = (await groups.listGroups({ municipality: '853' })).items[0];
  check(turku !== undefined && ids.includes(turku.id), 'Turku has a group in the county');
  if (!turku) return;
  check(turku.municipalityCodes.includes('853'), 'codes are texts');
  const coverage = await new CoverageApi(configuration).getCountyCoverage({ countyCode: '05' });
  check(coverage.rows.length > 20, 'where a table is offered too, the client asks for what it can read');

  // from here on it wants to know what happens
  let { cursor } = await changes.listChanges({ start: 'latest' });

  // it drafts a goal, twice with the same key
  const goalWrite = { title: 'Koe: TypeScript', themeCodes: ['EARLY_SUPPORT'], startDate: '2026-12-31', dueDate: '2027-01-01' };
  const idempotencyKey = crypto.randomUUID();
  const made = await goals.createGoal({ groupId: turku.id, goalWrite, idempotencyKey });
  const again = await goals.createGoal({ groupId: turku.id, goalWrite, idempotencyKey });
  check(again.id === made.id, 'the same request with the same key makes one goal');
  const other = goals.createGoal({ groupId: turku.id, goalWrite: { ...goalWrite, title: 'Toinen' }, idempotencyKey });
  check((await problem(other, 422)).code === 'idempotency-key-reused', 'another request with that key is refused');

  // a day stays the day, wherever the program runs
  const { goal, tag } = await read(goals, made.id);
  check(goal.dueDate === '2027-01-01' && goal.startDate === '2026-12-31', 'days come back as they were sent');
  check(Math.abs(Date.parse(goal.createdAt) - Date.now()) < 60_000, 'a moment is the moment');

  // somebody was faster
  await goals.replaceGoal({ goalId: goal.id, goalWrite: { ...goalWrite, title: 'Koe: muutettu' }, ifMatch: tag });
  const late = await problem(goals.replaceGoal({ goalId: goal.id, goalWrite, ifMatch: tag }), 412);
  check(late.code === 'stale', 'an old tag is refused');
  check((late.current as { title?: string }).title === 'Koe: muutettu', 'and the answer holds what is stored');

  // refusals say why
  const now = await read(goals, goal.id);
  check((await problem(goals.agreeGoal({ goalId: goal.id, ifMatch: now.tag }), 409)).code === 'goal-not-concrete', 'nobody owns it');
  const backwards = { ...goalWrite, dueDate: '2026-01-01', themeCodes: ['NO_SUCH'] };
  const wrong = await problem(goals.createGoal({ groupId: turku.id, goalWrite: backwards }), 400);
  check(wrong.errors?.map((error) => error.pointer).sort().join() === '/dueDate,/themeCodes/0', 'all that is wrong is named at once');
  check(wrong.traceId.length === 32, 'with a number to quote');
  const unknown = await problem(groups.getGroup({ groupId: '00000000-0000-7000-8000-000000000000' }), 404);
  check(unknown.code === 'not-found' && unknown.type.endsWith('/problems/not-found'), 'what is not there is not found');

  // what happened since, among it something that this client has never heard of
  const since: Change[] = [];
  const mine = () => since.filter((change) => change.objectId === goal.id);
  for (let asked = 0; asked < 10 && !mine().some((change) => change.type === 'goal.changed'); asked += 1) {
    const batch = await changes.listChanges({ cursor, wait: 10 });
    since.push(...batch.items);
    cursor = batch.cursor;
  }
  check(mine().some((change) => change.type === 'goal.added'), 'the draft is told of');
  check(mine().some((change) => change.changedFields.includes('title')), 'and its change');
  const strange = since.find((change) => change.type === 'goal.celebrated');
  check(strange !== undefined, 'an event of an unknown kind is passed on');
  const inHelsinki = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Helsinki' }).format(new Date(strange?.occurredAt ?? 0));
  check(inHelsinki === goal.dueDate, 'half past ten in the evening in Greenwich is the next day in Helsinki');

  await goals.deleteGoal({ goalId: goal.id, ifMatch: now.tag });
  await problem(goals.getGoal({ goalId: goal.id }), 404);
  played();
}

async function read(goals: GoalsApi, goalId: string): Promise<{ goal: Goal; tag: string }> {
  const answer = await goals.getGoalRaw({ goalId });
  return { goal: await answer.value(), tag: answer.raw.headers.get('ETag') ?? '' };
}

/** The problem with which the call must be refused. */
async function problem(call: Promise<unknown>, status: number): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    const told = ProblemFromJSON(await error.response.json());
    check(error.response.status === status && told.status === status, `refused with ${status}: ${told.status} ${told.code}`);
    return told;
  }
  throw new Error(`The call was not refused with ${status}`);
}

void main();
