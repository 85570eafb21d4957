// A form with data-drop takes files that are dropped on it, says which they are, and that it is at work.
"use strict";
(() => {
  for (const form of document.querySelectorAll("form[data-drop]")) {
    const field = form.querySelector("input[type=file]");
    const said = form.querySelector(".said");
    const names = () => [...field.files].map((file) => file.name).join(", ");
    const say = () => { said.textContent = field.files.length ? names() : ""; };
    form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("over");
      if (!event.dataTransfer.files.length) return;
      field.files = event.dataTransfer.files;
      say();
      if (form.dataset.drop === "send") form.requestSubmit();
    });
    field.addEventListener("change", say);
    form.addEventListener("submit", () => { said.textContent = field.files.length ? "At work on " + names() + " …" : ""; });
  }
  // A file that misses the form must not take the place of the page.
  for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => event.preventDefault());
})();
