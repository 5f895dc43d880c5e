// What a page does besides showing: the menu of a small window, and code or tables that a keyboard can scroll.
"use strict";

document.documentElement.classList.add("met-script");

const button = document.querySelector(".menuknop");
const menu = document.getElementById("menu");
button.hidden = false;
button.addEventListener("click", () => {
  const open = menu.classList.toggle("open");
  button.setAttribute("aria-expanded", String(open));
});
menu.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu.classList.contains("open")) {
    button.click();
    button.focus();
  }
});

// in a narrow window the list of what stands on the page would push the page itself out of sight
const narrow = window.matchMedia("(max-width: 75rem)");
const contents = document.querySelector(".op-deze details");
const fold = () => { if (contents) contents.open = !narrow.matches; };
narrow.addEventListener("change", fold);
fold();

const reachable = () => {
  for (const frame of document.querySelectorAll("pre, .tabel")) {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute("tabindex");
  }
};
window.addEventListener("resize", reachable);
reachable();
