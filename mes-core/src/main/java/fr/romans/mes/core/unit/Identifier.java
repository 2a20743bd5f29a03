package fr.romans.mes.core.unit;

import java.util.regex.Pattern;

/**
 * What identifies a thing of the atelier. Letters, digits, {@code . _ -}, 1 to 64 characters: it fits an MQTT topic
 * level, a file name and a URL as it is.
 */
public interface Identifier extends Comparable<Identifier> {

    Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    String value();

    /**
     * @throws IllegalArgumentException when the text cannot be an identifier; the message names kind and text
     */
    static void require(String value, String kind) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' cannot be the id of a " + kind
                    + ": use 1 to 64 letters, digits, '.', '_' or '-', beginning with a letter or digit");
        }
    }

    static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    default int compareTo(Identifier other) {
        return value().compareTo(other.value());
    }
}
