const nameOf = run => `${words["planner." + run.planner]}, ${whole.format(run.pairsPerYear)} · ${run.people} · n° ${run.seed}`;
const names = figures.map(year => nameOf(year.run));
const first = figures[0];

element(report, "h1", words["years.title"]);
element(report, "p", words["years.about"]
  .replace("{site}", [...new Set(figures.map(year => year.run.site))].join(", "))
  .replace("{from}", new Date(first.run.from).toLocaleDateString(words.lang))
  .replace("{weeks}", first.run.weeks).replace("{warm}", first.run.warmUpWeeks));

const rows = [
  ["made", year => whole.format(year.pairsMade), "strong"],
  ["due", year => whole.format(year.pairsDue)],
  ["on-time", year => share(year.onTimeRate), "strong"],
  ["in-time", year => share(year.inTimeRate)],
  ["late", year => whole.format(year.latePairDays)],
  ["lead", year => fine.format(year.leadDays)],
  ["order", year => fine.format(year.orderDays)],
  ["inside", year => whole.format(year.pairsInside)],
  ["people", year => share(year.loadOfPeople)],
  ["bottleneck", year => operation(year.bottleneck)],
  ["set-ups", year => `${whole.format(sum(year, of => of.setUps))} · ${whole.format(sum(year, of => of.setUpHours))} h`],
  ["scrapped", year => `${whole.format(year.scrapped)} · ${whole.format(year.halfPairs)} · ${whole.format(year.reworked)}`],
  ["plans", year => `${year.traffic.plans} + ${year.traffic.replans}`],
  ["events", year => `${whole.format(year.traffic.sent)} = ${whole.format(year.checks.reportsInJournal)}`],
];
function sum(year, what) { return year.operations.reduce((total, of) => total + what(of), 0); }
function sound(year) {
  const checks = year.checks;
  const isSound = checks.isConserved && checks.littlesLawError < 1e-6 && checks.isEveryEventStoredOnce;
  return { text: words[isSound ? "sound" : "unsound"], className: isSound ? "good" : "bad" };
}
table(section(words["years.figures"]), ["", ...names], [
  ...rows.map(([key, cell, className]) => ({ className, cells: [words["years." + key], ...figures.map(cell)] })),
  { cells: [words["years.checks"], ...figures.map(sound)] },
]);

const mondays = [...new Set(figures.flatMap(year => year.weeks.map(week => week.monday)))].sort();
const weekly = what => figures.map((year, i) => {
  const byMonday = new Map(year.weeks.map(week => [week.monday, week[what]]));
  return { name: names[i], type: "line", showSymbol: false, lineStyle: { width: 2 }, data: mondays.map(monday => byMonday.get(monday) ?? null) };
});
const weeks = categories(mondays, { axisLabel: { color: "#65574a", formatter: monday => new Date(monday).toLocaleDateString(words.lang, { day: "numeric", month: "short" }) } });
const time = element(report, "div", undefined, "two");
chart(section(words["years.weekly"], words["years.weekly.about"], time), { xAxis: weeks, yAxis: values(whole.format), series: weekly("pairsMade") });
chart(section(words["years.wip"], words["years.wip.about"], time), { xAxis: weeks, yAxis: values(whole.format), series: weekly("pairsInside") });

const attended = inOrder(first.operations.filter(of => of.skilledPeople > 0).map(of => of.operation));
const perOperation = what => figures.map((year, i) => ({
  name: names[i], type: "bar", barMaxWidth: 26,
  data: attended.map(code => year.operations.find(of => of.operation === code)?.[what] ?? 0),
}));
const operations = categories(attended.map(operation), { axisLabel: { color: "#65574a", interval: 0, hideOverlap: false, rotate: 30 } });
const withShare = series => ({ xAxis: operations, yAxis: values(percent), tooltip: { trigger: "axis", confine: true, valueFormatter: share }, series });
const loads = element(report, "div", undefined, "two");
chart(section(words["years.posts"], words["years.posts.about"], loads), withShare(perOperation("loadOfPosts")));
chart(section(words["years.skills"], words["years.skills.about"], loads), withShare(perOperation("loadOfSkill")));
const more = element(report, "div", undefined, "two");
chart(section(words["years.oee"], words["years.oee.about"], more), withShare(perOperation("oee")));
chart(section(words["years.waiting"], words["years.waiting.about"], more), {
  xAxis: operations, yAxis: values(value => value + " h"), tooltip: { trigger: "axis", confine: true, valueFormatter: value => fine.format(value) + " h" },
  series: perOperation("waitingHours"),
});

const brands = first.brands.map(brand => brand.brand);
const perBrand = what => figures.map((year, i) => ({
  name: names[i], type: "bar", barMaxWidth: 22,
  data: brands.map(id => year.brands.find(brand => brand.brand === id)?.[what] ?? 0),
}));
const brandAxis = categories(brands, { axisLabel: { color: "#65574a", interval: 0, rotate: 30 } });
const fairness = element(report, "div", undefined, "two");
chart(section(words["years.brands"], words["years.brands.about"], fairness), { xAxis: brandAxis, yAxis: values(percent), tooltip: { trigger: "axis", confine: true, valueFormatter: share }, series: perBrand("onTimeRate") });
chart(section(words["years.fair"], words["years.fair.about"], fairness), {
  xAxis: brandAxis, yAxis: values(percent), tooltip: { trigger: "axis", confine: true, valueFormatter: share },
  series: [
    { name: words["years.pairs-share"], type: "scatter", symbol: "rect", symbolSize: [26, 4], itemStyle: { color: "#2b211a" }, data: brands.map(id => first.brands.find(brand => brand.brand === id).shareOfPairs), z: 5 },
    ...perBrand("shareOfLate"),
  ],
});

figures.forEach((year, i) => {
  const about = section(`ISO 22400 · ${names[i]}`, words["years.iso.about"]);
  about.className = "dense";
  table(about, ["", ...["posts", "skilled", "availability", "effectiveness", "quality", "oee", "utilisation", "allocation", "technical", "setup", "rework", "throughput"].map(key => words["iso." + key])],
    attended.map(code => year.operations.find(of => of.operation === code)).filter(Boolean).map(of => ({
      cells: [operation(of.operation), of.posts, of.skilledPeople, share(of.availability), share(of.effectiveness), share(of.qualityRatio), share(of.oee),
        share(of.utilisationEfficiency), share(of.allocationRatio), share(of.technicalEfficiency), share(of.setupRatio), share(of.reworkRatio), fine.format(of.throughputPerHour)],
    })));
});
