package fr.romans.mes.shopfloor.brand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.shopfloor.fixture.Floor;
import fr.romans.mes.shopfloor.fixture.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A brand learns nothing of another, by any way. */
class BrandIsolationTest {

    private static final BrandId FRED_MARZO = new BrandId("fred-marzo");

    private final Floor floor = Floor.shared();
    private final Visitor fredMarzo = Visitor.signedIn(floor, "fred-marzo");
    private final OrderLine foreign =
            floor.use(OrderBook.class).ofBrand(new BrandId("amelie-pichard")).get(0);
    private final OrderLine own = floor.use(OrderBook.class).ofBrand(FRED_MARZO).get(0);

    @Test
    void pagesAndJsonNameOnlyItsOwnOrdersAndStyles() {
        var texts = new ArrayList<String>();
        for (String path : new String[] {"/marque", "/marque/liste", "/marque/liste?q=mule", "/marque/commande/" + own.id().value()}) {
            texts.add(fredMarzo.page(path).body());
        }
        texts.add(fredMarzo.json("/api/brand/orders").body());
        assertThat(texts.get(0)).contains(own.id().value());
        for (String secret : secretsOfOthers()) {
            assertThat(texts).noneMatch(text -> text.contains(secret));
        }
    }

    private List<String> secretsOfOthers() {
        var secrets = new ArrayList<String>();
        floor.use(Ateliers.class).all().forEach(atelier -> {
            atelier.brands().values().stream()
                    .filter(brand -> !brand.id().equals(FRED_MARZO))
                    .forEach(brand -> secrets.add(brand.id().value()));
            floor.use(OrderBook.class).ofSite(atelier.id()).stream()
                    .filter(line -> !line.brand().equals(FRED_MARZO))
                    .forEach(line -> secrets.add(line.id().value()));
        });
        assertThat(secrets).hasSizeGreaterThan(20);
        return secrets;
    }

    @Test
    void aForeignOrderIsAnsweredExactlyLikeOneThatDoesNotExist() {
        for (String path : new String[] {"/marque/commande/", "/api/brand/orders/"}) {
            HttpResponse<String> ofAnother = fredMarzo.anyForm(path + foreign.id().value());
            HttpResponse<String> ofNobody = fredMarzo.anyForm(path + "XX-2026-999.1");
            assertThat(ofAnother.statusCode()).isEqualTo(404);
            assertThat(ofAnother.body()).isEqualTo(ofNobody.body());
            assertThat(fredMarzo.anyForm(path + own.id().value()).statusCode()).isEqualTo(200);
        }
        assertThat(fredMarzo.page("/marque/commande/" + foreign.id().value()).body())
                .isEqualTo(fredMarzo.page("/marque/commande/XX-2026-999.1").body().replace("XX-2026-999.1", foreign.id().value()));
    }

    @Test
    void namingAnotherBrandInTheAddressChangesNothing() {
        assertThat(fredMarzo.json("/api/brand/orders?brand=amelie-pichard").body())
                .isEqualTo(fredMarzo.json("/api/brand/orders").body());
    }

    @Test
    void boardsPostsAndOrderBookOfTheAtelierAreClosedToIt() {
        SiteId site = floor.use(Ateliers.class).all().iterator().next().id();
        for (String path : new String[] {"/gestion", "/gestion/commandes", "/api/orders", "/poste", "/api/sites/" + site.value() + "/plan"}) {
            HttpResponse<String> answer = fredMarzo.anyForm(path);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("amelie");
        }
    }
}
