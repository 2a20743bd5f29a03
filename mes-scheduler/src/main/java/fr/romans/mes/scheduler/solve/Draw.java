package fr.romans.mes.scheduler.solve;

/**
 * A drawn change of a {@link Schedule}: it can be made, rolled back and made again. What the numbers mean depends on the kind;
 * NONE for unit or operator keeps what the job has.
 */
record Draw(Kind kind, int job, int other, int unit, int operator, boolean after) {

    enum Kind {
        /** Job goes right before or after another one; it may change over to a post and a person. */
        BESIDE,
        /** Job changes person, post, or both. */
        REASSIGN,
        /** Job changes post and person for those of another site, and its lot goes ahead. */
        OTHER_SITE,
        /** Two jobs change persons. */
        SWAP_PEOPLE,
        /** Two jobs change places: position, post and person. */
        SWAP_JOBS,
        /** Two posts change what they do: one from a job on, the other from another job on, or nothing when that is NONE. */
        SWAP_TAILS,
        /** From these jobs on, two lots change places step by step, times of waiting included. */
        SWAP_LOTS,
        /** A lot's jobs all go before those of another lot. */
        LOT_BEFORE,
        /** The lot goes on with this job at about a time, and with those behind it as soon as they can. */
        SOONER,
        /** Job is held back until a time, or no longer. */
        HOLD_BACK
    }

    static Draw beside(int job, int other, int unit, int operator, boolean after) {
        return new Draw(Kind.BESIDE, job, other, unit, operator, after);
    }

    static Draw reassign(int job, int unit, int operator) {
        return new Draw(Kind.REASSIGN, job, 0, unit, operator, false);
    }

    static Draw sooner(int job, int time) {
        return new Draw(Kind.SOONER, job, time, 0, 0, false);
    }

    static Draw otherSite(int job, int unit, int operator) {
        return new Draw(Kind.OTHER_SITE, job, 0, unit, operator, false);
    }

    static Draw holdBack(int job, int until) {
        return new Draw(Kind.HOLD_BACK, job, until, 0, 0, false);
    }

    /** @param other job from which {@code unit} changes over; NONE when it has nothing to do from then on */
    static Draw swapTails(int job, int other, int unit) {
        return new Draw(Kind.SWAP_TAILS, job, other, unit, 0, false);
    }

    static Draw swap(Kind kind, int job, int other) {
        return new Draw(kind, job, other, 0, 0, false);
    }
}
