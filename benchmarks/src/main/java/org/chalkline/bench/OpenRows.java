package org.chalkline.bench;

import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.command.catalogue.CatalogueCommand.ListEntry;
import org.chalkline.command.catalogue.CatalogueCommand.PublishEntry;
import org.chalkline.command.catalogue.CatalogueCommand.ScreenEntry;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.DisclosureClass;
import org.chalkline.kernel.catalogue.PublicTable;
import org.chalkline.kernel.catalogue.PublicTable.PublicRow;
import org.chalkline.kernel.procedure.power.Power;

/** The catalogue of what is public, read to its end by whoever wants all of it. */
final class OpenRows {
    private static final int MANY = 10_000;
    private static final int FEW = 1_000;
    private static final int COLUMNS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final Pattern NEXT =
            Pattern.compile("\"hydra:next\":\\{\"@id\":\"https?://[^/]+(/[^\"]+)\"");

    private OpenRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var many = new Catalogue(workplace.folder("many"), MANY);
                var few = new Catalogue(workplace.folder("few"), FEW)) {
            return List.of(
                    new Ratio(
                                    "an entry of the DCAT catalogue of 10,000 entries, read page by page over HTTP",
                                    "the same of 1,000 entries",
                                    Bound.TIME_AT_MOST,
                                    1.5)
                            .measure(rounds, many::walked, few::walked));
        }
    }

    /** The whole program, with entries that are public. */
    private static final class Catalogue implements AutoCloseable {
        private final Running running;
        private final int entries;

        Catalogue(Path folder, int entries) throws Exception {
            this.entries = entries;
            running = new Running(folder, "--chalkline.ledger.enabled=false");
            BenchmarkActs.powers(Power.SCREEN_SECRECY).forEach(this::handIn);
            BenchmarkActs.powers(Power.PUBLISH_ENTRIES).forEach(this::handIn);
            var unused = Callers.rate(entries, this::publish);
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (read() < entries) {
                if (System.nanoTime() > until) throw new IllegalStateException("not caught up");
                Thread.sleep(500);
            }
        }

        private void handIn(Object command) {
            BenchmarkActs.handIn(
                    running.gateway(), command, BenchmarkActs.context(ThreadLocalRandom.current()));
        }

        private void publish(int number) {
            var id = new CatalogueEntryId("E-%06d".formatted(number));
            var cells = new String[COLUMNS];
            for (int i = 0; i < COLUMNS; i++) cells[i] = Integer.toString(number * 31 + i);
            var content =
                    new PublicTable(
                            List.of("a", "b", "c", "d", "e"),
                            List.of(new PublicRow(List.of(cells)), new PublicRow(List.of(cells))));
            handIn(
                    new ListEntry(
                            id,
                            "Table " + number,
                            DisclosureClass.STATISTICS,
                            "unit",
                            "officer-0",
                            DAY));
            handIn(
                    new ScreenEntry(
                            id,
                            "A table of each school.",
                            List.of("schools"),
                            content,
                            "Open.",
                            "officer-1",
                            DAY));
            handIn(
                    new PublishEntry(
                            id, content.digest(), "https://licence.example/", "officer-0", DAY));
        }

        /** How many entries all pages have. */
        private int read() throws Exception {
            int found = 0;
            for (var path = "/open/catalog.jsonld"; !path.isEmpty(); ) {
                var answer =
                        running.http()
                                .send(running.at(path, null).build(), BodyHandlers.ofString());
                if (answer.statusCode() != 200) return 0;
                found += answer.body().split("\"dcat:Dataset\"", -1).length - 1;
                var next = NEXT.matcher(answer.body());
                path = next.find() ? next.group(1) : "";
            }
            return found;
        }

        /** Seconds an entry. */
        double walked() throws Exception {
            long begun = System.nanoTime();
            int found = read();
            if (found != entries) throw new IllegalStateException(found + " entries");
            return (System.nanoTime() - begun) / 1e9 / entries;
        }

        @Override
        public void close() {
            running.close();
        }
    }
}
