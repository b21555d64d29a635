package org.chalkline.app.demonstration;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.app.intake.Progress;
import org.chalkline.command.reaction.Reactions;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.FactStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Loads the made-up district into an empty store, through the same gateway as everybody. A load
 * that was cut off is taken up again at the next start: every act has its own command id, and one
 * that was carried out is not carried out again. A store that began otherwise is left alone.
 */
@Component
@ConditionalOnExpression("!'none'.equals('${chalkline.demonstration:none}')")
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandGateway gateway;
    private final FactStream facts;
    private final ObjectProvider<Reactions> reactions;
    private final RowLoader rows;
    private final boolean full;
    private final boolean terminal;
    private final PrintStream out = System.err;
    private final Map<String, Integer> refused = new TreeMap<>();

    Demonstration(
            CommandGateway gateway,
            FactStream facts,
            ObjectProvider<Reactions> reactions,
            RowLoader rows,
            @Value("${chalkline.demonstration:none}") String district,
            @Value("${chalkline.terminal:false}") boolean terminal) {
        this.gateway = gateway;
        this.facts = facts;
        this.reactions = reactions;
        this.rows = rows;
        this.full = district.equals("full");
        this.terminal = terminal;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        var acts = SmallDistrict.history();
        if (!begunWith(acts.getFirst().commandId())) return;
        var done = 0;
        for (var act : acts) {
            var isNew = handIn(act);
            done++;
            if (isNew) tell(done, acts.size());
        }
        // Asked first, for making the whole district up takes longer than the rest of a start.
        if (full && !rows.isDone()) load(new FullDistrict(FullDistrict.Size.WHOLE));
        else awaitWhatFollows();
        if (!refused.isEmpty()) LOG.warn("Of the district was refused: {}", refused);
    }

    /** Schools come first, then what is decided about them, then all else and what follows. */
    void load(FullDistrict district) throws InterruptedException {
        var writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
        var progress = new Progress(writer, terminal, district.rows(), "rows");
        long taken =
                rows.load(
                        district.schools(),
                        () -> district.acts().forEach(this::handIn),
                        district.rest(),
                        this::count,
                        progress);
        awaitWhatFollows();
        progress.say(
                "Loaded a made-up district to try things on: %,d rows, %,d refusals"
                        .formatted(taken, refusals()));
    }

    /**
     * How many acts, rows and commands that follow from them were refused since the program
     * started. None should be: what is made up keeps to the rules.
     */
    long refusals() {
        long followed = 0;
        var running = reactions.getIfAvailable();
        if (running != null) {
            for (var reaction : running.standing()) followed += reaction.refused();
        }
        return followed + refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void count(String what) {
        refused.merge(what, 1, Integer::sum);
    }

    /** A grant's licence and school are part of the story, and what follows may have followers. */
    private void awaitWhatFollows() throws InterruptedException {
        var running = reactions.getIfAvailable();
        if (running == null) return;
        for (long met = FactStream.NOTHING; met < facts.head(); ) {
            met = facts.head();
            if (running.await(met, PATIENCE)) continue;
            LOG.warn("What follows from the district's facts is not all recorded yet");
            return;
        }
    }

    /** Whether the store is empty, or begins with the district's first act. */
    private boolean begunWith(String firstCommand) throws InterruptedException {
        if (facts.head() == FactStream.NOTHING) return true;
        try (var reader = facts.readAfter(FactStream.NOTHING)) {
            var first = reader.next(1, Duration.ofSeconds(5));
            return first.stream()
                    .anyMatch(
                            fact ->
                                    firstCommand.equals(
                                            fact.metadata().get().get(CommandContext.COMMAND_ID)));
        }
    }

    /** Whether the act was new to the store. */
    private boolean handIn(Act act) {
        var occurredAt = act.on().atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
        var context =
                new CommandContext(
                        "demo-registrar",
                        "clerk",
                        null,
                        "demonstration",
                        act.commandId(),
                        "demonstration-small",
                        null,
                        null,
                        occurredAt);
        var outcome = gateway.submit(act.command(), context);
        if (outcome instanceof Outcome.Refused o && !o.repeated()) {
            LOG.warn("{} was refused: {}", act.commandId(), o.refusal());
            count("acts " + o.refusal().code());
        }
        return !outcome.repeated();
    }

    private void tell(int done, int all) {
        if (terminal) {
            out.printf("\rLoading a made-up district to try things on: %d of %d acts", done, all);
            if (done == all) out.println();
        } else if (done == all) {
            out.printf("Loaded a made-up district to try things on: %d acts%n", all);
        }
        out.flush();
    }
}
