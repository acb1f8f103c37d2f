// The desk: a report is pasted, typed or dropped, and coded at once. Nothing of it is kept anywhere.

import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { CodedReport } from '../api';
import example from '../../../examples/visit.txt?raw';
import { event_card } from '../parts/event_card';
import { quote } from '../parts/quote';
import { failed, waiting } from '../parts/states';
import { standing_badge } from '../parts/standing_badge';
import { light, report_words, show_chosen } from '../parts/words';
import { link_to } from '../route';
import { csv, json_lines, save } from '../save';
import { kStandingNames } from '../standing';
import type { Stage, View } from '../view';

type Progress = { at: 'writing' } | { at: 'waiting' } | { at: 'failed'; error: unknown } | { at: 'coded' };

export class Desk implements View {
  readonly title = 'Desk';
  private text = '';
  private kind: 'text' | 'html' = 'text';
  private progress: Progress = { at: 'writing' };
  private reports: CodedReport[] = [];
  private whole = false;
  private stage: Stage | null = null;
  private asking = new AbortController(); // of the report that is being coded

  async show(stage: Stage): Promise<void> {
    this.stage = stage;
    this.draw();
    show_chosen(stage.place);
  }

  private draw(): void {
    if (!this.stage) return;
    render(this.page(), this.stage.place);
    this.light(this.active());
  }

  private active(): { report: number; event: number } | null {
    const params = this.stage?.route.params;
    if (!params?.has('event')) return null;
    return { report: Number(params.get('report') ?? 0), event: Number(params.get('event')) };
  }

  private page(): TemplateResult {
    return html`<div class="view-head">
        <h1>Who says so?</h1>
        <p class="lede">
          Paste a report: who did what to whom, as it stands in the text, and on whose word. It is coded on this machine and not stored.
        </p>
      </div>
      ${this.progress.at === 'coded' ? this.coded() : this.sheet()}`;
  }

  private sheet(): TemplateResult {
    const waits = this.progress.at === 'waiting';
    return html`<form
      class="desk"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.code();
      }}
      @dragover=${(event: DragEvent) => this.drag(event, true)}
      @dragleave=${(event: DragEvent) => this.drag(event, false)}
      @drop=${(event: DragEvent) => void this.drop(event)}
    >
      <div class="field">
        <label for="report">The report, or a file dropped here (text or HTML)</label>
        <textarea
          id="report"
          class="textarea"
          dir="auto"
          spellcheck="false"
          placeholder="published: 2025-03-12&#10;publisher: The Harbour Courier&#10;title: …&#10;&#10;Lines like these may stand above the text, and need not."
          .value=${this.text}
          @input=${(event: Event) => this.typed((event.target as HTMLTextAreaElement).value)}
          @paste=${() => setTimeout(() => void this.code())}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.code();
          }}
        ></textarea>
      </div>
      <p class="buttons cut">
        <button type="submit" class="button button-main" ?disabled=${waits}>Code it</button>
        <button type="button" class="button" @click=${() => void this.take(example, 'text')}>Try an example</button>
        <label class="button">
          Choose a file
          <input class="sr" type="file" accept=".txt,.html,.htm,text/plain,text/html" @change=${(event: Event) => void this.choose(event)} />
        </label>
        <span class="muted small"><kbd>Ctrl</kbd> <kbd>Enter</kbd> codes what is typed</span>
      </p>
      ${waits ? waiting('The report is being coded') : nothing}
      ${this.progress.at === 'failed' ? failed(this.progress.error, () => void this.code()) : nothing}
    </form>`;
  }

  private coded(): TemplateResult {
    return html`<p class="buttons cut">
        <button type="button" class="button button-main" @click=${() => this.again('')}>Another report</button>
        <button type="button" class="button" @click=${() => this.again(this.text)}>Change this one</button>
      </p>
      ${legend()}
      ${this.reports.map((report, index) => this.coded_report(report, index))}
      ${this.behind()}`;
  }

  private coded_report(report: CodedReport, index: number): TemplateResult {
    const active = this.active();
    const event = active?.report === index ? active.event : null;
    return html`<section
      class="columns columns-text coded"
      @pointerover=${(pointed: Event) => this.point(pointed)}
      @pointerleave=${() => this.light(this.active())}
      @focusin=${(pointed: Event) => this.point(pointed)}
      @focusout=${() => this.light(this.active())}
      aria-label="Report ${index + 1}"
    >
      <div>
        <div class="report-head"><p class="eyebrow">${eyebrow(report)}</p></div>
        ${report_words(report, {
          active: event,
          href: (other) => this.href(index, other),
          whole: this.whole,
          on_whole: () => {
            this.whole = true;
            this.draw();
          },
        })}
      </div>
      <div class="aside-sticky" tabindex="-1">
        <h2>${counted(report.events.length)}</h2>
        ${report.events.length === 0
          ? html`<p class="muted">Nothing in this text is an act between political actors, or no rule knows its words.</p>`
          : html`<ol class="events">
              ${report.events.map((one, number) =>
                event_card(one, number, { active: number === event, href: this.href(index, number), report }),
              )}
            </ol>`}
      </div>
    </section>`;
  }

