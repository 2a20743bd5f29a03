package fr.romans.mes.shopfloor.manager;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.page.Sites;
import fr.romans.mes.shopfloor.watchdog.Finding;
import fr.romans.mes.shopfloor.watchdog.Watchdog;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/** What the watchdog finds wrong, in words, on the manager's page: looked at again every few seconds. */
@Hidden
@Controller("/gestion/{site}/alertes")
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
class FindingsPart {

    private final Pages pages;
    private final Sites sites;
    private final Watchdog watchdog;
    private final RefusalSentences sentences;

    FindingsPart(Pages pages, Sites sites, Watchdog watchdog, RefusalSentences sentences) {
        this.pages = pages;
        this.sites = sites;
        this.watchdog = watchdog;
        this.sentences = sentences;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> findings(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        Screen screen = pages.screen(request).in(atelier.calendar().zone());
        List<FindingLine> lines = watchdog.findings().stream()
                .filter(finding -> isAbout(finding, atelier))
                .map(finding -> new FindingLine(
                        finding.severity() == Finding.Severity.ALARM,
                        sentences.in(screen.language(), finding.what())))
                .toList();
        return pages.show(screen, "manager/findings", Map.of("lines", lines));
    }

    /** What names no site is about all. */
    private static boolean isAbout(Finding finding, Atelier atelier) {
        return atelier.id().value().equals(finding.what().facts().getOrDefault("site", atelier.id().value()));
    }
}
