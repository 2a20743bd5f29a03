package fr.romans.mes.simulators.terminal;

/** A work unit by its place on the wire. */
public record Post(String site, String area, String workCentre, String workUnit) implements Comparable<Post> {

    @Override
    public int compareTo(Post other) {
        return (area + "/" + workCentre + "/" + workUnit)
                .compareTo(other.area + "/" + other.workCentre + "/" + other.workUnit);
    }
}
