package fr.romans.mes.scheduler.solve;

/** A plan with its judgement. */
record Candidate(Genes genes, long hard, long soft) implements Comparable<Candidate> {

    static Candidate of(Schedule schedule) {
        return new Candidate(schedule.genes(), schedule.score().hard(), schedule.score().soft());
    }

    @Override
    public int compareTo(Candidate other) {
        int byHard = Long.compare(hard, other.hard);
        return byHard != 0 ? byHard : Long.compare(soft, other.soft);
    }
}
