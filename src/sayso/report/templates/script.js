"use strict";
// The reading pane, the filters and the slider of the network. Texts are only ever put in place as text, never as markup.
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

  // A heading over nothing says nothing, and a bar leads to an event that is there.
  const tidy = () => {
    for (const group of document.querySelectorAll(".group, .day, .count, .statements, .actors, .relations")) {
      group.toggleAttribute("data-hide", !group.querySelector(".line:not([data-hide], [data-out])"));
    }
    for (const bar of document.querySelectorAll(".events > a.bar")) {
      const event = document.getElementById(bar.hash.slice(1));
      bar.toggleAttribute("data-hide", !event || event.matches("[data-hide], [data-out]"));
    }
  };

  const filter = document.getElementById("filter");
  const found = document.getElementById("found");
  filter.hidden = false;
  filter.addEventListener("input", () => {
    const wanted = filter.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const fits = (element) => {
      const text = element.textContent.toLocaleLowerCase();
      return wanted.every((word) => text.includes(word));
    };
    let count = 0;
    for (const line of document.querySelectorAll(".line")) {
      const heading = line.closest(".group, .count")?.querySelector("h3, h4");
      const shown = fits(line) || Boolean(heading && fits(heading));
      line.toggleAttribute("data-hide", !shown);
      count += shown && !line.hasAttribute("data-out");
    }
    const others = document.getElementById("sentences");
    if (others && wanted.length) others.open = true; // what is found shall be seen
    tidy();
    found.textContent = wanted.length ? `${count} ${count === 1 ? "line" : "lines"}` : "";
  });

  // Events by actor, type, context and story.
  const choose = document.getElementById("choose");
  if (choose) {
    const chosen = document.getElementById("chosen");
    const selects = [...choose.querySelectorAll("select")];
    choose.hidden = false;
    choose.addEventListener("change", () => {
      const wanted = selects.filter((select) => select.value);
      let count = 0;
      for (const event of document.querySelectorAll(".event")) {
        const fits = wanted.every((select) => event.dataset[select.dataset.by].split(" ").includes(select.value));
        event.toggleAttribute("data-out", !fits);
        count += fits && !event.hasAttribute("data-hide");
      }
      tidy();
      chosen.textContent = wanted.length ? `${count} ${count === 1 ? "event" : "events"}` : "";
    });
  }

  // Relations by time; the words of a line beside the picture.
  const times = document.getElementById("times");
  if (times) {
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
      tidy();
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
  }
})();
