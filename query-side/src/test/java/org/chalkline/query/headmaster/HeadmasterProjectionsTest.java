package org.chalkline.query.headmaster;

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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.query.headship.HeadshipView;
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
 * In whatever order facts are recorded, each projection answers as folding all of them anew does.
 */
class HeadmasterProjectionsTest {
    private static final FactCatalogue CATALOGUE =
            FactCatalogue.of(HeadshipEvent.class, HeadmasterEvent.class);
    private static final List<View<?>> VIEWS = List.of(new HeadshipView(), new HeadmasterView());
    private static final List<Fact> FACTS = facts();

    private static List<Fact> facts() {
        var facts = new ArrayList<Fact>(HeadmasterStory.office());
        facts.addAll(HeadmasterStory.career());
        return facts;
    }

    @Provide
    Arbitrary<List<Fact>> orders() {
        // Most histories come nearly in order, with a few facts recorded late.
        var late =
                Arbitraries.integers()
                        .between(0, FACTS.size() - 1)
                        .list()
                        .ofMaxSize(3)
                        .map(HeadmasterProjectionsTest::late);
        return Arbitraries.oneOf(Arbitraries.shuffle(FACTS), late);
    }

    private static List<Fact> late(List<Integer> which) {
        var facts = new ArrayList<>(FACTS);
        for (int i : which) facts.add(facts.remove(i));
        return facts;
    }

    @Property(tries = 8)
    void in_one_file(@ForAll("orders") List<Fact> facts) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("views");
        try {
            answersAsFoldedAnew(facts, new SqliteProjectionStore(folder.resolve("views")));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Property(tries = 4)
    void in_a_database(@ForAll("orders") List<Fact> facts) throws InterruptedException {
        var mongo = new MongoServer(new ImitatedMongo());
        try {
            var uri = mongo.bindAndGetConnectionString() + "/views";
            answersAsFoldedAnew(facts, new MongoProjectionStore(uri));
        } finally {
            mongo.shutdownNow();
        }
    }

    private static void answersAsFoldedAnew(List<Fact> facts, ProjectionStore store)
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
            if (projection.view().concerns(fact.getClass())) {
                entities.add(projection.view().entityOf(fact));
            }
        }
        for (var entity : entities) {
            assertThat(projection.parked(entity)).isNull();
            assertThat(naive.parked(entity)).isNull();
            for (long position = -1; position < facts.size(); position += 3) {
                for (var day : days) {
                    var at = new AsOf(position, day);
                    assertThat(projection.find(entity, at).map(row -> (Object) row))
                            .as("%s at %s", entity, at)
                            .isEqualTo(naive.find(entity, at).map(row -> (Object) row));
                }
            }
        }
    }
}
