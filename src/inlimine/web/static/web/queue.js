// What is entered is kept in this page until the program says that it is in the log, and is sent once.
// A form with data-queue, the mark of its case and room, is sent so (another case of that name gets nothing); its hidden `sent` is the key by which the program knows it again.
// Two windows share what is kept: each sends its own at once, and what another left behind after a while.
// Every entry has a place of its own, for what two windows write into one place at a time the later of them loses.
"use strict";
(() => {
  const forms = [...document.querySelectorAll("form[data-queue]")];
  if (!forms.length) return;
  const shelf = "inlimine " + forms[0].dataset.queue + " " + location.pathname;
  const waits = shelf + " waits ";
  const turnedAway = shelf + " refused ";
  const told = document.getElementById("queue");
  const LEFT_BEHIND = 10000; // milliseconds
  const LEAVING = 5000; // milliseconds after which a page that was being left is taken to have stayed
  const mine = new Map(); // what this window entered and has heard nothing of yet, by its key
  let sending = false;
  let leaving = false;
  let turn = 0; // of what was put down within one millisecond

  const put = (place, entry) => localStorage.setItem(place + sentKey(entry), JSON.stringify({ ...entry, turn: turn++ }));
  const take = (place, entry) => localStorage.removeItem(place + sentKey(entry));
  const lying = (place) => Object.keys(localStorage).filter((name) => name.startsWith(place))
    .map((name) => localStorage.getItem(name)).filter(Boolean) // another window may have taken it
    .map((entry) => JSON.parse(entry)).sort((one, other) => one.at - other.at || one.turn - other.turn);
  const kept = () => lying(waits);
  const key = () => (crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now());
  const said = (entry) => Object.fromEntries(entry.fields);
  const sentKey = (entry) => said(entry).sent;
  const next = () => kept().find((one) => mine.has(sentKey(one)) || Date.now() - one.at > LEFT_BEHIND);
  const tell = (name, entry, outcome) =>
    document.dispatchEvent(new CustomEvent(name, { detail: { ...outcome, fields: said(entry) } }));

  function say(words, kind) {
    const line = document.createElement("p");
    line.className = "notice " + kind;
    line.textContent = words;
    if (told.textContent === words) return; // said again and again while it waits
    told.replaceChildren(line);
    if (!document.activeElement?.matches("input:not([type=radio]), textarea, select")) told.scrollIntoView({ block: "nearest" });
  }

  // What was refused stays in sight, over a reload too, until somebody has said that it was seen. A line that is there
  // already stays as it is: somebody may be writing in it.
  function showRefused() {
    const there = lying(turnedAway);
    const keys = new Set(there.map(sentKey));
    const lines = new Map([...document.querySelectorAll(".refused")].map((line) => [line.dataset.instead, line]));
    lines.forEach((line, key) => { if (!keys.has(key)) line.remove(); });
    there.filter((entry) => !lines.has(sentKey(entry))).forEach((entry) => told.after(lineOf(entry)));
  }

  // Why it was refused, the way back to it, and what the program offers instead: forms that send the same once more.
  function lineOf(entry) {
    const line = document.createElement("div");
    line.className = "notice wrong refused";
    line.setAttribute("role", "alert");
    line.dataset.instead = sentKey(entry);
    line.textContent = entry.words + " ";
    if (entry.told) line.append(back(said(entry), "Back to " + said(entry).request, "v"), " ");
    else if (said(entry).what) line.append(back(said(entry), "Put it back into the form", "c"), " ");
    line.append(seen(entry));
    if (entry.mend) line.insertAdjacentHTML("beforeend", entry.mend);
    return line;
  }

  function seen(entry) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quietly";
    button.dataset.press = "."; // no letter is free on both pages
    button.setAttribute("aria-keyshortcuts", ".");
    button.textContent = "Seen (.)";
    button.addEventListener("click", () => insteadOf(sentKey(entry)));
    return button;
  }

  function back(fields, words, key) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quietly";
    button.dataset.press = key;
    button.textContent = words + " (" + key + ")";
    button.addEventListener("click", () => document.dispatchEvent(new CustomEvent("back", { detail: fields })));
    return button;
  }

  // What was refused is out of sight once it was seen, or is sent anew.
  function insteadOf(key) {
    lying(turnedAway).filter((one) => sentKey(one) === key).forEach((one) => take(turnedAway, one));
    showRefused();
  }

  // What was refused is out of sight once its request was ruled on.
  function answered(entry) {
    const { request } = said(entry);
    if (request) lying(turnedAway).filter((one) => said(one).request === request).forEach((one) => take(turnedAway, one));
    showRefused();
  }

  function refused(entry, outcome) {
    const about = entry.told ? " (" + entry.told + ")" : ""; // where it is not in words, it can be put back into the form
    const words = "Not entered: " + outcome.problems.join("; ") + about;
    put(turnedAway, { ...entry, words, mend: outcome.mend || "" });
    showRefused();
    if (outcome.mend && document.activeElement === document.body) inHand(sentKey(entry));
    tell("refused", entry, outcome);
  }

  // What may be done about it is reached by the next Tab, where nothing else is in hand.
  function inHand(key) {
    const line = document.querySelector('.refused[data-instead="' + CSS.escape(key) + '"]');
    line.tabIndex = -1;
    line.focus();
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
    if (leaving) return false; // the page that comes may have been made before this was in the log: it asks again
    take(waits, entry);
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

  document.addEventListener("submit", (event) => {
    const form = event.target, button = event.submitter;
    if (!form.matches("form[data-queue]")) return;
    event.preventDefault();
    form.elements.sent.value = key();
    if (form.elements.when && !("said" in form.elements.when.dataset)) form.elements.when.value = Date.now();
    const fields = [...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken");
    if (button?.name) fields.push([button.name, button.value]);
    const entry = { action: form.action, fields, told: form.dataset.told || "", at: Date.now() };
    try {
      put(waits, entry);
    } catch { // this browser keeps nothing here: sent as without script
      form.submit();
      return;
    }
    mine.set(sentKey(entry), entry);
    const instead = form.dataset.instead || form.closest("[data-instead]")?.dataset.instead;
    if (instead) insteadOf(instead);
    document.dispatchEvent(new CustomEvent("queued", { detail: { form, fields: said(entry), instead } }));
    send();
  });

  // Another window sent what this one had left to wait.
  addEventListener("storage", () => {
    const left = new Set(kept().map(sentKey));
    const gone = [...mine.values()].filter((entry) => !left.has(sentKey(entry)));
    gone.forEach((entry) => { mine.delete(sentKey(entry)); tell("settled", entry, {}); });
    showRefused();
  });
  addEventListener("beforeunload", () => { leaving = true; setTimeout(() => { leaving = false; }, LEAVING); });
  addEventListener("online", send);
  setInterval(() => { if (next()) send(); }, 2000);
  document.addEventListener("DOMContentLoaded", () => {
    showRefused();
    kept().forEach((entry) => { mine.set(sentKey(entry), entry); tell("kept", entry, {}); }); // from before a reload
    if (kept().length) send();
  });
})();
