// The inbox by keyboard: j and k walk the proposals; a, o, s, n, e, r and l are for the one in hand, at first the
// first; u undoes what was accepted last. What is to be looked at opens as it is walked to, and folds when it is left.
"use strict";
(() => {
  const all = [...document.querySelectorAll("[data-proposal]")];
  const typing = (element) => element.matches("input:not([type=checkbox]), textarea, select");
  const told = document.querySelector(".told");
  let current = all[0];
  let leaving = false; // a decision is on its way: until the next page is there, a key or press decides nothing more

  function take(one) {
    current.removeAttribute("data-current");
    current = one;
    current.setAttribute("data-current", "");
  }

  function go(place) {
    const before = current;
    take(all[Math.min(Math.max(place, 0), all.length - 1)]);
    if (before !== current && before.hasAttribute("data-opened")) {
      before.removeAttribute("data-opened");
      before.querySelector("details.more").open = false;
    }
    const more = current.querySelector("details.more");
    if (!more.open && current.matches(".look")) { more.open = true; current.setAttribute("data-opened", ""); }
    current.focus();
    current.scrollIntoView({ block: "nearest" });
  }

  // Nothing is decided that cannot be seen: what is out of sight is shown first.
  function inSight() {
    const box = current.querySelector("h4").getBoundingClientRect();
    if (box.top >= 0 && box.bottom <= window.innerHeight) return true;
    go(all.indexOf(current));
    told.textContent = "This is the proposal in hand; press the key again.";
    return false;
  }

  function press(word) {
    if (!inSight()) return;
    const button = word === "accept" && current.querySelector('button[value="together"]');
    (button || current.querySelector('button[value="' + word + '"]')).click();
  }

  function open() {
    current.querySelector("details.more").open = true;
  }

  function named() {
    const details = current.querySelector("details.new-motion");
    if (!details) return;
    open();
    details.open = true;
    details.querySelector("input").focus();
  }

  function say() {
    open();
    const field = current.querySelector(".lacking input, .lacking select") || current.querySelector(".says input, .says select");
    if (field) field.focus();
  }

  function edit() {
    open();
    current.querySelector("details.notation").open = true;
    current.querySelector("textarea").focus();
  }

  function undo() {
    const button = document.querySelector("[data-undo]");
    if (button) button.click();
    else if (told) told.textContent = "Nothing that was accepted is left to undo here.";
  }

  const keys = !all.length ? { u: undo } : {
    j: () => go(all.indexOf(current) + (document.activeElement.closest("[data-proposal]") ? 1 : 0)),
    k: () => go(all.indexOf(current) - 1),
    a: () => press("accept"), r: () => press("reject"), l: () => press("later"), u: undo, s: say, n: named, e: edit,
    o: () => { const more = current.querySelector("details.more"); more.open = !more.open; },
  };

  document.addEventListener("focusin", (event) => {
    const one = event.target.closest("[data-proposal]");
    if (one) take(one);
  });
  addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    if (leaving) event.preventDefault();
    leaving = true;
  });
  addEventListener("pageshow", () => { leaving = false; }); // back to a page that the browser had kept

  document.addEventListener("keydown", (event) => {
    if (leaving && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) { event.preventDefault(); return; }
    if (event.key === "Escape" && typing(event.target) && event.target.closest("[data-proposal]")) { current.focus(); return; }
    if (event.ctrlKey && event.key === "Enter" && all.length) { event.preventDefault(); press("accept"); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  if (!all.length) return;
  const wrong = document.querySelector("[data-proposal] [aria-invalid], [data-proposal] [data-again]");
  const asked = document.getElementById(location.hash.slice(1));
  take(all[0]);
  if (wrong) { take(wrong.closest("[data-proposal]")); wrong.focus(); }
  else if (asked && all.includes(asked)) go(all.indexOf(asked));
})();
