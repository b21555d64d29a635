package org.chalkline.app.demonstration;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chalkline.app.intake.Progress;
import org.chalkline.command.acting.Actor;
import org.chalkline.command.intake.Intake;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.kernel.fact.Bookmarks;
import org.chalkline.kernel.fact.FactJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes rows in as the intake takes in those of a file: many at a time, each under its own command
 * id. It remembers how far it came, so that a load that was cut off goes on, and a later start has
 * nothing to hand in again.
 */
@Component
class RowLoader {

    private static final Logger LOG = LoggerFactory.getLogger(RowLoader.class);
    private static final String BOOKMARK = "demonstration-full";
    private static final Actor REGISTRAR = new Actor("demo-registrar", "clerk", null);
    private static final int A_BATCH = 2_000;

    private final Intake intake;
    private final Map<String, IntakeKind> kinds = new HashMap<>();
    private final Bookmarks bookmarks;

    RowLoader(Intake intake, List<IntakeKind> kinds, Bookmarks bookmarks) {
        this.intake = intake;
        this.bookmarks = bookmarks;
        for (var kind : kinds) this.kinds.put(kind.name(), kind);
    }

    /** Rows that were refused, by the reason. */
    private final Map<String, Integer> refused = new TreeMap<>();

    /**
     * Takes all rows in: the same ones at every start.
     *
     * @param afterFirst what is done between the first step and the rest
     */
    void load(
            RowStep first,
            Runnable afterFirst,
            List<RowStep> rest,
            PrintWriter out,
            boolean terminal)
            throws InterruptedException {
        long rows = first.count() + rest.stream().mapToLong(RowStep::count).sum();
        long done = Math.max(0, bookmarks.get(BOOKMARK));
        if (done >= rows) return;
        var progress = new Progress(out, terminal, rows, "rows");
        long passed = load(first, 0, done, progress);
        afterFirst.run();
        for (var step : rest) passed = load(step, passed, done, progress);
        progress.say("Loaded a made-up district to try things on: %,d rows".formatted(passed));
        if (!refused.isEmpty()) LOG.warn("Rows of the district were refused: {}", refused);
    }

    /** Returns how many rows have been passed then. */
    private long load(RowStep step, long before, long done, Progress progress)
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
            take(kind, batch);
            bookmarks.put(BOOKMARK, passed);
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

    private void take(IntakeKind kind, List<JsonNode> batch) throws InterruptedException {
        for (var result : intake.take(kind, batch, REGISTRAR, BOOKMARK)) {
            if (result.status().equals("accepted")) continue;
            refused.merge(kind.name() + " " + result.code(), 1, Integer::sum);
        }
    }
}
