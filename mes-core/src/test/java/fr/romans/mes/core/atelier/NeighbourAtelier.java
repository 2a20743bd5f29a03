package fr.romans.mes.core.atelier;

import fr.romans.mes.core.equipment.Area;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.equipment.WorkCentre;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.personnel.Operator;
import fr.romans.mes.core.personnel.SkillLevel;
import fr.romans.mes.core.unit.AreaId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A site beside the small atelier that takes its stitching, an hour away: one stitcher at one post, with the same calendar. */
public final class NeighbourAtelier {

    public static final SiteId NEIGHBOUR = new SiteId("neighbour");
    public static final WorkUnitId THEIR_POST = new WorkUnitId("their-stitch-1");
    public static final OperatorId EMMA = new OperatorId("emma");
    public static final Duration AN_HOUR = Duration.ofHours(1);

    private NeighbourAtelier() {}

    /** The small atelier, which transfers stitching, and the site that takes it. */
    public static Ateliers both() {
        return new Ateliers(List.of(home(Set.of(SmallAtelier.STITCHING)), neighbour(THEIR_POST)));
    }

    public static Atelier home(Set<OperationCode> operations) {
        Atelier small = SmallAtelier.atelier();
        PlanningSettings planning = small.planning();
        return with(small, small.site(), small.operators(), new PlanningSettings(
                planning.trolleyPairs(),
                planning.smallestLot(),
                planning.pace(),
                planning.frozen(),
                planning.safetyDays(),
                planning.weights(),
                planning.movedAtOnce(),
                planning.timeSpread(),
                planning.remedyPrices(),
                List.of(new TransferRoute(NEIGHBOUR, operations, AN_HOUR, 1200))));
    }

    public static Atelier neighbour(WorkUnitId post) {
        Atelier small = SmallAtelier.atelier();
        var unit = new WorkUnit(post, "Piquage d'à côté", Set.of(SmallAtelier.STITCHING), 1);
        var site = new Site(NEIGHBOUR, "L'atelier d'à côté", List.of(new Area(new AreaId("hall"), "Halle", List.of(
                new WorkCentre(new WorkCentreId("stitching"), "stitching", List.of(unit))))));
        var emma = new Operator(EMMA, "Emma", Map.of(SmallAtelier.STITCHING, SkillLevel.QUALIFIED), SmallAtelier.week(), List.of());
        Atelier other = with(small, site, Map.of(EMMA, emma), small.planning());
        return new Atelier(
                other.site(), other.calendar(), other.operators(), other.operations(), other.routings(), other.lastModels(),
                Map.of(), Map.of(), other.setupRules(), other.planning());
    }

    private static Atelier with(Atelier atelier, Site site, Map<OperatorId, Operator> people, PlanningSettings planning) {
        return new Atelier(
                site, atelier.calendar(), people, atelier.operations(), atelier.routings(), atelier.lastModels(),
                atelier.brands(), atelier.styles(), atelier.setupRules(), planning);
    }
}
