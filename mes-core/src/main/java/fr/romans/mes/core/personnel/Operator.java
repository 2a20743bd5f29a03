package fr.romans.mes.core.personnel;

import fr.romans.mes.core.calendar.DateRange;
import fr.romans.mes.core.calendar.WeekPattern;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person of the floor.
 *
 * @param hours   the person's own week
 * @param daysOff holidays and absences known ahead
 */
public record Operator(
        OperatorId id, String name, Map<OperationCode, SkillLevel> skills, WeekPattern hours, List<DateRange> daysOff) {

    public Operator {
        skills = Map.copyOf(skills);
        daysOff = List.copyOf(daysOff);
    }

    public Optional<SkillLevel> levelIn(OperationCode operation) {
        return Optional.ofNullable(skills.get(operation));
    }
}
