// A form with data-drop takes files that are dropped on it, says which they are, and that it is at work.
"use strict";
(() => {
  const most = 4;
  for (const form of document.querySelectorAll("form[data-drop]")) {
    const fields = [...form.querySelectorAll("input[type=file]")];
    const said = form.querySelector(".said");
    const files = () => fields.flatMap((field) => [...field.files]);
    const names = () => {
      const all = files().map((file) => file.webkitRelativePath || file.name);
      return all.slice(0, most).join(", ") + (all.length > most ? " and " + (all.length - most) + " more" : "");
    };
    const say = () => { said.textContent = files().length ? names() : ""; };
    form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("over");
      if (!event.dataTransfer.files.length) return;
      fields[0].files = event.dataTransfer.files;
      say();
      if (form.dataset.drop === "send") form.requestSubmit();
    });
    for (const field of fields) field.addEventListener("change", say);
    form.addEventListener("submit", () => {
      const paths = form.querySelector("input[name=paths]");
      if (paths) paths.value = JSON.stringify(files().map((file) => file.webkitRelativePath || file.name));
      if (!files().length) return;
      const began = Date.now();
      const work = () => {
        said.textContent = "At work on " + names() + " … " + Math.round((Date.now() - began) / 1000) + " s ";
        said.append(document.createElement("progress"));
        said.lastChild.setAttribute("aria-label", "At work");
      };
      work();
      said.setAttribute("aria-live", "off"); // each second told aloud would be no help
      setInterval(work, 1000);
    });
  }
  // A file that misses the form must not take the place of the page.
  for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => event.preventDefault());
})();