  private behind(): TemplateResult {
    const events = this.reports.flatMap((report) => report.events);
    return html`<footer class="behind">
      <p>${counted(events.length)} in ${this.reports.length === 1 ? 'one report' : `${this.reports.length} reports`}. No standing is left out.</p>
      <ul>
        <li><button type="button" class="link" @click=${() => save('events.jsonl', json_lines(events))}>JSON Lines</button></li>
        <li><button type="button" class="link" @click=${() => save('events.csv', csv(events))}>CSV</button></li>
      </ul>
    </footer>`;
  }

  private href(report: number, event: number): string {
    return link_to('desk', { report: report || null, event });
  }

  private typed(text: string): void {
    this.text = text;
    this.kind = 'text';
  }

  private again(text: string): void {
    this.text = text;
    this.progress = { at: 'writing' };
    this.stage?.note('#/desk');
    if (this.stage) this.stage.route.params = new URLSearchParams();
    this.draw();
    this.stage?.place.querySelector<HTMLElement>('#report')?.focus();
  }

  private async take(text: string, kind: 'text' | 'html'): Promise<void> {
    this.text = text;
    this.kind = kind;
    await this.code();
  }

  private async choose(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) await this.take(await file.text(), kind_of(file));
  }

  private drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    (event.currentTarget as Element).classList.toggle('desk-dragging', over);
  }

  private async drop(event: DragEvent): Promise<void> {
    this.drag(event, false);
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData('text/plain');
    if (file) await this.take(await file.text(), kind_of(file));
    else if (text) await this.take(text, 'text');
  }

  private async code(): Promise<void> {
    const stage = this.stage;
    if (!stage || !this.text.trim()) return;
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.progress = { at: 'waiting' };
    this.whole = false;
    this.draw();
    try {
      const reports = await stage.api.code(this.text, this.kind, signal);
      if (signal.aborted) return;
      this.reports = reports;
      this.progress = { at: 'coded' };
    } catch (error) {
      if (signal.aborted) return;
      this.progress = { at: 'failed', error };
    }
    this.draw();
    if (this.progress.at === 'coded') this.tell();
  }

  private tell(): void {
    const events = this.reports.reduce((sum, report) => sum + report.events.length, 0);
    this.stage?.say(`${counted(events)} found.`);
    this.stage?.place.querySelector<HTMLElement>('.aside-sticky')?.focus({ preventScroll: true });
  }

  private point(pointed: Event): void {
    const at = pointed.target instanceof Element ? pointed.target.closest<HTMLElement>('[data-event]') : null;
    const section = pointed.currentTarget as Element;
    const report = [...(section.parentElement?.querySelectorAll('.coded') ?? [])].indexOf(section);
    this.light(at ? { report, event: Number(at.dataset['event']) } : this.active());
  }

  private light(active: { report: number; event: number } | null): void {
    this.stage?.place.querySelectorAll('.coded').forEach((section, index) => {
      light(section, active?.report === index ? active.event : null);
    });
  }
}

function legend(): TemplateResult {
  return html`<div class="legend">
    <span class="m m-actor">actor</span><span class="m m-recipient">recipient</span>
    <span class="m m-source">source</span><span class="m m-cue">cue</span><span class="m m-content">what is said</span>
    ${kStandingNames.map(standing_badge)}
  </div>`;
}

function eyebrow(report: CodedReport): TemplateResult {
  const parts = [report.publisher, report.published].filter((part): part is string => Boolean(part));
  if (parts.length === 0) return html`No outlet or day is told`;
  return html`${parts.map((part, index) => html`${index > 0 ? ', ' : ''}${quote(part)}`)}`;
}

function counted(events: number): string {
  return events === 1 ? 'One event' : `${events === 0 ? 'No' : events.toLocaleString('en')} events`;
}

function kind_of(file: File): 'text' | 'html' {
  return /\.html?$/i.test(file.name) || file.type === 'text/html' ? 'html' : 'text';
}
