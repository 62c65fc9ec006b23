/*
 * Suggestions under a search box while a reader types. The box works without this: a form that is
 * sent. With it, the box becomes a combobox whose listbox holds speakers, countries and words; the
 * arrow keys move through it, Enter takes what they point at, Escape closes it.
 *
 * An input says where suggestions come from (data-suggest), and may say of which kind they are to be
 * (data-suggest-kind) and which hidden field takes the value of the one taken (data-suggest-into).
 */

const LEAST = 2;
const PAUSE = 140;

let boxes = 0;

/** What the portal suggests, in the form of OpenSearch Suggestions with a fifth part of our own. */
async function ask(address, typed, signal) {
  const url = new URL(address, location.href);
  url.searchParams.set("q", typed);
  const answer = await fetch(url, { signal, headers: { Accept: "application/json" } });
  if (!answer.ok) {
    return [];
  }
  const [, completions, lines, addresses, ours = []] = await answer.json();
  return completions.map((completion, i) => ({
    completion,
    line: lines[i] ?? "",
    address: addresses[i] ?? "",
    kind: ours[i]?.kind ?? "word",
    value: ours[i]?.value ?? completion,
    label: ours[i]?.label ?? completion,
  }));
}

function made(name, attributes, text = "") {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.textContent = text;
  return element;
}

class Box {
  #input;
  #list;
  #status;
  #into;
  #known = new Map();
  #shown = [];
  #active = -1;
  #timer = 0;
  #asking = null;

  constructor(input) {
    const id = `suggestions-${++boxes}`;
    this.#input = input;
    this.#into = document.getElementById(input.dataset.suggestInto ?? "");
    this.#list = made("ul", { id, role: "listbox", class: "suggestions", "aria-label": "Suggestions", hidden: "" });
    this.#status = made("span", { role: "status", class: "unseen" });
    input.form.classList.add("suggesting");
    input.form.append(this.#list, this.#status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-haspopup", "listbox");
    input.setAttribute("aria-controls", id);
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("input", (event) => this.#typed(event));
    input.addEventListener("keydown", (event) => this.#pressed(event));
    input.addEventListener("blur", () => this.#close());
    input.form.addEventListener("submit", () => this.#close());
    addEventListener("pagehide", () => this.#close());
    // A press would take the focus from the input, and with it the list.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        this.#take(this.#shown[Number(option.dataset.at)]);
      }
    });
  }

  #typed(event) {
    if (this.#into) {
      this.#into.value = "";
    }
    clearTimeout(this.#timer);
    if (event.isComposing) {
      return;
    }
    if (this.#text().length < LEAST) {
      this.#close();
      return;
    }
    this.#timer = setTimeout(() => this.#look(), PAUSE);
  }

  #text() {
    return this.#input.value.trimStart();
  }

  async #look() {
    const typed = this.#text();
    this.#asking?.abort();
    this.#asking = new AbortController();
    try {
      const all = this.#known.get(typed) ?? (await ask(this.#input.dataset.suggest, typed, this.#asking.signal));
      this.#known.set(typed, all);
      if (typed === this.#text() && document.activeElement === this.#input) {
        const kind = this.#input.dataset.suggestKind;
        this.#show(all.filter((each) => !kind || each.kind === kind));
      }
    } catch (failure) {
      // Suggestions are a help, not the search: without an answer the box goes on as it is.
      if (failure.name !== "AbortError") {
        this.#close();
      }
    }
  }

  #show(suggestions) {
    this.#shown = suggestions;
    this.#point(-1);
    this.#list.replaceChildren(...suggestions.map((each, at) => this.#option(each, at)));
    const open = suggestions.length > 0;
    this.#list.hidden = !open;
    this.#input.setAttribute("aria-expanded", String(open));
    if (open) {
      const box = this.#input;
      this.#list.style.top = `${box.offsetTop + box.offsetHeight + 2}px`;
      this.#list.style.left = `${Math.min(box.offsetLeft, Math.max(0, box.form.clientWidth - 320))}px`;
      this.#list.style.minWidth = `${Math.min(box.offsetWidth, box.form.clientWidth)}px`;
    }
    const count = suggestions.length;
    this.#status.textContent = open
      ? `${count} ${count === 1 ? "suggestion" : "suggestions"}; the arrow keys lead to them.`
      : "No suggestions.";
  }

  #option(each, at) {
    const option = made("li", { id: `${this.#list.id}-${at}`, role: "option", "aria-selected": "false", "data-at": at });
    option.append(
      made("span", { class: `what ${each.kind}` }, each.kind === "word" ? each.completion : each.label),
      " ",
      made("span", { class: "line" }, each.line),
    );
    return option;
  }

  #pressed(event) {
    if (event.isComposing) {
      return;
    }
    const open = !this.#list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (open) {
        const turns = this.#shown.length + 1; // one of them is the input itself
        const step = event.key === "ArrowDown" ? 1 : -1;
        this.#point(((this.#active + 1 + step + turns) % turns) - 1);
      } else if (this.#text().length >= LEAST) {
        this.#look();
      }
      event.preventDefault();
    } else if (event.key === "Enter" && open && this.#active >= 0) {
      event.preventDefault();
      this.#take(this.#shown[this.#active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.#close();
    }
  }

  #point(at) {
    this.#list.children[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = at;
    const option = this.#list.children[at];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.#input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.#input.removeAttribute("aria-activedescendant");
    }
  }

  #take(suggestion) {
    if (this.#into) {
      this.#input.value = suggestion.label;
      this.#into.value = suggestion.value;
    } else if (suggestion.kind === "word") {
      this.#input.value = `${suggestion.completion} `;
    } else {
      this.#close();
      location.assign(suggestion.address);
      return;
    }
    this.#close();
    this.#input.focus();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#point(-1);
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#status.textContent = "";
  }
}

for (const input of document.querySelectorAll("input[data-suggest]")) {
  new Box(input);
}
