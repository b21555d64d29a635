package org.chalkline.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chalkline.app.Server;
import org.chalkline.app.wiring.Offline;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.axon.link.AxonServerLink;
import org.chalkline.axon.stream.AxonServerFacts;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.mongo.MongoProjectionStore;

/**
 * The second pair of stores: the facts of a program that runs on SQLite, read from an Axon Server,
 * and views that are built from them in MongoDB. Both are imitations, in this process, so a story
 * that was told over HTTP is held to both pairs for a second or two.
 */
public final class OtherStores {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private OtherStores() {}

    /**
     * Asks these views of the program and of the second pair the same, and compares the answers:
     * every row as of several points on both clocks, in the order of every column, counted and
     * grouped by it, and what is told of its history.
     *
     * @param data the program's folder
     * @param names of the views, each of which must show something
     * @param days as of which is asked, besides what is known last
     */
    public static void answerTheSame(Server server, Path data, Set<String> names, String... days)
            throws Exception {
        var mongo = new MongoServer(new ImitatedMongo());
        try (var facts = new AxonServerImitation(new SqliteStoredFacts(data));
                var link = new AxonServerFacts(AxonServerLink.onThisMachine(facts.address()));
                var there = there(names, mongo.bindAndGetConnectionString(), link, server)) {
            // The watcher may record more meanwhile.
            long head = link.facts().head();
            there.start();
            assertThat(there.all()).hasSameSizeAs(names);
            for (var other : there.all()) {
                var name = other.view().name();
                var own = server.part(Projections.class).named(name).orElseThrow();
                assertThat(own.await(head, PATIENCE) && other.await(head, PATIENCE))
                        .as("%s: %s, %s", name, own.standing(), other.standing())
                        .isTrue();
                assertThat(own.parked(MOST)).as(name).isEmpty();
                for (var day : days) {
                    for (long position : new long[] {head, head * 2 / 3, head / 3}) {
                        compare(own, other, new AsOf(position, LocalDate.parse(day)));
                    }
                }
                assertThat(other.count(List.of(), new AsOf(head, LocalDate.parse(days[0]))))
                        .as(name + " shows something")
                        .isPositive();
            }
        } finally {
            mongo.shutdownNow();
        }
    }

    private static Projections there(
            Set<String> names, String uri, AxonServerFacts link, Server server) {
        var views =
                Offline.parts(server.part(Clock.class).getZone()).views().stream()
                        .filter(view -> names.contains(view.name()))
                        .toList();
        var catalogue = server.part(FactCatalogue.class);
        return new Projections(
                views,
                new MongoProjectionStore(uri),
                new StoredFactStream(link.facts(), catalogue, link.facts().head()),
                catalogue,
                server.part(Clock.class));
    }

    private static void compare(Projection<?> own, Projection<?> other, AsOf at) {
        var name = own.view().name();
        var all = List.<Condition>of();
        assertThat(other.count(all, at)).as(name).isEqualTo(own.count(all, at));
        for (var column : own.view().columns()) {
            if (column.use() != Column.Use.SOUGHT) continue;
            for (boolean descending : new boolean[] {false, true}) {
                var query = new Query(all, column.name(), descending, null, MOST);
                assertThat(shown(other.list(query, at)))
                        .as("%s by %s at %s", name, column.name(), at)
                        .isEqualTo(shown(own.list(query, at)));
            }
            var by = List.of(column.name());
            assertThat(other.groups(all, by, at))
                    .as("%s grouped by %s at %s", name, column.name(), at)
                    .isEqualTo(own.groups(all, by, at));
            assertAbsent(own, other, column.name(), at);
        }
        var first = own.view().columns().getFirst().name();
        for (var row : own.list(new Query(all, first, false, null, MOST), at)) {
            var entity = row.entity();
            assertThat(other.history(entity, FactStream.NOTHING, at.position(), MOST))
                    .as("history of %s", entity)
                    .usingRecursiveComparison()
                    .isEqualTo(own.history(entity, FactStream.NOTHING, at.position(), MOST));
        }
    }

    private static void assertAbsent(
            Projection<?> own, Projection<?> other, String column, AsOf at) {
        var absent = List.of(new Condition(column, Condition.Test.ABSENT, List.of()));
        assertThat(other.count(absent, at)).as(column).isEqualTo(own.count(absent, at));
    }

    private static List<String> shown(List<? extends Row<?>> rows) {
        return rows.stream().map(row -> row.entity() + " " + row.state()).toList();
    }
}
