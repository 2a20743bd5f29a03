package fr.romans.mes.core.personnel;

/** How well a person masters an operation; the order of the constants is the order of mastery. */
public enum SkillLevel {
    /** Learns the operation; works only beside a tutor. */
    TRAINEE,
    /** Does the operation alone. */
    QUALIFIED,
    /** Does it fast, and may be a trainee's tutor. */
    EXPERT;

    public boolean mayTutor() {
        return this == EXPERT;
    }

    public boolean worksAlone() {
        return this != TRAINEE;
    }
}
