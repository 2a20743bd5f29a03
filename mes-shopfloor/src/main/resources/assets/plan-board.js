// <plan-board src="/api/sites/…/plan">: a plan as bars on rows of posts or people. Only what is visible is in the page.
// Closed time is drawn narrow, so that a week of work fills the screen, not its nights.
import { serverClock } from "./page.js";

const ROW = 34, HEAD = 46, CLOSED = 0.045, MINUTE = 60000, HOUR = 60 * MINUTE;

class TimeScale {
  constructor(board) {
    this.pieces = [];
    let at = board.from, units = 0;
    const add = (until, open) => {
      if (until <= at) return;
      const length = (until - at) * (open ? 1 : CLOSED);
      this.pieces.push({ from: at, until, open, start: units, length });
      units += length;
      at = until;
    };
    for (const [start, end] of board.open) { add(Math.min(start, board.until), false); add(Math.min(end, board.until), true); }
    add(board.until, false);
    this.total = units || 1;
  }
  units(time) {
    let low = 0, high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pieces[middle].from <= time) low = middle; else high = middle - 1;
    }
    const piece = this.pieces[low];
    if (!piece) return 0;
    const part = Math.min(1, Math.max(0, (time - piece.from) / (piece.until - piece.from)));
    return piece.start + part * piece.length;
  }
}

class PlanBoard extends HTMLElement {
  connectedCallback() {
    this.by = "units";
    this.query = "";
    this.states = Object.fromEntries((this.dataset.states || "").split(";").filter(Boolean).map((pair) => pair.split("=")));
    this.innerHTML = `<div class="pb-scroll" tabindex="0" role="group"><div class="pb-space"><div class="pb-head"></div><div class="pb-rows"></div><div class="pb-bars"></div><div class="pb-now" hidden></div></div></div><div class="pb-card" role="status" hidden></div><p class="pb-found visually-hidden" role="status"></p>`;
    this.scroller = this.querySelector(".pb-scroll");
    this.scroller.setAttribute("aria-label", this.dataset.help);
    this.space = this.querySelector(".pb-space");
    this.head = this.querySelector(".pb-head");
    this.rowsLayer = this.querySelector(".pb-rows");
    this.layer = this.querySelector(".pb-bars");
    this.nowLine = this.querySelector(".pb-now");
    this.card = this.querySelector(".pb-card");
    this.drawn = new Map();
    this.scroller.addEventListener("scroll", () => this.soon(), { passive: true });
    this.scroller.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.scroller.addEventListener("keydown", (event) => this.key(event));
    this.scroller.addEventListener("pointerdown", (event) => this.drag(event));
    this.layer.addEventListener("pointerover", (event) => this.show(event.target.closest(".pb-bar")));
    this.layer.addEventListener("pointerout", () => this.show(document.activeElement?.closest?.(".pb-bar") || null));
    this.layer.addEventListener("focusin", (event) => this.show(event.target.closest(".pb-bar")));
    this.layer.addEventListener("click", (event) => this.explain(event.target.closest(".pb-bar")));
    this.layer.addEventListener("focusout", () => this.show(null));
    new ResizeObserver(() => { if (this.board && !this.zoomed) this.fit("week"); this.soon(); }).observe(this.scroller);
    this.controls();
    document.body.addEventListener("live:change", () => this.refreshSoon());
    setInterval(() => this.drawNow(), 2000);
    this.load(true);
  }

