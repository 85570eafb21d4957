// What is entered is kept in this page until the program says that it is in the log, and is sent once.
// A form with data-queue, the mark of its case and room, is sent so (another case of that name gets nothing); its hidden `sent` is the key by which the program knows it again.
// Two windows share what is kept: each sends its own at once, and what another left behind after a while.
"use strict";
(() => {
  const forms = [...document.querySelectorAll("form[data-queue]")];
  if (!forms.length) return;
  const shelf = "inlimine " + forms[0].dataset.queue + " " + location.pathname;
  const turnedAway = shelf + " refused";
  const told = document.getElementById("queue");
  const LEFT_BEHIND = 10000; // milliseconds
  const mine = new Map(); // what this window entered and has heard nothing of yet, by its key
  let sending = false;

  const read = (name) => JSON.parse(localStorage.getItem(name) || "[]");
  const write = (name, entries) => localStorage.setItem(name, JSON.stringify(entries));
  const kept = () => read(shelf);
  const key = () => (crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now());
  const sentKey = (entry) => Object.fromEntries(entry.fields).sent;
  const drop = (entry) => write(shelf, kept().filter((one) => sentKey(one) !== sentKey(entry)));
  const next = () => kept().find((one) => mine.has(sentKey(one)) || Date.now() - (one.at || 0) > LEFT_BEHIND);
  const tell = (name, entry, outcome) =>
    document.dispatchEvent(new CustomEvent(name, { detail: { ...outcome, fields: Object.fromEntries(entry.fields) } }));

  function say(words, kind) {
    const line = document.createElement("p");
    line.className = "notice " + kind;
    line.textContent = words;
    if (told.textContent === words) return; // said again and again while it waits
    told.replaceChildren(line);
    if (!document.activeElement?.matches("input:not([type=radio]), textarea, select")) told.scrollIntoView({ block: "nearest" });
  }

  // What was refused stays in sight, over a reload too, until somebody has said that it was seen.
  function showRefused() {
    document.querySelectorAll(".refused").forEach((line) => line.remove());
    read(turnedAway).forEach((kept, place) => {
      const { words, fields } = typeof kept === "string" ? { words: kept } : kept;
      const line = document.createElement("p");
      line.className = "notice wrong refused";
      line.setAttribute("role", "alert");
      line.textContent = words + " ";
      const seen = document.createElement("button");
      seen.type = "button";
      seen.className = "quietly";
      seen.textContent = "Seen";
      seen.addEventListener("click", () => { write(turnedAway, read(turnedAway).filter((_, at) => at !== place)); showRefused(); });
      if (fields) line.append(back(fields), " ");
      line.append(seen);
      told.after(line);
    });
  }

  function back(fields) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.press = "v";
    button.textContent = "Back to " + fields.request + " (v)";
    button.addEventListener("click", () => document.dispatchEvent(new CustomEvent("back", { detail: fields })));
    return button;
  }

  // What was refused is out of sight once its request was ruled on.
  function answered(entry) {
    const { request } = Object.fromEntries(entry.fields);
    write(turnedAway, read(turnedAway).filter((one) => !request || one.fields?.request !== request));
    showRefused();
  }

  function refused(entry, outcome) {
    const said = entry.fields.filter(([name, value]) => value && !["sent", "when"].includes(name)).map(([, value]) => value);
    const words = "Not entered: " + outcome.problems.join("; ") + " (" + (entry.told || said.join(", ")) + ")";
    write(turnedAway, [...read(turnedAway), entry.told ? { words, fields: Object.fromEntries(entry.fields) } : words]);
    showRefused();
    tell("refused", entry, outcome);
  }

  function waiting(why) {
    const entries = kept();
    if (!entries.length) return;
    say((entries.length === 1 ? "1 entry is" : entries.length + " entries are") +
        " kept in this page: " + (why || "the program is away. They are sent when it is back."), "care");
  }

  // True where the entry is done with, be it entered or refused.
  async function deliver(entry) {
    const headers = { Accept: "application/json", "X-CSRFToken": csrf() };
    let reply;
    try {
      reply = await fetch(entry.action, { method: "POST", body: new URLSearchParams(entry.fields), headers });
    } catch {
      waiting();
      return false;
    }
    const spoken = reply.headers.get("Content-Type")?.includes("json");
    if (reply.status === 403) { waiting("this browser is not let in. Open the address that the program printed, then this page again; they are sent then."); return false; }
    if (reply.status >= 500 || !spoken) { waiting("the program could not take them. They are sent again."); return false; }
    const outcome = await reply.json();
    drop(entry); // by its key: more may have been entered while this was on its way, here or in another window
    mine.delete(sentKey(entry));
    if (reply.ok) { answered(entry); tell("entered", entry, outcome); }
    else refused(entry, outcome);
    return true;
  }

  async function send() {
    if (sending) return;
    sending = true;
    try {
      for (let entry = next(); entry; entry = next()) if (!(await deliver(entry))) return;
    } finally {
      sending = false;
    }
  }

  const csrf = () => document.querySelector("input[name=csrfmiddlewaretoken]").value;

  for (const form of forms) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      form.elements.sent.value = key();
      if (form.elements.when) form.elements.when.value = Date.now();
      const fields = [...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken");
      const entry = { action: form.action, fields, told: form.dataset.told || "", at: Date.now() };
      try {
        write(shelf, [...kept(), entry]);
      } catch { // this browser keeps nothing here: sent as without script
        form.submit();
        return;
      }
      mine.set(sentKey(entry), entry);
      document.dispatchEvent(new CustomEvent("queued", { detail: { form, fields: Object.fromEntries(fields) } }));
      send();
    });
  }

  // Another window sent what this one had left to wait.
  addEventListener("storage", () => {
    const left = new Set(kept().map(sentKey));
    const gone = [...mine.values()].filter((entry) => !left.has(sentKey(entry)));
    gone.forEach((entry) => { mine.delete(sentKey(entry)); tell("settled", entry, {}); });
    showRefused();
  });
  addEventListener("online", send);
  setInterval(() => { if (next()) send(); }, 2000);
  document.addEventListener("DOMContentLoaded", () => {
    showRefused();
    kept().forEach((entry) => { mine.set(sentKey(entry), entry); tell("kept", entry, {}); }); // from before a reload
    if (kept().length) send();
  });
})();
