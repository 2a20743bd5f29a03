package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.calendar.WeekPattern;
import fr.romans.mes.core.personnel.Operator;
import fr.romans.mes.core.personnel.SkillLevel;
import fr.romans.mes.core.unit.OperationCode;
import fr.romans.mes.core.unit.OperatorId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** people.yaml: who works here, what they can do, and when they are there. */
final class PeopleReader {

    private final Collection<OperationCode> operations;
    private final WeekPattern siteWeek;
    final Declared<OperatorId, Operator> people = new Declared<>();

    /** @param siteWeek the hours of those who have none of their own */
    PeopleReader(Collection<OperationCode> operations, WeekPattern siteWeek) {
        this.operations = operations;
        this.siteWeek = siteWeek;
    }

    void read(YamlValue root) {
        root.fields("people").required("people").entries().forEach(this::person);
    }

    private void person(YamlValue.Entry entry) {
        Fields person = entry.value().fields("name", "skills", "hours", "days-off");
        OperatorId id = entry.key().id(OperatorId::new);
        people.add(
                entry.key(),
                id,
                new Operator(
                        id,
                        person.required("name").text(),
                        skills(person.required("skills")),
                        person.optional("hours").map(WeekReader::week).orElse(siteWeek),
                        person.optional("days-off").map(WeekReader::dayRanges).orElse(List.of())));
    }

    private Map<OperationCode, SkillLevel> skills(YamlValue value) {
        Map<OperationCode, SkillLevel> skills = new HashMap<>();
        for (YamlValue.Entry skill : value.entries()) {
            SkillLevel level = skill.value().choice(SkillLevel.class);
            skill.key()
                    .reference("configuration.unknown-operation", operations, OperationCode::new)
                    .ifPresent(operation -> skills.put(operation, level));
        }
        return skills;
    }
}
