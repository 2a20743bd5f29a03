package fr.romans.mes.shopfloor.watchdog;

import fr.romans.mes.shopfloor.disk.SafePath;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.File;
import java.util.Optional;
import java.util.OptionalLong;

/** The disk that the embedded database writes to. */
@Singleton
class DataDisk {

    private static final long MEGABYTE = 1_000_000;

    private final Optional<File> folder;

    DataDisk(@Value("${datasources.default.url:}") String url) {
        this.folder = SafePath.fileIn(url).map(file -> file.toAbsolutePath().resolveSibling(".").toFile());
    }

    /** @return megabytes that the server may still write; empty where the database is elsewhere, or in memory */
    OptionalLong free() {
        return folder.map(there -> OptionalLong.of(there.getUsableSpace() / MEGABYTE)).orElse(OptionalLong.empty());
    }
}
