"use strict";
// The reading pane, long lists, the filters and the slider of the network. Texts are only ever put in place as text, never as markup.
(() => {
  const pane = document.getElementById("pane");
  const shown = document.getElementById("shown");
  let opener = null;

  // Offsets count code points; JavaScript strings count UTF-16 units.
  const cut = (text, start, end) => {
    const points = Array.from(text);
    return [points.slice(0, start), points.slice(start, end), points.slice(end)].map((part) => part.join(""));
  };

  const marked = (words, start, end) => {
    const copy = words.cloneNode(false);
    const [before, inside, after] = cut(words.textContent, start, end);
    const mark = document.createElement("mark");
    mark.textContent = inside;
    copy.append(before, mark, after);
    return [copy, mark];
  };

  const open = (link) => {
    const article = document.getElementById(link.getAttribute("href").slice(1));
    if (!article) return false;
    const copy = article.cloneNode(true);
    copy.removeAttribute("id");
    copy.removeAttribute("data-late");
    shown.replaceChildren(copy);
    pane.hidden = false;
    document.body.classList.add("reading");
    const words = copy.querySelector(".words");
    pane.scrollTop = 0;
    if (words && link.dataset.start !== undefined) {
      const [withMark, mark] = marked(words, Number(link.dataset.start), Number(link.dataset.end));
      words.replaceWith(withMark);
      mark.scrollIntoView({ block: "center" });
    }
    if (opener) opener.classList.remove("open");
    opener = link;
    link.classList.add("open");
    return true;
  };

  const close = () => {
    pane.hidden = true;
    document.body.classList.remove("reading");
    if (opener) {
      opener.classList.remove("open");
      opener.focus({ preventScroll: true });
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.go");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = link.getBoundingClientRect().top;
    if (!open(link)) return;
    event.preventDefault();
    if (event.detail === 0) pane.focus({ preventScroll: true }); // by keyboard: the arrow keys shall scroll the text
    // The list grows narrower beside the pane: keep the line that was clicked where it was.
    if (!pane.contains(link)) window.scrollBy(0, link.getBoundingClientRect().top - place);
  });
  document.getElementById("close").addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !pane.hidden) close();
  });

  // ---- long lists: the first lines, and more when asked for. A list says how many at first (data-page) and of what (data-items).
  const STEP = 100;
  const SLACK = 1.3;
  const UNSEEN = "[data-hide], [data-out]";
  const limits = new WeakMap();
  const ends = new WeakMap();
  const items = (list) => [...list.querySelectorAll(list.dataset.items)].filter((one) => one.parentElement.closest("[data-page]") === list);
  let unabridged = false;
  const limitOf = (list) => (unabridged ? Infinity : limits.get(list) ?? Number(list.dataset.page));

  const button = (text, list, limit) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", () => {
      limits.set(list, limit);
      arrange(list.closest("section") || document);
    });
    return made;
  };

  const cutShort = (list) => {
    const fitting = items(list).filter((item) => !item.matches(UNSEEN));
    const limit = fitting.length <= limitOf(list) * SLACK ? Infinity : limitOf(list); // no button for two lines
    fitting.forEach((item, number) => item.toggleAttribute("data-late", number >= limit));
    const left = fitting.length - limit;
    let end = ends.get(list);
    if (!end && left > 0) {
      end = document.createElement("p");
      end.className = "more";
      ends.set(list, end);
      list.after(end);
    }
    if (!end) return;
    end.hidden = left <= 0;
    const next = Math.min(left, STEP);
    const all = `Show all ${fitting.length.toLocaleString("en")}`;
    end.replaceChildren(...(next < left ? [button(`Show ${next} more`, list, limit + next), " "] : []), button(all, list, Infinity));
  };

  // A heading over nothing says nothing, and a bar leads to an event that is there.
  const tidy = (root) => {
    for (const group of root.querySelectorAll(".group, .day, #bare, .count, .statements, .actors, .relations")) {
      group.toggleAttribute("data-hide", !group.querySelector(".line:not([data-hide], [data-out])"));
    }
    for (const bar of root.querySelectorAll(".events > a.bar")) {
      const event = document.getElementById(bar.hash.slice(1));
      bar.toggleAttribute("data-hide", !event || event.matches(UNSEEN));
    }
  };

  const arrange = (root) => {
    tidy(root);
    for (const list of root.querySelectorAll("[data-page]")) cutShort(list);
    for (const day of root.querySelectorAll(".day")) {
      day.toggleAttribute("data-late", !day.querySelector(".line:not([data-hide], [data-out], [data-late])"));
    }
  };

  // ---- the browser's own search finds only what is shown: all lines are, before it opens (and stay so)
  document.addEventListener("keydown", (event) => {
    const asked = event.key === "F3" || ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "f");
    if (!asked || unabridged) return;
    unabridged = true;
    const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    const top = seen?.getBoundingClientRect().top;
    arrange(document);
    if (seen) window.scrollBy(0, seen.getBoundingClientRect().top - top);
  });

  // ---- what a link leads to is shown, however far down or hidden it is
  const show = (id) => {
    const target = id && document.getElementById(id);
    if (!target) return;
    if (target.closest(UNSEEN)) {
      filter.value = "";
      for (const select of document.querySelectorAll("#choose select")) select.value = "";
      const period = document.getElementById("period");
      if (period) period.value = 0;
      const undated = document.getElementById("undated");
      if (undated) undated.checked = true;
      document.getElementById("times")?.dispatchEvent(new Event("input"));
      choose();
      seek();
    }
    for (let late = target.closest("[data-late]"); late; late = target.closest("[data-late]")) {
      const list = late.parentElement.closest("[data-page]");
      const inner = late.matches(".day") ? target.closest(".line") : late;
      if (!list || !inner) break;
      limits.set(list, items(list).filter((item) => !item.matches(UNSEEN)).indexOf(inner) + 1);
      arrange(list.closest("section") || document);
    }
    for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    target.scrollIntoView();
    requestAnimationFrame(() => target.scrollIntoView()); // what came into sight above it may be higher than was thought
  };
  const named = (hash) => decodeURIComponent(hash.slice(1));
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]:not(.go)');
    const target = link && document.getElementById(named(link.hash || link.getAttribute("href")));
    if (target?.closest("[data-hide], [data-out], [data-late], details:not([open])")) show(target.id);
  });
  addEventListener("hashchange", () => show(named(location.hash)));

  // ---- what is found in a folded list shall be seen
  const unfold = () => {
    for (const folded of document.querySelectorAll("details.other")) {
      if (folded.querySelector(".line:not([data-hide], [data-out])")) folded.open = true;
    }
  };

  // ---- lines with some words
  const filter = document.getElementById("filter");
  const found = document.getElementById("found");
  const texts = new WeakMap();
  const lowered = (element) => {
    if (!texts.has(element)) texts.set(element, element.textContent.toLocaleLowerCase());
    return texts.get(element);
  };
  const seek = () => {
    const wanted = filter.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const fits = (element) => wanted.every((word) => lowered(element).includes(word));
    let count = 0;
    for (const line of document.querySelectorAll(".line")) {
      const heading = wanted.length ? line.closest(".group, .count")?.querySelector("h3, h4") : null;
      const shown = fits(line) || Boolean(heading && fits(heading));
      line.toggleAttribute("data-hide", !shown);
      count += shown && !line.hasAttribute("data-out");
    }
    arrange(document);
    if (wanted.length) unfold();
    found.textContent = wanted.length ? `${count.toLocaleString("en")} ${count === 1 ? "line" : "lines"}` : "";
  };
  filter.hidden = false;
  filter.addEventListener("input", seek);

  // ---- events by actor, type, context and story
  const choose = () => {
    const wanted = [...document.querySelectorAll("#choose select")].filter((select) => select.value);
    let count = 0;
    for (const event of document.querySelectorAll(".event")) {
      const fits = wanted.every((select) => event.dataset[select.dataset.by].split(" ").includes(select.value));
      event.toggleAttribute("data-out", !fits);
      count += fits && !event.hasAttribute("data-hide");
    }
    const chosen = document.getElementById("chosen");
    if (chosen) chosen.textContent = wanted.length ? `${count} ${count === 1 ? "event" : "events"}` : "";
    const bare = document.getElementById("bare");
    if (bare && wanted.length && bare.querySelector(".line:not([data-hide], [data-out])")) bare.open = true;
  };

  // ---- relations by time; the words of a line beside the picture
  const wireTimes = (times) => {
    const range = document.getElementById("period");
    const undated = document.getElementById("undated");
    const words = document.getElementById("words");
    const ties = [...document.querySelectorAll(".net a.tie")];
    times.hidden = false;
    const periods = range ? range.dataset.periods.split(",").map((period) => period.split("/")) : [];
    const draw = () => {
      const [first, last, name] = range && periods[Number(range.value) - 1] || ["", "~", "all"];
      const holds = (held) => held.dataset.first === undefined
        ? !undated || undated.checked
        : held.dataset.first <= last && first <= held.dataset.last;
      const busy = new Set();
      for (const held of document.querySelectorAll(".net a.tie, .relations .tied")) {
        held.toggleAttribute("data-out", !holds(held));
        if (holds(held)) for (const end of (held.dataset.ends || "").split(" ")) busy.add(end);
      }
      for (const node of document.querySelectorAll(".net .node")) node.classList.toggle("idle", !busy.has(node.dataset.actor));
      if (range) {
        range.setAttribute("aria-valuetext", name);
        document.getElementById("moment").textContent = name;
      }
      words.hidden = true;
      arrange(times.closest("section"));
    };
    times.addEventListener("input", draw);
    for (const tie of ties) {
      tie.addEventListener("click", (event) => {
        const row = document.getElementById(tie.getAttribute("href").slice(1));
        if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const parts = [...row.cells].map((cell) => {
          const part = document.createElement("p");
          part.append(...cell.cloneNode(true).childNodes);
          return part;
        });
        words.replaceChildren(...parts);
        words.hidden = false;
        for (const other of ties) other.classList.toggle("open", other === tie);
      });
    }
  };

  // ---- a section that is there, or has come (`sayso serve` fetches them one by one)
  const wire = (root) => {
    const choices = root.querySelector("#choose");
    if (choices) {
      choices.hidden = false;
      choices.addEventListener("change", () => {
        choose();
        arrange(choices.closest("section"));
      });
    }
    const times = root.querySelector("#times");
    if (times) wireTimes(times);
    if (filter.value.trim()) seek();
    else arrange(root);
  };
  wire(document);
  document.addEventListener("arrived", (event) => wire(event.target));
  document.addEventListener("show", (event) => show(event.detail));
  if (location.hash) show(named(location.hash));
})();
