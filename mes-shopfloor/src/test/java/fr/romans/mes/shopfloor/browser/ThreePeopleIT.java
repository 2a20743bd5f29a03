package fr.romans.mes.shopfloor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.dispatch.DispatchEntry;
import fr.romans.mes.core.dispatch.DispatchList;
import fr.romans.mes.core.dispatch.DispatchBoard;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.ReportId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.FloorReport;
import fr.romans.mes.core.workorder.FloorReports;
import fr.romans.mes.core.workorder.Happening;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.core.workorder.RecordFloorReport;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.fixture.Floor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The manager, the operator and the brand, each in a browser of their own, on one floor. */
@Tag("browser")
class ThreePeopleIT {

    private static final SiteId SITE = new SiteId("le-soulier-francais");
    private static final AtomicInteger REPORTS = new AtomicInteger();

    private static Floor floor;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        floor = Floor.with(Map.of("mes.planning.seconds", 2));
        chromium = Chromium.open(floor);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        floor.close();
    }

    @Test
    void theManagerReadsTheWeekAndFindsALot() {
        Page page = chromium.signedIn("claire", 1440, 900, ColorScheme.LIGHT);
        assertThat(page.locator(".pb-bar").first()).isVisible();
        assertThat(page.locator(".live[data-state=on]")).isVisible();
        Chromium.screenshot(page, "manager-week");
        Chromium.assertAccessible(page);

        page.locator("[data-board-search]").fill("salome");
        assertThat(page.locator(".pb-bar.match").first()).isVisible();
        assertThat(page.locator(".pb-bar.dim").first()).isVisible();
        page.locator(".pb-scroll").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".pb-card")).isVisible();
        assertThat(page.locator(".pb-card")).containsText("Pointures");
        Chromium.screenshot(page, "manager-found");

        page.locator("[data-board-search]").fill("");
        page.locator("[data-board-rows] button[data-value=people]").click();
        assertThat(page.locator(".pb-label").first()).containsText(firstPerson());
        Chromium.screenshot(page, "manager-people");
    }

    private static String firstPerson() {
        return floor.use(Ateliers.class).require(SITE).operators().values().iterator().next().name();
    }

    @Test
    void theManagerPlansComparesAndPublishes() {
        Page page = chromium.signedIn("claire", 1440, 900, ColorScheme.LIGHT);
        page.navigate(floor.uri() + "/gestion/made-in-romans");
        page.locator(".plan-week button").click();
        assertThat(page.locator("[data-draft-ready]")).isVisible();
        page.locator("[data-draft-ready] a").click();
        assertThat(page.locator("h1")).hasText("Brouillon du plan");
        Chromium.screenshot(page, "manager-draft");
        Chromium.assertAccessible(page);
        page.locator("button.primary").click();
        page.waitForURL("**/gestion/made-in-romans");
        assertThat(page.locator("[data-draft-ready]")).hasCount(0);
    }

    @Test
    void theManagerAnswersADesignerThenAsksWhyAndPlansAroundAnAbsence() {
        Page page = chromium.signedIn("claire", 1440, 900, ColorScheme.LIGHT);
        page.navigate(floor.uri() + "/gestion/" + SITE.value() + "/promesse");
        page.locator(".size-run input").nth(2).fill("4");
        page.locator(".size-run input").nth(3).fill("6");
        page.locator("form[hx-post$=promesse] button.primary").click();
        assertThat(page.locator(".promised-day")).hasCount(2);
        Chromium.screenshot(page, "manager-promise");
        Chromium.assertAccessible(page);

        page.navigate(floor.uri() + "/gestion/" + SITE.value());
        page.locator(".pb-bar").last().click();
        assertThat(page.locator(".why li").first()).isVisible();
        Chromium.screenshot(page, "manager-why");
        Chromium.assertAccessible(page);

        page.navigate(floor.uri() + "/gestion/" + SITE.value() + "/et-si");
        assertThat(page.locator("#jour")).isVisible();
        page.locator("#changement").selectOption("EXTRA_PERSON");
        assertThat(page.locator("#jour")).isHidden();
        assertThat(page.locator("#personne")).isVisible();
        Chromium.assertAccessible(page);

        page.navigate(floor.uri() + "/gestion/" + SITE.value() + "/imprevu");
        Chromium.assertAccessible(page);
        page.locator("form:has(#personne) button").click();
        page.waitForURL("**/brouillon");
        assertThat(page.locator("#changes-title")).containsText("changement");
        Chromium.screenshot(page, "manager-replanned");
        page.locator("form[action$=abandonner] button").click();
        page.waitForURL("**/gestion/" + SITE.value());
    }

    @Test
    void theOrderBookIsSearchedAndTellsWhatIsWrongWithAFile() {
        Page page = chromium.signedIn("claire", 1440, 900, ColorScheme.DARK);
        page.navigate(floor.uri() + "/gestion/commandes");
        page.locator("#fichier").setInputFiles(new com.microsoft.playwright.options.FilePayload(
                "commandes.csv",
                "text/csv",
                "commande,ligne,marque,modele,type,disponible,echeance,37\nX-1,1,fred-marzo,fm-ritta,serie,demain,2026-12-18,4\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.locator("form button.primary").click();
        assertThat(page.locator(".import-answer")).containsText("Rien n’a été pris");
        page.locator("#q").fill("pamela");
        assertThat(page.locator("#liste tbody tr")).hasCount(1);
        Chromium.screenshot(page, "manager-orders-dark");
        Chromium.assertAccessible(page);
    }

    @Test
    void anOperatorReportsWithOneTapAndTakesItBack() {
        DispatchEntry entry = startable();
        Page page = chromium.signedIn("tablette", 1024, 768, ColorScheme.LIGHT);
        Chromium.screenshot(page, "operator-choose");
        Chromium.assertAccessible(page);
        page.navigate(floor.uri() + "/poste/" + SITE.value() + "/" + entry.planned().unit().value());
        page.locator(startOf(entry.jobOrder().id().value())).click();
        Chromium.screenshot(page, "operator-who");
        Chromium.assertAccessible(page);
        page.locator("dialog .tap").first().click();
        assertThat(page.locator(".toast")).containsText("Démarré");
        page.locator(".toast button").click();
        assertThat(page.locator(startOf(entry.jobOrder().id().value()))).isVisible();
        assertThat(floor.use(FloorReports.class).about(entry.jobOrder().id())).isEmpty();

        page.locator(startOf(entry.jobOrder().id().value())).click();
        page.locator(".counts .tap").first().click();
        assertThat(page.locator(".tally strong").first()).hasText("1");
        Chromium.screenshot(page, "operator-at-work");
        Chromium.assertAccessible(page);
        page.locator("[data-action^=scrap]").click();
        Chromium.screenshot(page, "operator-scrap");
        page.locator("dialog .reasons .tap").first().click();
        page.waitForCondition(() -> now(entry.jobOrder().id()).scrapped().count() == 1);
        assertThat(now(entry.jobOrder().id()).good().count()).isEqualTo(1);

        Locator newest = page.locator(".desk-said li").first();
        assertThat(newest).containsText("Rebut");
        newest.locator("button").click();
        Chromium.screenshot(page, "operator-correct");
        Chromium.assertAccessible(page);
        page.locator("dialog .stepper").last().locator("button").first().click();
        page.locator("[data-action=save-correction]").click();
        page.waitForCondition(() -> now(entry.jobOrder().id()).scrapped().count() == 0);
        assertThat(now(entry.jobOrder().id()).good().count()).isEqualTo(1);
        assertThat(floor.use(FloorReports.class).about(entry.jobOrder().id())).hasSize(4);
    }

    @Test
    void aTabletWithoutNetworkLosesNothingAndSendsNothingTwice() {
        DispatchEntry entry = startable();
        JobOrderId job = entry.jobOrder().id();
        Page page = chromium.signedIn("tablette", 1024, 768, ColorScheme.LIGHT);
        String address = floor.uri() + "/poste/" + SITE.value() + "/" + entry.planned().unit().value();
        page.navigate(address);
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.reload();
        page.locator("[data-choose-who]").click();
        page.locator("dialog .tap").first().click();
        page.context().setOffline(true);
        page.locator(startOf(job.value())).click();
        page.locator(".counts .tap").first().click();
        assertThat(page.locator(".tally strong").first()).hasText("1");
        page.reload();
        assertThat(page.locator(".tally strong").first()).hasText("1");
        assertThat(page.locator(".toast"))
                .containsText("en attente d’envoi", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        Chromium.screenshot(page, "operator-offline");
        page.context().setOffline(false);
        page.waitForCondition(() -> now(job).good().count() == 1);
        page.reload();
        assertThat(page.locator(".tally strong").first()).hasText("1");
        assertThat(floor.use(FloorReports.class).about(job)).hasSize(2);
    }

    @Test
    void theBrandSeesItsPairsMoveWithoutReloading() {
        DispatchEntry entry = startableOf(new BrandId("fred-marzo"));
        Page page = chromium.signedIn("fred-marzo", 390, 844, ColorScheme.LIGHT);
        assertThat(page.locator(".live[data-state=on]")).isVisible();
        page.navigate(floor.uri() + "/marque/commande/" + entry.lot().orderLine().value());
        assertThat(page.locator(".live[data-state=on]")).isVisible();
        int before = page.locator(".journey .running").count();
        Chromium.screenshot(page, "brand-phone");
        report(entry, new Happening.Started());
        report(entry, new Happening.Completed(List.of()));
        assertThat(page.locator(".journey li").first()).containsText("faites");
        assertThat(before).isLessThanOrEqualTo(1);
        Chromium.screenshot(page, "brand-phone-moved");
        Chromium.assertAccessible(page);

        Page desktop = chromium.signedIn("fred-marzo", 1440, 900, ColorScheme.DARK);
        Chromium.screenshot(desktop, "brand-dark");
        Chromium.assertAccessible(desktop);
    }

    /** At a post where nothing else is at work any more. */
    private static DispatchEntry startable() {
        DispatchList list = floor.use(DispatchBoard.class).ofSite(SITE).values().stream()
                .filter(candidate -> candidate.entries().stream().anyMatch(ThreePeopleIT::canBeStarted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no job can start: change the fixture"));
        for (DispatchEntry entry : list.entries()) {
            if (entry.jobOrder().state() == JobOrderState.INTERRUPTED) {
                report(entry, new Happening.Resumed());
            }
            if (entry.jobOrder().state().isStarted()) {
                report(entry, new Happening.Completed(List.of()));
            }
        }
        return list.entries().stream().filter(ThreePeopleIT::canBeStarted).findFirst().orElseThrow();
    }

    private static boolean canBeStarted(DispatchEntry entry) {
        return entry.isStartable()
                && entry.planned().operator() != null
                && entry.jobOrder().target().count() > 2;
    }

    private static String startOf(String job) {
        return "[data-action='start" + job + "']";
    }

    private static DispatchEntry startableOf(BrandId brand) {
        return floor.use(DispatchBoard.class).ofSite(SITE).values().stream()
                .flatMap(list -> list.entries().stream())
                .filter(entry -> entry.lot().brand().equals(brand) && entry.isStartable())
                .filter(entry -> entry.jobOrder().operation().value().equals("CUTTING"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no job of " + brand.value() + " can start: change the fixture"));
    }

    private static void report(DispatchEntry entry, Happening what) {
        int number = REPORTS.incrementAndGet();
        floor.clock().advance(Duration.ofSeconds(30));
        WorkUnitId unit = entry.planned().unit();
        floor.use(RecordFloorReport.class)
                .record(
                        entry.lot().site(),
                        List.of(new FloorReport(
                                new ReportId("browser-" + number),
                                entry.jobOrder().id(),
                                unit,
                                entry.planned().operator(),
                                floor.clock().instant(),
                                number,
                                what)));
    }

    private static JobOrder now(JobOrderId job) {
        return floor.use(WorkOrders.class).findByJobOrder(job).orElseThrow().jobOrder(job).orElseThrow();
    }
}
