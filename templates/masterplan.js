// Filter and sort for tables with class `filterable`, and the search. Everything
// stands in the page without this script; it only hides and reorders rows.
(function () {
  "use strict";

  var words = document.documentElement.lang === "en"
    ? { filter: "Filter table", all: "all", reset: "Show all rows",
        count: function (n, of) { return n === of ? of + " entries" : n + " of " + of + " entries"; } }
    : { filter: "Tabelle filtern", all: "alle", reset: "Alle zeigen",
        count: function (n, of) { return n === of ? of + " Einträge" : n + " von " + of + " Einträgen"; } };
  var language = document.documentElement.lang || "de";
  var collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });

  function fold(text) {
    return text.toLocaleLowerCase(language).replace(/ß/g, "ss").normalize("NFD")
      .replace(/[\u0300-\u036f\u00ad]/g, "").replace(/\s+/g, " ").trim();
  }

  function element(name, properties, children) {
    var made = Object.assign(document.createElement(name), properties || {});
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  // A cell is sorted by `data-sort` and chosen by `data-filter` (several
  // values with | between); where it has none, by its words.
  function value(row, column, key) {
    var cell = row.cells[column];
    if (!cell) { return ""; }
    return cell.dataset[key] !== undefined ? cell.dataset[key] : cell.textContent.trim();
  }

  function choices(row, column) {
    return value(row, column, "filter").split("|");
  }

  function compare(a, b) {
    if (a === "" || b === "") { return (a === "") - (b === ""); }   // unknown goes last
    var x = Number(a), y = Number(b);
    return isNaN(x) || isNaN(y) ? collator.compare(a, b) : x - y;
  }

  function enhance(table) {
    var heads = Array.from(table.tHead.rows[table.tHead.rows.length - 1].cells);
    var groups = Array.from(table.tBodies).map(function (body) {
      return {
        body: body,
        head: body.querySelector("tr.group"),
        rows: Array.from(body.rows).filter(function (row) { return !row.classList.contains("group"); })
      };
    });
    var all = groups.flatMap(function (group) { return group.rows; });
    var folded = new Map(all.map(function (row) { return [row, fold(row.textContent)]; }));

    var input = element("input", { type: "search", autocomplete: "off" });
    var selects = [];
    var status = element("p");
    status.setAttribute("role", "status");

    function apply() {
      var needles = fold(input.value).split(" ");
      var shown = 0;
      groups.forEach(function (group) {
        var inGroup = 0;
        group.rows.forEach(function (row) {
          var fits = needles.every(function (word) { return folded.get(row).includes(word); })
            && selects.every(function (select) {
              return !select.box.value || choices(row, select.column).includes(select.box.value);
            });
          row.hidden = !fits;
          if (fits) { inGroup += 1; }
        });
        group.body.hidden = inGroup === 0;
        shown += inGroup;
      });
      status.textContent = words.count(shown, all.length);
    }

    // `data-filter` on a head cell makes a choice of that column's values.
    heads.forEach(function (head, column) {
      if (!head.hasAttribute("data-filter")) { return; }
      var ordered = all.slice().sort(function (a, b) { return compare(value(a, column, "sort"), value(b, column, "sort")); });
      var seen = new Set(ordered.flatMap(function (row) { return choices(row, column); }));
      seen.delete("");
      var box = element("select", {}, [element("option", { value: "", textContent: words.all })]);
      seen.forEach(function (name) { box.append(element("option", { value: name, textContent: name })); });
      box.addEventListener("change", apply);
      selects.push({ box: box, column: column, name: head.textContent.trim() });
    });

    // A column is sorted unless its head says `data-sort="none"`.
    heads.forEach(function (head, column) {
      if (head.dataset.sort === "none" || !head.textContent.trim()) { return; }
      var button = element("button", { type: "button", className: "sort" });
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        groups.forEach(function (group) {
          group.rows.slice().sort(function (a, b) {
            var x = value(a, column, "sort"), y = value(b, column, "sort");
            var unknown = x === "" || y === "";
            return compare(x, y) * (down && !unknown ? -1 : 1);
          }).forEach(function (row) { group.body.append(row); });
        });
      });
    });

    var reset = element("button", { type: "button", textContent: words.reset });
    reset.addEventListener("click", function () {
      input.value = "";
      selects.forEach(function (select) { select.box.value = ""; });
      apply();
      input.focus();
    });
    input.addEventListener("input", apply);

    var bar = element("div", { className: "filter" }, [element("label", {}, [words.filter, input])]
      .concat(selects.map(function (select) { return element("label", {}, [select.name, select.box]); }))
      .concat([reset, status]));
    bar.setAttribute("role", "search");
    (table.closest(".table-scroll") || table).before(bar);
    status.textContent = words.count(all.length, all.length);
  }

  document.querySelectorAll("table.filterable").forEach(function (table) {
    if (table.tHead && table.tBodies.length) { enhance(table); }
  });
})();

