package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.scalars.ExtendedScalars;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.access.Limits;
import org.chalkline.kernel.access.Limits.Limit;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.kernel.command.RefusedCommands;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.kernel.person.Purposes;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.chalkline.kernel.procedure.standing.IfActFell;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTakenOver;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.school.SchoolRecord;
import org.chalkline.query.school.SchoolView;
import org.chalkline.query.search.SearchIndex;
import org.chalkline.query.search.TextDocuments;
import org.chalkline.query.table.SearchedTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The whole endpoint but HTTP, over naive projections that count what they are asked. */
@SpringBootTest(
        classes = QueryTest.Program.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "chalkline.at-least-timeout=200ms",
            "spring.graphql.schema.locations=classpath*:graphql/**/"
        })
abstract class QueryTest {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** 31 August in Greenwich, but already 1 September in Shanghai. */
    static final Instant NOW = Instant.parse("2026-08-31T17:00:00Z");

    @Configuration
    @ComponentScan({
        "org.chalkline.query.access",
        "org.chalkline.query.graphql",
        "org.chalkline.query.table",
        "org.chalkline.query.procedure.followup",
        "org.chalkline.query.procedure.documentnumber",
        "org.chalkline.query.procedure",
        "org.chalkline.query.school",
        "org.chalkline.query.procedure.clock",
        "org.chalkline.query.procedure.complaint",
        "org.chalkline.query.datarequest",
        "org.chalkline.query.engagement",
        "org.chalkline.query.intake",
        "org.chalkline.query.inspection",
        "org.chalkline.query.inspector",
        "org.chalkline.query.matter",
        "org.chalkline.query.admission",
        "org.chalkline.query.application",
        "org.chalkline.query.asset",
        "org.chalkline.query.licence",
        "org.chalkline.query.procedure",
        "org.chalkline.query.headmaster",
        "org.chalkline.query.headship",
        "org.chalkline.query.procedure.power",
        "org.chalkline.query.personal",
        "org.chalkline.query.person",
        "org.chalkline.query.budget",
        "org.chalkline.query.contest",
        "org.chalkline.query.disclosure",
        "org.chalkline.query.itproject",
        "org.chalkline.query.plan",
        "org.chalkline.query.programme",
        "org.chalkline.query.credit",
        "org.chalkline.query.majordecision",
        "org.chalkline.query.record",
        "org.chalkline.query.teacher",
        "org.chalkline.query.tuition",
        "org.chalkline.query.research",
        "org.chalkline.query.search"
    })
    @ImportAutoConfiguration(GraphQlAutoConfiguration.class)
    static class Program {
        private RecordedFacts facts = new RecordedFacts();

        @Bean
        ProjectionSource projectionSource() {
            return CountingProjection::new;
        }

        @Bean
        OwnWrites ownWrites() {
            return new OwnWrites();
        }

        @Bean
        Limits limits() {
            var limits = new EnumMap<Role, Limit>(Role.class);
            for (var role : Limits.ROLES) limits.put(role, new Limit(12, 10_000, 1, 1 << 25, 1));
            limits.put(Role.PUBLIC, new Limit(6, 1_500, 1, 1 << 20, 1));
            return new Limits(limits);
        }

        @Bean
        RefusedCommands refusedCommands() {
            return (from, to, each) -> {};
        }

        @Bean
        IfActFell ifActFell() {
            return (of, sequence) -> new IfActFell.WouldFall(List.of(), List.of());
        }

        @Bean
        MadeUp madeUp() {
            return () -> false;
        }

        @Bean
        PersonalDataInMemory personalData() {
            return new PersonalDataInMemory();
        }

        @Bean
        AccessLogInMemory accessLog() {
            return new AccessLogInMemory();
        }

        @Bean
        Purposes purposes() {
            return Purposes.standard();
        }

        @Bean
        PowerCatalogue powerCatalogue() {
            return PowerCatalogue.standard();
        }

        @Bean
        Subjects subjects() {
            return Subjects.standard();
        }

        /**
         * Stands for another feature's projection, of which {@code schoolAggregate} would be a
         * query.
         */
        @Bean
        ProjectionFields otherFields(Other other) {
            return new ProjectionFields(other.projection(), Set.of("schoolAggregate"));
        }

