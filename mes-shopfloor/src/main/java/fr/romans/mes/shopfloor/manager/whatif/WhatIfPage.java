package fr.romans.mes.shopfloor.manager.whatif;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.planning.CurrentBook;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.workorder.WorkOrders;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.manager.whatif.WhatIfView.Column;
import fr.romans.mes.shopfloor.page.Pages;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import fr.romans.mes.shopfloor.page.Screen;
import fr.romans.mes.shopfloor.page.Sites;
import fr.romans.mes.shopfloor.progress.FollowOrders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What if: scenarios side by side, and remedies for what is late. The published plan is never touched. */
@Controller
@Secured(Role.OF_MANAGERS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "what-if")
class WhatIfPage {

    private static final int LONGEST_NAME = 40;

    private final Pages pages;
    private final Sites sites;
    private final FollowOrders orders;
    private final WorkOrders workOrders;
    private final CurrentBook book;
    private final ScenarioBoard board;
    private final RefusalSentences sentences;

    WhatIfPage(
            Pages pages,
            Sites sites,
            FollowOrders orders,
            WorkOrders workOrders,
            CurrentBook book,
            ScenarioBoard board,
            RefusalSentences sentences) {
        this.pages = pages;
        this.sites = sites;
        this.orders = orders;
        this.workOrders = workOrders;
        this.book = book;
        this.board = board;
        this.sentences = sentences;
    }

    @Get("/gestion/{site}/et-si")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> page(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        Map<String, Object> model = model(request, atelier, "");
        List<Route> routes = view(request, atelier).routes();
        model.put("kinds", Stream.of(AskedChange.Kind.values())
                .filter(kind -> kind != AskedChange.Kind.TRANSFER || !routes.isEmpty())
                .toList());
        model.put("routes", routes);
        model.put("orders", orders.ofSite(atelier.id()).stream().filter(order -> !order.delivery().isReady()).toList());
        return pages.show(screen(request, atelier), "manager/whatif/page", model);
    }

    @Get("/gestion/{site}/et-si/tableau")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> board(HttpRequest<?> request, String site) {
        return table(request, sites.site(site), "");
    }

    @Post("/gestion/{site}/et-si")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> add(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        Atelier atelier = sites.site(site);
        Screen screen = screen(request, atelier);
        String name = form.getOrDefault("nom", "").strip();
        Optional<Change> change =
                new AskedChange(atelier, book.with(atelier, List.of()), workOrders, form).read(screen.now());
        if (name.isEmpty() || name.length() > LONGEST_NAME || change.isEmpty()) {
            return table(request, atelier, screen.say("what-if.incomplete"));
        }
        return table(request, atelier, board.add(atelier.id(), name, change.get()) ? "" : screen.say("what-if.full"));
    }

    @Post("/gestion/{site}/et-si/oublier")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> remove(HttpRequest<?> request, String site, @Body Map<String, String> form) {
        Atelier atelier = sites.site(site);
        board.remove(atelier.id(), form.getOrDefault("nom", ""));
        return table(request, atelier, "");
    }

    @Post("/gestion/{site}/et-si/remedes")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> seek(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        board.seekRemedies(atelier.id());
        return remedies(request, site);
    }

    @Get("/gestion/{site}/et-si/remedes")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    HttpResponse<?> remedies(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        return pages.show(screen(request, atelier), "manager/whatif/remedies", model(request, atelier, ""));
    }

    @Get("/api/sites/{site}/scenarios")
    @Operation(summary = "The scenarios of a site side by side, the plan as it is first; without figures while one is being planned")
    List<Column> scenarios(HttpRequest<?> request, String site) {
        Atelier atelier = sites.site(site);
        return view(request, atelier).columns(board.of(atelier.id()));
    }

    private HttpResponse<?> table(HttpRequest<?> request, Atelier atelier, String problem) {
        return pages.show(screen(request, atelier), "manager/whatif/board", model(request, atelier, problem));
    }

    private Map<String, Object> model(HttpRequest<?> request, Atelier atelier, String problem) {
        WhatIfView view = view(request, atelier);
        var model = new HashMap<String, Object>();
        model.put("atelier", atelier);
        model.put("columns", view.columns(board.of(atelier.id())));
        model.put("remedies", board.remedies(atelier.id()).map(view::remedies).orElse(null));
        model.put("problem", problem);
        return model;
    }

    private WhatIfView view(HttpRequest<?> request, Atelier atelier) {
        return new WhatIfView(atelier, sites.all(), screen(request, atelier), sentences);
    }

    private Screen screen(HttpRequest<?> request, Atelier atelier) {
        return pages.screen(request).in(atelier.calendar().zone());
    }
}
