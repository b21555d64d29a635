package org.chalkline.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.chalkline.app.access.TokenCommand;
import org.chalkline.app.access.UserCommand;
import org.chalkline.app.archive.ArchiveCommand;
import org.chalkline.app.backup.BackupCommand;
import org.chalkline.app.backup.RestoreCommand;
import org.chalkline.app.bundle.BundleCommand;
import org.chalkline.app.export.ExportCommand;
import org.chalkline.app.export.StandardCommand;
import org.chalkline.app.intake.ImportCommand;
import org.chalkline.app.intake.MappingCommand;
import org.chalkline.app.ledger.ReplayCommand;
import org.chalkline.app.ledger.RotateKeyCommand;
import org.chalkline.app.ledger.VerifyCommand;
import org.chalkline.app.lottery.LotteriesCommand;
import org.chalkline.app.paper.PrintCommand;
import org.chalkline.app.setting.ConfigCommand;
import org.chalkline.app.setting.ProgramSettings;
import org.chalkline.kernel.limitation.Limitations;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's main: reads what it is asked on the command line, and does it. */
@Command(
        name = "run",
        description = {
            "Chalkline, the system of record of a district education bureau.",
            "Without a command it starts the program on this machine, and runs until it is stopped."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ImportCommand.class,
            MappingCommand.class,
            BundleCommand.class,
            PrintCommand.class,
            ArchiveCommand.class,
            ExportCommand.class,
            StandardCommand.class,
            VerifyCommand.class,
            LotteriesCommand.class,
            ReplayCommand.class,
            RotateKeyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            TokenCommand.class,
            UserCommand.class,
            ConfigCommand.class
        },
        sortOptions = false,
        customSynopsis =
                "./run [--data DIR] [--port N] [--empty] [--heap SIZE] [--SETTING=VALUE ...] [COMMAND]",
        footer = {
            "",
            "Any setting of the program can be given as --SETTING=VALUE, by the environment",
            "as SETTING_IN_CAPITALS, or in chalkline.yml beside the data folder, such as",
            "  --chalkline.zone=Europe/London        the bureau's time zone",
            "  --chalkline.views=mongodb             where the views are kept",
            "  --spring.profiles.active=server       the stores of more than one machine",
            "./run config prints what is in force, and from where."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, or stopped by SIGTERM",
            "1:an import refused rows, or found malformed ones; or something is not as it was signed",
            "2:asked for something it can't do, or could not start",
            "3:another program is using the data folder",
            "4:the data folder is of no use: read-only, foreign, newer or damaged",
            "5:can't, or must not, listen where it was told to"
        })
public final class Chalkline implements Callable<Integer> {

    /** Those of the program are looked at when they are read, the others by Spring. */
    private static final Pattern SETTING =
            Pattern.compile("--(chalkline|spring|server|management|logging)(\\.[\\w\\[\\]-]+)+=.*");

