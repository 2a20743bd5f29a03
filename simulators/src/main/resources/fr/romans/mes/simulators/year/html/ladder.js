element(report, "h1", words["ladder.title"]);
element(report, "p", words["ladder.about"]);
const rungs = figures.map(rung => whole.format(rung.pairsPerYear));
const next = figures.map((rung, i) => i === 0 ? null : 10000 * (rung.cost - figures[i - 1].cost) / (rung.pairsPerYear - figures[i - 1].pairsPerYear));

table(section(words["ladder.needs"]), ["", ...rungs], [
  { className: "strong", cells: [words["ladder.people"], ...figures.map(rung => rung.people)] },
  ...inOrder([...new Set(figures.flatMap(rung => Object.keys(rung.posts)))])
    .map(key => ({ cells: [words["ladder.posts"] + " " + key.split("+").map(operation).join(" + "), ...figures.map(rung => rung.posts[key] ?? 0)] })),
  { cells: [words["ladder.lasts"], ...figures.map(rung => whole.format(rung.lastPairs))] },
  { className: "strong", cells: [words["ladder.made"], ...figures.map(rung => whole.format(rung.pairsMade))] },
  { cells: [words["years.on-time"], ...figures.map(rung => ({ text: share(rung.onTimeRate), className: rung.isHeld ? "good" : "bad" }))] },
  { cells: [words["years.people"], ...figures.map(rung => share(rung.loadOfPeople))] },
  { cells: [words["years.bottleneck"], ...figures.map(rung => operation(rung.bottleneck))] },
  { cells: [words["ladder.cost"], ...figures.map(rung => whole.format(rung.cost))] },
  { className: "strong", cells: [words["ladder.next"], ...next.map(cost => cost === null ? "" : whole.format(cost))] },
]);

const two = element(report, "div", undefined, "two");
chart(section(words["ladder.people"], words["ladder.people.about"], two), {
  legend: { show: false }, xAxis: categories(rungs), yAxis: values(whole.format),
  series: [{ name: words["ladder.people"], type: "bar", barMaxWidth: 48, label: { show: true, position: "top" }, data: figures.map(rung => rung.people) }],
});
chart(section(words["ladder.next"], words["ladder.next.about"], two), {
  legend: { show: false }, xAxis: categories(rungs.slice(1)), yAxis: values(value => whole.format(value / 1000) + " k€"),
  tooltip: { trigger: "axis", confine: true, valueFormatter: value => whole.format(value) + " €" },
  series: [{ name: words["ladder.next"], type: "bar", barMaxWidth: 48, itemStyle: { color: colours[1] }, data: next.slice(1) }],
});

const loads = inOrder(Object.keys(figures[0].loadByOperation));
chart(section(words["years.posts"], words["years.posts.about"]), {
  xAxis: categories(loads.map(operation)), yAxis: values(percent),
  tooltip: { trigger: "axis", confine: true, valueFormatter: share },
  series: figures.map((rung, i) => ({ name: rungs[i], type: "bar", barMaxWidth: 18, data: loads.map(code => rung.loadByOperation[code] ?? 0) })),
}, "22rem");

const changes = figures[0].sensitivity.map(each => each.what);
table(section(words["ladder.sensitivity"], words["ladder.sensitivity.about"]), ["", ...rungs], changes.map(what => ({
  cells: [words["what." + what] ?? what, ...figures.map(rung => {
    const found = rung.sensitivity.find(each => each.what === what);
    return { text: `${share(found.onTimeRate)} · ${whole.format(found.pairsMade)}`, className: found.onTimeRate < 0.9 ? "bad" : "" };
  })],
})));
