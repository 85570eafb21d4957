// A page by keyboard: data-key chooses, data-focus goes to a field, data-press presses, j and k walk the rows.
"use strict";
(() => {
  const typing = (element) => element.matches("input:not([type=radio]), textarea, select");
  const rows = () => [...document.querySelectorAll("[data-row]")];
  const rowOf = (request) => rows().find((one) => one.dataset.row === request);
  const cell = (row, name) => row.closest("tr").querySelector(name);
  const plain = (element) => element.textContent.trim().replace(/\s+/g, " ");
  const bench = document.getElementById("bench");
  const again = document.getElementById("again");
  const parts = document.getElementById("parts");
  const told = document.getElementById("queue");

  function say(words) {
    const line = document.createElement("p");
    line.className = "notice done";
    line.textContent = words;
    told.replaceChildren(line);
    if (!typing(document.activeElement)) inSight();
  }

  // The next key is about what the heading names: it and what was told last are never out of sight.
  function inSight() {
    document.getElementById("current")?.scrollIntoView({ block: "nearest" });
    told?.scrollIntoView({ block: "nearest" });
  }

  function choose(row) {
    if (!row || !bench) return;
    rows().forEach((one) => one.removeAttribute("aria-current"));
    row.setAttribute("aria-current", "true");
    if (bench.elements.request) bench.elements.request.value = row.dataset.row;
    head(row);
    inSight();
  }

  function head(row) {
    const before = row.hasAttribute("data-pending") ? "" : " (ruled on before: " + plain(cell(row, "[data-did]")) + ")";
    document.getElementById("current").textContent = row.dataset.row + ": " + plain(cell(row, "[data-says]")) + before;
    ask(row.dataset.inForce);
  }

  // Where a ruling on the request is in force, the new one must say whether it replaces it.
  function ask(inForce) {
    if (!again) return;
    again.hidden = again.disabled = !inForce;
    again.querySelector(".in-force").textContent = inForce;
  }

  function step(by) {
    const all = rows();
    const at = all.findIndex((row) => row.hasAttribute("aria-current"));
    choose(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
  }

  function next() {
    const all = rows();
    const at = all.findIndex((row) => row.hasAttribute("aria-current"));
    choose([...all.slice(at + 1), ...all.slice(0, at)].find((row) => row.hasAttribute("data-pending")));
  }

  document.addEventListener("keydown", (event) => {
    // Enter enters from every field; in one of several lines Shift+Enter begins a line.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && typing(event.target) && event.target.closest("#bench")) {
      event.preventDefault();
      bench.requestSubmit();
      return;
    }
    if (event.key === "Enter" && event.target === bench?.elements.day) { event.preventDefault(); event.target.blur(); return; }
    if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const wanted = event.key.length === 1 ? event.key : "";
    const found = (name) => wanted && document.querySelector("[" + name + '="' + CSS.escape(wanted) + '"]:enabled');
    const chosen = found("data-key"), field = found("data-focus"), pressed = found("data-press");
    if (chosen) {
      if (chosen.name === "what" && bench.dataset.instead) emptied();
      chosen.checked = true;
      chosen.dispatchEvent(new Event("change", { bubbles: true }));
      (document.getElementById(chosen.dataset.then) || chosen).focus();
    }
    else if (field) { field.closest("details")?.setAttribute("open", ""); field.focus(); }
    else if (pressed) pressed.click();
    else if (event.key === "j" || event.key === "ArrowDown") { if (event.target.type === "radio" && event.key !== "j") return; step(1); }
    else if (event.key === "k" || event.key === "ArrowUp") { if (event.target.type === "radio" && event.key !== "k") return; step(-1); }
    else if (event.key === "Enter" && bench && !event.target.matches("a, button, summary")) bench.requestSubmit();
    else return;
    event.preventDefault();
  });

  // The example under a condition is of the kind that was chosen.
  bench?.addEventListener("change", (event) => {
    const example = document.getElementById("example");
    if (example && event.target.dataset.example) example.textContent = event.target.dataset.example;
    if (parts && event.target.dataset.opens) parts.open = true;
  });

  // What is sent is called by its request in words: should it be refused, the page has moved on.
  document.addEventListener("submit", (event) => {
    const row = event.target === bench && bench.elements.request && rowOf(bench.elements.request.value);
    if (!row) return;
    const chosen = bench.querySelector("[name=disposition]:checked");
    bench.dataset.told = row.dataset.row + ", to " + plain(cell(row, "[data-says]")) + (chosen ? ": " + chosen.dataset.label : "");
  }, true);

  // Back to what was refused, with all that was sent; what is sent from there takes its place.
  document.addEventListener("back", ({ detail: fields }) => {
    choose(rowOf(fields.request));
    putBack(fields);
    if (parts) parts.open = Object.keys(fields).some((name) => /^part\d/.test(name) && fields[name]);
    if (!fields.request) document.getElementById("item").focus();
  });

  function putBack(fields) {
    if (!fields.request) bench.reset();
    for (const [name, value] of Object.entries(fields)) {
      const element = bench.elements.namedItem(name);
      if (!element || ["request", "sent", "when"].includes(name)) continue;
      if (element.type === "checkbox") element.checked = true;
      else element.value = value;
      if (value) element.closest?.("details")?.setAttribute("open", "");
    }
    if (!fields.request) bench.dataset.instead = fields.sent;
    bench.dispatchEvent(new Event("change"));
  }

  // Nothing is begun in the form that would be lost if something else were put into it.
  function untouched() {
    return [...bench.elements].every((one) => one.type === "hidden" || one === bench.elements.day || usual(one));
  }

  function usual(element) {
    if (element.options) return !element.selectedIndex || element.options[element.selectedIndex].defaultSelected;
    return element.matches("[type=radio], [type=checkbox]") ? !element.checked : !element.value || element.matches("button");
  }

  function emptied() {
    bench.reset();
    delete bench.dataset.instead;
  }

  // The day in court stays for all that is entered, over a reload too; that it is not today is told at the keys.
  const past = document.getElementById("past");
  function tellPast(day) {
    const today = new Date().toLocaleDateString("sv-SE", { timeZone: past.dataset.zone }); // 2024-07-08
    past.hidden = !day || day === today;
    const words = { day: "numeric", month: "long", year: "numeric" };
    past.querySelector("strong").textContent = day && new Date(day + "T00:00").toLocaleDateString("en-GB", words);
  }

  past?.querySelector("[data-press]").addEventListener("click", (event) => {
    event.preventDefault();
    bench.elements.day.value = "";
    bench.elements.day.dispatchEvent(new Event("change"));
  });

  bench?.elements.day?.addEventListener("change", ({ target }) => {
    if (past) tellPast(target.value);
    target.setAttribute("value", target.value);
    const address = new URL(location.href);
    address.searchParams.set("day", target.value);
    if (!target.value) address.searchParams.delete("day");
    history.replaceState(history.state, "", address);
  });

  // Whose it was is asked for before it is sent: the browser goes to the sides and says the words.
  bench?.addEventListener("change", () => {
    const side = bench.querySelector("[name=side]");
    const asked = bench.querySelector("[data-by]:checked")?.dataset.by || "";
    side?.setCustomValidity(bench.elements.side.value ? "" : asked);
  });

  // `u` where nothing is left to undo: said in words, and the field to name another is ready.
  const undo = document.getElementById("undo");
  const entered = undo?.elements.act.value ? [undo.elements.act.value] : []; // the rulings of this page, the newest last
  const requestOf = {}; // of each ruling of this page
  const onTheWay = []; // rulings of which nothing was heard yet, the newest last; `undo`: undone once they are entered
  undo?.querySelector("[data-press]").addEventListener("click", (event) => {
    const named = undo.elements.act.value.trim();
    if (named && named !== entered.at(-1)) return; // written by hand
    const last = onTheWay.findLast((one) => !one.undo);
    if (last) {
      event.preventDefault();
      last.undo = true;
      say((last.request || "What you entered last") + " is still being entered; it is undone once it is.");
      return;
    }
    if (named) return;
    event.preventDefault();
    say(undo.dataset.none || "Nothing entered on this page is left to undo. Write which ruling was entered by mistake, as R4, and press Enter.");
    undo.elements.act.focus();
  });

  rows().forEach((row) => row.addEventListener("click", (event) => { event.preventDefault(); choose(row); }));

  // The row of what is on its way: no longer pending, and not in the log yet.
  function underWay(fields) {
    const row = rowOf(fields.request);
    if (!row) return;
    const did = fields.disposition.replaceAll("-", " ") + " (being entered)";
    row.removeAttribute("data-pending");
    row.dataset.inForce = did;
    cell(row, "[data-did]").textContent = did;
  }

  document.addEventListener("queued", (event) => {
    const { form, fields, instead } = event.detail;
    if (form === undo) { keepUndo("", fields.act); document.activeElement.blur(); }
    if (!bench || form.action !== bench.action) return;
    underWay(fields);
    onTheWay.push({ sent: fields.sent, request: fields.request });
    if (form === bench || bench.dataset.instead === instead) emptied();
    if (parts) parts.open = false;
    document.activeElement.blur();
    next();
  });

  document.addEventListener("kept", (event) => {
    underWay(event.detail.fields);
    if (event.detail.fields.disposition) onTheWay.push({ sent: event.detail.fields.sent, request: event.detail.fields.request });
    if (rowOf(event.detail.fields.request)?.hasAttribute("aria-current")) next();
  });

  document.addEventListener("refused", (event) => {
    const { requests, fields } = event.detail;
    arrived(fields);
    if (bench && fields.what && !fields.request && untouched()) putBack(fields);
    const now = (requests || {})[fields.request];
    if (now) stands(fields.request, now, true);
    const row = rowOf(fields.request);
    if (row?.hasAttribute("aria-current")) choose(row);
  });

  document.addEventListener("entered", (event) => {
    const { act, said, undone: toldUndone, effect, requests, fields } = event.detail;
    for (const [request, now] of Object.entries(requests || {})) stands(request, now, request === fields.request);
    const current = rows().find((row) => row.hasAttribute("aria-current"));
    if (current && bench.elements.request) head(current);
    if (effect) document.getElementById("effect").innerHTML = effect;
    if (undo) keepUndo(act, fields.act);
    const toUndo = arrived(fields);
    if (act && !fields.act) requestOf[act] = fields.request;
    const undone = act || fields.act;
    if (toldUndone) say(toldUndone);
    else if (fields.act) say(undone + (requestOf[undone] ? " on " + requestOf[undone] : "") + " is undone; it and the correction are in the log.");
    else if (said || act) say(said || act + " is entered.");
    else { say("It had been entered already."); settled(fields.request); }
    if (toUndo) undoNow(act, fields.request);
  });

  // Takes a ruling off those on their way; true where it is to be undone.
  function arrived(fields) {
    const at = onTheWay.findIndex((one) => one.sent === fields.sent);
    return at >= 0 && Boolean(onTheWay.splice(at, 1)[0].undo);
  }

  function undoNow(act, request) {
    if (!act) { say((request ? "Which ruling on " + request : "What") + " was entered is not known here. Open this page again, or the log, to undo it."); return; }
    undo.elements.act.value = act;
    undo.requestSubmit();
  }

  function keepUndo(act, undone) {
    const gone = numbersIn(undone || ""); // perhaps some alone of what was entered together
    entered.splice(0, entered.length, ...entered.map((one) => numbersIn(one).filter((each) => !gone.includes(each)).join(", ")).filter(Boolean));
    if (!undone && act) entered.push(act);
    undo.elements.act.value = entered.at(-1) || "";
  }

  const numbersIn = (named) => named.split(/[\s,]+/).filter(Boolean);

  // What the program says of a request; of another than was just entered something newer may be on its way.
  function stands(request, now, own) {
    const row = rowOf(request);
    if (!row || (!own && plain(cell(row, "[data-did]")).endsWith("(being entered)"))) return;
    row.toggleAttribute("data-pending", !now.did);
    row.dataset.inForce = now.in_force;
    cell(row, "[data-did]").textContent = now.did || "pending";
  }

  document.addEventListener("settled", (event) => {
    const { fields } = event.detail;
    settled(fields.request);
    if (arrived(fields)) undoNow("", fields.request);
  });

  function settled(request) {
    const row = rowOf(request);
    if (row) cell(row, "[data-did]").textContent = plain(cell(row, "[data-did]")).replace(" (being entered)", "");
  }
})();
