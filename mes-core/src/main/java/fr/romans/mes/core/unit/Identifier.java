package fr.romans.mes.core.unit;

/**
 * What identifies a thing of the atelier. Letters, digits, {@code . _ -}, 1 to 64 characters: it fits an MQTT topic
 * level, a file name and a URL as it is.
 */
public interface Identifier extends Comparable<Identifier> {

    int LONGEST = 64;

    String value();

    /**
     * @throws IllegalArgumentException when the text cannot be an identifier; the message names kind and text
     */
    static void require(String value, String kind) {
        if (!isValid(value)) {
            throw new IllegalArgumentException("'" + value + "' cannot be the id of a " + kind
                    + ": use 1 to 64 letters, digits, '.', '_' or '-', beginning with a letter or digit");
        }
    }

    /** By hand: every row read makes several, and a pattern took a tenth of the time of a dispatch list. */
    static boolean isValid(String value) {
        return isValid(value, LONGEST);
    }

    static boolean isValid(String value, int longest) {
        if (value.isEmpty() || value.length() > longest || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    @Override
    default int compareTo(Identifier other) {
        return value().compareTo(other.value());
    }
}
