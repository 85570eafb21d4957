// What is entered is kept in this page until the program says that it is in the log, and is sent once.
// A form with data-queue="case/room" is sent so; its hidden `sent` is the key by which the program knows it again.
"use strict";
(() => {
  const forms = [...document.querySelectorAll("form[data-queue]")];
  if (!forms.length) return;
  const shelf = "inlimine " + forms[0].dataset.queue + " " + location.pathname;
  const told = document.getElementById("queue");
  let sending = false;

  const kept = () => JSON.parse(localStorage.getItem(shelf) || "[]");
  const keep = (entries) => localStorage.setItem(shelf, JSON.stringify(entries));
  const key = () => (crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now());

  function say(words, kind) {
    const line = document.createElement("p");
    line.className = "notice " + kind;
    line.textContent = words;
    told.replaceChildren(line);
  }

  // What was refused stays in sight until the page is loaded anew.
  function refused(words) {
    const line = document.createElement("p");
    line.className = "notice wrong";
    line.setAttribute("role", "alert");
    line.textContent = words;
    told.after(line);
  }

  function waiting() {
    const entries = kept();
    if (!entries.length) return;
    say((entries.length === 1 ? "1 entry is" : entries.length + " entries are") +
        " kept in this page: the program is away. They are sent when it is back.", "care");
  }

  async function send() {
    if (sending) return;
    sending = true;
    try {
      for (let entries = kept(); entries.length; entries = kept()) {
        const [first] = entries;
        const body = new URLSearchParams(first.fields);
        let reply;
        try {
          reply = await fetch(first.action, { method: "POST", body, headers: { Accept: "application/json", "X-CSRFToken": csrf() } });
        } catch {
          waiting();
          return;
        }
        if (reply.status >= 500) { waiting(); return; }
        keep(kept().slice(1)); // more may have been entered while this was on its way
        const outcome = reply.headers.get("Content-Type")?.includes("json") ? await reply.json() : {};
        if (reply.ok) document.dispatchEvent(new CustomEvent("entered", { detail: { ...outcome, fields: first.fields } }));
        else refused("Not entered: " + (outcome.problems || ["the page is older than the program; load it again"]).join("; ") +
                 " (" + first.fields.filter(([name]) => ["request", "what", "item"].includes(name)).map(([, value]) => value).join(" ") + ")");
      }
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
      keep([...kept(), { action: form.action, fields }]);
      document.dispatchEvent(new CustomEvent("queued", { detail: { form, fields: Object.fromEntries(fields) } }));
      send();
    });
  }
  addEventListener("online", send);
  setInterval(() => { if (kept().length) send(); }, 2000);
  if (kept().length) send();
})();