        @Bean
        Other other() {
            return new Other(new CountingProjection<>(new SchoolView()));
        }

        @Bean
        OtherSide otherSide() {
            return new OtherSide();
        }

        @Bean
        KeptDocuments documents() {
            return new KeptDocuments();
        }

        @Bean
        TextDocuments textDocuments(KeptDocuments documents) {
            return new TextDocuments(documents, (who, document) -> false);
        }

        /** It isn't started, for nothing is sought here. */
        @Bean
        SearchIndex searchIndex(
                SearchedTables tables, TextDocuments documents, Facts facts, Clock clock) {
            return new SearchIndex(Path.of("search"), tables, documents, facts, clock);
        }

        @Bean
        Facts stream() {
            return new Facts(facts);
        }

        @Bean
        StoredFacts stored(Facts stream) {
            return new AsStored(stream);
        }

        @Bean
        FactCatalogue catalogue() {
            return AllFacts.catalogue();
        }

        @Bean
        CursorKey cursorKey() {
            return text -> Sha256.hex("a key " + text);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZONE);
        }

        @Bean
        RuntimeWiringConfigurer scalars() {
            return wiring -> {
                IdScalar.wire(wiring);
                wiring.scalar(DateScalar.DATE)
                        .scalar(PowerScalar.POWER)
                        .scalar(ExtendedScalars.DateTime)
                        .scalar(ExtendedScalars.GraphQLLong);
            };
        }
    }

    /** Stands for the faults that the other side explains by itself. */
    @ControllerAdvice
    static class OtherSide {
        @GraphQlExceptionHandler
        GraphQLError explain(UnsupportedOperationException e) {
            return GraphQLError.newError()
                    .message("explained")
                    .extensions(Map.of("code", "ELSEWHERE"))
                    .build();
        }
    }

    record Other(CountingProjection<SchoolRecord> projection) {}

    /** Lets each test begin with an empty store. */
    static final class Facts implements FactStream {
        RecordedFacts recorded;

        Facts(RecordedFacts recorded) {
            this.recorded = recorded;
        }

        @Override
        public long head() {
            return recorded.head();
        }

        @Override
        public long positionAt(Instant recordedAt) {
            return recorded.positionAt(recordedAt);
        }

        @Override
        public Reader readAfter(long position) {
            return recorded.readAfter(position);
        }
    }

    /** The same facts as a store has them. */
    private record AsStored(Facts facts) implements StoredFacts {

        @Override
        public long head() {
            return facts.head();
        }

        @Override
        public Reader readAfter(long position) {
            var reader = facts.readAfter(position);
            return new Reader() {
                @Override
                public List<StoredFact> next(int most, Duration wait) throws InterruptedException {
                    return reader.next(most, wait).stream().map(AsStored::stored).toList();
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        }

        private static StoredFact stored(RecordedFact fact) {
            return new StoredFact(
                    fact.position(),
                    fact.eventId(),
                    "",
                    fact.aggregateId(),
                    Long.toString(fact.sequence()),
                    fact.type(),
                    Integer.toString(fact.revision()),
                    fact.recordedAt().toString(),
                    fact.payloadJson().get(),
                    fact.metadataJson().get(),
                    null);
        }
    }

    @Autowired ExecutionGraphQlService service;
    List<CountingProjection<?>> projections = List.of();
    CountingProjection<SchoolRecord> projection = new CountingProjection<>(new SchoolView());
    CountingProjection<?> clocks = projection;
    CountingProjection<?> calendars = projection;
    CountingProjection<?> applications = projection;
    CountingProjection<?> licences = projection;

    @Autowired
    @SuppressWarnings("unchecked") // each is found by the name of its view
    void projections(List<Projection<?>> all) {
        projections =
                all.stream()
                        .<CountingProjection<?>>map(each -> (CountingProjection<?>) each)
                        .toList();
        projection = (CountingProjection<SchoolRecord>) named("schools");
        clocks = named("clocks");
        calendars = named("calendars");
        applications = named("applications");
        licences = named("licences");
    }

    /** The projection of the view of that name. */
    CountingProjection<?> named(String view) {
        return projections.stream()
                .filter(each -> each.view().name().equals(view))
                .findFirst()
                .orElseThrow();
    }

    @Autowired Other other;
    @Autowired Facts facts;
    @Autowired PersonalDataInMemory people;
    @Autowired AccessLogInMemory accesses;

    /** Who reads of people; null for somebody who doesn't say. */
    @Nullable PersonalReader reader;

    /** Who is signed in: an auditor sees all there is. */
    SignedIn signedIn = in(Role.AUDITOR, null, null);

    /** Somebody who is signed in. */
    static SignedIn in(Role role, @Nullable String unit, @Nullable String school) {
        return new SignedIn("issuer", "li", Instant.EPOCH, "Li", Set.of(role), unit, null, school);
    }

    @BeforeEach
    void begin_with_an_empty_store() {
        facts.recorded = new RecordedFacts();
        reader = new PersonalReader("li", "clerk", null, "PERSONNEL");
        signedIn = in(Role.AUDITOR, null, null);
        accesses.clear();
        projections.forEach(CountingProjection::reset);
        other.projection().reset();
    }

    void record(Fact... told) {
        for (var fact : told) record(fact, Map.of("actor", "li"));
    }

    /** Teachers with these numbers, who are at a school for years. */
    void teachers(int from, int to, String school) {
        for (int i = from; i < to; i++) teacher("t-" + i, school);
    }

    void teacher(String code, String school) {
        record(
                new TeacherTakenOver(
                        new PersonId(code),
                        new Employment(
                                new SchoolId(school),
                                Staffing.ESTABLISHED,
                                new Contract(LocalDate.of(2018, 9, 1), LocalDate.of(2027, 8, 31))),
                        null,
                        null,
                        "register",
                        LocalDate.of(2026, 1, 1)));
    }

    void record(Fact fact, Map<String, String> metadata) {
        var recorded = facts.recorded.add(fact, metadata);
        for (var each : projections) each.asked.add(recorded);
        other.projection().asked.add(recorded);
    }

    /**
     * @param variables names and values in turn; an absent value is a null of GraphQL
     */
    Answer ask(String document, @Nullable Object... variables) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < variables.length; i += 2) {
            named.put(String.valueOf(variables[i]), variables[i + 1]);
        }
        return askAs(document, null, named);
    }

    Answer askAs(
            String document, @Nullable String operation, Map<String, @Nullable Object> variables) {
        var request =
                new DefaultExecutionGraphQlRequest(
                        document, operation, variables, null, "test", null);
        var named = reader;
        request.configureExecutionInput(
                (input, builder) ->
                        builder.graphQLContext(
                                        context -> {
                                            context.of(SignedIn.class, signedIn);
                                            if (named == null) return;
                                            context.of(PersonalReader.class, named);
                                        })
                                .build());
        return new Answer(Objects.requireNonNull(service.execute(request).block()));
    }

    record Answer(ExecutionGraphQlResponse response) {

        /** The value at a path such as {@code schools.edges[0].node.name}; there are no errors. */
        @Nullable Object at(String path) {
            assertThat(response.getErrors()).isEmpty();
            return response.field(path).getValue();
        }

        /** The code of the only error. */
        @Nullable String code() {
            assertThat(response.getErrors()).hasSize(1);
            return (String)
                    Objects.requireNonNull(response.getErrors().getFirst().getExtensions())
                            .get("code");
        }

        String message() {
            return Objects.requireNonNull(response.getErrors().getFirst().getMessage());
        }

        /** The values of a field of each row of a connection. */
        List<Object> nodes(String connection, String field) {
            List<Map<String, Map<String, Object>>> edges = cast(at(connection + ".edges"));
            return edges.stream()
                    .map(
                            edge ->
                                    Objects.requireNonNull(edge.get("node"))
                                            .getOrDefault(field, "absent"))
                    .toList();
        }

        @SuppressWarnings("unchecked") // the caller knows the shape that the schema gives
        static <T> T cast(@Nullable Object value) {
            return (T) Objects.requireNonNull(value);
        }

        @Nullable Object extension(String name) {
            return response.getExtensions().get(name);
        }
    }
}
