// Starts the page: reads the address, draws the frame and the view that the address names.

import { html, nothing, render } from 'lit-html';
import { Api } from './api';
import { failed, waiting } from './parts/states';
import { link_to, read_route, type Route } from './route';
import type { View } from './view';
import { all_views } from './views/all_views';

const kTabs = [
  ['desk', 'Desk'],
  ['events', 'Events'],
  ['occurrences', 'Occurrences'],
  ['timeline', 'Timeline'],
  ['dyads', 'Dyads'],
  ['map', 'Map'],
  ['sources', 'Sources'],
] as const;

// The tab under which a view that has none of its own stands.
const kUnder: Record<string, string> = { occurrence: 'occurrences', document: 'events', source: 'sources' };

class Page {
  private readonly api = new Api('');
  private readonly views = all_views();
  private place: HTMLElement | null = null;
  private view: View | null = null;
  private leaving = new AbortController();

  constructor(private readonly root: HTMLElement) {}

  start(): void {
    window.addEventListener('hashchange', () => void this.go());
    document.addEventListener('keydown', (event) => this.on_key(event));
    void this.go();
  }

  private async go(): Promise<void> {
    this.leaving.abort();
    this.leaving = new AbortController();
    const route = read_route(window.location.hash);
    const view = this.views.get(route.view) ?? (this.views.get('missing') as View);
    const same = view === this.view;
    this.view = view;
    this.frame(route);
    document.title = `${view.title} · Sayso`;
    if (!same) this.enter(view);
    await this.show(view, route, this.leaving.signal);
  }

  // A new view gets a new place, so that nothing of the last one stays in it.
  private enter(view: View): void {
    const main = this.root.querySelector('main') as HTMLElement;
    this.place = document.createElement('div');
    this.place.className = 'view';
    render(waiting(`${view.title} is loading`), this.place);
    main.replaceChildren(this.place);
    window.scrollTo(0, 0);
    if (document.activeElement !== document.body) main.focus({ preventScroll: true });
  }

  private async show(view: View, route: Route, signal: AbortSignal): Promise<void> {
    const place = this.place as HTMLElement;
    const main = place.parentElement as HTMLElement;
    main.setAttribute('aria-busy', 'true');
    try {
      await view.show({
        api: this.api,
        route,
        place,
        signal,
        note: (hash) => history.replaceState(null, '', hash),
        say: (words) => this.say(words),
      });
    } catch (error) {
      if (signal.aborted) return;
      render(failed(error, () => void this.go(), link_to(route.view)), place);
    } finally {
      if (!signal.aborted) main.setAttribute('aria-busy', 'false');
    }
  }

  private say(words: string): void {
    const live = this.root.querySelector('.live');
    if (live) live.textContent = words;
  }

  private on_key(event: KeyboardEvent): void {
    const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
    if (event.key === '/') {
      const field = this.root.querySelector<HTMLInputElement>('[data-search]');
      if (!field) window.location.hash = '#/events?focus=search';
      else field.focus();
      event.preventDefault();
    }
    if (event.key === 'j' || event.key === 'k') this.step(event.key === 'j' ? 1 : -1);
  }

  // From one event of the list to the next or the one before.
  private step(by: number): void {
    const links = [...this.root.querySelectorAll<HTMLElement>('.event-who a')];
    const now = links.findIndex((link) => link.closest('.event')?.contains(document.activeElement));
    links[Math.min(links.length - 1, Math.max(0, now + by))]?.focus();
  }

  private frame(route: Route): void {
    const current = kUnder[route.view] ?? route.view;
    render(
      html`<button type="button" class="skip button" @click=${() => this.root.querySelector('main')?.focus()}>To the content</button>
        <header class="masthead">
          <div class="masthead-row">
            <a class="wordmark" href="#/desk">Sayso</a>
            <nav class="nav" aria-label="Views">
              <ul>
                ${kTabs.map(
                  ([name, label]) =>
                    html`<li><a href="#/${name}" aria-current=${name === current ? 'page' : nothing}>${label}</a></li>`,
                )}
              </ul>
            </nav>
          </div>
        </header>
        <main class="main" tabindex="-1"></main>
        <div class="sr live" role="status" aria-live="polite"></div>`,
      this.root,
    );
  }
}

const root = document.getElementById('page');
if (root) {
  root.replaceChildren();
  new Page(root).start();
}
