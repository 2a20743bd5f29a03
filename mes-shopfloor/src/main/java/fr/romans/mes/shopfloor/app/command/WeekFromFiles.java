package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.brandorder.OrderFile;
import fr.romans.mes.core.brandorder.OrderLine;
import fr.romans.mes.core.brandorder.csv.OrderFileReader;
import fr.romans.mes.core.planning.PlanningSnapshot;
import fr.romans.mes.core.planning.SnapshotBuilder;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.core.workorder.LotMaker;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Weeks of a site's orders as files say them, nothing of them begun. */
record WeekFromFiles(Atelier atelier, LocalDate from, int weeks) {

    WeekFromFiles {
        if (weeks < 1 || weeks > 52) {
            throw new UserError(Texts.of("error.weeks", String.valueOf(weeks)));
        }
    }

    /**
     * @return the lines released within the weeks
     * @throws UserError when a row cannot be taken, or nothing is released; rows are told to {@code out}
     */
    List<OrderLine> lines(Path orders, PrintWriter out) {
        OrderFile file = OrderFiles.read(orders, new OrderFileReader(new Ateliers(List.of(atelier))));
        if (!file.problems().isEmpty()) {
            OrderFiles.tell(file.problems(), out);
            throw new UserError(Texts.of("plan.bad-rows", file.problems().size(), orders.toString()));
        }
        Instant end = atelier.calendar().startOf(from.plusWeeks(weeks));
        List<OrderLine> released = file.lines().stream()
                .filter(line -> atelier.calendar().startOf(line.release()).isBefore(end))
                .toList();
        if (released.isEmpty()) {
            throw new UserError(Texts.of("plan.no-orders", orders.toString(), from.toString(), weeks));
        }
        return released;
    }

    PlanningSnapshot snapshot(List<OrderLine> lines) {
        List<LotFile> lots = lines.stream()
                .flatMap(line -> LotMaker.lotsOf(line, atelier).stream())
                .toList();
        return new SnapshotBuilder(
                        atelier, atelier.calendar().startOf(from), Duration.ofDays(7L * weeks), Optional.empty())
                .of(lots, lines.stream().collect(Collectors.toMap(OrderLine::id, Function.identity())));
    }
}
