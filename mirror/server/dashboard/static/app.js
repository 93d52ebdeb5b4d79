// What moves: the page is asked for again while a job is at work, and a repetition is jumped to.
"use strict";

const EVERY_MS = 2000;

function seconds(clock) {
  const [minutes, rest] = clock.split(":");
  return 60 * Number(minutes) + Number(rest);
}

document.addEventListener("click", (event) => {
  const entry = event.target.closest(".strip li");
  const film = entry && entry.closest(".video").querySelector("video");
  if (!film) return;
  film.currentTime = seconds(entry.dataset.start);
  film.play();
});

function taken(from, id) {
  const there = document.getElementById(id);
  const next = from.getElementById(id);
  if (there && next && there.innerHTML !== next.innerHTML) there.innerHTML = next.innerHTML;
}

async function look() {
  if (!document.querySelector("[data-live]")) return;
  const playing = [...document.querySelectorAll("video")].some((film) => !film.paused);
  if (!document.hidden && !playing) {
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const id of ["jobs", "main", "right"]) taken(page, id);
        if (!page.querySelector("[data-live]")) document.querySelector("[data-live]").removeAttribute("data-live");
      }
    } catch {
      // the server is away: the next look may find it
    }
  }
  setTimeout(look, EVERY_MS);
}

setTimeout(look, EVERY_MS);