  controls() {
    const pressed = (group, button) => group.querySelectorAll("button").forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
    const area = this.closest("section") || document;
    area.querySelector("[data-board-rows]")?.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      pressed(event.currentTarget, button);
      this.by = button.dataset.value;
      this.layout();
    });
    area.querySelector("[data-board-plan]")?.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      pressed(event.currentTarget, button);
      this.setAttribute("src", this.getAttribute("src").replace(/state=\w+/, "state=" + button.dataset.value));
      this.load(false);
    });
    area.querySelector("[data-board-search]")?.addEventListener("input", (event) => { this.query = plain(event.target.value.trim()); this.find(); });
    area.querySelectorAll("[data-board-zoom]").forEach((button) => button.addEventListener("click", () => {
      const how = button.dataset.boardZoom;
      if (how === "in") this.zoom(1.5); else if (how === "out") this.zoom(1 / 1.5); else this.fit(how === "day" ? "day" : "week", true);
    }));
  }

  refreshSoon() {
    if (this.refreshing) return;
    this.refreshing = setTimeout(() => { this.refreshing = null; this.load(false); }, 2500);
  }

  async load(first) {
    try {
      const answer = await fetch(this.getAttribute("src"), { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(answer.status);
      this.take(await answer.json(), first);
    } catch (problem) {
      if (!this.board) this.scroller.textContent = this.dataset.failed;
    }
  }

  take(board, first) {
    this.board = board;
    serverClock.tell(board.now);
    this.scale = new TimeScale(board);
    this.unitNames = new Map(board.units.map((row) => [row.id, row.label]));
    this.peopleNames = new Map(board.people.map((row) => [row.id, row.label]));
    for (const bar of board.bars) {
      const lot = board.lots[bar.lot];
      bar.text = plain([bar.lot, lot.order, lot.brand, lot.style, bar.operation, this.peopleNames.get(bar.person) || "", this.unitNames.get(bar.unit) || ""].join(" "));
    }
    this.layout();
    if (first) { this.fit("week"); this.goTo(board.now - HOUR); }
    this.find();
  }

  layout() {
    const used = new Map();
    const rows = [];
    const source = this.by === "units" ? this.board.units : this.board.people;
    let group = null;
    for (const row of source) {
      const first = row.group && row.group !== group;
      group = row.group;
      used.set(row.id, { ...row, first, bars: [], lanes: 1 });
      rows.push(used.get(row.id));
    }
    for (const bar of this.board.bars) used.get(this.by === "units" ? bar.unit : bar.person)?.bars.push(bar);
    let top = HEAD;
    for (const row of rows) {
      row.bars.sort((a, b) => a.start - b.start || (a.job < b.job ? -1 : 1));
      const ends = [];
      for (const bar of row.bars) {
        let lane = ends.findIndex((end) => end <= bar.start);
        if (lane < 0) lane = ends.length;
        ends[lane] = bar.end;
        bar.lane = lane;
      }
      row.lanes = Math.max(1, ends.length);
      row.top = top;
      row.height = Math.max(ROW, row.lanes * 17 + 6);
      top += row.height;
    }
    this.rows = rows;
    this.height = top;
    this.drawRows();
    this.redraw();
  }

  labelWidth() { return this.scroller.clientWidth < 700 ? 108 : 168; }
  x(time) { return this.labelWidth() + this.scale.units(time) * this.pixels; }

  fit(what, byHand) {
    const day = this.openOfDay();
    const openWeek = day * 5;
    this.zoomed = byHand;
    this.pixels = (this.scroller.clientWidth - this.labelWidth() - 12) / (what === "day" ? day * 1.06 : openWeek * 1.28);
    this.redraw();
    this.goTo(what === "day" ? this.dayStart(serverClock.now()) : this.weekStart(serverClock.now()));
  }
  openOfDay() {
    const days = new Map();
    for (const [start, end] of this.board.open) days.set(new Date(start).toDateString(), (days.get(new Date(start).toDateString()) || 0) + end - start);
    return Math.max(HOUR, ...days.values());
  }
  dayStart(time) {
    const piece = this.board.open.filter(([start]) => start <= time).filter(([start], i, all) => new Date(start).toDateString() === new Date(all[all.length - 1][0]).toDateString())[0];
    return (piece ? piece[0] : this.board.from) - HOUR / 2;
  }
  weekStart(time) {
    const day = new Date(time);
    day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
    day.setHours(0, 0, 0, 0);
    return Math.max(this.board.from, day.getTime());
  }
  goTo(time) { this.scroller.scrollLeft = this.scale.units(time) * this.pixels; }

  zoom(factor, clientX) {
    const box = this.scroller.getBoundingClientRect();
    const at = (clientX === undefined ? box.width / 2 : clientX - box.left) - this.labelWidth();
    const units = (this.scroller.scrollLeft + at) / this.pixels;
    const least = (this.scroller.clientWidth - this.labelWidth() - 12) / this.scale.total;
    this.pixels = Math.min(200 / HOUR * 3, Math.max(least, this.pixels * factor));
    this.zoomed = true;
    this.redraw();
    this.scroller.scrollLeft = units * this.pixels - at;
  }

  wheel(event) {
    if (event.ctrlKey || event.metaKey) { event.preventDefault(); this.zoom(event.deltaY < 0 ? 1.18 : 1 / 1.18, event.clientX); }
    else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    else if (event.altKey) { event.preventDefault(); this.scroller.scrollLeft += event.deltaY; }
  }

  drag(event) {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    const from = { x: event.clientX, left: this.scroller.scrollLeft };
    this.moved = false;
    const move = (next) => { this.moved ||= Math.abs(next.clientX - from.x) > 4; this.scroller.scrollLeft = from.left - (next.clientX - from.x); this.classList.add("dragging"); };
    const end = () => { removeEventListener("pointermove", move); removeEventListener("pointerup", end); this.classList.remove("dragging"); };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
  }

  key(event) {
    const bar = event.target.closest(".pb-bar");
    const keys = { "+": () => this.zoom(1.4), "-": () => this.zoom(1 / 1.4), "0": () => this.fit("week", true), n: () => this.goTo(serverClock.now() - 2 * HOUR) };
    if (keys[event.key] && !event.ctrlKey && !event.metaKey) { event.preventDefault(); keys[event.key](); return; }
    if (event.key === "Escape") { this.scroller.focus(); this.show(null); return; }
    if (event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      event.preventDefault();
      this.scroller.scrollLeft += (event.key === "ArrowLeft" ? -1 : 1) * this.scroller.clientWidth * 0.4;
      return;
    }
    if (!event.key.startsWith("Arrow") && event.key !== "Enter") return;
    event.preventDefault();
    if (bar && event.key === "Enter") { this.explain(bar); return; }
    this.step(bar?.dataset.job, event.key);
  }

  step(job, key) {
    let row = job === undefined ? -1 : this.rows.findIndex((candidate) => candidate.bars.some((bar) => bar.job === job));
    let next;
    if (row < 0) {
      const now = serverClock.now();
      row = this.rows.findIndex((candidate) => candidate.bars.length);
      const wanted = this.query ? this.rows.flatMap((candidate) => candidate.bars).filter((bar) => bar.text.includes(this.query)) : [];
      next = wanted[0] || this.rows[row]?.bars.find((bar) => bar.end > now) || this.rows[row]?.bars[0];
    } else {
      const bars = this.rows[row].bars, at = bars.findIndex((bar) => bar.job === job);
      if (key === "ArrowLeft") next = bars[at - 1];
      if (key === "ArrowRight") next = bars[at + 1];
      const down = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
      for (let other = row + down; down && !next && this.rows[other]; other += down) {
        next = [...this.rows[other].bars].sort((a, b) => Math.abs(a.start - bars[at].start) - Math.abs(b.start - bars[at].start))[0];
      }
    }
    if (!next) return;
    const left = this.x(next.start) - this.labelWidth(), seen = this.scroller.clientWidth - this.labelWidth();
    if (left < this.scroller.scrollLeft || left > this.scroller.scrollLeft + seen - 80) this.scroller.scrollLeft = left - seen / 3;
    this.draw();
    this.drawn.get(next.job)?.focus({ preventScroll: true });
    this.drawn.get(next.job)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  soon() {
    if (this.pending) return;
    this.pending = requestAnimationFrame(() => { this.pending = null; this.draw(); });
  }

  redraw() {
    for (const element of this.drawn.values()) element.remove();
    this.drawn.clear();
    if (!this.board || !this.pixels) return;
    this.space.style.width = this.labelWidth() + this.scale.total * this.pixels + "px";
    this.space.style.height = this.height + "px";
    this.style.setProperty("--labels", this.labelWidth() + "px");
    this.drawHead();
    this.drawNow();
    this.draw();
  }

  drawRows() {
    this.rowsLayer.replaceChildren(...this.rows.map((row) => {
      const element = document.createElement("div");
      element.className = "pb-row" + (row.first ? " first" : "");
      element.style.top = row.top + "px";
      element.style.height = row.height + "px";
      const label = document.createElement("div");
      label.className = "pb-label";
      label.textContent = row.label;
      if (row.group) label.title = row.group + " · " + row.label;
      element.append(label);
      return element;
    }));
  }

  drawHead() {
    const parts = [];
    const language = this.getAttribute("lang"), timeZone = this.getAttribute("zone");
    const dayName = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "short", timeZone });
    const hourName = new Intl.DateTimeFormat(language, { hour: "2-digit", timeZone });
    let day = "";
    for (const piece of this.scale.pieces) {
      const left = this.labelWidth() + piece.start * this.pixels;
      if (!piece.open) {
        const shade = document.createElement("div");
        shade.className = "pb-closed";
        shade.style.left = left + "px";
        shade.style.width = piece.length * this.pixels + "px";
        parts.push(shade);
        continue;
      }
      const name = dayName.format(piece.from);
      if (name !== day) {
        const label = document.createElement("div");
        label.className = "pb-day";
        label.style.left = left + "px";
        label.textContent = name;
        parts.push(label);
        day = name;
      }
      const every = this.pixels * HOUR > 46 ? 1 : this.pixels * HOUR > 20 ? 2 : 0;
      for (let time = Math.ceil(piece.from / HOUR) * HOUR; every && time < piece.until; time += HOUR) {
        if (new Date(time).getHours() % every) continue;
        const tick = document.createElement("div");
        tick.className = "pb-hour";
        tick.style.left = this.x(time) + "px";
        tick.textContent = hourName.format(time).replace(/\D*$/, "");
        parts.push(tick);
      }
    }
    this.head.replaceChildren(...parts);
  }

  drawNow() {
    if (!this.board || !this.pixels) return;
    const now = serverClock.now();
    this.nowLine.hidden = now < this.board.from || now > this.board.until;
    this.nowLine.style.left = this.x(now) + "px";
    this.nowLine.title = this.dataset.now;
  }

  draw() {
    if (!this.board || !this.pixels) return;
    const left = this.scroller.scrollLeft + this.labelWidth() - 300, right = this.scroller.scrollLeft + this.scroller.clientWidth + 300;
    const wanted = new Set();
    for (const row of this.rows) {
      for (const bar of row.bars) {
        const start = this.x(bar.start), end = this.x(bar.end);
        if (end < left || start > right) continue;
        wanted.add(bar.job);
        if (!this.drawn.has(bar.job)) this.layer.append(this.element(bar, row, start, end));
      }
    }
    for (const [job, element] of this.drawn) {
      if (!wanted.has(job) && element !== document.activeElement) { element.remove(); this.drawn.delete(job); }
    }
  }

  element(bar, row, start, end) {
    const lot = this.board.lots[bar.lot];
    const element = document.createElement("div");
    const height = row.lanes === 1 ? row.height - 8 : (row.height - 6) / row.lanes - 1;
    element.className = `pb-bar ${lot.colour} ${bar.state.toLowerCase()}${lot.late ? " late" : ""}`;
    if (this.query) element.classList.add(bar.text.includes(this.query) ? "match" : "dim");
    element.dataset.job = bar.job;
    element.tabIndex = -1;
    element.setAttribute("role", "img");
    element.setAttribute("aria-label", this.lines(bar).join(", "));
    element.style.left = start + "px";
    element.style.width = Math.max(3, end - start - 1) + "px";
    element.style.top = row.top + 4 + bar.lane * (height + 1) + "px";
    element.style.height = height + "px";
    if (bar.setup && end - start > 8) {
      const setup = document.createElement("span");
      setup.className = "pb-setup";
      setup.style.width = Math.min(end - start - 2, this.x(bar.start + bar.setup * MINUTE) - start) + "px";
      element.append(setup);
    }
    if (bar.state === "RUNNING" || bar.state === "INTERRUPTED") {
      const done = document.createElement("span");
      done.className = "pb-done";
      done.style.width = (100 * bar.good) / Math.max(1, bar.target) + "%";
      element.append(done);
    }
    if (end - start > 40 && height > 13) {
      const label = document.createElement("span");
      label.className = "pb-text";
      label.textContent = lot.style;
      element.append(label);
    }
    this.drawn.set(bar.job, element);
    return element;
  }

  lines(bar) {
    const lot = this.board.lots[bar.lot], words = this.dataset;
    const format = new Intl.DateTimeFormat(this.getAttribute("lang"), { weekday: "short", day: "numeric", hour: "2-digit", minute: "2-digit", timeZone: this.getAttribute("zone") });
    return [
      `${lot.style} · ${lot.brand}`,
      `${bar.operation} · ${this.states[bar.state] || bar.state} · ${bar.good}/${bar.target} ${words.pairs}`,
      `${words.lot} ${bar.lot}`,
      `${format.format(bar.start)} → ${format.format(bar.end)}${bar.setup ? ` (${words.setup} ${bar.setup} min)` : ""}`,
      `${words.post} : ${this.unitNames.get(bar.unit) || bar.unit} · ${words.person} : ${bar.person ? this.peopleNames.get(bar.person) || bar.person : words.nobody}`,
      `${words.sizes} : ${lot.sizes}`,
      `${words.due} ${lot.due}${lot.ready ? ` · ${words.ready} ${format.format(lot.ready)}` : ""}`,
      ...(lot.late ? [words.late] : []),
    ];
  }

  /** Why a bar is where it is, in words below the board. */
  explain(element) {
    if (!element || this.moved || !this.dataset.why) return;
    const state = new URL(this.getAttribute("src"), location.href).searchParams.get("state");
    const query = new URLSearchParams({ job: element.dataset.job, state });
    htmx.ajax("GET", this.dataset.why + "?" + query, { target: "#pourquoi", swap: "innerHTML" });
  }

  show(element) {
    const bar = element && this.board.bars.find((candidate) => candidate.job === element.dataset.job);
    this.card.hidden = !bar;
    this.layer.querySelectorAll(".kin").forEach((other) => other.classList.remove("kin"));
    if (!bar) return;
    for (const [job, other] of this.drawn) if (this.board.bars.find((candidate) => candidate.job === job)?.lot === bar.lot) other.classList.add("kin");
    const lines = this.lines(bar);
    this.card.className = "pb-card " + this.board.lots[bar.lot].colour;
    this.card.replaceChildren(...lines.map((line, i) => {
      const part = document.createElement(i === 0 ? "strong" : "span");
      part.textContent = line;
      if (i === lines.length - 1 && this.board.lots[bar.lot].late) part.className = "late-words";
      return part;
    }));
    const box = element.getBoundingClientRect(), frame = this.getBoundingClientRect();
    const left = Math.min(Math.max(8, box.left - frame.left), frame.width - this.card.offsetWidth - 8);
    const below = box.bottom - frame.top + 8;
    this.card.style.left = left + "px";
    this.card.style.top = (below + this.card.offsetHeight > frame.height && box.top - frame.top - this.card.offsetHeight - 8 > 0 ? box.top - frame.top - this.card.offsetHeight - 8 : below) + "px";
  }

  find() {
    const found = this.query ? this.board.bars.filter((bar) => bar.text.includes(this.query)) : [];
    this.querySelector(".pb-found").textContent = this.query ? this.dataset.found.replace("{n}", new Set(found.map((bar) => bar.lot)).size) : "";
    this.redraw();
    if (found.length) {
      const first = found.reduce((a, b) => (a.start < b.start ? a : b));
      const left = this.x(first.start) - this.labelWidth();
      if (!found.some((bar) => { const x = this.x(bar.start) - this.labelWidth(); return x >= this.scroller.scrollLeft && x < this.scroller.scrollLeft + this.scroller.clientWidth - 200; })) this.scroller.scrollLeft = left - 60;
    }
  }
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
customElements.define("plan-board", PlanBoard);