    /** As in ./run, which passes over what doesn't match. */
    private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[mMgG]");

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:CHALKLINE_DATA:-data}",
            description = "The folder that holds what is recorded. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "The port on 127.0.0.1; 0 takes a free one. Default: what server.port says, or 8080")
    private @Nullable Integer port;

    @Option(
            names = "--empty",
            description = "Start with an empty record, without the demonstration district.")
    private boolean empty;

    @Option(
            names = "--district",
            paramLabel = "NAME",
            defaultValue = "small",
            description =
                    "The demonstration district for an empty folder: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private District district = District.small;

    @Option(
            names = "--accept-loss",
            paramLabel = "PART",
            split = ",",
            description =
                    "Start though this part of the data is missing, and make it anew: events, keys, master-key, reads, log or signing-key. Parts that rested on it are set aside in the data folder, and the folder remembers the loss. Only for a part that is lost for good.")
    private List<String> acceptedLosses = new ArrayList<>();

    /** Takes effect before this program does: ./run hands it to Java. */
    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            description =
                    "The most memory for Java's objects, such as 768m or 2g; the program takes up to 630 MB besides. Default: 384m")
    void requireHeapSize(String size) {
        if (HEAP.matcher(size).matches()) return;
        throw new ParameterException(
                line(), "Invalid value for option '--heap': give a size such as 768m or 2g");
    }

    @Unmatched private List<String> settings = new ArrayList<>();

    @Spec private @Nullable CommandSpec spec;

    /** The demonstration districts there are, as they are named on the command line. */
    private enum District {
        small,
        full
    }

    private Chalkline() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Does what the arguments say, and returns the exit status. */
    public static int run(String... arguments) {
        var line = new CommandLine(new Chalkline());
        // The program's settings are unknown to its commands, which would pass over misspelt
        // options.
        for (var command : line.getSubcommands().values()) {
            command.setUnmatchedArgumentsAllowed(false);
        }
        return line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionStrategy(Chalkline::execute)
                .setExecutionExceptionHandler(Chalkline::tell)
                .setParameterExceptionHandler(Chalkline::tellMisunderstood)
                .execute(arguments);
    }

    /** The program's settings are no business of its commands, but of the one that tells them. */
    private static int execute(ParseResult parsed) {
        var program = (Chalkline) parsed.commandSpec().userObject();
        boolean heeded =
                !parsed.hasSubcommand()
                        || parsed.subcommand().commandSpec().userObject() instanceof ConfigCommand;
        if (!heeded && !program.settings.isEmpty()) {
            throw new UnmatchedArgumentException(
                    parsed.subcommand().commandSpec().commandLine(), program.settings);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int tell(Exception failure, CommandLine line, ParseResult parsed)
            throws Exception {
        if (!(failure instanceof CannotRunException known)) throw failure;
        line.getErr().println("chalkline: " + known.code() + ": " + known.getMessage());
        return known.exit().status();
    }

    /** What is wrong comes first and last: the whole usage would hide it. */
    private static int tellMisunderstood(ParameterException misunderstood, String[] arguments) {
        var line = misunderstood.getCommandLine();
        var err = line.getErr();
        err.println("chalkline: " + misunderstood.getMessage());
        if (misunderstood instanceof UnmatchedArgumentException unmatched) {
            for (var given : unmatched.getUnmatched()) suggest(given, line.getCommandSpec(), err);
        }
        err.println("./" + line.getCommandSpec().qualifiedName() + " --help tells what there is.");
        return CommandLine.ExitCode.USAGE;
    }

    /** Names the option that was probably meant, or where it stands. */
    private static void suggest(String given, CommandSpec command, PrintWriter err) {
        if (!given.startsWith("-")) return;
        var name = given.replaceFirst("=.*", "");
        var own = command.optionsMap().keySet();
        var parent = command.parent();
        var before = parent == null ? Set.<String>of() : parent.optionsMap().keySet();
        if (own.contains(name)) {
            err.println(name + " stands behind " + command.name() + ".");
        } else if (before.contains(name)) {
            err.println(name + " stands before " + command.name() + ".");
        } else {
            Nearest.to(name, own)
                    .ifPresent(nearest -> err.println("The nearest option is " + nearest + "."));
        }
    }

    /** The port of the program, for the commands that talk to it. */
    public int port() {
        if (port != null) return port;
        return ProgramSettings.of(data, List.of()).getProperty("server.port", Integer.class, 8080);
    }

    /** The arguments that were given to the program itself. */
    private Server.Settings settings() {
        var line = line();
        for (var setting : settings) {
            if (!SETTING.matcher(setting).matches()) {
                throw new UnmatchedArgumentException(line, List.of(setting));
            }
        }
        if (port != null && (port < 0 || port > LAST_PORT)) {
            throw new ParameterException(
                    line, "Invalid value for option '--port': give 0 to " + LAST_PORT);
        }
        var given = new ArrayList<>(settings);
        if (!acceptedLosses.isEmpty()) {
            given.add("--chalkline.accept-loss=" + String.join(",", acceptedLosses));
        }
        return new Server.Settings(data, port, empty ? "none" : district.name(), given);
    }

    /** The settings by which it would run. */
    public ConfigurableEnvironment environment() {
        var given = settings();
        return ProgramSettings.of(data, given.given());
    }

    /** The version of the program, such as {@code 1.0.0}. */
    public static String version() {
        return Version.number();
    }

    /** The data folder, for the commands that look into it. */
    public Path data() {
        return data;
    }

    @Override
    public Integer call() throws InterruptedException {
        var line = line();
        var given = settings();
        Termination.endsWithZero();
        var started = System.nanoTime();
        var server = Server.answering(given);
        var seconds = (System.nanoTime() - started) / 1e9;
        Welcome.print(line.getOut(), server, data, !empty, seconds);
        new LimitationsOnTerminal(line.getOut(), server.part(Limitations.class)).start();
        server.loadDemonstration();
        server.awaitClosed();
        return 0;
    }

    private CommandLine line() {
        var given = spec;
        if (given == null) throw new IllegalStateException("not called from the command line");
        return given.commandLine();
    }
}
