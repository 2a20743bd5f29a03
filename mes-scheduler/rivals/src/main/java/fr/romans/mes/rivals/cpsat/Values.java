package fr.romans.mes.rivals.cpsat;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.Literal;

/** A solution of the model. */
record Values(CpSolver solver) {

    boolean isTrue(Literal literal) {
        return solver.booleanValue(literal);
    }

    int of(IntVar variable) {
        return (int) solver.value(variable);
    }
}
