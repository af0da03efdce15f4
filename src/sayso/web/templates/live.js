"use strict";
// What a served dossier can do that one on a disk cannot: fetch sections and texts when a reader gets there, and tell when it has changed.
// What is fetched was written by the same templates as the page, and the page's policy lets no script in it run.
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
    const place = {
      id: seen ? seen.id : "",
      top: seen ? seen.getBoundingClientRect().top : 0,
      y: window.scrollY,
      filter: filter ? filter.value : "",
    };
    sessionStorage.setItem(key, JSON.stringify(place));
  };
  const restore = async () => {
    const kept = sessionStorage.getItem(key);
    const how = performance.getEntriesByType("navigation")[0]?.type;
    if (!kept || (how !== "reload" && how !== "back_forward")) return;
    const place = JSON.parse(kept);
    if (filter && place.filter) {
      await Promise.all([...document.querySelectorAll("section.later")].map(load));
      filter.value = place.filter;
      filter.dispatchEvent(new Event("input"));
    }
    if (place.id) {
      await reach(place.id);
      document.dispatchEvent(new CustomEvent("show", { detail: place.id }));
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

  // ---- sections: fetched when one gets near them
  const part = async (address, element) => {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(element);
  };
  const coming = new Map();
  const fetched = async (section) => {
    const made = await part("/section/" + section.id, "section");
    if (!made) {
      coming.delete(section.id);
      return;
    }
    near.unobserve(section);
    section.replaceWith(made);
    own(made);
    made.dispatchEvent(new Event("arrived", { bubbles: true }));
  };
  const load = (section) => {
    if (!coming.has(section.id)) coming.set(section.id, fetched(section));
    return coming.get(section.id);
  };
  const near = new IntersectionObserver(
    (seen) => seen.filter((one) => one.isIntersecting).forEach((one) => load(one.target)),
    { rootMargin: "50% 0%" },
  );

  // The section that an id stands in, fetched; or the address of a page of its own.
  const reach = async (id) => {
    const there = document.getElementById(id);
    if (there) {
      if (there.matches(".later")) await load(there);
      return "";
    }
    const answer = await fetch("/where/" + encodeURIComponent(id));
    if (!answer.ok) return "";
    const { section, page } = await answer.json();
    const later = section && document.getElementById(section);
    if (!later) return page || "";
    if (later.matches(".later")) await load(later);
    return "";
  };
  const lead = async (id) => {
    const page = await reach(id);
    if (page) location.href = page;
    else if (location.hash !== "#" + id) location.hash = id;
    else document.dispatchEvent(new CustomEvent("show", { detail: id }));
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]:not(.go)');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    const there = document.getElementById(id);
    if (!id || (there && !there.matches(".later"))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    lead(id);
  }, { capture: true });
  const filter = document.getElementById("filter");
  const loadAll = () => document.querySelectorAll("section.later").forEach(load);
  if (filter) filter.addEventListener("focus", loadAll);
  document.addEventListener("keydown", (event) => {
    if (event.key === "F3" || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f")) loadAll(); // the browser's own search
  });

  // ---- texts: fetched when they are opened
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.go");
    const id = link && link.getAttribute("href").slice(1);
    const article = link && document.getElementById(id);
    if (!link || article?.querySelector(".words") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const text = await part("/words/" + encodeURIComponent(id), "article");
    if (!text) return;
    if (article) article.replaceWith(text);
    else document.getElementById("texts").append(text);
    link.click();
  }, { capture: true });

  // ---- a page of its own for every actor and event of the report
  const own = (root) => {
    for (const [selector, path] of [["#actors tbody[id]", "/actor/"], ["article.event[id]", "/event/"]]) {
      for (const one of root.parentElement.querySelectorAll(selector)) {
        if (one.querySelector("a.own")) continue;
        const place = one.querySelector("b, h3, h4, h5, p") || one;
        const link = document.createElement("a");
        link.className = "own";
        link.href = path + one.id;
        link.textContent = "all of it";
        if (/^H\d$/.test(place.tagName)) place.append(" ", link);
        else place.after(link);
      }
    }
  };
  own(whole);
  for (const section of document.querySelectorAll("section.later")) near.observe(section);
  const follow = () => {
    const asked = decodeURIComponent(location.hash.slice(1));
    if (asked && document.getElementById(asked)?.matches(".later") !== false) lead(asked);
  };
  follow();
  addEventListener("hashchange", follow); // typed, or gone back to

  history.scrollRestoration = "manual";
  restore();
  window.addEventListener("pagehide", remember);
  look();
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);
})();
