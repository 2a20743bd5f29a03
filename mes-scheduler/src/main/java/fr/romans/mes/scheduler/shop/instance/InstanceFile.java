package fr.romans.mes.scheduler.shop.instance;

import fr.romans.mes.scheduler.shop.instance.ShopInstance.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads a file of one or several standard instances; what it holds is told by its content, never by its name. */
public final class InstanceFile {

    private InstanceFile() {}

    /**
     * @throws IOException     when the file cannot be read
     * @throws InstanceRefused when it is no instance, or a broken one
     */
    public static List<ShopInstance> read(Path file) throws IOException {
        String stem = file.getFileName().toString().replaceAll("(?i)\\.(fjs|txt|jsp|jss|fsp|dat|data)$", "");
        String path = file.toAbsolutePath().normalize().toString();
        List<Section> sections = Section.of(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        var instances = new ArrayList<ShopInstance>();
        for (Section section : sections) {
            String name = sections.size() == 1 ? stem : section.nameOr(stem + "-" + (instances.size() + 1));
            instances.add(instance(name, path, section, sections.size() > 1));
        }
        return instances;
    }

    private static ShopInstance instance(String name, String path, Section section, boolean isOneOfSeveral) {
        int[] header = section.header().numbers();
        Steps steps = steps(section);
        if (steps.isFlowShop()) {
            Optional<String> drawn = header.length == 5
                    ? TaillardFlowShops.drawnFrom(header[0], header[1], header[2])
                    : Optional.empty();
            OptionalInt best = BestKnown.of(Kind.FLOW, drawn.orElse(name), path, steps);
            OptionalInt stated = header.length == 5 ? OptionalInt.of(header[3]) : OptionalInt.empty();
            String shown = isOneOfSeveral ? drawn.orElse(name) : name;
            return new ShopInstance(shown, Kind.FLOW, steps.toProblem(), best.isPresent() ? best : stated);
        }
        Kind kind = steps.flexibility() > 1 ? Kind.FLEXIBLE : Kind.JOB;
        return new ShopInstance(name, kind, steps.toProblem(), BestKnown.of(kind, name, path, steps));
    }

    private static Steps steps(Section section) {
        if (section.hasMachineTitle()) {
            return InstanceFormat.TWO_BLOCKS.readWhole(section);
        }
        if (section.numbersInBody() == InstanceFormat.PAIRS.expected(section)) {
            return InstanceFormat.PAIRS.readWhole(section);
        }
        InstanceRefused refusal;
        try {
            return FlexibleRows.read(section);
        } catch (InstanceRefused noFlexibleShop) {
            refusal = noFlexibleShop;
        }
        Optional<InstanceFormat> likely = Stream.of(InstanceFormat.PAIRS, flowFormat(section))
                .filter(format -> format.isLikely(section))
                .findFirst();
        return likely.orElseThrow(() -> refusal).readWhole(section);
    }

    private static InstanceFormat flowFormat(Section s) {
        boolean hasJobRows = s.jobs() != s.machines() && s.rowsOfLength(s.machines()) == s.jobs();
        return hasJobRows ? InstanceFormat.JOB_ROWS : InstanceFormat.MACHINE_ROWS;
    }
}