// The search of suche.html. Its index is `suche-index.js`: rows of
// [title, address, kind, state, words].
(function () {
  "use strict";

  var index = window.masterplanIndex;
  var input = document.getElementById("_suche");
  var state = document.getElementById("_suchstand");
  var place = document.getElementById("_treffer");
  if (!index || !input || !state || !place) { return; }

  var most = 100;
  var words = document.documentElement.lang === "en"
    ? { none: "No results for", one: "1 result for", many: " results for", first: "The first " + most + " of ",
        ask: "Enter a word above.", register: "Try fewer or other words, or the index A–Z." }
    : { none: "Keine Treffer für", one: "1 Treffer für", many: " Treffer für", first: "Die ersten " + most + " von ",
        ask: "Geben Sie oben ein Wort ein.", register: "Versuchen Sie weniger oder andere Wörter, oder das Register A–Z." };

  // Words with umlauts as two letters, as in the index.
  function fold(text) {
    return text.toLowerCase().normalize("NFC").replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue")
      .replace(/ß/g, "ss").normalize("NFD").replace(/[\u0300-\u036f\u00ad]/g, "")
      .split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  // Umlauts as their vowels, where nothing else is found: "Gemeindehäuser" and
  // "Gemeindehaus" meet.
  function plain(list) {
    return list.map(function (word) { return word.replace(/([aou])e/g, "$1"); });
  }

  // A long word without its ending: "Gründerzentren" as "Gründerzentr".
  function stem(word) {
    return word.length < 6 ? word : word.replace(/(?:innen|ern|em|en|er|es|um|e|s|n)$/, "");
  }

  var rows = index.rows.map(function (row) {
    var id = row[1].replace(/^.*[#\/]/, "").replace(/\.html$/, "");
    return { row: row, title: fold(row[0]), words: fold(row[4]), id: fold(id) };
  });

  // How well a word fits a list: 3 where one begins with it, 1 where one has it
  // inside, as a German compound does.
  function fit(list, needle) {
    var best = 0;
    list.forEach(function (word) {
      var at = word.indexOf(needle);
      if (at === 0) { best = 3; } else if (at > 0 && needle.length > 3 && best < 1) { best = 1; }
    });
    return best;
  }

  function score(entry, needles) {
    if (needles.isPlain) {
      entry = { title: plain(entry.title), words: plain(entry.words), id: plain(entry.id) };
    }
    var sum = 0;
    for (var i = 0; i < needles.length; i += 1) {
      var value = Math.max(4 * fit(entry.title, needles[i]), 2 * fit(entry.id, needles[i]), fit(entry.words, needles[i]));
      if (!value) { return 0; }
      sum += value;
    }
    return sum;
  }

  function item(entry) {
    var row = entry.row, made = document.createElement("li");
    var link = document.createElement("a"), meta = document.createElement("span");
    link.href = row[1];
    link.textContent = row[0];
    meta.className = "meta";
    meta.textContent = index.kinds[row[2]] + (row[3] < 0 ? "" : " · " + index.states[row[3]]);
    made.append(link, " ", meta);
    return made;
  }

  function hits(needles) {
    return rows.map(function (entry, at) { return { entry: entry, at: at, score: score(entry, needles) }; })
      .filter(function (hit) { return hit.score; })
      .sort(function (a, b) { return b.score - a.score || a.at - b.at; });
  }

  function search() {
    var asked = input.value.trim(), needles = fold(asked).map(stem);
    place.replaceChildren();
    if (!needles.length) { state.textContent = words.ask; return; }
    var found = hits(needles);
    if (!found.length) {
      needles = plain(needles);
      needles.isPlain = true;
      found = hits(needles);
    }
    var quoted = document.documentElement.lang === "en" ? " “" + asked + "”" : " „" + asked + "“";
    var count = found.length === 1 ? words.one : found.length ? found.length + words.many : words.none;
    state.textContent = (found.length > most ? words.first : "") + count + quoted + "."
      + (found.length ? "" : " " + words.register);
    if (!found.length) { return; }
    var list = document.createElement("ol");
    list.className = "plain register";
    found.slice(0, most).forEach(function (hit) { list.append(item(hit.entry)); });
    place.append(list);
  }

  var timer;
  input.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(search, 150); });
  input.value = new URLSearchParams(location.search).get("q") || "";
  search();
})();
