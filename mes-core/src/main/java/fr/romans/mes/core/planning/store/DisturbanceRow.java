package fr.romans.mes.core.planning.store;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.OffsetDateTime;

/** @param id site, kind, subject and start: the same disturbance noted twice is one */
@MappedEntity("disturbance")
record DisturbanceRow(
        @Id String id,
        String siteId,
        String kind,
        String subjectId,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime startAt,
        @TypeDef(type = DataType.OBJECT) OffsetDateTime endAt) {

    private static final String ABSENCE = "ABSENCE";
    private static final String BREAKDOWN = "BREAKDOWN";

    static DisturbanceRow of(SiteId site, Change.Disturbance disturbance) {
        if (disturbance instanceof Change.Absence absence) {
            return row(site, ABSENCE, absence.person().value(), disturbance.lasts());
        }
        Change.Breakdown breakdown = (Change.Breakdown) disturbance;
        return row(site, BREAKDOWN, breakdown.unit().value(), disturbance.lasts());
    }

    private static DisturbanceRow row(SiteId site, String kind, String subject, Interval lasts) {
        String id = site.value() + " " + kind + " " + subject + " " + lasts.start().getEpochSecond();
        return new DisturbanceRow(
                id, site.value(), kind, subject, InstantColumn.of(lasts.start()), InstantColumn.of(lasts.end()));
    }

    Change.Disturbance toDisturbance() {
        var lasts = new Interval(startAt.toInstant(), endAt.toInstant());
        return ABSENCE.equals(kind)
                ? new Change.Absence(new OperatorId(subjectId), lasts)
                : new Change.Breakdown(new WorkUnitId(subjectId), lasts);
    }
}
