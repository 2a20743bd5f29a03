package fr.romans.mes.shopfloor.live.store;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.Pairs;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.core.workorder.JobOrderState;
import fr.romans.mes.shopfloor.live.FloorNow;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Singleton
@Transactional
class FloorTables implements FloorNow {

    private final Ateliers ateliers;
    private final InWorkRows inWork;
    private final DowntimeRows downtime;
    private final OutputRows output;

    FloorTables(Ateliers ateliers, InWorkRows inWork, DowntimeRows downtime, OutputRows output) {
        this.ateliers = ateliers;
        this.inWork = inWork;
        this.downtime = downtime;
        this.output = output;
    }

    @Override
    public List<InWork> inWork(SiteId site) {
        Atelier here = ateliers.require(site);
        return inWork.startedAt(ateliers.sharingWith(site).stream().map(SiteId::value).toList()).stream()
                .filter(row -> here.site().workUnit(new WorkUnitId(row.unitId())).isPresent())
                .map(row -> new InWork(
                        new WorkUnitId(row.unitId()),
                        new JobOrderId(row.jobOrderId()),
                        new LotId(row.lotId()),
                        JobOrderState.valueOf(row.state()),
                        row.startedAt() == null ? null : row.startedAt().toInstant()))
                .toList();
    }

    @Override
    public List<Down> down(SiteId site) {
        return downtime.downAt(site.value()).stream()
                .map(row -> new Down(
                        new WorkUnitId(row.unitId()), row.reason(), row.since().toInstant()))
                .toList();
    }

    @Override
    public Map<OperationCode, Output> output(SiteId site, LocalDate day) {
        var byOperation = new LinkedHashMap<OperationCode, Output>();
        output.ofDay(site.value(), day)
                .forEach(sum -> byOperation.put(
                        new OperationCode(sum.operation()),
                        new Output(
                                Pairs.of(Math.toIntExact(sum.good())), Pairs.of(Math.toIntExact(sum.scrapped())))));
        return byOperation;
    }
}
