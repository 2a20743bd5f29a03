package fr.romans.mes.shopfloor.watchdog;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The disk that the embedded database writes to. */
@Singleton
class DataDisk {

    private static final Pattern FILE = Pattern.compile("jdbc:h2:safe:([^;]+).*");
    private static final long MEGABYTE = 1_000_000;

    private final Optional<File> folder;

    DataDisk(@Value("${datasources.default.url:}") String url) {
        Matcher file = FILE.matcher(url);
        this.folder = file.matches()
                ? Optional.of(Path.of(file.group(1)).toAbsolutePath().resolveSibling(".").toFile())
                : Optional.empty();
    }

    /** @return megabytes that the server may still write; empty where the database is elsewhere, or in memory */
    OptionalLong free() {
        return folder.map(there -> OptionalLong.of(there.getUsableSpace() / MEGABYTE)).orElse(OptionalLong.empty());
    }
}
