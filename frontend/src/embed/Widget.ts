import { isLanguage, type Language } from '@/i18n/languages';
import { el } from './dom';
import { FRESH, NoGroup, NotThere, Service, WrongCode } from './service';
import { dressed } from './style';
import { type Key, Words } from './words';

/** What a widget has to show. */
export interface Shown {
  title: string;
  /** The page of the app that tells all of it. */
  href: string;
  /** What the link to that page says. */
  more: string;
  /** Language of the title where it is not the widget's own. */
  titleLang?: string;
  /** True when the people and the figures are invented. */
  invented?: boolean;
  body: (Node | false | undefined)[];
}

/** Old enough to be asked for again when somebody looks at the page. */
const STALE = 3 * FRESH;
const LOOK_EVERY = 60_000;

const onPage = new Set<Widget>();
const lookAgain = () => {
  if (document.visibilityState === 'visible') for (const widget of onPage) widget.refreshIfOld();
};
document.addEventListener('visibilitychange', lookAgain);
setInterval(lookAgain, LOOK_EVERY);

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

/** A part of Yhdyspinta on somebody else's page: kept apart from its styles, and never in its way when something fails. */
export abstract class Widget extends HTMLElement {
  /** What every widget understands; the language may also be that of the page around it. */
  protected static readonly common = ['lang', 'api', 'heading', 'target'];
  private readonly root = this.attachShadow({ mode: 'open' });
  private shown?: { what: Shown; at: Date };
  private triedAt = 0;
  private failed = false;
  private turn = 0;
  private planned = false;
  protected words = new Words('fi');
  protected service = new Service(location.origin);

  /** Fetches what is to be shown. */
  protected abstract load(): Promise<Shown>;

  connectedCallback() {
    onPage.add(this);
    dressed(this.root);
    this.plan();
  }

  disconnectedCallback() {
    onPage.delete(this);
    this.turn += 1;
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null) {
    if (before === after || !this.isConnected) return;
    this.shown = undefined;
    this.plan();
  }

  /** Several attributes that change at once are one change. */
  private plan() {
    if (this.planned) return;
    this.planned = true;
    queueMicrotask(() => {
      this.planned = false;
      if (this.isConnected) this.refresh();
    });
  }

  refreshIfOld() {
    const age = Date.now() - this.triedAt;
    if (age > (this.failed ? LOOK_EVERY : STALE)) this.refresh();
  }

  private async refresh() {
    this.turn += 1;
    const turn = this.turn;
    this.triedAt = Date.now();
    this.words = new Words(this.spoken());
    if (!this.shown) this.wait();
    try {
      this.service = new Service(this.origin());
      const what = await this.load();
      if (turn !== this.turn) return;
      this.failed = false;
      this.shown = { what, at: new Date() };
      this.show();
    } catch (error) {
      if (turn !== this.turn) return;
      this.failed = true;
      if (this.shown) this.show();
      else this.apologise(error);
    }
  }

  private spoken(): Language {
    const said = this.closest('[lang]')?.getAttribute('lang')?.slice(0, 2).toLowerCase();
    return isLanguage(said) ? said : 'fi';
  }

  /** The service that the page names, else the one that the script came from. */
  private origin(): string {
    const named = this.getAttribute('api') ?? own;
    try {
      return named ? new URL(named, document.baseURI).origin : location.origin;
    } catch {
      throw new WrongCode('api');
    }
  }

  /** An attribute that must look like this when it is there. */
  protected given(name: string, pattern: RegExp): string | undefined {
    const value = this.getAttribute(name)?.trim();
    if (!value) return undefined;
    if (!pattern.test(value)) throw new WrongCode(name);
    return value;
  }

  protected say = (key: Key, values?: Record<string, string | number>) => this.words.say(key, values);

  /** A link to a page of the app, where the page around wants it to open. */
  protected link(href: string, text: string, lang?: string): HTMLElement {
    const target = this.getAttribute('target') ?? undefined;
    const rel = target === '_blank' ? 'noopener' : undefined;
    const note = target === '_blank' && el('span', { class: 'hidden' }, ` (${this.say('widget:newTab')})`);
    return el('a', { href, target, rel, lang }, text, note);
  }

  protected page(path: string, query: Record<string, string | undefined> = {}): string {
    return this.service.page(path, { ...query, lang: this.words.language });
  }

  /** Says which day's situation it is, unless it is today's. */
  protected situation(on: string | undefined): Node | undefined {
    return on === undefined
      ? undefined
      : el('p', { class: 'soft' }, this.say('widget:on', { date: this.words.day(on) }));
  }

  private wait() {
    this.put({ 'aria-busy': 'true' }, el('p', { class: 'soft' }, this.say('widget:loading')));
  }

  private show() {
    if (!this.shown) return;
    const { what, at } = this.shown;
    const level = this.getAttribute('heading') ?? '2';
    const tag = /^[2-6]$/.test(level) ? (`h${level}` as 'h2') : 'h2';
    const when = this.words.instant(at);
    this.put(
      { 'aria-labelledby': 'title' },
      el(tag, { id: 'title', lang: what.titleLang }, what.title),
      what.invented && el('p', { class: 'badge' }, this.say('widget:invented')),
      ...what.body,
      el('p', {}, this.link(what.href, what.more)),
      this.failed && el('p', { class: 'soft', role: 'status' }, this.say('widget:old', { when })),
      el(
        'p',
        { class: 'soft source' },
        `${this.say('widget:source')}: `,
        this.link(this.page('/'), 'Yhdyspinta'),
        ` · ${this.say('widget:fetched', { when })}`,
      ),
    );
  }

  /** Nothing is shown to be worse than it is, and the page around goes on as before. */
  private apologise(error: unknown) {
    const lasting = error instanceof NotThere || error instanceof WrongCode;
    const again = el('button', { type: 'button' }, this.say('widget:again'));
    again.addEventListener('click', () => this.refresh());
    this.put(
      {},
      el('p', { role: 'status' }, this.excuse(error)),
      !lasting && again,
      el('p', { class: 'soft' }, this.link(this.fallback(), this.say('widget:open'))),
    );
  }

  private excuse(error: unknown): string {
    if (error instanceof WrongCode) return this.say('widget:wrong', { what: error.message });
    if (error instanceof NoGroup) return this.say('widget:noGroup');
    return this.say(error instanceof NotThere ? 'widget:unknown' : 'widget:away');
  }

  /** The service itself, as far as the page tells where that is. */
  private fallback(): string {
    try {
      return this.page('/');
    } catch {
      return location.origin;
    }
  }

  private put(attributes: Record<string, string>, ...children: (Node | false | undefined)[]) {
    // Not a region: a page with four of these would have four landmarks more.
    const article = el('article', { lang: this.words.language, ...attributes }, ...children);
    this.root.querySelector('article')?.remove();
    this.root.append(article);
  }
}
