package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.terminal.DispatchList;

/**
 * A line of a dispatch list that could be begun.
 *
 * @param isFirst nothing of the lot was begun before
 */
record Task(Bench bench, DispatchList.Entry entry, boolean isFirst) implements Comparable<Task> {

    @Override
    public int compareTo(Task other) {
        int byStart = entry.plannedStart().compareTo(other.entry.plannedStart());
        return byStart != 0 ? byStart : entry.jobOrder().compareTo(other.entry.jobOrder());
    }
}
