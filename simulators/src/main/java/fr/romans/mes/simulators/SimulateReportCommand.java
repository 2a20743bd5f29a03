package fr.romans.mes.simulators;

import fr.romans.mes.simulators.year.YearResult;
import fr.romans.mes.simulators.year.html.YearPage;
import fr.romans.mes.simulators.year.json.ResultFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "report", resourceBundle = "fr.romans.mes.simulators.help", mixinStandardHelpOptions = true)
final class SimulateReportCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "report.files")
    private List<Path> files = List.of();

    @Option(names = "--html", required = true, paramLabel = "FILE", descriptionKey = "simulate.html")
    private Path html = Path.of(".");

    @Override
    public Integer call() {
        List<YearResult> years = files.stream().map(ResultFile::read).toList();
        YearPage.write(html, "years", ResultFile.text(years), Locale.getDefault(), ResultFile::text);
        return ExitCode.OK;
    }
}
