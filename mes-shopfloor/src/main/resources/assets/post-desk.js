// <post-desk>: the post of a person at work. Draws the dispatch list as the server knows it, with the taps that still wait
// in the outbox applied to it: so a tap shows at once, offline too, and survives a reload.
import { serverClock } from "./page.js";
import { outbox } from "./outbox.js";

const UNDO_MILLIS = 5000;
const h = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

/** Rises with time (UUID version 7), so that the database finds its place soon. */
function uuid() {
  const random = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const hex = Date.now().toString(16).padStart(12, "0") + "7" + random.slice(1, 4) + "8" + random.slice(5);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** What a waiting tap makes of a job, before the server says so. */
export function apply(job, body) {
  const scrapped = (body.scrap || []).reduce((sum, part) => sum + part.pairs, 0);
  const next = { ...job };
  if (body.what === "STARTED") { next.state = "RUNNING"; next.startedAt = Date.parse(body.occurredAt); next.blockedBy = []; }
  if (body.what === "PROGRESSED") { next.good += body.good || 0; next.scrapped += scrapped; }
  if (body.what === "PAUSED") next.state = "INTERRUPTED";
  if (body.what === "RESUMED") next.state = "RUNNING";
  if (body.what === "COMPLETED") { next.state = "ENDED"; next.scrapped += scrapped; next.good = next.target - next.scrapped; }
  return next;
}

/** What a waiting correction makes of a job: the counts that were wrong go, the right ones come. */
export function amend(job, body, said) {
  const sum = (scrap) => (scrap || []).reduce((total, part) => total + part.pairs, 0);
  if (!said || said.what !== "PROGRESSED") return job;
  return { ...job, good: job.good - said.good + (body.good || 0), scrapped: job.scrapped - sum(said.scrap) + sum(body.scrap) };
}

class PostDeskElement extends HTMLElement {
  connectedCallback() {
    this.words = this.dataset;
    const data = this.querySelector("script");
    this.desk = JSON.parse(data.textContent);
    data.remove();
    this.address = `/api/sites/${this.getAttribute("site")}/posts/${this.getAttribute("unit")}`;
    this.whoKey = "who:" + this.getAttribute("site") + "/" + this.getAttribute("unit");
    this.main = h("div", { class: "desk" });
    this.toast = h("div", { class: "toast", role: "status", "aria-live": "polite" });
    this.append(this.main, this.toast);
    document.querySelector("[data-choose-who]")?.addEventListener("click", () => this.chooseWho());
    document.body.addEventListener("live:change", () => this.refresh());
    addEventListener("online", () => this.flush());
    setInterval(() => this.flush(), 2000);
    setInterval(() => this.tick(), 1000);
    this.draw();
    this.refresh();
    if ("serviceWorker" in navigator) navigator.serviceWorker.register("/poste/sw.js", { scope: "/poste/" }).catch(() => {});
  }

  who() {
    const id = localStorage.getItem(this.whoKey);
    return this.desk.people.find((person) => person.id === id) || null;
  }

  async refresh() {
    try {
      const answer = await fetch(this.address, { headers: { Accept: "application/json" } });
      if (answer.ok) { this.desk = await answer.json(); serverClock.tell(this.desk.now); }
    } catch (offline) { /* what is shown stays; the outbox keeps the taps */ }
    this.draw();
  }

  async flush() {
    await outbox.send((what, report, problem) => {
      if (what === "signed-out") this.say(this.words.signedOut, "bad");
      else if (problem) this.say((what === "refused" ? this.words.refused + " " : "") + problem, "bad");
      this.stale = true;
    });
    if (this.stale) { this.stale = false; await this.refresh(); } else await this.showWaiting();
  }

  async showWaiting() {
    const waiting = await outbox.all();
    const overdue = waiting.filter((report) => report.sendAfter < Date.now() - 1500).length;
    if (overdue) this.say(this.words.waiting.replace("{n}", overdue), "warn");
    else if (this.toast.classList.contains("warn")) this.say("");
  }

  async report(job, what, extra, done) {
    if (!this.who()) { this.chooseWho(() => this.report(job, what, extra, done)); return; }
    const sequence = Number(localStorage.getItem("sequence") || 0) + 1;
    localStorage.setItem("sequence", sequence);
    const id = uuid();
    if (!localStorage.getItem("terminal")) localStorage.setItem("terminal", "tablet-" + uuid().slice(0, 8));
    const body = { site: this.desk.site, unit: this.desk.unit, terminal: localStorage.getItem("terminal"), jobOrder: job.id, operator: this.who().id, occurredAt: new Date(serverClock.now()).toISOString(), sequence, what, ...extra };
    await outbox.put({ id, sendAfter: Date.now() + UNDO_MILLIS, body });
    await this.draw();
    this.say(done, "done", id);
    setTimeout(() => this.flush(), UNDO_MILLIS + 50);
  }

  async undo(id) {
    await outbox.remove(id);
    this.say("");
    this.draw();
  }

  say(text, kind = "", undoId = null) {
    clearTimeout(this.toastTimer);
    this.toast.className = "toast " + kind;
    this.toast.replaceChildren(text);
    this.toast.hidden = !text;
    if (undoId) {
      this.toast.append(h("button", { class: "button", type: "button", on: { click: () => this.undo(undoId) } }, this.words.undo));
      this.toastTimer = setTimeout(() => { if (this.toast.classList.contains("done")) this.say(""); }, UNDO_MILLIS);
    } else if (kind === "bad") this.toastTimer = setTimeout(() => this.say(""), 9000);
  }

  async draw() {
    const waiting = await outbox.all().catch(() => []);
    const jobs = this.desk.jobs
      .map((job) => waiting.filter((report) => report.body.jobOrder === job.id).reduce((known, report) =>
        report.body.corrects ? amend(known, report.body, this.desk.said.find((said) => said.id === report.body.corrects)) : apply(known, report.body), job))
      .filter((job) => job.state !== "ENDED" && job.state !== "ABORTED");
    const active = jobs.filter((job) => job.state === "RUNNING" || job.state === "INTERRUPTED");
    const rest = jobs.filter((job) => !active.includes(job));
    const next = active.length ? null : rest.find((job) => !job.blockedBy.length);
    const said = this.desk.said.filter((one) => !waiting.some((report) => report.body.corrects === one.id));
    const drawn = JSON.stringify([active, rest, said, this.who()]);
    const button = document.querySelector("[data-choose-who]");
    if (button) button.textContent = this.who() ? this.who().name : this.words.who;
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const focused = document.activeElement?.dataset?.action;
    const cards = (next ? [next] : active).map((job) => this.card(job));
    if (!cards.length && !rest.length) cards.push(h("section", { class: "card empty" }, h("h2", {}, this.words.nothing), h("p", {}, this.words.nothingHint)));
    else if (!cards.length) cards.push(h("section", { class: "card empty" }, h("h2", {}, this.words.blocked), h("p", {}, `${rest[0].style} : ${rest[0].blockedBy.join(" ; ")}`)));
    const queue = rest.filter((job) => job !== next);
    this.main.replaceChildren(
      h("div", { class: "desk-now" }, ...cards),
      ...(queue.length ? [h("section", { class: "card desk-next", "aria-label": this.words.next }, h("h2", {}, this.words.next), h("ol", { class: "queue" }, ...queue.map((job) => this.queued(job, active.length === 0))))] : []),
      ...(said.length ? [h("section", { class: "card desk-said", "aria-label": this.words.said }, h("h2", {}, this.words.said), h("ol", { class: "queue" }, ...said.map((one) => this.saidLine(one))))] : []));
    if (focused) this.main.querySelector(`[data-action="${focused}"]`)?.focus();
    this.tick();
  }

  card(job) {
    const done = job.good + job.scrapped, open = job.target - done;
    const running = job.state === "RUNNING", paused = job.state === "INTERRUPTED";
    const act = (name, label, kind, listener, disabled) => h("button", { type: "button", class: "tap " + kind, "data-action": name + job.id, disabled, on: { click: listener } }, label);
    const count = (pairs) => act("plus" + pairs, "+" + pairs, "count", () => this.report(job, "PROGRESSED", { good: pairs, scrap: [] }, this.words.progressed.replace("{n}", pairs)), pairs > open);
    const sizes = h("table", { class: "sizes" },
      h("tbody", {},
        h("tr", {}, h("th", { scope: "row" }, this.words.size), ...job.sizes.map((size) => h("td", {}, size.size))),
        h("tr", {}, h("th", { scope: "row" }, this.words.pairs), ...job.sizes.map((size) => h("td", {}, h("strong", {}, String(size.pairs)))))));
    const meter = h("progress", { max: job.target, value: done, "aria-label": `${done} / ${job.target} ${this.words.pairs}` });
    const buttons = running
      ? [h("div", { class: "counts" }, ...[1, 2, 6].filter((n) => n <= Math.max(1, job.target)).map(count), open > 0 && ![1, 2, 6].includes(open) ? act("rest", `${this.words.rest} (${open})`, "count", () => this.report(job, "PROGRESSED", { good: open, scrap: [] }, this.words.progressed.replace("{n}", open))) : null),
         h("div", { class: "acts" },
           act("scrap", this.words.scrap, "bad", () => this.scrap(job), open < 1),
           act("pause", this.words.pause, "", () => this.pause(job)),
           act("complete", this.words.complete, "primary", () => this.report(job, "COMPLETED", { scrap: [] }, this.words.completed)))]
      : paused
        ? [act("resume", this.words.resume, "primary wide", () => this.report(job, "RESUMED", {}, this.words.resumed))]
        : [act("start", this.words.start, "primary wide", () => this.report(job, "STARTED", {}, this.words.started))];
    return h("section", { class: `card job ${job.colour} ${paused ? "paused" : ""}`, "aria-label": `${job.style}, ${job.operationName}` },
      h("div", { class: "job-head" },
        h("span", { class: "swatch leather-" + (job.leather.split("-").pop() || "none"), title: job.leather }),
        h("div", {}, h("h2", {}, job.style), h("p", { class: "soft" }, `${job.brand} · ${job.operationName}${job.leather ? " · " + job.leather.replaceAll("-", " ") : ""}`), h("p", { class: "small soft" }, `${this.words.lot} ${job.lot}`, this.home(job))),
        h("div", { class: "timer" + (paused ? " still" : ""), "data-since": job.startedAt || "", "data-planned": job.planned },
          h("strong", {}, ""), h("span", { class: "small soft" }, `${this.words.minutes.replace("{n}", job.minutes)}`))),
      sizes,
      h("div", { class: "tally" }, h("p", {}, h("strong", {}, String(job.good)), ` / ${job.target} ${this.words.pairs}`, job.scrapped ? h("span", { class: "tag bad" }, `${job.scrapped} ${this.words.scrapped}`) : null, paused ? h("span", { class: "tag warn" }, this.words.paused) : null), meter),
      ...buttons);
  }

  /** Whose work it is, where it is another site's. */
  home(job) {
    return job.home ? h("span", { class: "tag" }, this.words.home.replace("{site}", job.home)) : null;
  }

  queued(job, mayStart) {
    const blocked = job.blockedBy.length > 0;
    return h("li", { class: `${job.colour} ${blocked ? "blocked" : ""}` },
      h("span", { class: "dot" }),
      h("div", {}, h("strong", {}, job.style), ` `, h("span", { class: "soft" }, `${job.brand} · ${job.operationName} · ${job.target} ${this.words.pairs}`), this.home(job), h("br"),
        h("span", { class: "small " + (blocked ? "why" : "soft") }, blocked ? job.blockedBy.join(" ; ") : `${this.words.ready} · ${this.words.planned} ${this.at(job.planned)}`)),
      !blocked && mayStart ? h("button", { type: "button", class: "button", "data-action": "start" + job.id, on: { click: () => this.report(job, "STARTED", {}, this.words.started) } }, this.words.start) : null);
  }

  saidText(said) {
    const scrap = said.scrap.map((part) => this.words.saidScrap.replace("{n}", part.pairs).replace("{reason}", part.label));
    const good = said.what === "PROGRESSED" ? (said.good || !scrap.length ? [this.words.saidProgressed.replace("{good}", said.good)] : []) : [this.words["said" + said.what[0] + said.what.slice(1).toLowerCase()]];
    return [...good, ...scrap].join(", ");
  }

  saidLine(said) {
    return h("li", {},
      h("span", { class: "dot" }),
      h("div", {}, h("strong", {}, this.saidText(said)), " ", h("span", { class: "soft" }, `${said.style} · ${said.operationName}`), h("br"),
        h("span", { class: "small soft" }, [this.at(said.at), said.person].filter(Boolean).join(" · "))),
      h("button", { type: "button", class: "button", "data-action": "correct" + said.id, on: { click: () => this.correct(said) } }, this.words.correct));
  }

  /** A number between two buttons; of.value is what it shows. */
  stepper(label, of, least = 0, most = Infinity) {
    const shown = h("output", { class: "count-shown", "aria-live": "polite" }, String(of.value));
    const change = (by) => () => { of.value = Math.min(most, Math.max(least, of.value + by)); shown.textContent = of.value; };
    return h("div", { class: "stepper", role: "group", "aria-label": label }, h("span", {}, label),
      h("button", { type: "button", class: "tap", "aria-label": this.words.less, on: { click: change(-1) } }, "−"), shown,
      h("button", { type: "button", class: "tap", "aria-label": this.words.more, on: { click: change(1) } }, "+"));
  }

  correct(said) {
    const about = { id: said.jobOrder };
    const counts = said.what === "PROGRESSED" || said.what === "COMPLETED";
    const good = { value: said.good };
    const scrap = (said.scrap.length ? said.scrap : [{ pairs: 0, reason: "" }]).map((part) => ({ value: part.pairs, reason: part.reason }));
    const reasonOf = (part) => {
      const known = this.desk.defects[said.operation] || [];
      part.reason ||= known[0]?.code || "";
      return h("label", {}, this.words.correctReason + " ", h("select", { on: { change: (event) => { part.reason = event.target.value; } } },
        ...known.map((reason) => h("option", { value: reason.code, selected: reason.code === part.reason }, reason.label))));
    };
    const send = (what, body, text) => () => { sheet.close(); this.report(about, what, { ...body(), corrects: said.id }, text); };
    const save = send("CORRECTED", () => ({
      good: said.what === "PROGRESSED" ? good.value : 0,
      scrap: scrap.filter((part) => part.value > 0).map((part) => ({ pairs: part.value, reason: part.reason })),
    }), this.words.didCorrect);
    const sheet = this.sheet(this.words.correctTitle,
      h("p", {}, `${this.saidText(said)} · ${said.style}, ${said.operationName}, ${this.at(said.at)}`),
      h("p", { class: "small soft" }, this.words.correctHint),
      ...(counts ? [
        said.what === "PROGRESSED" ? this.stepper(this.words.correctGood, good) : null,
        ...scrap.flatMap((part) => [this.stepper(this.words.correctScrap, part), reasonOf(part)]),
        h("button", { type: "button", class: "tap primary wide", "data-action": "save-correction", on: { click: save } }, this.words.correctSave)] : []),
      h("button", { type: "button", class: "tap bad wide", "data-action": "withdraw", on: { click: send("WITHDRAWN", () => ({}), this.words.didWithdraw) } }, this.words.withdraw));
  }

  at(time) {
    return new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "short", hour: "2-digit", minute: "2-digit", timeZone: this.getAttribute("zone") }).format(time);
  }

  tick() {
    const now = serverClock.now();
    for (const timer of this.main.querySelectorAll(".timer")) {
      const since = Number(timer.dataset.since);
      const seconds = Math.max(0, Math.floor((now - since) / 1000));
      const two = (n) => String(n).padStart(2, "0");
      timer.querySelector("strong").textContent = since ? `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}` : this.at(Number(timer.dataset.planned));
    }
  }

  sheet(title, ...content) {
    const sheet = h("dialog", { class: "sheet", "aria-label": title }, h("h2", {}, title), ...content,
      h("button", { type: "button", class: "button cancel", on: { click: () => sheet.close() } }, this.words.cancel));
    sheet.addEventListener("close", () => sheet.remove());
    sheet.addEventListener("click", (event) => { if (event.target === sheet) sheet.close(); });
    document.body.append(sheet);
    sheet.showModal();
    return sheet;
  }

  scrap(job) {
    const pairs = { value: 1 };
    const reasons = (this.desk.defects[job.operation] || []).map((reason) => h("button", { type: "button", class: "tap", on: { click: () => {
      sheet.close();
      this.report(job, "PROGRESSED", { good: 0, scrap: [{ pairs: pairs.value, reason: reason.code }] }, this.words.didScrap.replace("{n}", pairs.value));
    } } }, reason.label));
    const sheet = this.sheet(this.words.scrapTitle,
      this.stepper(this.words.scrapCount, pairs, 1, job.target - job.good - job.scrapped),
      h("div", { class: "reasons" }, ...reasons));
  }

  pause(job) {
    const sheet = this.sheet(this.words.pauseTitle, h("div", { class: "reasons" }, ...this.desk.pauses.map((reason) => h("button", { type: "button", class: "tap", on: { click: () => {
      sheet.close();
      this.report(job, "PAUSED", { reason: reason.code }, this.words.didPause);
    } } }, reason.label))));
  }

  chooseWho(then) {
    const pick = (person) => h("button", { type: "button", class: "tap", on: { click: () => {
      localStorage.setItem(this.whoKey, person.id);
      sheet.close();
      this.draw();
      if (then) then();
    } } }, person.name);
    const able = this.desk.people.filter((person) => person.qualified), others = this.desk.people.filter((person) => !person.qualified);
    const sheet = this.sheet(this.words.whoTitle, h("h3", {}, this.words.qualified), h("div", { class: "reasons" }, ...able.map(pick)), others.length ? h("h3", {}, this.words.others) : null, h("div", { class: "reasons lesser" }, ...others.map(pick)));
  }
}
customElements.define("post-desk", PostDeskElement);
