package fr.romans.mes.core.atelier;

import static fr.romans.mes.core.atelier.NeighbourAtelier.NEIGHBOUR;
import static fr.romans.mes.core.atelier.NeighbourAtelier.THEIR_POST;
import static fr.romans.mes.core.atelier.NeighbourAtelier.both;
import static fr.romans.mes.core.atelier.NeighbourAtelier.home;
import static fr.romans.mes.core.atelier.NeighbourAtelier.neighbour;
import static fr.romans.mes.core.atelier.SmallAtelier.CUT_1;
import static fr.romans.mes.core.atelier.SmallAtelier.SITE;
import static fr.romans.mes.core.atelier.SmallAtelier.STITCH;
import static fr.romans.mes.core.atelier.SmallAtelier.STITCHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.unit.SiteId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SitesThatShareWorkTest {

    @Test
    void siteOfWorkIsWhereThePostStands() {
        Ateliers sites = both();
        assertThat(sites.siteOfWork(SITE, CUT_1)).map(Atelier::id).contains(SITE);
        assertThat(sites.siteOfWork(SITE, THEIR_POST)).map(Atelier::id).contains(NEIGHBOUR);
        assertThat(sites.siteOfWork(NEIGHBOUR, CUT_1)).as("it gives no work away").isEmpty();
        assertThat(sites.siteOfWork(SITE, null)).isEmpty();
    }

    @Test
    void whatChangesAtOneMayBeSeenAtTheOther() {
        Ateliers sites = both();
        assertThat(sites.sharingWith(SITE)).containsExactlyInAnyOrder(SITE, NEIGHBOUR);
        assertThat(sites.sharingWith(NEIGHBOUR)).containsExactlyInAnyOrder(SITE, NEIGHBOUR);
        assertThat(sites.sharingWith(new SiteId("forgotten"))).containsExactly(new SiteId("forgotten"));
        assertThat(sites.giversTo(NEIGHBOUR)).extracting(Atelier::id).containsExactly(SITE);
        assertThat(sites.takersOf(NEIGHBOUR)).isEmpty();
    }

    @Test
    void onePostIdAtBothSitesIsRefused() {
        assertThatThrownBy(() -> new Ateliers(List.of(home(Set.of(STITCHING)), neighbour(STITCH))))
                .hasMessageContaining("stitch-1 is at site small and at neighbour");
    }
}
