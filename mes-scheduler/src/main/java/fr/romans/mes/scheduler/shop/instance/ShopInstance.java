package fr.romans.mes.scheduler.shop.instance;

import fr.romans.mes.scheduler.problem.Problem;
import java.util.OptionalInt;

/**
 * A standard instance, one minute for each unit of time.
 *
 * @param name      as its file calls it
 * @param bestKnown shortest makespan published
 */
public record ShopInstance(String name, Kind kind, Problem problem, OptionalInt bestKnown) {

    /** What the jobs of a shop may do. */
    public enum Kind {
        /** Each operation has its machine. */
        JOB,
        /** Operations choose among machines. */
        FLEXIBLE,
        /** All jobs pass the machines in one order, and no job overtakes another. */
        FLOW
    }
}
