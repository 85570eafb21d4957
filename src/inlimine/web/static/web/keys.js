// A page by keyboard: data-key chooses, data-focus goes to a field, data-press presses, j and k walk the rows.
"use strict";
(() => {
  const typing = (element) => element.matches("input:not([type=radio]), textarea, select");
  const rows = () => [...document.querySelectorAll("[data-row]")];
  const bench = document.getElementById("bench");
  let last = "";

  function choose(row) {
    if (!row || !bench) return;
    rows().forEach((one) => one.removeAttribute("aria-current"));
    row.setAttribute("aria-current", "true");
    if (bench.elements.request) bench.elements.request.value = row.dataset.row;
    const says = row.closest("tr").querySelector("[data-says]").textContent.trim().replace(/\s+/g, " ");
    const did = row.closest("tr").querySelector("[data-did]").textContent.trim().replace(/\s+/g, " ");
    const before = row.hasAttribute("data-pending") ? "" : " (ruled on before: " + did + ")";
    document.getElementById("current").textContent = row.dataset.row + ": " + says + before;
    row.closest("tr").scrollIntoView({ block: "nearest" });
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
    if (event.ctrlKey && event.key === "Enter" && bench) { event.preventDefault(); bench.requestSubmit(); return; }
    if (event.key === "Enter" && event.target.matches("#bench input:not([type=radio])")) { event.preventDefault(); bench.requestSubmit(); return; }
    if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const wanted = event.key.length === 1 ? event.key : "";
    const chosen = wanted && document.querySelector('[data-key="' + CSS.escape(wanted) + '"]');
    const field = wanted && document.querySelector('[data-focus="' + CSS.escape(wanted) + '"]');
    const pressed = wanted && document.querySelector('[data-press="' + CSS.escape(wanted) + '"]');
    if (chosen) {
      chosen.checked = true;
      (document.getElementById(chosen.dataset.then) || chosen).focus();
    }
    else if (field) field.focus();
    else if (pressed) pressed.click();
    else if (event.key === "j" || event.key === "ArrowDown") { if (event.target.type === "radio" && event.key !== "j") return; step(1); }
    else if (event.key === "k" || event.key === "ArrowUp") { if (event.target.type === "radio" && event.key !== "k") return; step(-1); }
    else if (event.key === "Enter" && bench && !event.target.matches("a, button, summary")) bench.requestSubmit();
    else return;
    event.preventDefault();
  });

  rows().forEach((row) => row.addEventListener("click", (event) => { event.preventDefault(); choose(row); }));

  document.addEventListener("queued", (event) => {
    const { form, fields } = event.detail;
    if (form !== bench) return;
    const row = rows().find((one) => one.dataset.row === fields.request);
    if (row) {
      row.removeAttribute("data-pending");
      row.closest("tr").querySelector("[data-did]").textContent = fields.disposition.replaceAll("-", " ") + " (being entered)";
    }
    form.reset();
    document.activeElement.blur();
    next();
  });

  document.addEventListener("entered", (event) => {
    const { act, effect, fields } = event.detail;
    const said = Object.fromEntries(fields);
    const row = rows().find((one) => one.dataset.row === said.request);
    if (row && act) row.closest("tr").querySelector("[data-did]").textContent = said.disposition.replaceAll("-", " ") + " (" + act + ")";
    if (effect) document.getElementById("effect").innerHTML = effect;
    const undo = document.getElementById("undo");
    if (act && undo) undo.elements.act.value = act;
    const told = document.getElementById("queue");
    const line = document.createElement("p");
    line.className = "notice done";
    line.textContent = act ? act + " is entered." : "It had been entered already.";
    told.replaceChildren(line);
  });
})();
