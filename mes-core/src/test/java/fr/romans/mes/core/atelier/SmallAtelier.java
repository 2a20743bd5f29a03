package fr.romans.mes.core.atelier;

import fr.romans.mes.core.brandorder.Brand;
import fr.romans.mes.core.brandorder.OrderKind;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.calendar.DateRange;
import fr.romans.mes.core.calendar.ShiftHours;
import fr.romans.mes.core.calendar.SiteCalendar;
import fr.romans.mes.core.calendar.WeekPattern;
import fr.romans.mes.core.equipment.Area;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.equipment.WorkCentre;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.personnel.Operator;
import fr.romans.mes.core.personnel.SkillLevel;
import fr.romans.mes.core.product.Material;
import fr.romans.mes.core.product.AgecStep;
import fr.romans.mes.core.product.LastModel;
import fr.romans.mes.core.product.Operation;
import fr.romans.mes.core.product.OperationSegment;
import fr.romans.mes.core.product.Routing;
import fr.romans.mes.core.product.SetupRule;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.AreaId;
import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.ConstructionId;
import fr.romans.mes.core.unit.LastModelId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.OrderId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.StandardTime;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.unit.WorkCentreId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * An atelier that fits into a reader's head: two cutters, one stitcher, one laster who also finishes, a drying rack.
 * Open Monday to Friday, 8 to 12 and 13 to 16 o'clock in Paris; 14 July is a holiday, closed 3 to 28 August 2026.
 * Lasts of the one model: 12 pairs of 37 and 38, 4 of 39. Minutes a pair: 8, 20, 8, (2 hours of drying), 4.
 */
public final class SmallAtelier {

    public static final SiteId SITE = new SiteId("small");
    public static final BrandId ELLIPS = new BrandId("ellips");
    public static final BrandId MARZO = new BrandId("marzo");
    public static final StyleId DERBY = new StyleId("DERBY");
    public static final StyleId PUMP = new StyleId("PUMP");
    public static final LastModelId LAST = new LastModelId("L40");
    public static final OperationCode CUTTING = new OperationCode("CUTTING");
    public static final OperationCode STITCHING = new OperationCode("STITCHING");
    public static final OperationCode LASTING = new OperationCode("LASTING");
    public static final OperationCode DRYING = new OperationCode("DRYING");
    public static final OperationCode FINISHING = new OperationCode("FINISHING");
    public static final WorkUnitId CUT_1 = new WorkUnitId("cut-1");
    public static final WorkUnitId CUT_2 = new WorkUnitId("cut-2");
    public static final WorkUnitId STITCH = new WorkUnitId("stitch-1");
    public static final WorkUnitId LASTER = new WorkUnitId("last-1");
    public static final WorkUnitId RACK = new WorkUnitId("rack-1");
    public static final WorkUnitId FINISH = new WorkUnitId("finish-1");
    public static final OperatorId ANNA = new OperatorId("anna");
    public static final OperatorId BORIS = new OperatorId("boris");
    public static final OperatorId CHLOE = new OperatorId("chloe");
    public static final OperatorId DAVID = new OperatorId("david");
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    private static final ConstructionId CEMENTED = new ConstructionId("cemented");

    private SmallAtelier() {}

    public static Atelier atelier() {
        return new Atelier(
                site(),
                calendar(),
                byId(people(), Operator::id),
                byId(operations(), Operation::code),
                Map.of(CEMENTED, routing()),
                Map.of(LAST, new LastModel(LAST, "Forme 40", SizeRun.parse("37:12 38:12 39:4"))),
                byId(
                        List.of(
                                new Brand(ELLIPS, "Ellips", BigDecimal.ONE),
                                new Brand(MARZO, "Fred Marzo", new BigDecimal("1.5"))),
                        Brand::id),
                byId(List.of(style(DERBY, ELLIPS, "black"), style(PUMP, MARZO, "red")), Style::id),
                List.of(
                        new SetupRule(CUTTING, "leather", Duration.ofMinutes(4)),
                        new SetupRule(LASTING, "last", Duration.ofMinutes(12))),
                new PlanningSettings(
                        12,
                        4,
                        Map.of(
                                SkillLevel.TRAINEE, new BigDecimal("1.5"),
                                SkillLevel.QUALIFIED, BigDecimal.ONE,
                                SkillLevel.EXPERT, new BigDecimal("0.9")),
                        Duration.ofHours(24),
                        2,
                        new ObjectiveWeights(100, 2000, 0, 50, 5, 30, 40),
                        400,
                        new TimeSpread(0.2, 0.1),
                        new RemedyPrices(4500, 60_000, 8000),
                        List.of()));
    }

