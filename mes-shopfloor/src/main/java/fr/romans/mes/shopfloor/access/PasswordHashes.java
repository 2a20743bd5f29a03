package fr.romans.mes.shopfloor.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Hashes passwords with bcrypt. Slow on purpose, about a tenth of a second: never on an event loop. */
@Singleton
final class PasswordHashes {

    /** bcrypt reads no further; a longer password would be cut in silence. */
    static final int LONGEST_BYTES = 72;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(10);
    private final String ofNobody = bcrypt.encode("nobody has this password");

    String of(String password) {
        return bcrypt.encode(password);
    }

    boolean matches(String password, String hash) {
        return isReadable(password) && bcrypt.matches(password, hash);
    }

    /** Takes as long as a true comparison, so that the time of an answer does not tell which names exist. */
    void compareWithNobody(String password) {
        if (isReadable(password)) {
            bcrypt.matches(password, ofNobody);
        }
    }

    static boolean isReadable(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }
}
