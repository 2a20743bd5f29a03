package fr.romans.mes.core.personnel;

import fr.romans.mes.core.unit.OperationCode;
import java.util.function.BiPredicate;

/** Holds when a person may do an operation alone: qualified or expert; a trainee needs a tutor and is not. */
public final class IsQualifiedForOperation implements BiPredicate<Operator, OperationCode> {

    @Override
    public boolean test(Operator operator, OperationCode operation) {
        return operator.levelIn(operation).filter(SkillLevel::worksAlone).isPresent();
    }
}
