import { el } from './dom';
import { line } from './parts';
import { COUNTY, GROUP, groupOf, MUNICIPALITY } from './place';
import type { Schemas } from './service';
import { type Shown, Widget } from './Widget';

type Goal = Schemas['GoalSummary'];

/** How the goals may be narrowed and ordered, as the list of goals in the app is; what each value may look like. */
const FILTERS: Record<string, RegExp> = {
  status: /^[A-Z_]+$/,
  theme: /^[A-Z0-9_]+$/,
  missing: /^[a-zA-Z]+$/,
  late: /^true$/,
  stale: /^true$/,
  q: /^.{1,100}$/,
  sort: /^-?[a-zA-Z]+$/,
};

const TONES: Record<string, string> = { ON_TRACK: 'good', AT_RISK: 'watch', OFF_TRACK: 'bad' };
const USUAL = '5';

/** What a group, or the groups of a county, aim at and how it goes. */
export class GoalsWidget extends Widget {
  static readonly observedAttributes = [
    ...Widget.common,
    'municipality',
    'group',
    'county',
    'limit',
    ...Object.keys(FILTERS),
  ];

  protected async load(): Promise<Shown> {
    const { service, words } = this;
    const filter = Object.fromEntries(
      Object.entries(FILTERS).map(([name, pattern]) => [name, this.given(name, pattern)]),
    );
    const limit = this.given('limit', /^([1-9]|[1-4]\d|50)$/) ?? USUAL;
    const county = this.given('county', COUNTY);
    const group = county
      ? undefined
      : await groupOf(service, this.given('group', GROUP), this.given('municipality', MUNICIPALITY));
    const where = county ? `/counties/${county}` : `/groups/${group}`;
    const [place, goals] = await Promise.all([
      service.read<Schemas['County'] | Schemas['Group']>(where),
      service.read<Schemas['GoalPage']>(`${where}/goals`, { ...filter, limit }),
    ]);
    const name = typeof place.name === 'string' ? place.name : words.text(place.name);
    return {
      title: `${this.say('goal:list.title')} – ${name}`,
      href: this.page(`${where}/goals`, filter),
      more: this.say('widget:more.goals'),
      invented: ('demo' in place && place.demo) || goals.items.some((goal) => goal.demo),
      body: [
        goals.items.length === 0
          ? el(
              'p',
              {},
              this.say(Object.values(filter).some(Boolean) ? 'goal:list.noneFound' : 'goal:list.empty'),
            )
          : el('ul', { class: 'items' }, ...goals.items.map((goal) => this.goal(goal, county !== undefined))),
      ],
    };
  }

  private goal(goal: Goal, withGroup: boolean): HTMLElement {
    const { words } = this;
    const { todo, doing, done, blocked } = goal.actionCounts;
    const count = todo + doing + done + blocked;
    const underWay = goal.status === 'AGREED' || goal.status === 'IN_PROGRESS';
    return el(
      'li',
      {},
      this.link(this.page(`/goals/${goal.id}`), goal.title, words.langOf(goal.language)),
      withGroup && line(goal.groupName),
      line(
        this.say(`goal:status.${goal.status}`),
        underWay &&
          el('span', { class: TONES[goal.health ?? ''] }, this.say(`goal:health.${goal.health ?? 'NONE'}`)),
        goal.late && el('span', { class: 'bad' }, this.say('goal:late')),
        this.due(goal),
        count > 0 && this.say('goal:actionsDone', { done, count }),
      ),
    );
  }

  private due(goal: Goal): string {
    if (goal.finishedDate && (goal.status === 'ACHIEVED' || goal.status === 'DISCONTINUED'))
      return this.say(`goal:finished.${goal.status}`, { date: this.words.day(goal.finishedDate) });
    return goal.dueDate
      ? this.say('goal:due.date', { date: this.words.day(goal.dueDate) })
      : this.say('goal:due.none');
  }
}
