// A report of the store with everything found in it: where each row opens to its words.

import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { CodedReport } from '../api';
import { counted } from '../parts/behind';
import { event_card } from '../parts/event_card';
import { quote } from '../parts/quote';
import { empty } from '../parts/states';
import { light, report_words, show_chosen } from '../parts/words';
import { link_to } from '../route';
import { csv, save } from '../save';
import type { Stage, View } from '../view';

export class DocumentView implements View {
  readonly title = 'Report';
  private report: CodedReport | null = null;
  private whole = false;

  async show(stage: Stage): Promise<void> {
    const { id } = stage.route;
    if (this.report?.id !== id) {
      this.report = await stage.api.document(id, stage.signal);
      this.whole = false;
    }
    this.draw(stage, this.report);
    show_chosen(stage.place);
  }

  private draw(stage: Stage, report: CodedReport): void {
    const active = stage.route.params.has('event') ? Number(stage.route.params.get('event')) : null;
    render(this.page(stage, report, active), stage.place);
    light(stage.place, active);
  }

  private page(stage: Stage, report: CodedReport, active: number | null): TemplateResult {
    const href = (event: number) => link_to('document', { event }, stage.route.id);
    const point = (event: Event) => {
      const at = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-event]') : null;
      light(stage.place, at ? Number(at.dataset['event']) : active);
    };
    const out = () => light(stage.place, active);
    return html`<h1 class="sr">Report</h1>
      <div class="columns columns-text" @pointerover=${point} @pointerleave=${out} @focusin=${point} @focusout=${out}>
        <div>
          <div class="report-head"><p class="eyebrow">${about(report)}</p></div>
          ${report_words(report, {
            active,
            href,
            whole: this.whole,
            on_whole: () => {
              this.whole = true;
              this.draw(stage, report);
            },
          })}
        </div>
        <div class="aside-sticky" tabindex="-1">
          <h2>${counted(report.events.length, 'event')}</h2>
          ${report.events.length === 0
            ? empty('No event', 'Nothing in this report was coded.')
            : html`<ol class="events">
                ${report.events.map((event, index) =>
                  event_card(event, index, {
                    active: index === active,
                    href: href(index),
                    report,
                    occurrence: typeof event.occurrence === 'number' ? link_to('occurrence', {}, String(event.occurrence)) : null,
                  }),
                )}
              </ol>`}
        </div>
      </div>
      <footer class="behind">
        <p>${counted(report.events.length, 'event')} behind this view. No standing is left out.</p>
        <ul>
          <li><a href=${stage.api.link(`documents/${encodeURIComponent(stage.route.id)}`, {}, 'json')}>JSON</a></li>
          <li><button type="button" class="link" @click=${() => save('events.csv', csv(report.events))}>CSV</button></li>
        </ul>
      </footer>`;
  }
}

function about(report: CodedReport): TemplateResult {
  const parts = [report.publisher, report.published].filter((part): part is string => Boolean(part));
  return html`${parts.map((part, index) => html`${index > 0 ? ', ' : ''}${quote(part)}`)}
  ${report.url ? html`<br />${quote(report.url)}` : nothing}`;
}
