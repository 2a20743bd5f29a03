package fr.romans.mes.core.unit;

/** What identifies a floor report, {@code reporter_ownId}: its reporter and the reporter's own id for it. So it may be long. */
public record ReportId(String value) implements Identifier {

    private static final int LONGEST_WITH_REPORTER = 128;

    public ReportId {
        if (!Identifier.isValid(value, LONGEST_WITH_REPORTER)) {
            throw new IllegalArgumentException("'" + value + "' cannot be the id of a floor report:"
                    + " use 1 to 128 letters, digits, '.', '_' or '-', beginning with a letter or digit");
        }
    }

    /** Who reports; empty where the id does not say. */
    public String reporter() {
        return value.substring(0, endOfReporter());
    }

    public boolean isOf(String reporter) {
        return endOfReporter() == reporter.length() && value.startsWith(reporter);
    }

    private int endOfReporter() {
        return Math.max(0, value.lastIndexOf('_'));
    }
}
