package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.equipment.WorkUnit;
import fr.romans.mes.core.personnel.IsQualifiedForOperation;
import fr.romans.mes.core.personnel.Operator;
import fr.romans.mes.core.product.Operation;
import fr.romans.mes.core.product.OperationSegment;
import fr.romans.mes.core.product.Routing;
import fr.romans.mes.core.unit.OperationCode;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Every operation that a routing asks for can be done: there is a post for it, and somebody who does it alone. */
final class CoverageCheck {

    private final IsQualifiedForOperation isQualified = new IsQualifiedForOperation();
    private final Site site;
    private final Collection<Operator> people;
    private final Set<OperationCode> asked;

    CoverageCheck(Site site, Collection<Operator> people, Collection<Routing> routings) {
        this.site = site;
        this.people = people;
        this.asked = routings.stream()
                .flatMap(routing -> routing.segments().stream())
                .map(OperationSegment::operation)
                .collect(Collectors.toSet());
    }

    void check(YamlValue place, Operation operation) {
        if (!asked.contains(operation.code())) {
            return;
        }
        if (site.workUnits().map(WorkUnit::operations).noneMatch(here -> here.contains(operation.code()))) {
            place.refuse("configuration.operation-without-unit", "operation", operation.code().value());
        }
        if (!operation.elapsed() && people.stream().noneMatch(person -> isQualified.test(person, operation.code()))) {
            place.refuse("configuration.operation-without-person", "operation", operation.code().value());
        }
    }
}
