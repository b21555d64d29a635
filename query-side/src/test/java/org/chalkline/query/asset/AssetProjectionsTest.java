package org.chalkline.query.asset;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.kernel.asset.AssetFact;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.NaiveProjection;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.mongo.MongoProjectionStore;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.springframework.util.FileSystemUtils;

/**
 * In whatever order facts of assets are recorded, each projection answers as folding all of them
 * anew does, and so does the count by which values are summed.
 */
class AssetProjectionsTest {
    private static final FactCatalogue CATALOGUE = FactCatalogue.of(AssetFact.class);

    private static final List<View<?>> VIEWS =
            List.of(
                    new AssetView(),
                    new AssetRequestView(),
                    new PaymentUseView(),
                    new StocktakingView(),
                    new DisposalView());

    private static final List<Fact> FACTS =
            Stream.of(
                            AssetStory.requested(),
                            AssetStory.used(),
                            AssetStory.counted(),
                            AssetStory.gone())
                    .flatMap(List::stream)
                    .toList();

    /** Nearly in order, with a few facts recorded late, or in no order at all. */
    @Provide
    Arbitrary<List<Fact>> orders() {
        var late =
                Arbitraries.integers()
                        .between(0, FACTS.size() - 1)
                        .list()
                        .ofMaxSize(3)
                        .map(AssetProjectionsTest::late);
        return Arbitraries.oneOf(late, late, Arbitraries.shuffle(FACTS));
    }

    private static List<Fact> late(List<Integer> which) {
        var facts = new ArrayList<>(FACTS);
        for (int i : which) facts.add(facts.remove(i));
        return facts;
    }

    @Property(tries = 10)
    void sqlite_answers_as_folding_all_facts_anew_does(@ForAll("orders") List<Fact> facts)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("views");
        try {
            compare(new SqliteProjectionStore(folder.resolve("views")), facts);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Property(tries = 4)
    void mongodb_answers_as_folding_all_facts_anew_does(@ForAll("orders") List<Fact> facts)
            throws InterruptedException {
        var server = new MongoServer(new ImitatedMongo());
        try {
            var uri = server.bindAndGetConnectionString() + "/views";
            compare(new MongoProjectionStore(uri), facts);
        } finally {
            server.shutdownNow();
        }
    }

    private static void compare(ProjectionStore store, List<Fact> facts)
            throws InterruptedException {
        var stream = new ListStream(CATALOGUE, facts.hashCode());
        var clock = Clock.fixed(Instant.parse("2026-08-31T17:00:00Z"), ZoneId.of("Asia/Shanghai"));
        try (var projections = new Projections(VIEWS, store, stream, CATALOGUE, clock)) {
            projections.start();
            var naive = new ArrayList<NaiveProjection<?>>();
            for (var view : VIEWS) naive.add(new NaiveProjection<>(view));
            for (var fact : facts) {
                var recorded = stream.record(fact);
                naive.forEach(each -> each.add(recorded));
            }
            for (int i = 0; i < VIEWS.size(); i++) {
                compare(projections.of(VIEWS.get(i)), naive.get(i), facts);
            }
        }
    }

    private static void compare(Projection<?> projection, Projection<?> naive, List<Fact> facts)
            throws InterruptedException {
        assertThat(projection.await(facts.size() - 1L, Duration.ofSeconds(20))).isTrue();
        var days = new TreeSet<LocalDate>(List.of(LocalDate.of(9999, 12, 31)));
        var entities = new TreeSet<String>();
        for (var fact : facts) {
            days.add(fact.effectiveOn());
            if (projection.view().concerns(fact.getClass())) entities.add(fact.subject());
        }
        for (long position = -1; position < facts.size(); position += 3) {
            for (var day : days) {
                var at = new AsOf(position, day);
                for (var entity : entities) {
                    assertThat(projection.find(entity, at).map(row -> (Object) row))
                            .as("%s at %s", entity, at)
                            .isEqualTo(naive.find(entity, at).map(row -> (Object) row));
                }
                if (!(projection.view() instanceof AssetView)) continue;
                var by = List.of("unit", "status", "worth");
                assertThat(projection.groups(List.of(), by, at))
                        .isEqualTo(naive.groups(List.of(), by, at));
            }
        }
    }
}
