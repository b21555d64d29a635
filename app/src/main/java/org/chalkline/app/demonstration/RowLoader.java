package org.chalkline.app.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.chalkline.app.intake.Progress;
import org.chalkline.command.gateway.Actor;
import org.chalkline.command.intake.Intake;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.IntakeKinds;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.TrackingTokens;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes rows in as the intake takes in those of a file: many at a time, each under its own command
 * id. It remembers how far it came, so that a load that was cut off goes on, and a later start has
 * nothing to hand in again.
 */
@Component
class RowLoader {

    private static final String BOOKMARK = "demonstration-full";

    /** Where the token lies when nothing is left to take in. */
    private static final long THE_END = Long.MAX_VALUE;

    private static final Actor REGISTRAR = new Actor("demo-registrar", "clerk", null);
    private static final int A_BATCH = 2_000;

    private final Intake intake;
    private final Map<String, IntakeKind> kinds = new HashMap<>();
    private final TrackingTokens tokens;

    RowLoader(Intake intake, IntakeKinds kinds, TrackingTokens tokens) {
        this.intake = intake;
        this.tokens = tokens;
        for (var kind : kinds.all()) this.kinds.put(kind.name(), kind);
    }

    /** Whether all rows were taken in, now or at an earlier start. */
    boolean isDone() {
        return tokens.get(BOOKMARK) == THE_END;
    }

    /**
     * Takes all rows in: the same ones at every start, until it {@linkplain #isDone() is done}.
     *
     * @param afterFirst what is done between the first step and the rest
     * @param refused told of each row that was refused, by its kind and the reason
     * @return how many rows there are
     */
    long load(
            RowStep first,
            Runnable afterFirst,
            List<RowStep> rest,
            Consumer<String> refused,
            Progress progress)
            throws InterruptedException {
        long done = Math.max(0, tokens.get(BOOKMARK));
        long passed = load(first, 0, done, refused, progress);
        afterFirst.run();
        for (var step : rest) passed = load(step, passed, done, refused, progress);
        tokens.put(BOOKMARK, THE_END);
        return passed;
    }

    /** Returns how many rows have been passed then. */
    private long load(
            RowStep step, long before, long done, Consumer<String> refused, Progress progress)
            throws InterruptedException {
        long passed = before;
        var kind = Objects.requireNonNull(kinds.get(step.kind()), step.kind());
        var iterator = step.rows().get().iterator();
        while (iterator.hasNext()) {
            var batch = new ArrayList<JsonNode>();
            while (iterator.hasNext() && batch.size() < A_BATCH) {
                batch.add(node(iterator.next(), batch.size()));
            }
            passed += batch.size();
            if (passed <= done) continue;
            take(kind, batch, refused);
            tokens.put(BOOKMARK, passed);
            progress.show(passed, passed);
        }
        return passed;
    }

    private static JsonNode node(RowStep.Row row, int number) {
        var node = FactJson.MAPPER.createObjectNode();
        node.put("row", number);
        node.put("commandId", row.commandId());
        row.fields().forEach(node::put);
        return node;
    }

    private void take(IntakeKind kind, List<JsonNode> batch, Consumer<String> refused)
            throws InterruptedException {
        for (var result : intake.take(kind, batch, REGISTRAR, BOOKMARK)) {
            if (result.status().equals("accepted")) continue;
            refused.accept(kind.name() + " " + result.code());
        }
    }
}
