// Shared by all pages: the clock of the server, live changes, progress bars. No inline scripts anywhere.

/** The time of the server, which in a demonstration runs at a pace of its own: known from what it tells, guessed between. */
export const serverClock = {
  samples: JSON.parse(localStorage.getItem("clock") || "[]"),
  tell(serverMillis) {
    const here = Date.now();
    const last = this.samples[this.samples.length - 1];
    if (last && here < last.here) this.samples = [];
    this.samples.push({ server: serverMillis, here });
    this.samples = this.samples.slice(-4);
    localStorage.setItem("clock", JSON.stringify(this.samples));
  },
  rate() {
    const first = this.samples[0], last = this.samples[this.samples.length - 1];
    if (!first || last.here - first.here < 2000) return 1;
    return Math.max(0, (last.server - first.server) / (last.here - first.here));
  },
  now() {
    const last = this.samples[this.samples.length - 1];
    return last ? last.server + (Date.now() - last.here) * this.rate() : Date.now();
  },
};
const told = document.querySelector('meta[name="server-now"]');
if (told) serverClock.tell(Number(told.content));

function showClocks() {
  for (const clock of document.querySelectorAll("[data-clock]")) {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, {
      hour: "2-digit", minute: "2-digit", timeZone: clock.dataset.zone,
    });
    clock.textContent = format.format(serverClock.now());
  }
}
setInterval(showClocks, 1000);

/** One stream of changes a page. Its first event after each connection makes every part fetch itself again. */
function listen(address) {
  const lights = () => document.querySelectorAll(".live");
  const show = (on) => lights().forEach((light) => {
    light.dataset.state = on ? "on" : "off";
    light.textContent = on ? light.dataset.on : light.dataset.off;
  });
  // At once, then at most every second and a half, the last change of a burst never lost.
  let pause = null, again = false;
  const changed = () => {
    if (pause) { again = true; return; }
    document.body.dispatchEvent(new CustomEvent("live:change"));
    pause = setTimeout(() => { pause = null; if (again) { again = false; changed(); } }, 1500);
  };
  const open = () => {
    const source = new EventSource(address);
    source.addEventListener("clock", (event) => { serverClock.tell(Number(event.data)); show(true); });
    source.addEventListener("change", changed);
    source.onerror = () => {
      show(false);
      if (source.readyState === EventSource.CLOSED) setTimeout(open, 5000);
    };
  };
  open();
}
if (document.body.dataset.live) listen(document.body.dataset.live);

/** A bar that fills while something of known length goes on elsewhere. Survives being drawn again. */
class ProgressUntil extends HTMLElement {
  static begun = 0;
  connectedCallback() {
    const seconds = Number(this.getAttribute("seconds")) || 1;
    if (!ProgressUntil.begun || performance.now() - ProgressUntil.begun > (seconds + 20) * 1000) ProgressUntil.begun = performance.now();
    const bar = document.createElement("progress");
    bar.max = seconds;
    bar.setAttribute("aria-label", this.getAttribute("label") || "");
    this.append(bar);
    const step = () => {
      if (!this.isConnected) return;
      bar.value = Math.min(seconds * 0.99, (performance.now() - ProgressUntil.begun) / 1000);
      requestAnimationFrame(step);
    };
    step();
  }
}
customElements.define("progress-until", ProgressUntil);

// A part that says the draft is ready lets the next run begin its bar anew.
document.body.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.querySelector?.("[data-draft-ready]")) {
    ProgressUntil.begun = 0;
    document.body.dispatchEvent(new CustomEvent("draft:ready"));
  }
});
// Answers with a refusal carry a sentence worth showing.
document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 422 || event.detail.xhr.status === 409) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
