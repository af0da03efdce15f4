"use strict";
// What a served dossier can do that one on a disk cannot: open texts that are not on the page, and tell when it has changed.
(() => {
  const EVERY = 4000; // milliseconds
  const news = document.getElementById("news");
  const whole = document.querySelector("main");

  // ---- the place in the page, kept when it is loaded again or come back to: the first thing with an id that begins in sight, and how
  // far down it stands. (The browser's own memory counts pixels, and there may be more above after a build.)
  const key = "place" + location.pathname + location.search;
  const remember = () => {
    const top = document.querySelector("header").getBoundingClientRect().bottom;
    const seen = Array.from(whole.querySelectorAll("[id]")).find((one) => one.getBoundingClientRect().top >= top);
    const filter = document.getElementById("filter");
    const place = {
      id: seen ? seen.id : "",
      top: seen ? seen.getBoundingClientRect().top : 0,
      y: window.scrollY,
      filter: filter ? filter.value : "",
    };
    sessionStorage.setItem(key, JSON.stringify(place));
  };
  const restore = () => {
    const kept = sessionStorage.getItem(key);
    const how = performance.getEntriesByType("navigation")[0]?.type;
    if (!kept || (how !== "reload" && how !== "back_forward")) return;
    const place = JSON.parse(kept);
    const filter = document.getElementById("filter");
    if (filter && place.filter) {
      filter.value = place.filter;
      filter.dispatchEvent(new Event("input"));
    }
    const again = place.id && document.getElementById(place.id);
    if (again) window.scrollBy(0, again.getBoundingClientRect().top - place.top);
    else window.scrollTo(0, place.y);
  };

  // ---- has it changed?
  const first = { stamp: news.dataset.stamp, pages: Number(news.dataset.pages) };
  const tell = (state) => {
    const pages = `${state.pages} ${state.pages === 1 ? "page" : "pages"}`;
    const text = state.stamp !== first.stamp ? "The dossier has changed. " : `A build is at work: ${pages} so far. `;
    news.replaceChildren(text);
    if (state.stamp !== first.stamp) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "Show it";
      button.addEventListener("click", () => location.reload());
      news.append(button);
    }
    news.hidden = false;
  };
  const look = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch("/state");
      if (!answer.ok) {
        news.textContent = "The dossier cannot be read now; is its folder still there?";
        news.hidden = false;
        return;
      }
      const state = await answer.json();
      if (document.body.dataset.making !== undefined && state.stamp) location.reload();
      else if (state.stamp !== first.stamp || state.pages !== first.pages) tell(state);
    } catch {
      news.textContent = "The server does not answer; start it again with: sayso serve";
      news.hidden = false;
    }
  };
  // ---- what is led to stands below the header, however high that is
  const header = document.querySelector("header");
  new ResizeObserver(() => {
    const sticks = getComputedStyle(header).position === "sticky";
    document.documentElement.style.scrollPaddingTop = sticks ? `${header.offsetHeight + 12}px` : "";
  }).observe(header);

  history.scrollRestoration = "manual";
  restore();
  window.addEventListener("pagehide", remember);
  look();
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);

  // ---- texts that are not on the page: fetched when they are opened, put in place as text
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.go");
    const id = link && link.getAttribute("href").slice(1);
    const article = link && document.getElementById(id);
    if (!article || article.querySelector(".words") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const answer = await fetch("/words/" + encodeURIComponent(id));
    if (!answer.ok) return;
    const { text, language } = await answer.json();
    const words = document.createElement("div");
    words.className = "words";
    words.dir = "auto";
    if (language) words.lang = language;
    words.textContent = text;
    article.append(words);
    link.click();
  }, { capture: true });

  // ---- a page of its own for every actor and event of the report
  const own = (selector, path) => {
    for (const one of document.querySelectorAll(selector)) {
      const place = one.querySelector("b, h3, h4, h5, p") || one;
      const link = document.createElement("a");
      link.className = "own";
      link.href = path + one.id;
      link.textContent = "all of it";
      if (/^H\d$/.test(place.tagName)) place.append(" ", link);
      else place.after(link);
    }
  };
  own("#actors tbody[id]", "/actor/");
  own("article.event[id]", "/event/");
})();
