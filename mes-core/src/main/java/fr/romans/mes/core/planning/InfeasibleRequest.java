package fr.romans.mes.core.planning;

import fr.romans.mes.core.unit.Refusal;

/** No plan can exist: the refusal names the job order and what it lacks (post, person, lasts, time). */
public final class InfeasibleRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public InfeasibleRequest(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
