package fr.romans.mes.core.unit;

/** A number of pairs of shoes; never negative. */
public record Pairs(int count) implements Comparable<Pairs> {

    public static final Pairs NONE = new Pairs(0);

    public Pairs {
        if (count < 0) {
            throw new IllegalArgumentException("pairs cannot be negative: " + count);
        }
    }

    public static Pairs of(int count) {
        return count == 0 ? NONE : new Pairs(count);
    }

    public Pairs plus(Pairs other) {
        return of(Math.addExact(count, other.count));
    }

    /** @throws IllegalArgumentException when more would be taken than there is */
    public Pairs minus(Pairs other) {
        return of(count - other.count);
    }

    public boolean isNone() {
        return count == 0;
    }

    @Override
    public int compareTo(Pairs other) {
        return Integer.compare(count, other.count);
    }

    @Override
    public String toString() {
        return count + (count == 1 ? " pair" : " pairs");
    }
}
