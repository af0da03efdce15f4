"use strict";
// The reading pane and the filter. Texts are only ever put in place as text, never as markup.
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
    const article = document.getElementById(link.dataset.document);
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
      count += shown;
    }
    // A heading over nothing says nothing.
    for (const group of document.querySelectorAll(".group, .day, .count, .statements, .actors")) {
      group.toggleAttribute("data-hide", !group.querySelector(".line:not([data-hide])"));
    }
    found.textContent = wanted.length ? `${count} ${count === 1 ? "line" : "lines"}` : "";
  });
})();