    public static OrderLine line(String id, StyleId style, OrderKind kind, String sizes) {
        return new OrderLine(
                new OrderLineId(id),
                new OrderId("O-1"),
                SITE,
                style.equals(DERBY) ? ELLIPS : MARZO,
                style,
                kind,
                SizeRun.parse(sizes),
                MONDAY,
                MONDAY.plusDays(18),
                Map.of(),
                2);
    }

    private static Site site() {
        return new Site(
                SITE,
                "Petit atelier",
                List.of(new Area(
                        new AreaId("hall"),
                        "Halle",
                        List.of(
                                centre("cutting", unit(CUT_1, CUTTING, 1), unit(CUT_2, CUTTING, 1)),
                                centre("stitching", unit(STITCH, STITCHING, 1)),
                                centre("lasting", unit(LASTER, LASTING, 1)),
                                centre("drying", unit(RACK, DRYING, 4)),
                                centre("finishing", unit(FINISH, FINISHING, 1))))));
    }

    private static WorkCentre centre(String id, WorkUnit... units) {
        return new WorkCentre(new WorkCentreId(id), id, List.of(units));
    }

    private static WorkUnit unit(WorkUnitId id, OperationCode operation, int capacity) {
        return new WorkUnit(id, id.value(), Set.of(operation), capacity);
    }

    public static SiteCalendar calendar() {
        return new SiteCalendar(
                PARIS,
                week(),
                List.of(new DateRange(LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 28), "congés d'août")),
                day -> day.getMonthValue() == 7 && day.getDayOfMonth() == 14);
    }

    public static WeekPattern week() {
        var days = new LinkedHashMap<DayOfWeek, List<ShiftHours>>();
        for (DayOfWeek day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            days.put(day, List.of(hours(8, 12), hours(13, 16)));
        }
        return new WeekPattern(days);
    }

    private static ShiftHours hours(int from, int to) {
        return new ShiftHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static List<Operator> people() {
        return List.of(
                person(ANNA, Map.of(CUTTING, SkillLevel.EXPERT)),
                person(BORIS, Map.of(CUTTING, SkillLevel.QUALIFIED, STITCHING, SkillLevel.TRAINEE)),
                person(CHLOE, Map.of(STITCHING, SkillLevel.QUALIFIED)),
                person(DAVID, Map.of(LASTING, SkillLevel.EXPERT, FINISHING, SkillLevel.QUALIFIED)));
    }

    private static Operator person(OperatorId id, Map<OperationCode, SkillLevel> skills) {
        List<DateRange> daysOff = id.equals(CHLOE)
                ? List.of(new DateRange(MONDAY.plusDays(2), MONDAY.plusDays(2), "formation"))
                : List.of();
        return new Operator(id, id.value(), skills, week(), daysOff);
    }

    private static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        operations.add(operation(CUTTING, AgecStep.NONE, false));
        operations.add(operation(STITCHING, AgecStep.PIQUAGE, false));
        operations.add(operation(LASTING, AgecStep.MONTAGE, false));
        operations.add(operation(DRYING, AgecStep.MONTAGE, true));
        operations.add(operation(FINISHING, AgecStep.FINITION, false));
        return operations;
    }

    private static Operation operation(OperationCode code, AgecStep step, boolean elapsed) {
        return new Operation(code, code.value(), code.value(), step, elapsed, code.equals(FINISHING) ? Material.SOLES : Material.NONE, List.of("flaw"));
    }

    private static Routing routing() {
        return new Routing(
                CEMENTED,
                "soudé",
                "cemented",
                List.of(
                        segment(10, CUTTING, 8, Duration.ZERO),
                        segment(30, STITCHING, 20, Duration.ZERO),
                        segment(40, LASTING, 8, Duration.ofMinutes(6)),
                        segment(50, DRYING, 0, Duration.ofHours(2)),
                        segment(70, FINISHING, 4, Duration.ZERO)),
                LASTING,
                FINISHING);
    }

    private static OperationSegment segment(int sequence, OperationCode operation, int minutes, Duration perLot) {
        return new OperationSegment(sequence, operation, new StandardTime(60 * minutes), perLot);
    }

    private static Style style(StyleId id, BrandId brand, String leather) {
        return new Style(id, brand, id.value(), CEMENTED, LAST, Map.of("leather", leather), Map.of());
    }

    private static <K, V> Map<K, V> byId(List<V> values, Function<V, K> id) {
        var map = new LinkedHashMap<K, V>();
        values.forEach(value -> map.put(id.apply(value), value));
        return map;
    }
}
