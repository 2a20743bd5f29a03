package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.planning.check.CheckReport;
import fr.romans.mes.core.planning.check.PlanCheck;
import fr.romans.mes.core.planning.file.PlanFileJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mes check FILE.json}: does this plan keep every rule, and cost what it claims? */
@Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = Texts.BUNDLE)
public final class CheckCommand implements Callable<Integer> {

    private static final int SHOWN = 50;

    @Parameters(paramLabel = "FILE.json", descriptionKey = "check.file")
    Path file = Path.of("plan.json");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CheckReport report;
        try {
            report = PlanCheck.check(PlanFileJson.read(file));
        } catch (IOException e) {
            throw new UserError(Texts.of("error.unreadable-file", file.toString()), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        report.violations().stream().limit(SHOWN).forEach(violation -> out.println("  - " + violation.sentence()));
        if (report.violations().size() > SHOWN) {
            out.println(Texts.of("check.more", report.violations().size() - SHOWN));
        }
        out.println(
                report.isSound()
                        ? Texts.of("check.sound", report.jobOrders())
                        : Texts.of("check.broken", report.violations().size(), report.jobOrders()));
        return report.isSound() ? 0 : 1;
    }
}
