// Progressive enhancement only: every page works without this file.
"use strict";

(function () {
  // Escape closes an open menu and gives the focus back.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const menu = event.target.closest("details.kz-menu[open]");
      if (event.target.matches("button.kz-when")) event.target.blur();
      if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    }
  });

  // A click elsewhere closes open menus.
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.kz-menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  // The summary of errors is read out as soon as the page is there.
  const errors = document.querySelector(".kz-errors");
  if (errors) errors.focus();
})();
