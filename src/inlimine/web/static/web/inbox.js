// The inbox by keyboard: j and k walk the proposals; a, e, r and l decide on the one in hand.
"use strict";
(() => {
  const all = [...document.querySelectorAll("[data-proposal]")];
  if (!all.length) return;
  const typing = (element) => element.matches("input, textarea, select");
  const current = () => document.activeElement.closest("[data-proposal]");

  function go(place) {
    const one = all[Math.min(Math.max(place, 0), all.length - 1)];
    one.focus();
    one.scrollIntoView({ block: "nearest" });
  }

  function press(one, word) {
    one.querySelector('button[value="' + word + '"]').click();
  }

  function edit(one) {
    one.querySelector("details").open = true;
    one.querySelector("textarea").focus();
  }

  document.addEventListener("keydown", (event) => {
    const one = current();
    if (event.key === "Escape" && typing(event.target) && one) { one.focus(); return; }
    if (event.ctrlKey && event.key === "Enter" && one) { event.preventDefault(); press(one, "accept"); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const at = one ? all.indexOf(one) : -1;
    if (event.key === "j") go(at + 1);
    else if (event.key === "k") go(at - 1);
    else if (!one) return;
    else if (event.key === "a") press(one, "accept");
    else if (event.key === "e") edit(one);
    else if (event.key === "r") press(one, "reject");
    else if (event.key === "l") press(one, "later");
    else return;
    event.preventDefault();
  });

  const wrong = document.querySelector("[data-proposal] [aria-invalid]");
  const asked = document.getElementById(location.hash.slice(1));
  if (wrong) wrong.focus();
  else if (asked && all.includes(asked)) asked.focus();
})();
