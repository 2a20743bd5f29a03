package fr.romans.mes.shopfloor.app.command;

import fr.romans.mes.core.atelier.yaml.ConfigurationRefused;
import fr.romans.mes.core.planning.InfeasibleRequest;
import fr.romans.mes.core.planning.file.PlanFileRefused;
import fr.romans.mes.shopfloor.page.RefusalSentences;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a sentence and an exit code. */
public final class ErrorMessages {

    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int BROKEN = 70;

    private ErrorMessages() {}

    public static int forUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("mes: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println(Texts.of("error.usage", command.getCommandSpec().qualifiedName()));
        return WRONG_USAGE;
    }

    public static int forExecution(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof InfeasibleRequest infeasible) {
            command.getErr().println("mes: " + RefusalSentences.plain(Texts.language(), infeasible.refusal()));
            return REFUSED;
        }
        if (isForPeople(problem)) {
            command.getErr().println("mes: " + problem.getMessage());
            return REFUSED;
        }
        return forBrokenProgram(problem, command);
    }

    /** Something that no person can mend: kept in a file, named to them. */
    public static int forBrokenProgram(Throwable problem, CommandLine command) {
        command.getErr().println(Texts.of("error.unexpected", problem.toString(), keep(problem)));
        return BROKEN;
    }

    private static boolean isForPeople(Exception problem) {
        return problem instanceof UserError
                || problem instanceof ConfigurationRefused
                || problem instanceof PlanFileRefused;
    }

    private static String keep(Throwable problem) {
        try {
            Path file = Files.createTempFile("mes-", ".log");
            var trace = new StringWriter();
            problem.printStackTrace(new PrintWriter(trace));
            Files.writeString(file, trace.toString());
            return file.toString();
        } catch (IOException e) {
            return "-";
        }
    }
}
