package fr.romans.mes.core.unit;

import java.util.regex.Pattern;

/** What identifies a floor report, {@code reporter_ownId}: its reporter and the reporter's own id for it. So it may be long. */
public record ReportId(String value) implements Identifier {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    public ReportId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' cannot be the id of a floor report:"
                    + " use 1 to 128 letters, digits, '.', '_' or '-', beginning with a letter or digit");
        }
    }

    /** Who reports; empty where the id does not say. */
    public String reporter() {
        return value.substring(0, Math.max(0, value.lastIndexOf('_')));
    }
}
