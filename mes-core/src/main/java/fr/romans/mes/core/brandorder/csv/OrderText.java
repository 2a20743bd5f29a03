package fr.romans.mes.core.brandorder.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a file into text, or says why they are none. */
final class OrderText {

    private OrderText() {}

    static Optional<String> of(byte[] content, Problems problems) {
        if (content.length > OrderFileReader.LARGEST_BYTES) {
            problems.add(Problems.WHOLE_FILE, "", "order-file.too-large", "limit", OrderFileReader.LARGEST_BYTES / 1_000_000);
            return Optional.empty();
        }
        if (isUtf16(content)) {
            problems.add(Problems.WHOLE_FILE, "", "order-file.not-utf8");
            return Optional.empty();
        }
        if (holdsZero(content)) {
            problems.add(Problems.WHOLE_FILE, "", "order-file.not-text");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return notBlank(text.startsWith("\uFEFF") ? text.substring(1) : text, problems);
        } catch (CharacterCodingException e) {
            problems.add(Problems.WHOLE_FILE, "", "order-file.not-utf8");
            return Optional.empty();
        }
    }

    private static Optional<String> notBlank(String text, Problems problems) {
        if (text.isBlank()) {
            problems.add(Problems.WHOLE_FILE, "", "order-file.empty");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static boolean isUtf16(byte[] content) {
        return content.length >= 2
                && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
                        || (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
    }

    /** Text has no zero bytes; spreadsheets, pictures and archives do. */
    private static boolean holdsZero(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
