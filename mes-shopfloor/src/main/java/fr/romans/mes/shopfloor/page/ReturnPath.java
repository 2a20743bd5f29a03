package fr.romans.mes.shopfloor.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A path on this server to come back to; anything that could lead to another host is none. */
public final class ReturnPath {

    private ReturnPath() {}

    public static Optional<URI> of(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(path);
            return uri.getHost() == null && uri.getScheme() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
