// Reports wait here until the server has them: through a dead network, a reload, an empty battery. One try after the other,
// in the order of the taps; the id of a report is its Idempotency-Key, so a lost answer does no harm.
const STORE = "reports";

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("atelier", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
async function within(mode, work) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export const outbox = {
  put: (report) => within("readwrite", (store) => store.put(report)),
  remove: (id) => within("readwrite", (store) => store.delete(id)),
  async all() {
    return (await within("readonly", (store) => store.getAll())).sort((a, b) => a.body.sequence - b.body.sequence);
  },

  /** Sends what is due. Tells of each: sent, refused, signed-out. Stops at the first that does not get through. */
  async send(tell) {
    if (this.sending) return;
    this.sending = true;
    try {
      for (const report of await this.all()) {
        if (report.sendAfter > Date.now()) return;
        let answer;
        try {
          answer = await fetch("/api/reports", {
            method: "POST",
            headers: { "Content-Type": "application/json", Accept: "application/json", "Idempotency-Key": report.id },
            body: JSON.stringify(report.body),
          });
        } catch (offline) {
          return;
        }
        if (answer.status === 401) { tell("signed-out", report); return; }
        if (answer.status >= 500 || answer.status === 429) return;
        const said = await answer.json().catch(() => ({}));
        await this.remove(report.id);
        tell(answer.ok ? "sent" : "refused", report, said.problem || (answer.ok ? "" : said.title));
      }
    } finally {
      this.sending = false;
    }
  },
};
